/**
 * What the reader chose, kept in the address of the page, so that a link brings it back.
 *
 * Each part of a page writes parameters of its own and leaves the others alone. Whenever they
 * change, by a part of the page or by the browser's back and forward, the signal `address` tells.
 */

import { onEachPage, tell } from "./signals.js";

/** Returns what the address asks for. */
export function asked() {
  return new URLSearchParams(location.search);
}

/**
 * Keeps choices in the address.
 * @param {Object<string, string|string[]|null>} choices - by parameter; null, an empty text or an
 *   empty list takes the parameter away
 * @param {{isStep?: boolean}} how - whether "back" should undo it; else it takes the place of what
 *   stood there before
 */
export function keep(choices, { isStep = false } = {}) {
  const url = new URL(location.href);
  for (const [name, choice] of Object.entries(choices)) {
    url.searchParams.delete(name);
    const values = [choice ?? []].flat().filter((value) => value !== "");
    for (const value of values) url.searchParams.append(name, value);
  }
  if (url.href === location.href) return;
  history[isStep ? "pushState" : "replaceState"](history.state, "", url);
  tell("address", asked());
}

/** The page that is shown: on the way back to another one there is nobody left to tell. */
let page;

onEachPage(() => {
  page = location.pathname;
});

window.addEventListener("popstate", () => {
  if (location.pathname === page) tell("address", asked());
});
