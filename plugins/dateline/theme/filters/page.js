/**
 * Shows the filters over a list of events, and loads what they need when a reader reaches for them
 * or the address asks for something.
 *
 * Until what the address asks for is known, the list is kept out of sight (`filters.css`).
 */

import { asked } from "../shared/address.js";
import { hear } from "../shared/signals.js";
import { NAMES } from "./names.js";

const WAITING = "data-dateline-asked"; // set before the page is drawn, by scope.js

export function start() {
  const form = document.querySelector("form[data-dateline-filters]");
  form.hidden = false;
  const work = once(() => load(form));
  for (const reach of ["pointerover", "focusin"]) form.addEventListener(reach, work);
  form.addEventListener("click", ({ target }) => pressAgain(form, target, work()));
  form.addEventListener("submit", (event) => event.preventDefault());
  const look = () => NAMES.some((name) => asked().get(name)) && work();
  hear("address", look);
  keepOutOfSight(look());
}

async function keepOutOfSight(started) {
  document.documentElement.toggleAttribute(WAITING, !!started);
  try {
    await started;
  } finally {
    document.documentElement.removeAttribute(WAITING);
  }
}

function once(make) {
  let made;
  return () => (made ??= make());
}

async function load(form) {
  form.toggleAttribute("data-waiting", true);
  try {
    const { setToWork } = await import("./form.js");
    await setToWork(form);
  } catch (error) {
    form.hidden = true; // the list stays whole
    throw error;
  } finally {
    form.removeAttribute("data-waiting");
  }
}

/** A press that came before the filters could answer is repeated when they can. */
async function pressAgain(form, target, started) {
  if (!form.hasAttribute("data-waiting")) return;
  await started;
  target.closest("button")?.click();
}
