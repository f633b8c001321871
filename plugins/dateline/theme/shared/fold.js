/**
 * Folds a text as the index was folded: small letters without accents, vowel signs or hamza.
 * @param {string} text
 * @param {Object<string, string>} same - letters that count as others
 * @returns {string[]} its words
 */
export function foldedWords(text, same) {
  const bare = text.toLowerCase().normalize("NFKD").replace(/\p{Mn}/gu, "");
  const letters = Array.from(bare, (letter) => same[letter] ?? letter);
  return letters.join("").match(/[\p{L}\p{N}]+/gu) ?? [];
}
