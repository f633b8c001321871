/**
 * Lets a reader choose whose quotes of which day a page shows.
 *
 * The choice stands in the address, so that it can be sent to somebody else and taken back by going
 * back. A link to a quote shows that quote whatever is chosen. Without this script an index of
 * speakers and days does.
 */

import { asked, keep } from "../shared/address.js";
import { hear } from "../shared/signals.js";

const LIST = "[data-dateline-quotes]";

window.addEventListener("hashchange", () => document.querySelectorAll(LIST).forEach(reveal));

export function start() {
  for (const list of document.querySelectorAll(LIST)) {
    const form = list.querySelector("form");
    if (!form) continue;
    form.hidden = false;
    list.querySelector(".dl-index").hidden = true;
    form.addEventListener("change", () => keep(chosenIn(form), { isStep: true }));
    const recallAndShow = () => {
      recall(form);
      show(list);
    };
    hear("address", recallAndShow);
    recallAndShow();
    reveal(list);
  }
}

/** Takes the choice from the address; what is not to be chosen is ignored. */
function recall(form) {
  for (const select of form.querySelectorAll("select")) {
    select.value = asked().get(select.name) ?? "";
    if (select.selectedIndex < 0) select.value = "";
  }
}

function chosenIn(form) {
  return Object.fromEntries(new FormData(form));
}

function show(list) {
  const form = list.querySelector("form");
  const chosen = [...form.querySelectorAll("select")].filter(({ value }) => value);
  const quotes = [...list.querySelectorAll("section > [data-speaker]")];
  for (const quote of quotes) {
    quote.hidden = chosen.some(({ name, value }) => quote.dataset[name] !== value);
  }
  for (const section of list.querySelectorAll("section")) {
    section.hidden = !section.querySelector(":scope > [data-speaker]:not([hidden])");
  }
  const output = form.querySelector("output");
  output.value = output.dataset.words
    .replace("{n}", quotes.filter(({ hidden }) => !hidden).length)
    .replace("{all}", quotes.length);
}

/** Forgets the choice where it hides the quote to which the address leads. */
function reveal(list) {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target || !list.contains(target) || !target.closest("[hidden]")) return;
  for (const select of list.querySelectorAll("select")) select.value = "";
  show(list);
  target.scrollIntoView();
}
