/** A list of the keys, in the words of the site's language. */

import { words } from "../shared/words.js";

let dialog;

export async function show() {
  const { keys } = await words();
  dialog ??= build(keys);
  if (dialog.open) return;
  document.body.append(dialog);
  dialog.showModal();
}

function build({ title, close, list }) {
  const made = element("dialog", "dl-keys md-typeset");
  const heading = element("h2", "", title);
  heading.id = "dl-keys";
  made.setAttribute("aria-labelledby", heading.id);
  const terms = element("dl");
  for (const [caps, meaning] of list) terms.append(row(caps, meaning));
  const form = element("form");
  form.method = "dialog";
  form.append(element("button", "dl-tool", close));
  made.append(heading, terms, form);
  return made;
}

function row(caps, meaning) {
  const made = element("div");
  const term = element("dt");
  for (const cap of caps) term.append(element("kbd", "", cap), " ");
  made.append(term, element("dd", "", meaning));
  return made;
}

function element(name, className = "", text = "") {
  return Object.assign(document.createElement(name), { className, textContent: text });
}
