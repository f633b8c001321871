/** A page of the timeline: its order, what is being read, its strips, and being led to an event. */

import { hear } from "../shared/signals.js";
import { offerOrder } from "./order.js";
import { follow } from "./reading.js";
import { guide } from "./strip.js";

export function start() {
  const list = document.querySelector("[data-dateline-timeline]");
  if (list.dataset.datelinePeriods !== undefined) leadOn(list);
  offerOrder(list);
  for (const strip of document.querySelectorAll("[data-dateline-strip]")) guide(strip, list);
  follow(list);
  hear("go", async (goal) => (await import("./going.js")).go(list, goal));
}

/** Leads from the list of periods to the page that has the day or event of an older address. */
function leadOn(list) {
  const id = decodeURIComponent(location.hash.slice(1));
  if (!id || document.getElementById(id)) return;
  const day = /^day-(\d{4}(-\d\d){0,2})$/.exec(id)?.[1].padEnd(10, "-01-01");
  const periods = [...list.children];
  const period = periods.findLast(({ dataset }) => dataset.from <= day) ?? periods[0];
  const page = day ? period.querySelector("a").href : new URL(list.dataset.datelinePeriods, location);
  location.replace(`${page}${location.hash}`);
}
