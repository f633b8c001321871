/** The line that tells what was chosen, from which each choice can be taken back. */

import { element } from "../shared/element.js";
import { FACETS, NAMES } from "./names.js";
import { spelled } from "./request.js";

/**
 * Adds the line to a form.
 * @param {HTMLFormElement} form
 * @param {object} index - what the page fetched
 * @param {(changes: object) => void} choose - writes into the address
 * @returns {(request: object, unknown: string[]) => void} shows what is asked for, and what of the
 *   address means nothing here
 */
export function chosenLine(form, index, choose) {
  const line = element("span", { class: "dl-filters__chosen", hidden: true });
  const note = element("span", { class: "dl-filters__note", hidden: true });
  form.querySelector("output").after(line, note);
  return (request, unknown) => {
    const chosen = choicesIn(request, index);
    line.replaceChildren(element("span", { class: "dl-hidden" }, `${index.words.chosen}: `));
    for (const choice of chosen) line.append(dropper(choice, index.words, line, choose), " ");
    line.append(clearer(form, index.words, choose));
    line.hidden = !chosen.length && !unknown.length;
    note.textContent = index.words.unknown.replace("{what}", unknown.join(", "));
    note.hidden = !unknown.length;
  };
}

function choicesIn(request, { choices, locale, words }) {
  const [actors, ...others] = FACETS.map((facet) => picked(facet, request[facet], choices));
  const together = request.together && actors.length > 1;
  return [
    ...actors,
    ...(together ? [{ label: words.all, changes: { actors: null } }] : []),
    ...others.flat(),
    ...["from", "until"].filter((end) => request[end]).map((end) => ({
      label: `${words[end]}: ${dateIn(request[end], locale)}`,
      changes: { [end]: null },
    })),
    ...(request.words ? [wordsIn(request, words)] : []),
  ];
}

function wordsIn(request, words) {
  return { label: `${words.words}: ${request.words}`, changes: { words: null } };
}

function picked(facet, positions, choices) {
  return positions.map((position) => ({
    label: choices[facet][position][1],
    changes: { [facet]: spelled(facet, positions.filter((other) => other !== position), choices) },
  }));
}

/** Words a day, month or year. */
function dateIn(date, locale) {
  const parts = [["year", "numeric"], ["month", "long"], ["day", "numeric"]];
  const options = Object.fromEntries(parts.slice(0, date.split("-").length));
  return new Date(date).toLocaleDateString(locale, { ...options, timeZone: "UTC" });
}

function dropper({ label, changes }, words, line, choose) {
  const cross = element("span", { "aria-hidden": "true" }, "×");
  const name = words.remove.replace("{what}", label);
  const text = element("span", { dir: "auto" }, label);
  const button = element("button", { type: "button", "aria-label": name }, text, " ", cross);
  button.addEventListener("click", () => {
    const at = [...line.querySelectorAll("button")].indexOf(button);
    choose(changes);
    focusOn(line.querySelectorAll("button")[at], line);
  });
  return button;
}

function clearer(form, words, choose) {
  const button = element("button", { type: "button", class: "dl-filters__clear" }, words.clear);
  button.addEventListener("click", () => {
    choose(Object.fromEntries(NAMES.map((name) => [name, null])));
    focusOn(null, form.querySelector(".dl-filters__chosen"));
  });
  return button;
}

/** Gives the focus to what took the place of a button that is gone, or to the form's first one. */
function focusOn(next, line) {
  const buttons = [...line.closest("form").querySelectorAll("button")];
  const first = buttons.find((button) => button.offsetParent);
  (next?.offsetParent ? next : first)?.focus();
}
