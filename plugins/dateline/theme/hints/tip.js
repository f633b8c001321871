/**
 * Draws what something means beside a link: its name, in other scripts as well, one line, and the
 * side that somebody is on. While it is shown, it stands in for the link's title.
 */

import { element } from "../shared/element.js";
import { read } from "../shared/read.js";

const EDGE = 8; // pixels that stay free at the edges of the window, and between link and words

/** What the site's one file says; where it cannot be had, a link's own title has to do. */
let known = { meanings: {} };

export const ready = read(new URL("../meanings.json", import.meta.url))
  .then((data) => (known = data))
  .catch(() => {});

const words = element("div", { id: "dl-hint", role: "tooltip" });
const more = element("a", { class: "dl-hint__more" });
const box = element("div", { class: "dl-hint", popover: "manual" }, words, more);

let link = null;
let title = "";

/** The link beside which words are shown, or null. */
export const shown = () => link;

/** Whether an element is part of what is shown. */
export const holds = (part) => box.contains(part);

/**
 * Shows what a link says.
 * @param {HTMLAnchorElement} target
 * @param {number} [y] - where the pointer is in the window, for a link that is broken over lines
 * @param {boolean} isTapped - whether the reader needs a way on
 */
export function show(target, y, isTapped) {
  hide();
  link = target;
  title = link.title;
  fill(known.meanings[link.dataset.datelineHint]);
  more.hidden = !isTapped || !known.more;
  more.textContent = known.more;
  more.href = link.href;
  link.removeAttribute("title");
  link.setAttribute("aria-describedby", words.id);
  (link.closest("main") ?? document.body).append(box);
  box.showPopover?.();
  place(y);
}

/** Takes the words away and gives the link its title back. */
export function hide() {
  if (!link) return;
  box.remove();
  link.removeAttribute("aria-describedby");
  link.title = title;
  link = null;
}

function fill(meaning) {
  const { name = link.textContent, gloss = title, others = [], side } = meaning ?? {};
  const head = element("p", { class: "dl-hint__name" }, name);
  for (const [text, lang, dir] of others) {
    head.append(" ", element("bdi", { class: "dl-name", lang, dir }, text));
  }
  words.replaceChildren(head, element("p", {}, gloss));
  if (side) words.append(element("p", { class: `dl-actor dl-side--${side[0]}` }, side[1]));
}

/** Sets the box below the link, or above it where there is more room, and within the window. */
function place(y) {
  const lines = [...link.getClientRects()];
  const line = lines.find(({ bottom }) => y <= bottom) ?? lines[0];
  const { clientWidth, clientHeight } = document.documentElement;
  const below = line.bottom + EDGE;
  const above = line.top - EDGE - box.offsetHeight;
  const top = below + box.offsetHeight > clientHeight && above > 0 ? above : below;
  const isRightToLeft = getComputedStyle(box).direction === "rtl";
  const start = isRightToLeft ? clientWidth - line.right : line.left;
  const last = clientWidth - box.offsetWidth - EDGE;
  box.style.setProperty("--dl-start", `${Math.max(EDGE, Math.min(start, last))}px`);
  box.style.setProperty("--dl-top", `${top + scrollY}px`);
}
