/** The density strip: shows where the reader is; arrows go from bar to bar. */

import { hear } from "../shared/signals.js";
import { ENTRY } from "./reading.js";

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity };
const WEEK = 7 * 24 * 60 * 60 * 1000;

export function guide(strip, list) {
  const links = [...strip.querySelectorAll("a")];
  const dayOf = (id) => document.getElementById(id)?.closest("[data-day]")?.dataset.day;
  const barOf = (day) => links.findIndex(({ dataset }) => holds(strip.dataset.unit, dataset.from, day));
  const bars = new Map(); // where the bar of each event stands among the links
  for (const { id } of list.querySelectorAll(ENTRY)) bars.set(id, barOf(dayOf(id)));

  rove(links, 0);
  strip.addEventListener("keydown", (event) => step(event, links));
  hear("reading", (id) => {
    const here = bars.get(id) ?? -1;
    links.forEach((link, place) => link.toggleAttribute("aria-current", place === here));
    links[here]?.setAttribute("aria-current", "true");
    if (here >= 0 && !strip.contains(document.activeElement)) rove(links, here);
  });
  hear("filtered", async (ids) => {
    if (!ids && !strip.classList.contains("is-filtered")) return;
    const { show } = await import("./share.js");
    show(strip, bars, ids);
  });
}

/** Tells whether a day (or month or year, then its first day counts) belongs to a bar. */
function holds(unit, from, day) {
  if (!day) return false;
  const first = day.padEnd(10, "-01-01");
  if (unit === "week") return first >= from && new Date(first) - new Date(from) < WEEK;
  const length = { month: 7, year: 4 }[unit] ?? 10;
  return first.slice(0, length) === from.slice(0, length);
}

/** Leaves one of the links to the Tab key. */
function rove(links, place) {
  links.forEach((link, other) => (link.tabIndex = other === place ? 0 : -1));
}

function step(event, links) {
  const at = links.indexOf(document.activeElement);
  let by = STEPS[event.key];
  if (!by || at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  if (document.body.dir === "rtl" && /^Arrow[LR]/.test(event.key)) by = -by;
  const place = Math.min(Math.max(at + by, 0), links.length - 1);
  rove(links, place);
  links[place].focus({ preventScroll: true });
  if (links[place].pathname === location.pathname) {
    document.getElementById(decodeURIComponent(links[place].hash.slice(1)))?.scrollIntoView();
  }
}
