/**
 * Makes a slider of the days over a page that tells what was known on one of them.
 *
 * The links of the days stay where they are, under the slider. It leads to a day by following that
 * day's link, once it has come to rest: who moves it by keyboard passes days without opening each.
 * Where the theme exchanges pages without loading them anew, the slider keeps the focus.
 */

const DAYS = "nav[data-dateline-days]";
const REST = 400; // milliseconds

let waiting;
let takesFocus = false;

export function start() {
  clearTimeout(waiting);
  for (const nav of document.querySelectorAll(DAYS)) {
    const links = [...nav.querySelectorAll("ol a")];
    const here = links.findIndex((link) => link.hasAttribute("aria-current"));
    if (here < 0 || links.length < 2 || nav.querySelector("input")) continue;
    const slider = addSlider(nav, links, here);
    if (takesFocus) slider.focus({ preventScroll: true });
  }
  takesFocus = false;
}

function addSlider(nav, links, here) {
  const slider = document.createElement("input");
  slider.type = "range";
  slider.className = "dl-known-days__slider";
  slider.max = links.length - 1;
  slider.value = here;
  slider.setAttribute("aria-label", nav.dataset.datelineDays);
  slider.style.setProperty("--dl-days", links.length);
  const output = document.createElement("output");
  output.className = "dl-known-days__output";
  output.setAttribute("aria-live", "off"); // the slider says it already
  slider.addEventListener("input", () => tell(slider, output, links));
  slider.addEventListener("change", () => lead(slider, links));
  slider.setAttribute("aria-valuetext", links[here].title);
  nav.append(slider, output);
  return slider;
}

function tell(slider, output, links) {
  output.value = links[slider.value].title;
  slider.setAttribute("aria-valuetext", output.value);
}

function lead(slider, links) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const link = links[slider.value];
    if (!slider.isConnected || link.hasAttribute("aria-current")) return;
    takesFocus = document.activeElement === slider;
    link.click();
  }, REST);
}
