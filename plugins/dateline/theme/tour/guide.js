/**
 * Makes one map of a tour's drawings, which stays in view and follows the step being read.
 *
 * Which step that is says a line across the window: whatever step lies on it. The style sheet has
 * kept the map's room, so that nothing moves when it takes the place of the drawings.
 */

import { operate } from "./control.js";

/** Where the line lies, in hundredths of the window: below the map where that lies above. */
const LINE = { beside: 45, above: 68 };
const BESIDE = matchMedia("(min-width: 45em)");

/** How long a step is read before the map moves to it, in milliseconds: not while it flies by. */
const REST = 150;

/** @param {HTMLElement} tour */
export function guide(tour) {
  const side = tour.querySelector(".dl-tour__side");
  if (!side) return;
  const steps = [...tour.querySelectorAll(".dl-step")];
  const map = new TourMap(side.querySelector("figure"));
  let current = null;
  let waiting;

  const reach = (step) => {
    if (step === current) return;
    clearTimeout(waiting);
    if (current) waiting = setTimeout(() => map.show(step), REST);
    else map.show(step);
    current?.removeAttribute("aria-current");
    step.setAttribute("aria-current", "step");
    current = step;
    control.tell(steps.indexOf(step));
  };
  const control = operate(side.querySelector(".dl-tour__control"), steps, (step) => {
    step.scrollIntoView();
    history.replaceState(history.state, "", `#${step.id}`);
    reach(step);
  });

  tour.classList.add("is-touring");
  side.hidden = false;
  comeBack(steps);
  reach(atLine(steps));
  watch(tour, steps, () => reach(atLine(steps)));
}

/**
 * Goes to the step that the address names if the window stands at the first one: what browsers
 * restore for readers who come back can be lost while the drawings make room for the map.
 */
function comeBack(steps) {
  const named = steps.find((step) => `#${step.id}` === location.hash);
  if (named && atLine(steps) === steps[0]) named.scrollIntoView({ behavior: "instant" });
}

/** The map of a tour: a drawing until the live map is there. */
class TourMap {
  constructor(figure) {
    this.figure = figure;
    this.stage = figure.querySelector(".dl-map__stage");
  }

  /** Shows what a step is about; where nobody has disclosed that, what was shown stays. */
  show(step) {
    const { figure, stage } = this;
    const fragment = step.dataset.show;
    if (fragment === undefined && stage.firstChild) return;
    if (!stage.classList.contains("is-live")) {
      const drawing = (step.querySelector("svg") ?? firstDrawing(step)).cloneNode(true);
      stage.querySelector("svg")?.remove();
      stage.prepend(drawing);
    }
    if (fragment !== undefined) tell(figure, fragment);
  }
}

function firstDrawing(step) {
  return step.parentElement.querySelector("svg");
}

/** Tells a map what to show: the page around a map that has not been loaded, and the map itself. */
function tell(figure, detail) {
  figure.dataset.datelineMap = figure.dataset.datelineMap.replace(/#.*/, `#${detail}`);
  figure.dispatchEvent(new CustomEvent("dateline:show", { detail }));
}

function line() {
  return BESIDE.matches ? LINE.beside : LINE.above;
}

function atLine(steps) {
  const y = (innerHeight * line()) / 100;
  return steps.findLast((step) => step.getBoundingClientRect().top <= y) ?? steps[0];
}

/** Calls whenever a step comes to the line or leaves it, on screens of either width. */
function watch(tour, steps, call) {
  let observer;
  const observe = () => {
    observer?.disconnect();
    if (!tour.isConnected) return BESIDE.removeEventListener("change", observe);
    observer = new IntersectionObserver(call, { rootMargin: `-${line()}% 0px ${line() - 99}% 0px` });
    steps.forEach((step) => observer.observe(step));
  };
  BESIDE.addEventListener("change", observe);
  observe();
}
