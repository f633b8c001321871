/** How many of a bar's events a reader has chosen, drawn in the bar and told in its title. */

const SVG = "http://www.w3.org/2000/svg";
const GROUND = 40; // where bars stand, in units of the chart

/**
 * @param {Element} strip
 * @param {Map<string, number>} places - the place of each event's bar among the strip's bars
 * @param {string[]|null} ids - the events chosen; null for all
 */
export function show(strip, places, ids) {
  strip.classList.toggle("is-filtered", Boolean(ids));
  const all = count([...places.values()]);
  const some = count((ids ?? []).map((id) => places.get(id)));
  const bars = strip.querySelectorAll("g");
  strip.querySelectorAll("a").forEach((link, place) => {
    if (!all[place]) return; // on another page
    const chosen = some[place] ?? 0;
    link.dataset.told ??= link.title;
    const note = strip.dataset.datelineStrip.replace("{n}", chosen);
    link.title = ids ? `${link.dataset.told}, ${note}` : link.dataset.told;
    fill(bars[place], ids ? chosen / all[place] : 0);
  });
}

function count(places) {
  const found = {};
  for (const place of places) found[place] = (found[place] ?? 0) + 1;
  return found;
}

function fill(bar, share) {
  const whole = bar.firstElementChild;
  const some = bar.querySelector(".dl-strip__some") ?? bar.appendChild(part(whole));
  const height = whole.getAttribute("height") * share;
  some.setAttribute("y", GROUND - height);
  some.setAttribute("height", height);
}

function part(whole) {
  const made = document.createElementNS(SVG, "rect");
  made.setAttribute("class", "dl-strip__some");
  for (const name of ["x", "width"]) made.setAttribute(name, whole.getAttribute(name));
  return made;
}
