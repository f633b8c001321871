/** The words that scripts say, in the site's language; fetched when the first of them is needed. */

import { read } from "./read.js";

let found;

/** @returns {Promise<object>} what `words.json` holds; who asks again after a failure tries again */
export async function words() {
  try {
    return await (found ??= read(new URL("../words.json", import.meta.url)));
  } catch (error) {
    found = null;
    throw error;
  }
}
