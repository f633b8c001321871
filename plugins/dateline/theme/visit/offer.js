/**
 * Offers to mark what is new since the last visit, does so once the reader has turned it on, and
 * forgets it all at a press.
 */

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
  const changes = await read(form.dataset.datelineVisit);
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

async function read(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null; // no network
  }
}

function show(form, state) {
  for (const part of form.querySelectorAll("[data-visit]")) {
    part.hidden = part.dataset.visit !== state;
  }
}

function tell(form, news, edition, before) {
  const { dataset } = form;
  const words = counted(dataset, news.length);
  form.querySelector("output").value = news.length ? words : dataset.none;
  const items = news.map((event) => item(event, dataset, before));
  form.querySelector("ul").replaceChildren(...items);
  const format = { dateStyle: "long", timeStyle: "short" };
  const date = new Intl.DateTimeFormat(dataset.locale, format).format(edition * 1000);
  form.querySelector("[data-visit-date]").textContent = dataset.date.replace("{date}", date);
  form.querySelector("details").open ||= news.length > 0;
}

function item(event, dataset, before) {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.href = dataset.root + event.url;
  link.dir = "auto";
  link.textContent = event.title;
  entry.append(label(event, dataset, before), " ", link);
  return entry;
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
  const line = document.createElement("p");
  line.className = "dl-visit__line";
  const link = document.createElement("a");
  link.href = `#${form.id}`;
  link.textContent = form.querySelector("output").value;
  line.append(link);
  head.after(line);
}

function unmark() {
  for (const mark of document.querySelectorAll(".dl-entry .dl-visit__mark, .dl-visit__line")) {
    mark.remove();
  }
}

function label({ added }, dataset, before) {
  const mark = document.createElement("span");
  mark.className = "dl-visit__mark";
  mark.textContent = added > before ? dataset.new : dataset.changed;
  return mark;
}

function counted({ news, locale }, number) {
  const forms = JSON.parse(news);
  const form = forms[new Intl.PluralRules(locale).select(number)] ?? forms.other;
  return form.replace("{n}", new Intl.NumberFormat(locale).format(number));
}
