/** Days as numbers, counted from the first one. */

import { isoDay } from "../shared/dates.js";

const DAY = 86_400_000; // milliseconds

/** Returns the day that comes so many days after the first. */
export function dayAt(index, first) {
  return isoDay(Date.parse(first) + index * DAY);
}

/** Returns how many days after the first a day comes; null where there is no day. */
export function indexOf(day, first) {
  return day ? Math.round((Date.parse(day) - Date.parse(first)) / DAY) : null;
}
