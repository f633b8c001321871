/**
 * A timeline on several pages: how many of the chosen events each page has, with links that carry
 * the choice along.
 */

import { carry } from "../timeline/others.js";
import { NAMES } from "./names.js";

/**
 * Returns a function that shows what each page has of the chosen events; nothing for null.
 * @param {ParentNode} page
 * @param {object} index - what the page fetched
 */
export function periodsOn(page, { events, locale }) {
  const nav = page.querySelector(".dl-filters__periods");
  if (!nav) return () => {};
  const links = [...nav.children];
  const number = new Intl.NumberFormat(locale);
  const periodOf = new Map(
    events.map(([id, day]) => [id, links.findLast(({ dataset }) => dataset.from <= day)]),
  );
  const list = page.querySelector("[data-dateline-periods]");
  return (ids) => {
    const counts = tally((ids ?? []).map((id) => periodOf.get(id)));
    for (const link of links) {
      link.hidden = !counts.has(link);
      link.lastElementChild.textContent = number.format(counts.get(link) ?? 0);
    }
    nav.hidden = !ids;
    if (list) list.hidden = !!ids; // it names key events, whatever is chosen
    carry(page, NAMES);
  };
}

function tally(things) {
  const counts = new Map();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}
