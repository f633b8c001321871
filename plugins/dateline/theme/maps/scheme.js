/** Light or dark: as the page around the map says, else as the reader's system says. */

const ATTRIBUTE = "data-md-color-scheme";
const DARK = "slate";

/** Keeps the map in the colours of the page around it, for as long as it is open. */
export function followScheme() {
  const around = bodyAround();
  if (around === null) {
    followSystem();
    return;
  }
  const copy = () => wear(around.getAttribute(ATTRIBUTE) === DARK);
  new MutationObserver(copy).observe(around, { attributes: true, attributeFilter: [ATTRIBUTE] });
  copy();
}

function bodyAround() {
  if (window.parent === window) return null;
  try {
    const body = window.parent.document.body;
    return body.hasAttribute(ATTRIBUTE) ? body : null;
  } catch {
    return null; // a page of another origin tells nothing about its colours
  }
}

function followSystem() {
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", () => wear(system.matches));
  wear(system.matches);
}

function wear(dark) {
  document.body.setAttribute(ATTRIBUTE, dark ? DARK : "default");
}
