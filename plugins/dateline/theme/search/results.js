/**
 * What was found, in the shape in which the theme draws it: groups of items, a page each, with what
 * stands inside the page behind it. The theme takes titles and texts for HTML, so that everything
 * is escaped here.
 */

import { forms, phrase, words } from "./folding.js";

/** How many places inside a page are shown at once; the theme folds away the others. */
const SHOWN = 3;

/** How many pages are looked through for the passage that was asked for; nobody reads beyond. */
const READ = 50;

const BEFORE = 60;
const LONGEST = 180;

/**
 * @param {object[]} entries - everything that can be found
 * @param {{entry: object, score: number}[]} ranked - what was found, the best first
 * @param {{typed: string, found: Set<string>, hits: Map}[]} asked - the words of the query
 * @param {string} meant - the query as a phrase
 * @param {string} completed - what the box should complete; empty for nothing
 */
export function result(entries, ranked, asked, meant, completed) {
  const pages = new Map();
  const sought = new Set(asked.flatMap(({ found }) => [...found]));
  const homes = homesOf(entries);
  for (const { entry, score } of ranked) {
    const group = pages.get(entry.page) ?? [];
    pages.set(entry.page, group);
    const terms = Object.fromEntries(asked.map(({ typed, hits }) => [typed, hits.has(entry.number)]));
    const marks = pages.size > READ ? null : sought;
    group.push({ ...shown(entry, homes.get(entry.page), marks, meant), score, terms });
  }
  const items = [...pages].map(([page, group]) => complete(group, homes.get(page)));
  return completed ? { items, suggest: suggestion(ranked, completed) } : { items };
}

function homesOf(entries) {
  return new Map(entries.filter(({ url, page }) => url === page).map(entry => [entry.page, entry]));
}

/**
 * Settles what of a group is seen at once: what scores as much as its first item. A group needs the
 * page itself, which is its headline.
 */
function complete(group, home) {
  const leads = group[0].location === home?.url;
  group.forEach((found, at) => {
    if (!leads && at < SHOWN) found.score = group[0].score;
    else if (at && found.score === group[0].score) found.score -= 0.01;
  });
  if (home && !group.some(({ location }) => location === home.url)) {
    group.push({ ...shown(home, home, null, ""), text: "", score: 0, terms: {} });
  }
  return group;
}

/** What is seen of an entry, or of the warning before it. A part of a page is not called a page again, and words whose speaker
 * is not told are a title in themselves. */
function shown(entry, home, sought, meant) {
  const kind = entry !== home && entry.kind === home?.kind ? "" : entry.kind;
  const parts = [kind, ...entry.note.split(" · ")].filter(Boolean);
  const kicker = parts.map(part => `<bdi>${escaped(part)}</bdi>`).join(" · ");
  const text = entry.warning ? escaped(entry.warning) : passage(entry, sought);
  const other = otherName(entry, sought, meant);
  const title = [
    kicker && `<span class="dl-found">${kicker}</span> `,
    `<bdi>${entry.title ? marked(entry.title, sought) : text}</bdi>`,
    other && ` <bdi class="dl-found__name">${marked(other, sought)}</bdi>`,
  ];
  const isTold = text && entry.title;
  return { location: entry.url, title: title.join(""), text: isTold ? `<p dir="auto">${text}</p>` : "" };
}

/** The name by which an entry was found, where its title does not say it. */
function otherName({ title: own, names }, sought, meant) {
  const has = text => words(text).some(({ word }) => isSought(word, sought));
  if (!sought || phrase(own) === meant) return "";
  return names.find(name => phrase(name) === meant) ?? (has(own) ? "" : names.find(has) ?? "");
}

/** The part of a text that was asked for, or its beginning. */
function passage({ text }, sought) {
  const first = sought && words(text).find(({ word }) => isSought(word, sought));
  let start = Math.max(0, (first?.start ?? 0) - BEFORE);
  if (start) start = text.indexOf(" ", start) + 1;
  let end = start + LONGEST;
  end = end < text.length ? text.lastIndexOf(" ", end) : text.length;
  if (end <= start) end = text.length;
  const cut = marked(text.slice(start, end), sought);
  return cut && `${start ? "… " : ""}${cut}${end < text.length ? " …" : ""}`;
}

function marked(text, sought) {
  if (!sought) return escaped(text);
  let at = 0;
  let html = "";
  for (const { word, start, end } of words(text)) {
    if (!isSought(word, sought)) continue;
    html += `${escaped(text.slice(at, start))}<mark data-md-highlight>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escaped(text.slice(at));
}

const isSought = (word, sought) => forms(word).some(form => sought.has(form));

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = text => text.replace(/[&<>"']/g, sign => SIGNS[sign]);

/** How the last word may go on: as in the title that fits best. */
function suggestion(ranked, query) {
  const typed = query.split(/[\s-]+/).at(-1).toLowerCase();
  if (!typed || !ranked.length) return [];
  const whole = words(ranked[0].entry.title).map(({ start, end }) => ranked[0].entry.title.slice(start, end));
  const found = whole.find(word => word.toLowerCase().startsWith(typed));
  return found ? [query.slice(query.length - typed.length) + found.slice(typed.length)] : [];
}
