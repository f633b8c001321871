/**
 * Finds entries of the index. A name or title that is what was typed comes first, then one that
 * begins so, then what has the words in it; all words must be found, or as many as can be.
 */

import { UNSPACED, forms, learn, phrase, typedForms, withoutArticles, words } from "./folding.js";
import { isOneSlipAway } from "./nearness.js";
import { result } from "./results.js";

/** What a word counts by where it stands; whole words count twice. */
const TITLE = 12;
const NAME = 10;
const TEXT = 3;
const RELATED = 2;

const SAME = 1000;
const BEGINS = 300;
const SAYS = 60;

/** How far the kinds lie apart: the first one counts half as much again as the last. */
const RANKS = 25;

const SHORTEST_SLIP = 4;

/**
 * @param {{same: object, kinds: string[], entries: unknown[][]}} index - as `pages/search_entry.py` writes it
 * @returns {(query: string, suggests: boolean) => object} what finds, as the theme shows it
 */
export function searchIn({ same, kinds, entries: rows }) {
  learn(same);
  const entries = unfolded(rows, kinds);
  const vocabulary = read(entries);
  return (query, suggests) => {
    const asked = look(query, vocabulary, entries.length);
    const meant = asked.map(word => word.meant).join(" ");
    return result(entries, ranked(entries, asked, meant), asked, meant, suggests ? query : "");
  };
}

function unfolded(rows, kinds) {
  let page = "";
  return rows.map(([kind, url, title = "", note = "", names = [], text = "", about = [], warning = ""], number) => {
    if (url.startsWith("#")) url = page + url;
    else page = url.split("#")[0];
    return { number, rank: kind < 0 ? kinds.length : kind, kind: kinds[kind], url, page, title, note, names, text, about, warning };
  });
}

/** Reads all entries; returns each word with the entries that have it and what it counts there. */
function read(entries) {
  const vocabulary = new Map();
  const note = (text, entry, weight) => {
    for (const { word } of words(text)) {
      for (const form of forms(word)) {
        if (!vocabulary.has(form)) vocabulary.set(form, new Map());
        const found = vocabulary.get(form);
        if ((found.get(entry) ?? 0) < weight) found.set(entry, weight);
      }
    }
  };
  for (const { number, title, note: aside, names, text, about } of entries) {
    note(title, number, TITLE);
    names.forEach(name => note(name, number, NAME));
    note(`${aside} ${text}`, number, TEXT);
    for (const other of about) {
      for (const name of [entries[other].title, ...entries[other].names]) note(name, number, RELATED);
    }
  }
  return vocabulary;
}

/** @returns the words of a query, each with the entries that have it and what that counts there */
function look(query, vocabulary, all) {
  const bare = withoutArticles(query);
  return words(bare).map(({ word, start, end }) => {
    const asked = { typed: bare.slice(start, end), meant: word, found: new Set(), hits: new Map() };
    lookUp(asked, typedForms(word), vocabulary);
    const rarity = 1 + Math.log(all / (asked.hits.size || 1));
    for (const [entry, weight] of asked.hits) asked.hits.set(entry, weight * rarity);
    return asked;
  });
}

/** Takes whole words and beginnings, for each form of what was typed; else what is one slip away. */
function lookUp(asked, typed, vocabulary) {
  for (const form of typed) {
    const before = asked.hits.size;
    for (const known of vocabulary.keys()) {
      if (known === form) take(asked, known, vocabulary, 2);
      else if (known.startsWith(form)) take(asked, known, vocabulary, (1 + form.length / known.length) / 2);
      else if (UNSPACED.test(form) && known.includes(form)) take(asked, known, vocabulary, 0.5);
    }
    if (!before && asked.hits.size) asked.meant = forms(form).at(-1);
  }
  if (asked.hits.size || typed[0].length < SHORTEST_SLIP) return;
  for (const known of vocabulary.keys()) {
    if (typed.some(form => isOneSlipAway(form, known))) take(asked, known, vocabulary, 0.7, NAME);
  }
  const [closest] = asked.found;
  if (closest) asked.meant = asked.typed = closest;
}

function take({ found, hits }, known, vocabulary, share, least = 0) {
  for (const [entry, weight] of vocabulary.get(known)) {
    if (weight < least) continue;
    found.add(known);
    hits.set(entry, Math.max(hits.get(entry) ?? 0, weight * share));
  }
}

/** @returns {{entry: object, score: number}[]} what fits, the best first */
function ranked(entries, asked, query) {
  const matched = new Map();
  for (const { hits } of asked) {
    for (const entry of hits.keys()) matched.set(entry, (matched.get(entry) ?? 0) + 1);
  }
  const most = Math.max(0, ...matched.values());
  return [...matched]
    .filter(([, count]) => count === most)
    .map(([number]) => ({ entry: entries[number], score: scoreOf(entries[number], asked, query) }))
    .sort((a, b) => b.score - a.score || a.entry.rank - b.entry.rank || a.entry.number - b.entry.number);
}

function scoreOf(entry, asked, query) {
  let score = asked.reduce((sum, { hits }) => sum + (hits.get(entry.number) ?? 0), 0);
  const called = [entry.title, ...entry.names].map(phrase);
  if (called.includes(query)) score += SAME;
  else if (called.some(name => name.startsWith(query))) score += BEGINS;
  if (asked.length > 1 && phrase(entry.text).includes(query)) score += SAYS;
  return score * (1 - entry.rank / RANKS);
}
