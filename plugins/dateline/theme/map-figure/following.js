/** Lets the map beside the timeline follow the reading, and lead to what happened at a place. */

import { hear, tell } from "../shared/signals.js";

export function start() {
  for (const figure of document.querySelectorAll("[data-dateline-follows] figure")) follow(figure);
}

function follow(figure) {
  const line = figure.querySelector(".dl-map__subject");
  const everything = line.textContent;
  const wish = (kind, detail) =>
    figure.dispatchEvent(new CustomEvent(`dateline:${kind}`, { detail }));
  figure.addEventListener("dateline:told", ({ detail: { dateline, place, text } }) => {
    if (dateline === "chosen") tell("go", { place });
    if (dateline === "reading") line.textContent = text || everything;
  });
  hear("reading", (event) => wish("follow", event));
  hear("filtered", (ids) => wish("show", ids ? `all&only=${ids.join()}` : "all"));
}
