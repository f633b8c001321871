/**
 * Says how long ago a day was, counted on the day on which somebody reads: a page that was built
 * last year cannot know. The words are the browser's own, in the page's language.
 */

const DAY = 86_400_000; // milliseconds
const MANY = 1000; // days, from which on years say more

export function start() {
  document.querySelectorAll("time[data-dateline-since]").forEach(tell);
}

function tell(time) {
  const [year, month, day] = time.dateTime.split("-").map(Number);
  const now = new Date();
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  const days = Math.round((today - Date.UTC(year, month - 1, day)) / DAY);
  if (!(days > 0)) return;
  const words = new Intl.RelativeTimeFormat(document.documentElement.lang || "en");
  time.textContent =
    days < MANY ? words.format(-days, "day") : words.format(-Math.floor(days / 365.2425), "year");
}
