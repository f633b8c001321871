/** Leads to an event, or to those at a place one after the other. */

import { shown } from "./reading.js";

let gone; // the entry to which a reader was led last

/**
 * @param {Element} list - the timeline
 * @param {{event?: string, place?: string}} goal
 */
export function go(list, { event, place }) {
  const there = shown(list).filter(({ id, dataset }) =>
    event ? id === event : dataset.places?.split(" ").includes(place),
  );
  const entry = there[(there.indexOf(gone) + 1) % there.length];
  if (entry) lead((gone = entry));
}

function lead(entry) {
  entry.querySelector(".dl-entry__title a").focus({ preventScroll: true });
  entry.scrollIntoView({ behavior: "instant" });
  // what has come near the view is laid out by now, perhaps taller than it was taken for
  requestAnimationFrame(() => entry.scrollIntoView({ behavior: "instant" }));
  entry.classList.add("is-sought");
  entry.addEventListener("animationend", () => entry.classList.remove("is-sought"), { once: true });
}
