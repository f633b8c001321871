/** A list of choices to tick, each with the number of events that it would leave. */

import { foldedWords } from "../shared/fold.js";
import { element } from "../shared/element.js";

const LONG = 12;

/**
 * Makes the list of a facet, those first that leave most.
 * @param {string} facet
 * @param {object} index - what the page fetched
 * @param {object} request - what is asked for
 * @param {number[]} counts - by position of a choice
 * @param {(positions: number[]) => void} choose
 * @returns {{nodes: Node[], show: (request: object, counts: number[]) => void}}
 */
export function choicesOf(facet, index, request, counts, choose) {
  const rows = ordered(index.choices[facet], counts).map((position) =>
    row(index.choices[facet][position], position),
  );
  const chosen = () => rows.filter(({ box }) => box.checked).map(({ position }) => position);
  const list = element("ul", { class: "dl-filters__list" }, ...rows.map(({ item }) => item));
  list.addEventListener("change", () => choose(chosen()));
  const show = (now, tally) => {
    for (const each of rows) update(each, now[facet].includes(each.position), tally);
  };
  show(request, counts);
  return { nodes: rows.length > LONG ? [finder(rows, index), list] : [list], show };
}

function row([, label, names = "", above = -1], position) {
  const box = element("input", { type: "checkbox" });
  const count = element("span", { class: "dl-filters__count" });
  const text = element("span", { dir: "auto" }, label);
  const item = element("li", { "data-inner": above >= 0 }, element("label", {}, box, text, count));
  return { box, count, item, names: names || label, position };
}

function update({ box, count, position }, isChosen, counts) {
  box.checked = isChosen;
  // One that has the focus would lose it: it stays until the list is opened again.
  box.disabled = !counts[position] && !isChosen && box !== document.activeElement;
  count.textContent = counts[position];
}

/** Orders choices by what they leave; those that belong to another follow it. */
function ordered(choices, counts) {
  const above = (position) => choices[position][3] ?? -1;
  const byCount = (a, b) => counts[b] - counts[a] || (choices[a][1] < choices[b][1] ? -1 : 1);
  const within = (outer) =>
    [...choices.keys()]
      .filter((position) => above(position) === outer)
      .sort(byCount)
      .flatMap((position) => [position, ...(outer < 0 ? within(position) : [])]);
  return within(-1);
}

function finder(rows, { words, same }) {
  const about = { type: "search", "aria-label": words.find, placeholder: words.find };
  const input = element("input", about);
  input.addEventListener("input", () => {
    const terms = foldedWords(input.value, same);
    for (const { item, names } of rows) item.hidden = !terms.every((term) => names.includes(term));
  });
  return input;
}
