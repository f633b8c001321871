/** The filters at work: what is asked for in the address is shown in the list and in the form. */

import { asked, keep } from "../shared/address.js";
import { formFor } from "../shared/counting.js";
import { element } from "../shared/element.js";
import { read } from "../shared/read.js";
import { hear, tell } from "../shared/signals.js";
import { chosenLine } from "./chosen.js";
import { engineOf } from "./engine.js";
import { listOn } from "./list.js";
import { panelsOf } from "./panels.js";
import { periodsOn } from "./periods.js";
import { NAMES } from "./names.js";
import { isAsking, requestIn } from "./request.js";

/**
 * Fetches the index and sets the form to work.
 * @param {HTMLFormElement} form
 */
export async function setToWork(form) {
  const [index] = await Promise.all([read(form.dataset.datelineFilters), dress()]);
  if (!form.isConnected) return;
  const page = form.closest(".dl");
  const choose = writer();
  const show = shower(form, page, index, choose);
  hear("address", show);
  show();
  foldOn(form);
  keepFindable(page, choose);
}

/** Brings the style of the panels; the theme takes it away with the page. */
function dress() {
  const href = new URL("panel.css", import.meta.url);
  const link = element("link", { rel: "stylesheet", href });
  document.head.append(link);
  return new Promise((done) => (link.onload = link.onerror = done));
}

/** Returns what writes choices: each is a step, but all that is typed into one field is one. */
function writer() {
  let typed = null;
  let isOwn = false;
  hear("address", () => (typed = isOwn ? typed : null));
  return (changes, field = null) => {
    isOwn = true;
    keep(changes, { isStep: !field || field !== typed });
    isOwn = false;
    typed = field;
  };
}

function shower(form, page, index, choose) {
  const query = engineOf(index);
  const showList = listOn(page);
  const showPanel = panelsOf(form, index, choose);
  const showChosen = chosenLine(form, index, choose);
  const showKey = keyButton(form, index, choose);
  const showPeriods = periodsOn(page, index);
  const showNumber = announcer(form.querySelector("output"), index);
  return () => {
    const { request, unknown } = requestIn(asked(), index.choices);
    const { ids, counts } = query(request);
    const chosen = isAsking(request) ? ids : null;
    showList(chosen);
    showPeriods(chosen);
    showNumber(chosen);
    showKey(request);
    showPanel(request, counts);
    showChosen(request, unknown);
    tell("filtered", chosen);
  };
}

function announcer(output, { events, locale, words }) {
  const whole = output.value;
  const number = new Intl.NumberFormat(locale);
  const form = formFor(events.length, words.shown, locale);
  return (ids) => {
    const [n, all] = [ids?.length ?? 0, events.length].map((value) => number.format(value));
    output.value = ids ? form.replace("{n}", n).replace("{all}", all) : whole;
  };
}

function keyButton(form, { choices }, choose) {
  const button = form.querySelector("[aria-pressed]");
  button.addEventListener("click", () => {
    choose({ importance: button.ariaPressed === "true" ? null : "key" });
  });
  return ({ importance }) => {
    const isPressed = importance.length === 1 && choices.importance[importance[0]][0] === "key";
    button.ariaPressed = String(isPressed);
  };
}

/** On a narrow screen one button unfolds the others. */
function foldOn(form) {
  const button = form.querySelector("button:not([data-open], [aria-pressed])");
  button.addEventListener("click", () => {
    button.ariaExpanded = String(form.toggleAttribute("data-unfolded"));
  });
}

/** Forgets the choice where it hides what somebody is led to. */
function keepFindable(page, choose) {
  const isAnything = () => NAMES.some((name) => asked().has(name));
  const reveal = (target) => {
    if (!target?.closest("[hidden]") || !page.contains(target) || !isAnything()) return;
    choose(Object.fromEntries(NAMES.map((name) => [name, null])));
    target.scrollIntoView();
  };
  const byAddress = () => {
    reveal(document.getElementById(decodeURIComponent(location.hash.slice(1))));
  };
  byAddress();
  page.addEventListener("click", ({ target }) => {
    if (target.closest("a[href*='#']")) setTimeout(byAddress);
  });
  hear("go", (aim) => reveal(aim.event && document.getElementById(aim.event)));
}
