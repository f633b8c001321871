/** Lets the link beside an event, a quote, a claim or a day copy its address. */

const LINK = "a[data-dateline-link]";

const linkOf = ({ target }) => target.closest?.(LINK);
const load = () => import("./copy.js");

// Loaded when somebody comes near: the clipboard is lent for the moment of the press.
for (const near of ["pointerover", "focusin"]) {
  addEventListener(near, (event) => linkOf(event) && load(), { passive: true });
}

addEventListener(
  "click",
  (event) => {
    const link = linkOf(event);
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation(); // the theme would go there
    load().then(({ copy }) => copy(link));
  },
  { capture: true },
);
