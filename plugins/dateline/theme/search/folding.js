/**
 * Words as the search compares them: folded, and without articles, so that Saydnaya is Ṣaydnāyā,
 * al-Rastan is Rastan, and رستن is الرَّسْتَن.
 */

import { foldedWords } from "../shared/fold.js";

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640'’‘`ʿʾʼ]*/gu;
const ARTICLE = /(^|[^\p{L}])(?:al|el|ul|a[dnrstz]|ash|adh|ath|er|es)[-‐‑–](?=\p{L})/giu;
const ARABIC_ARTICLE = /^[وبفك]?ال(?=..)|^لل(?=..)/u;
const JOINED_ARTICLE = /^al(?=....)/u;

/** Words of these scripts run together, so that one is looked for inside them. */
export const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}]/u;

let letters = {};
const folded = new Map();

/** Takes the table of letters that count as others, which comes with the index. */
export function learn(same) {
  letters = same;
  folded.clear();
}

/** Folds one word. A story says the same words again and again, so each is folded once. */
function fold(word) {
  if (!folded.has(word)) folded.set(word, foldedWords(word, letters).join(""));
  return folded.get(word);
}

/**
 * @param {string} text
 * @returns {{word: string, start: number, end: number}[]} each word of a text, folded
 */
export function words(text) {
  const found = [...text.matchAll(WORD)].map(({ 0: word, index }) => {
    return { word: fold(word), start: index, end: index + word.length };
  });
  return found.filter(({ word }) => word);
}

/** @returns {string} a text without articles before a hyphen: al-Rastan is Rastan */
export const withoutArticles = text => text.replace(ARTICLE, "$1");

/** @returns {string[]} a folded word, and the same without its article where it has one */
export function forms(word) {
  const bare = word.replace(ARABIC_ARTICLE, "");
  return bare === word ? [word] : [word, bare];
}

/** @returns {string[]} the forms of a word that somebody types, perhaps with the article joined */
export const typedForms = word => [...new Set([...forms(word), word.replace(JOINED_ARTICLE, "")])];

/** @returns {string} a text as a phrase: its words, folded, without articles */
export function phrase(text) {
  return words(withoutArticles(text)).map(({ word }) => forms(word).at(-1)).join(" ");
}
