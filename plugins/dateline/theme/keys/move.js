/** Goes from event to event, wherever a page lists some. */

const EVENTS = "[data-dateline-event], .dl-line, .dl-brief";

/**
 * @param {number} step - 1 for the next event, -1 for the one before
 * @param {string} headline - what finds the link of an event's headline
 */
export function move(step, headline) {
  const events = [...document.querySelectorAll(EVENTS)].filter(
    (event) => event.checkVisibility() && event.querySelector("a"),
  );
  const at = events.indexOf(document.activeElement?.closest(EVENTS));
  const event = at < 0 ? nearest(events, step) : events[at + step];
  if (!event) return;
  (event.querySelector(headline) ?? event.querySelector("a")).focus({ preventScroll: true });
  event.scrollIntoView({ block: event.matches("article") ? "start" : "nearest" });
}

function nearest(events, step) {
  const isBelow = (event) => event.getBoundingClientRect().top > innerHeight / 8;
  return step > 0 ? events.find(isBelow) : events.findLast((event) => !isBelow(event));
}
