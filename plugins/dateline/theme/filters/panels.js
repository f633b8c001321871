/** The panels that open under the buttons of the form, one at a time. */

import { choicesOf } from "./choices.js";
import { endOf, startOf } from "../shared/dates.js";
import { element } from "../shared/element.js";
import { spelled } from "./request.js";

/**
 * Lets the buttons of a form open their panels.
 * @param {HTMLFormElement} form
 * @param {object} index - what the page fetched
 * @param {(changes: object, field?: string) => void} choose - writes into the address; `field` is
 *   given where somebody may still be typing into it
 * @returns {(request: object, counts: object) => void} shows in the open panel what is asked for
 */
export function panelsOf(form, index, choose) {
  let open = null;
  let now;

  const close = () => {
    open?.button.setAttribute("aria-expanded", "false");
    open?.panel.remove();
    open = null;
  };
  const show = (button) => {
    const made = MAKERS[button.dataset.open](index, now, choose);
    const label = button.textContent;
    const about = { class: "dl-filters__panel", role: "group", "aria-label": label };
    const panel = element("div", about, ...made.nodes);
    button.after(panel);
    button.setAttribute("aria-expanded", "true");
    open = { button, panel, show: made.show };
    if (button.dataset.open === "words") panel.querySelector("input").focus();
  };

  form.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-open]");
    if (!button) return;
    const wasOpen = open?.button === button;
    close();
    if (!wasOpen) show(button);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return;
    event.preventDefault(); // a search field would empty itself
    const { button } = open;
    close();
    button.focus();
  });
  return (request, counts) => {
    now = { request, counts };
    open?.show(request, counts);
  };
}

const MAKERS = {
  actor: (index, now, choose) => {
    const list = facet("actor", index, now, choose);
    const mode = anyOrAll(index.words, choose);
    const show = (request, counts) => {
      mode.show(request);
      list.show(request, counts);
    };
    mode.show(now.request);
    return { nodes: [mode.node, ...list.nodes], show };
  },
  place: (...about) => facet("place", ...about),
  type: (index, now, choose) => {
    const types = facet("type", index, now, choose);
    const weights = facet("importance", index, now, choose);
    const heading = element("p", { class: "dl-filters__heading" }, index.words.importance);
    const show = (...about) => [types, weights].forEach((each) => each.show(...about));
    return { nodes: [...types.nodes, heading, ...weights.nodes], show };
  },
  status: (...about) => facet("status", ...about),
  dates: ({ events, words }, { request }, choose) => {
    const days = events.map(([, day]) => day).sort();
    const fields = ["from", "until"].map((end) => dateField(end, words[end], days, choose));
    const show = (now) => fields.forEach((field) => field.show(now));
    show(request);
    return { nodes: fields.map(({ node }) => node), show };
  },
  words: ({ words }, { request }, choose) => {
    const input = element("input", { type: "search" });
    input.value = request.words;
    input.addEventListener("input", () => choose({ words: input.value.trim() }, "words"));
    const show = (request) => {
      if (input.value.trim() !== request.words) input.value = request.words;
    };
    return { nodes: [element("label", {}, words.search, input)], show };
  },
};

function facet(name, index, { request, counts }, choose) {
  const write = (positions) => choose({ [name]: spelled(name, positions, index.choices) });
  const list = choicesOf(name, index, request, counts[name], write);
  return { nodes: list.nodes, show: (now, tally) => list.show(now, tally[name]) };
}

function anyOrAll(words, choose) {
  const [any, all] = ["any", "all"].map((value) =>
    element("input", { type: "radio", name: "actors", value }),
  );
  const node = element(
    "div",
    { class: "dl-filters__mode", role: "radiogroup", "aria-label": words.actor },
    element("label", {}, any, words.any),
    element("label", {}, all, words.all),
  );
  node.addEventListener("change", () => choose({ actors: all.checked ? "all" : null }));
  return { node, show: ({ together }) => ((together ? all : any).checked = true) };
}

function dateField(end, label, days, choose) {
  const input = element("input", { type: "date", min: days[0], max: days.at(-1) });
  input.addEventListener("change", () => choose({ [end]: input.value }, end));
  const show = (request) => {
    const shown = (end === "from" ? startOf : endOf)(request[end]);
    if (input.value !== shown) input.value = shown;
  };
  return { node: element("label", {}, label, input), show };
}

