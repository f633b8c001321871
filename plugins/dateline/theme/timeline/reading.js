/** Tells which event is being read: the one with the focus, else the one at the reader's eye. */

import { tell } from "../shared/signals.js";

export const ENTRY = "[data-dateline-event]";

const EYE = 0.2; // of the window's height, from its top

export function follow(list) {
  let told;
  let isAwaited = false;
  const look = () => {
    isAwaited = false;
    if (!list.isConnected) return leave();
    const id = read(list)?.dataset.datelineEvent ?? null;
    if (id !== told) tell("reading", (told = id));
  };
  const ask = () => {
    if (!isAwaited) requestAnimationFrame(look);
    isAwaited = true;
  };
  const leave = () => {
    for (const kind of ["scroll", "resize", "focusin"]) removeEventListener(kind, ask);
  };
  for (const kind of ["scroll", "resize", "focusin"]) addEventListener(kind, ask, { passive: true });
  ask();
}

/** Returns the events that are shown, in the order in which they stand. */
export function shown(list) {
  return [...list.querySelectorAll(ENTRY)].filter((entry) => entry.checkVisibility());
}

function read(list) {
  const held = document.activeElement?.closest(ENTRY);
  if (held && list.contains(held) && isInView(held)) return held;
  const eye = eyeLine();
  return shown(list).findLast((entry) => entry.getBoundingClientRect().top <= eye);
}

/** Near the end of the page nothing comes up any more, so the eye goes down. */
function eyeLine() {
  const rest = document.documentElement.scrollHeight - scrollY - innerHeight;
  return innerHeight * Math.max(EYE, 1 - rest / innerHeight);
}

function isInView(entry) {
  const { top, bottom } = entry.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
