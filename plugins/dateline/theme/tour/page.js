/** Guided tours: a page that has none loads nothing more. */

import { isSaving } from "../shared/saving.js";

export async function start() {
  const tours = [...document.querySelectorAll("[data-dateline-tour]")];
  if (isSaving()) return tours.forEach(keepDrawings);
  try {
    const { guide } = await import("./guide.js");
    tours.filter((tour) => tour.isConnected).forEach(guide);
  } catch {
    tours.forEach(keepDrawings);
  }
}

/** Lets each step show its own drawing, as it does without scripts. */
function keepDrawings(tour) {
  tour.classList.add("is-still");
}
