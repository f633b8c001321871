/** Guided tours: a page that has none loads nothing more. */

import { isSaving } from "./shared/saving.js";
import { onEachPage } from "./shared/signals.js";

onEachPage(async () => {
  const tours = [...document.querySelectorAll("[data-dateline-tour]:not(.is-touring)")];
  if (!tours.length) return;
  if (isSaving()) return tours.forEach(keepDrawings);
  try {
    const { guide } = await import("./tour/guide.js");
    tours.filter((tour) => tour.isConnected).forEach(guide);
  } catch {
    tours.forEach(keepDrawings);
  }
});

/** Lets each step show its own drawing, as it does without scripts. */
function keepDrawings(tour) {
  tour.classList.add("is-still");
}
