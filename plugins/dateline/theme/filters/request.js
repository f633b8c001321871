/**
 * What a reader asks for, as the address spells it and as the engine wants it.
 *
 * For example `?actor=hts,russia&actors=all&place=homs&type=air-strike&status=open&importance=key
 * &from=2024-12-05&until=2024-12&words=bridge`
 */

import { startOf } from "../shared/dates.js";
import { FACETS } from "./names.js";

/**
 * Reads the address.
 * @returns {{request: object, unknown: string[]}} what to ask the engine, and words in the address
 *   that mean nothing here
 */
export function requestIn(query, choices) {
  const unknown = [];
  const words = query.get("words")?.trim() ?? "";
  const request = { together: query.get("actors") === "all", words };
  for (const facet of FACETS) {
    const ids = query.get(facet)?.split(",").filter(Boolean) ?? [];
    const found = ids.map((id) => choices[facet].findIndex(([known]) => known === id));
    request[facet] = [...new Set(found.filter((position) => position >= 0))];
    unknown.push(...ids.filter((_, at) => found[at] < 0));
  }
  for (const end of ["from", "until"]) {
    const date = query.get(end) ?? "";
    request[end] = startOf(date) ? date : "";
    if (date && !request[end]) unknown.push(date);
  }
  return { request, unknown };
}

/** Tells whether anything is asked for. */
export function isAsking({ from, until, words, ...request }) {
  return FACETS.some((facet) => request[facet].length) || !!(from || until || words);
}

/**
 * Spells choices of a facet for the address.
 * @param {number[]} positions
 * @returns {string[]} ids
 */
export function spelled(facet, positions, choices) {
  return positions.map((position) => choices[facet][position][0]);
}
