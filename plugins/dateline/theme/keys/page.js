/**
 * Keys for readers: j and k go from event to event, on every page that lists some, ? tells them all.
 *
 * An event that was gone to has its headline in focus, so that Enter opens it and the arrows go on
 * from there; anywhere else the arrows scroll. Material brings / for the search.
 */

const HEADLINE = ":is(.dl-entry__title, .dl-line__what, .dl-brief__title) a";
const LETTERS = { j: 1, k: -1 };
const ARROWS = { ArrowDown: 1, ArrowUp: -1 };
const TYPING = "input, textarea, select, [contenteditable]";

addEventListener("keydown", (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.(TYPING) || document.querySelector("dialog[open]")) return;
  const step = LETTERS[event.key] ?? (event.target.matches?.(HEADLINE) && ARROWS[event.key]);
  if (!step && event.key !== "?") return;
  event.preventDefault();
  if (step) import("./move.js").then(({ move }) => move(step, HEADLINE));
  else explain();
});

export function start() {
  for (const button of document.querySelectorAll("[data-dateline-keys]:disabled")) {
    button.addEventListener("click", explain);
    button.disabled = false;
  }
}

async function explain() {
  const { show } = await import("./help.js");
  show();
}
