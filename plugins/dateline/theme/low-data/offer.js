/**
 * For readers who save data a map stays a drawing; a button brings the live one. What steers the map
 * page comes with it, or with the first choice among its events.
 */

import { hear } from "../shared/signals.js";

/**
 * @param {HTMLElement} figure - a map with the words of the button
 * @param {() => void} load - brings the live map
 */
export function offer(figure, load) {
  const words = figure.dataset.offer;
  if (!words || figure.querySelector(".dl-map__load")) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "dl-map__load";
  button.textContent = words;
  const steer = steering(figure);
  button.addEventListener("click", () => {
    button.remove();
    load();
    steer();
  });
  figure.querySelector(".dl-map__stage").after(button);
}

function steering(figure) {
  if (!figure.closest("[data-dateline-map-page]")) return () => {};
  let steered;
  const steer = () => (steered ??= import("../map-page/page.js").then(({ start }) => start()));
  hear("filtered", (ids) => ids && steer());
  return steer;
}
