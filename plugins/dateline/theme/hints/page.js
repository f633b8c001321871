/**
 * Shows who somebody is, where a place lies or what a word means beside the link that says so in
 * its title: when a pointer rests on it, when it has the focus, and on the first tap. The second
 * tap follows the link. Escape takes it away, and a pointer may move onto it.
 *
 * What is shown and how is loaded when a reader first comes near such a link.
 */

const LINKS = "a[data-dateline-hint]";
const PAUSE = 300; // milliseconds until a resting pointer counts, and until one that left does

let tip = null; // the module that draws, once it is there
let coming;
let wanted = null; // the link whose meaning the reader wants
let waiting;
let isTouch = false;

const linkOf = ({ target }) => target.closest?.(LINKS) ?? null;
const isInTip = ({ target }) => Boolean(tip?.holds(target));
const listen = (type, ear) => document.addEventListener(type, ear, { capture: true });

listen("pointerover", (event) => {
  if (event.pointerType === "touch") return;
  const link = linkOf(event);
  if (link || isInTip(event)) want(link ?? wanted, event.clientY, PAUSE);
  else if (wanted && !wanted.matches(":focus-visible")) leave(PAUSE);
});

listen("focusin", (event) => {
  const link = linkOf(event);
  if (link?.matches(":focus-visible")) want(link);
  else if (!link && !isInTip(event)) leave();
});

listen("focusout", ({ relatedTarget }) => relatedTarget || leave());

listen("keydown", ({ key }) => key === "Escape" && leave());

listen("pointerdown", (event) => {
  isTouch = event.pointerType === "touch";
  if (!linkOf(event) && !isInTip(event)) leave();
});

listen("click", (event) => {
  const link = linkOf(event);
  if (!link || link === wanted || !isTouch || !event.detail) return; // a key press has no detail
  event.preventDefault();
  event.stopPropagation(); // before the theme follows it
  want(link, event.clientY, 0, true);
});

/** Takes away what was shown on the page before. */
export function start() {
  leave();
}

async function want(link, y, pause = 0, isTapped = false) {
  clearTimeout(waiting);
  if (link === tip?.shown()) return;
  wanted = link;
  coming ??= import("./tip.js").then(async (module) => (await module.ready, module));
  const rest = new Promise((resolve) => (waiting = setTimeout(resolve, pause)));
  const drawing = await coming.catch(() => null); // the link's own title is there all the same
  await rest;
  if (!drawing || wanted !== link || !link.isConnected) return;
  tip = drawing;
  tip.show(link, y, isTapped);
}

function leave(pause = 0) {
  clearTimeout(waiting);
  if (!wanted) return;
  waiting = setTimeout(() => {
    wanted = null;
    tip?.hide();
  }, pause);
}
