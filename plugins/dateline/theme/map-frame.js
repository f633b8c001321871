/**
 * Puts the live map in place of a page's drawing when that comes near the view.
 *
 * The drawing stays where it is until the live map is ready, for print, and for readers who save
 * data. Whoever wants another part of the story shown tells the figure, live or not:
 * `figure.dispatchEvent(new CustomEvent("dateline:show", { detail: "event=…" }))`.
 */

const FIGURES = "figure[data-dateline-map]";
const NEAR = "200px";

/** The frames, each with its figure, to know who says that it is drawn. */
const frames = new Map();

const observer = new IntersectionObserver(
  (entries) => entries.filter((entry) => entry.isIntersecting).forEach(({ target }) => load(target)),
  { rootMargin: NEAR },
);

window.addEventListener("message", ({ origin, source, data }) => {
  if (origin !== location.origin || data?.dateline !== "drawn") return;
  for (const [frame, figure] of frames) {
    if (!frame.isConnected) frames.delete(frame);
    else if (frame.contentWindow === source) reveal(figure, frame);
  }
});

if (window.document$) window.document$.subscribe(watch);
else watch();

function watch() {
  if (navigator.connection?.saveData) return;
  for (const figure of document.querySelectorAll(FIGURES)) {
    if (figure.dataset.watched === undefined) {
      figure.dataset.watched = "";
      observer.observe(figure);
    }
  }
}

function load(figure) {
  observer.unobserve(figure);
  const frame = document.createElement("iframe");
  frame.className = "dl-map__frame";
  frame.loading = "lazy";
  frame.title = figure.dataset.title;
  frame.src = new URL(figure.dataset.datelineMap, location.href);
  frames.set(frame, figure);
  figure.addEventListener("dateline:show", ({ detail }) => {
    figure.dataset.shown = detail;
    show(figure, frame);
  });
  figure.querySelector(".dl-map__stage").append(frame);
}

function reveal(figure, frame) {
  const stage = figure.querySelector(".dl-map__stage");
  stage.classList.add("is-live");
  stage.querySelector("svg").setAttribute("aria-hidden", "true"); // the live map covers it
  if (figure.dataset.shown !== undefined) show(figure, frame);
}

function show(figure, frame) {
  frame.contentWindow?.postMessage(
    { dateline: "show", fragment: figure.dataset.shown },
    location.origin,
  );
}
