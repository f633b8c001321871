/**
 * Offers to mark what is new since the last visit, does so once the reader has turned it on, and
 * forgets it all at a press.
 */

import { counted } from "../shared/counting.js";
import { element } from "../shared/element.js";
import { read } from "../shared/read.js";
import { begin, forget, isKept } from "./memory.js";

/**
 * Answers a form's buttons, and says what is new if the reader has turned that on.
 * @param {HTMLFormElement} form
 */
export function offer(form) {
  form.elements.start.addEventListener("click", () => look(form));
  form.elements.forget.addEventListener("click", () => {
    forget();
    unmark();
    show(form, "off");
    form.elements.start.focus();
  });
  if (!isKept()) return;
  show(form, "on"); // what is kept can be forgotten, whether or not the site can be reached
  look(form);
}

async function look(form) {
  const isFirst = !isKept();
  const changes = await read(form.dataset.datelineVisit).catch(() => null); // no network
  const isForgotten = !isFirst && !isKept();
  if (!changes || isForgotten || !form.isConnected) return;
  const { edition, events } = changes;
  const before = begin(edition);
  if (!isKept()) return show(form, "refused");
  const news = events.filter(({ changed }) => changed > before);
  tell(form, news, edition, before);
  mark(form, news, before);
  show(form, "on");
  if (isFirst) form.elements.forget.focus();
}

function show(form, state) {
  for (const part of form.querySelectorAll("[data-visit]")) {
    part.hidden = part.dataset.visit !== state;
  }
}

function tell(form, news, edition, before) {
  const { dataset } = form;
  const words = counted(news.length, JSON.parse(dataset.news), dataset.locale);
  form.querySelector("output").value = news.length ? words : dataset.none;
  const items = news.map((event) => item(event, dataset, before));
  form.querySelector("ul").replaceChildren(...items);
  const format = { dateStyle: "long", timeStyle: "short" };
  const date = new Intl.DateTimeFormat(dataset.locale, format).format(edition * 1000);
  form.querySelector("[data-visit-date]").textContent = dataset.date.replace("{date}", date);
  form.querySelector("details").open ||= news.length > 0;
}

function item(event, dataset, before) {
  const link = element("a", { href: dataset.root + event.url, dir: "auto" }, event.title);
  return element("li", {}, label(event, dataset, before), " ", link);
}

/** Marks the entries of the timeline, and leads from the page's head to the list of what is new. */
function mark(form, news, before) {
  unmark();
  for (const event of news) {
    const entry = document.querySelector(`article[data-dateline-event="${CSS.escape(event.id)}"]`);
    entry?.querySelector(".dl-entry__title").prepend(label(event, form.dataset, before), " ");
  }
  const page = form.closest("article");
  const head = page.querySelector(".dl-sum") ?? page.querySelector("h1");
  if (!news.length || !head) return;
  const link = element("a", { href: `#${form.id}` }, form.querySelector("output").value);
  head.after(element("p", { class: "dl-visit__line" }, link));
}

function unmark() {
  for (const mark of document.querySelectorAll(".dl-entry .dl-visit__mark, .dl-visit__line")) {
    mark.remove();
  }
}

function label({ added }, dataset, before) {
  const words = added > before ? dataset.new : dataset.changed;
  return element("span", { class: "dl-visit__mark" }, words);
}
