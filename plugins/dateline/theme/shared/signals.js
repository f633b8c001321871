/**
 * How the parts of a page tell each other what a reader does, without knowing each other.
 *
 * The signals:
 * - `reading`, an event's id or null: which event of the timeline is being read
 * - `go`, `{event}` or `{place}`: somebody asks to be led to an event, or to those at a place
 * - `filtered`, ids of events or null: which events the reader chose; null for all
 * - `address`, `URLSearchParams`: what the page's address asks for has changed (`address.js`)
 *
 * A part that starts late hears what was last said, and what was said of one page is forgotten on
 * the next, which the theme may bring without loading anything anew.
 */

const ears = new Map();
const last = new Map();

/**
 * Tells all who listen.
 * @param {string} signal - its name
 * @param {unknown} news
 */
export function tell(signal, news) {
  last.set(signal, news);
  for (const ear of ears.get(signal) ?? []) ear(news);
}

/**
 * Listens until the reader goes to another page; hears at once what was last told.
 * @param {string} signal
 * @param {(news: unknown) => void} ear
 */
export function hear(signal, ear) {
  ears.set(signal, [...(ears.get(signal) ?? []), ear]);
  if (signal !== "go" && last.has(signal)) ear(last.get(signal));
}

/**
 * Runs a function on this page and on each that the theme brings in its place.
 * @param {() => void} start
 */
export function onEachPage(start) {
  const begin = () => {
    forgetThePageBefore();
    start();
  };
  if (window.document$) window.document$.subscribe(begin);
  else begin();
}

let page = null;

/** The first part to start on a new page makes room for all. */
function forgetThePageBefore() {
  const content = document.querySelector(".md-content");
  if (content === page) return;
  page = content;
  ears.clear();
  last.clear();
}
