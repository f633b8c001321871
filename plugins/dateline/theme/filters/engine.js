/**
 * Which events answer what a reader asks for, and how many each further choice would leave.
 *
 * Knows nothing of the page. Several choices of one kind mean any of them, or all of them where
 * `together` says so of the actors; everything that is asked for must hold. It is what the blocks
 * of hand-written pages mean by their filters (`story/filters.py`).
 */

import { foldedWords } from "../shared/fold.js";
import { FACETS } from "./names.js";

const [ID, DAY, FIRST_FACET] = [0, 1, 2];
const WORDS = FIRST_FACET + FACETS.length;
const OTHER = FACETS.length; // days and words, which have no choices to count

/**
 * Returns a function that answers requests to an index of events.
 * @param {object} index - what `exports/event_index.py` wrote
 */
export function engineOf({ events, choices, same }) {
  const texts = events.map((event) => textOf(event, choices));
  const sizes = FACETS.map((facet) => choices[facet].length);

  /**
   * @param {object} asked - positions of choices by facet; `together`; `from` and `until` (a day,
   *   month or year); `words`
   * @returns {{ids: string[], counts: Object<string, number[]>}} the events that answer, and how
   *   many each choice would leave beside what is asked for otherwise
   */
  return (asked) => {
    const wanted = FACETS.map((facet) => new Set(asked[facet]));
    const terms = foldedWords(asked.words ?? "", same);
    const counts = sizes.map((size) => new Array(size).fill(0));
    const ids = [];
    events.forEach((event, row) => {
      const failed = failures(event, texts[row], { ...asked, wanted, terms });
      if (!failed.length) ids.push(event[ID]);
      if (failed.length < 2) count(event, failed[0], asked, counts);
    });
    return { ids, counts: Object.fromEntries(FACETS.map((facet, at) => [facet, counts[at]])) };
  };
}

/** Returns where an event fails; nothing more is to be learnt after the second time. */
function failures(event, text, { wanted, terms, together, from, until }) {
  const failed = [];
  for (let at = 0; at < FACETS.length && failed.length < 2; at += 1) {
    if (!touches(wanted[at], event[FIRST_FACET + at], at === 0 && together)) failed.push(at);
  }
  const day = event[DAY];
  const isInTime = (!from || day >= from) && (!until || day.slice(0, until.length) <= until);
  if (!isInTime || !terms.every((term) => text.includes(term))) failed.push(OTHER);
  return failed;
}

function touches(wanted, found, all) {
  if (!wanted.size) return true;
  const hits = found.filter((choice) => wanted.has(choice)).length;
  return all ? hits === wanted.size : hits > 0;
}

/** Counts an event for the choices of every facet, or of the one at which alone it fails. */
function count(event, failed, { together }, counts) {
  if (failed === OTHER || (failed === 0 && together)) return;
  counts.forEach((tally, at) => {
    if (failed !== undefined && failed !== at) return;
    for (const choice of event[FIRST_FACET + at]) tally[choice] += 1;
  });
}

/** Returns all in which words are looked for: an event's own and the names of who and where. */
function textOf(event, choices) {
  const names = ["actor", "place"].flatMap((facet, at) =>
    event[FIRST_FACET + at].map((choice) => choices[facet][choice][2]),
  );
  return [event[WORDS], ...names].join(" ");
}
