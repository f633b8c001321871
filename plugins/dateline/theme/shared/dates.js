/** Days, months and years as an address spells them, as ISO days. */

const DATE = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

/** Returns the first day of a day, month or year; empty where it is none of them. */
export function startOf(date) {
  const [, year, month = "01", day = "01"] = DATE.exec(date) ?? [];
  return year ? valid(`${year}-${month}-${day}`) : "";
}

/** Returns the last day of a day, month or year; empty where it is none of them. */
export function endOf(date) {
  const [, year, month = "12", day] = DATE.exec(date) ?? [];
  if (!startOf(date)) return "";
  return day ? date : isoDay(Date.UTC(Number(year), Number(month), 0));
}

/** Returns the day of a moment in milliseconds. */
export function isoDay(time) {
  return new Date(time).toISOString().slice(0, 10);
}

function valid(day) {
  return Number.isNaN(Date.parse(day)) ? "" : day;
}
