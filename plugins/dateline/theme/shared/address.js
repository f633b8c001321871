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
 * @param {Object<string, string|string[]|null>} choices - by parameter, several with commas between
 *   them; null, an empty text or an empty list takes the parameter away
 * @param {{isStep?: boolean}} how - whether "back" should undo it; else it takes the place of what
 *   stood there before
 */
export function keep(choices, { isStep = false } = {}) {
  const url = spell(new URL(location.href), choices);
  url.hash = ""; // it led into what was asked for before
  if (url.href === location.href) return;
  if (isStep) history.pushState({ x: scrollX, y: scrollY }, "", url); // as the theme keeps it
  else history.replaceState(history.state, "", url);
  tell("address", asked());
}

/**
 * Writes choices into an address, as `keep` does.
 * @param {URL} url
 * @param {Object<string, string|string[]|null>} choices
 * @returns {URL} the same
 */
export function spell(url, choices) {
  for (const [name, choice] of Object.entries(choices)) {
    if (choice?.length) url.searchParams.set(name, [choice].flat().join(","));
    else url.searchParams.delete(name);
  }
  url.search = String(url.searchParams).replaceAll("%2C", ",");
  return url;
}

/** The page that is shown: on the way back to another one there is nobody left to tell. */
let page;

onEachPage(() => {
  page = location.pathname;
  document.querySelector(".md-container")?.addEventListener("click", stay);
});

/** A link within the page is the browser's: the theme would fetch the page anew at the first one. */
function stay(event) {
  if (linkWithin(event)) event.stopPropagation();
}

function linkWithin({ target }) {
  const link = target.closest?.("a[href]");
  return link?.hash && link.origin === location.origin && link.pathname === page ? link : null;
}

// `scope.js` hears of a step before the theme does, and may have kept it from the theme.
for (const step of ["popstate", "dateline-step"]) {
  window.addEventListener(step, () => {
    if (location.pathname === page) tell("address", asked());
  });
}

// The theme resolved the links within a page when it was loaded, to what was asked then. They are
// to keep what is asked now.
window.addEventListener(
  "click",
  (event) => {
    const link = linkWithin(event);
    if (link) link.search = location.search;
  },
  { capture: true },
);
