/**
 * Keys for readers: j and k go from event to event, on every page that lists some, ? tells them all.
 *
 * An event that was gone to has its headline in focus, so that Enter opens it and the arrows go on
 * from there; anywhere else the arrows scroll. Material brings / for the search.
 */

import { onEachPage } from "./shared/signals.js";

const EVENTS = "[data-dateline-event], .dl-line, .dl-brief";
const HEADLINE = ":is(.dl-entry__title, .dl-line__what, .dl-brief__title) a";
const LETTERS = { j: 1, k: -1 };
const ARROWS = { ArrowDown: 1, ArrowUp: -1 };
const TYPING = "input, textarea, select, [contenteditable]";

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.(TYPING) || document.querySelector("dialog[open]")) return;
  const step = LETTERS[event.key] ?? (event.target.matches?.(HEADLINE) && ARROWS[event.key]);
  if (step ? move(step) : event.key === "?" && explain()) event.preventDefault();
});

onEachPage(() => {
  for (const button of document.querySelectorAll("[data-dateline-keys]:disabled")) {
    button.addEventListener("click", explain);
    button.disabled = false;
  }
});

function explain() {
  import("./keys/help.js").then(({ show }) => show());
  return true;
}

/** Goes to the next or the last event; tells whether there is one. */
function move(step) {
  const events = [...document.querySelectorAll(EVENTS)].filter(
    (event) => event.checkVisibility() && event.querySelector("a"),
  );
  const at = events.indexOf(document.activeElement?.closest(EVENTS));
  const event = at < 0 ? nearest(events, step) : events[at + step];
  if (!event) return events.length > 0;
  const headline = event.querySelector(HEADLINE) ?? event.querySelector("a");
  headline.focus({ preventScroll: true });
  event.scrollIntoView({ block: event.matches("article") ? "start" : "nearest" });
  return true;
}

function nearest(events, step) {
  const isBelow = (event) => event.getBoundingClientRect().top > innerHeight / 8;
  return step > 0 ? events.find(isBelow) : events.findLast((event) => !isBelow(event));
}
