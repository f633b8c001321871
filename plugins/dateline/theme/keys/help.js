/** A list of the keys, in the words of the site's language. */

import { element } from "../shared/element.js";
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
  const heading = element("h2", { id: "dl-keys" }, title);
  const leave = element("button", { class: "dl-tool" }, close);
  return element(
    "dialog",
    { class: "dl-keys md-typeset", "aria-labelledby": heading.id },
    heading,
    element("dl", {}, ...list.map(([caps, meaning]) => row(caps, meaning))),
    element("form", { method: "dialog" }, leave),
  );
}

function row(caps, meaning) {
  const keys = caps.flatMap((cap) => [element("kbd", {}, cap), " "]);
  return element("div", {}, element("dt", {}, ...keys), element("dd", {}, meaning));
}
