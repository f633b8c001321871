/** The words that scripts say, in the site's language; fetched when the first of them is needed. */

let found;

/** @returns {Promise<object>} what `words.json` holds */
export function words() {
  found ??= fetch(new URL("../words.json", import.meta.url)).then((answer) => answer.json());
  return found;
}
