/** Guided tours: a page that has none loads nothing more. */

import { onEachPage } from "./shared/signals.js";

onEachPage(async () => {
  const tours = document.querySelectorAll("[data-dateline-tour]:not(.is-touring)");
  if (!tours.length || navigator.connection?.saveData) return; // each step has its own drawing
  const { guide } = await import("./tour/guide.js");
  for (const tour of tours) if (tour.isConnected) guide(tour);
});
