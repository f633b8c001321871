/** Days as ISO dates, and as numbers counted from the first one. */

const DAY = 86_400_000; // milliseconds
const DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

/** Returns the day that comes so many days after the first. */
export function dayAt(index, first) {
  return iso(Date.parse(first) + index * DAY);
}

/** Returns how many days after the first a day comes; null where there is no day. */
export function indexOf(day, first) {
  return day ? Math.round((Date.parse(day) - Date.parse(first)) / DAY) : null;
}

/** Returns the first day of a day, month or year; empty where it is none of them. */
export function startOf(date) {
  const [, year, month = "01", day = "01"] = DATE.exec(date) ?? [];
  return year ? valid(`${year}-${month}-${day}`) : "";
}

/** Returns the last day of a day, month or year; empty where it is none of them. */
export function endOf(date) {
  const [, year, month = "12", day] = DATE.exec(date) ?? [];
  if (!year) return "";
  return day ? valid(date) : iso(Date.UTC(Number(year), Number(month), 0));
}

function valid(day) {
  return Number.isNaN(Date.parse(day)) ? "" : day;
}

function iso(time) {
  return new Date(time).toISOString().slice(0, 10);
}
