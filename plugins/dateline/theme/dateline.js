/**
 * Brings to life what a page has: the first one, and each that the theme brings in its place.
 *
 * A part lies in a folder of its own. What answers a key or a press anywhere comes with this file,
 * before anybody can press; every other part is loaded where its selector finds something. Its
 * `start` is called once for each such page.
 */

import { start as startHints } from "./hints/page.js";
import { start as startKeys } from "./keys/page.js";
import "./links/page.js";
import { arrive } from "./shared/here.js";
import { isSaving } from "./shared/saving.js";
import { onEachPage } from "./shared/signals.js";

/** In the order in which they start: one that speaks to another comes after it. */
const PARTS = [
  ["form[data-dateline-filters]", () => import("./filters/page.js")],
  ["[data-dateline-quotes]", () => import("./quotes/page.js")],
  ["[data-dateline-days]", () => import("./known/page.js")],
  ["[data-dateline-timeline]", () => import("./timeline/page.js")],
  ["figure[data-dateline-map]", () => import("./map-figure/page.js")],
  ["[data-dateline-follows]", () => import("./map-figure/following.js")],
  ["[data-dateline-map-page]", () => isSaving() || import("./map-page/page.js")], // else on demand
  ["[data-dateline-tour]", () => import("./tour/page.js")],
  ["[data-dateline-visit]", () => import("./visit/page.js")],
  ["[data-dateline-since]", () => import("./moments/page.js")],
  ["img[srcset]", () => isSaving() && import("./low-data/page.js")],
];

let page;

onEachPage(async () => {
  arrive();
  const here = (page = {});
  startHints();
  startKeys();
  const found = PARTS.filter(([selector]) => document.querySelector(selector));
  for (const coming of found.map(loaded)) {
    const part = await coming;
    if (here !== page) return; // the reader has gone on
    run(part.start);
  }
});

/** What cannot be had leaves the page as it is without scripts. */
async function loaded([, load]) {
  try {
    return await load();
  } catch (error) {
    reportError(error);
    return {};
  }
}

/** One that fails does not keep the next ones from starting. */
function run(start) {
  try {
    start?.();
  } catch (error) {
    reportError(error);
  }
}
