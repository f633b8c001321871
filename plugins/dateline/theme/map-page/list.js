/** The list below the map: what is in view, in words, and how much that is. */

import { counted } from "../shared/counting.js";

const REST = 700; // milliseconds without a change before it is told

/**
 * Brings the list to life.
 * @param {HTMLElement} page
 * @param {object} words
 */
export function listOf(page, words) {
  const groups = [...page.querySelectorAll("[data-place]")].map((group) => ({
    group,
    place: group.dataset.place,
    lines: [...group.querySelectorAll("[data-event]")],
  }));
  const status = page.querySelector("[role=status]");
  let left = null;
  let seen = null;
  let waiting;

  function show({ isPlaying = false } = {}) {
    const [events, places] = [new Set(), new Set()];
    for (const { group, place, lines } of groups) {
      const isSeen = !place || !seen || seen.has(place);
      for (const line of lines) {
        line.hidden = left !== null && !left.has(line.dataset.event);
        if (isSeen && place && !line.hidden) events.add(line.dataset.event);
      }
      group.hidden = !isSeen || lines.every(({ hidden }) => hidden);
      if (place && !group.hidden) places.add(place);
    }
    clearTimeout(waiting);
    if (!isPlaying) waiting = setTimeout(() => tell(events.size, places.size), REST);
  }

  function tell(events, places) {
    status.textContent = events
      ? words.seen
          .replace("{events}", counted(events, words.events, words.locale))
          .replace("{places}", counted(places, words.places, words.locale))
      : words.nothing;
  }

  return {
    /** Leaves of all events only some. */
    leave(ids, how) {
      left = ids;
      show(how);
    },
    /** Leaves of all places only those in view. */
    see(places) {
      seen = new Set(places);
      show();
    },
  };
}
