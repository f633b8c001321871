/**
 * Stands behind the theme's search box in place of the theme's own worker.
 *
 * The theme sends SETUP once and QUERY whenever what is typed has changed, and waits for READY and
 * RESULT. The index is fetched, and what searches it is loaded, with the first thing that is typed.
 */

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
const INDEX = "../../../search/entries.json";

let finding = null;
let suggests = false;
let latest = "";

addEventListener("message", ({ data: { type, data } }) => {
  if (type === SETUP) {
    suggests = Boolean(data.options?.suggest);
    postMessage({ type: READY });
  } else if (type === QUERY) {
    latest = data;
    answer(data);
  }
});

/** Answers what was asked last; what was typed over in the meantime needs no answer. */
async function answer(query) {
  if (!query.trim()) return postMessage({ type: RESULT, data: { items: [] } });
  try {
    const find = await (finding ??= prepare());
    if (query === latest) postMessage({ type: RESULT, data: find(query, suggests) });
  } catch {
    finding = null; // the network failed: the next key tries again
  }
}

async function prepare() {
  const [{ searchIn }, index] = await Promise.all([import("./finding.js"), fetched()]);
  return searchIn(index);
}

async function fetched() {
  const answered = await fetch(new URL(INDEX, location.href));
  if (!answered.ok) throw new Error(answered.statusText);
  return answered.json();
}
