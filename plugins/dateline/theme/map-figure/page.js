/**
 * Puts the live map in place of a page's drawing when that comes near the view.
 *
 * The drawing stays where it is until the live map is ready, for print, and for readers who save
 * data. Whoever wants another part of the story shown, or an event marked, tells the figure, live
 * or not; it remembers the last wish of each kind:
 * `figure.dispatchEvent(new CustomEvent("dateline:show", { detail: "event=…" }))`
 * `figure.dispatchEvent(new CustomEvent("dateline:follow", { detail: "an event's id, or null" }))`
 * What the live map tells (`maps/story-map.js`) comes back as `dateline:told`.
 */

import { fromHere } from "../shared/here.js";
import { isSaving } from "../shared/saving.js";

const FIGURES = "figure[data-dateline-map]";
const NEAR = "200px";
const WISHES = { show: "fragment", follow: "event" };

/** The frames, each with its figure, to know who speaks. */
const frames = new Map();

/** What was last wished of a figure, by kind. */
const wishes = new WeakMap();

const observer = new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => load(target)),
  { rootMargin: NEAR },
);

window.addEventListener("message", ({ origin, source, data }) => {
  if (origin !== location.origin || !data?.dateline) return;
  for (const [frame, figure] of frames) {
    if (!frame.isConnected) frames.delete(frame);
    else if (frame.contentWindow === source) hear(figure, frame, data);
  }
});

export function start() {
  for (const figure of document.querySelectorAll(FIGURES)) {
    wishes.set(figure, {});
    figure.dataset.datelineMap = fromHere(figure.dataset.datelineMap);
    for (const kind of Object.keys(WISHES)) {
      figure.addEventListener(`dateline:${kind}`, ({ detail }) => wish(figure, kind, detail));
    }
    if (isSaving()) spare(figure);
    else observer.observe(figure);
  }
}

async function spare(figure) {
  const { offer } = await import("../low-data/offer.js");
  offer(figure, () => load(figure));
}

function load(figure) {
  observer.unobserve(figure);
  const frame = document.createElement("iframe");
  frame.className = "dl-map__frame";
  frame.loading = "lazy";
  frame.title = figure.dataset.title;
  frame.src = figure.dataset.datelineMap;
  frames.set(frame, figure);
  figure.querySelector(".dl-map__stage").append(frame);
}

function hear(figure, frame, news) {
  if (news.dateline === "drawn") reveal(figure, frame);
  figure.dispatchEvent(new CustomEvent("dateline:told", { detail: news }));
}

function reveal(figure, frame) {
  const stage = figure.querySelector(".dl-map__stage");
  stage.classList.add("is-live");
  stage.querySelector("svg").setAttribute("aria-hidden", "true"); // the live map covers it
  for (const [kind, detail] of Object.entries(wishes.get(figure))) send(frame, kind, detail);
}

function wish(figure, kind, detail) {
  wishes.get(figure)[kind] = detail;
  const frame = figure.querySelector(".is-live > iframe");
  if (frame) send(frame, kind, detail);
}

function send(frame, kind, detail) {
  frame.contentWindow?.postMessage({ dateline: kind, [WISHES[kind]]: detail }, location.origin);
}
