/**
 * Words as the search compares them: without case, accents, vowel marks and articles, so that
 * Saydnaya is Ṣaydnāyā, Daraa is Dar'a, and رستن is الرَّسْتَن.
 */

const MARKS = /[\p{M}\u0640'’‘`ʿʾʼ]/gu;
const LETTERS = {
  ٱ: "ا", ى: "ي", ی: "ي", ة: "ه", ک: "ك", ء: "",
  ß: "ss", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", æ: "ae", œ: "oe", þ: "th",
};
const OTHER = new RegExp(`[${Object.keys(LETTERS).join("")}]|\\p{Nd}`, "gu");
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u0640'’‘`ʿʾʼ]*/gu;
const ARTICLE = /(^|[^\p{L}])(?:al|el|ul|a[dnrstz]|ash|adh|ath|er|es)[-‐‑–](?=\p{L})/giu;
const ARABIC_ARTICLE = /^[وبفك]?ال(?=..)|^لل(?=..)/u;
const JOINED_ARTICLE = /^al(?=....)/u;

/** Words of these scripts run together, so that one is looked for inside them. */
export const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}]/u;

/**
 * @param {string} text
 * @returns {string} the text as it is compared, with its spaces
 */
export function fold(text) {
  return text.toLowerCase().normalize("NFKD").replace(MARKS, "").replace(OTHER, letter => {
    return LETTERS[letter] ?? digit(letter);
  });
}

/** Digits of every script in those of ASCII: each script has its ten in a row, from a zero. */
function digit(letter) {
  if (letter < "\u0080") return letter;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(letter.codePointAt(0) - value - 1))) value++;
  return String(value);
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
