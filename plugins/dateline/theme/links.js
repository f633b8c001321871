/**
 * Lets the link beside an event, a quote, a claim or a day copy its address.
 *
 * The copy leaves out what the reader chose on the page: it is to show the thing to anybody.
 */

import { words } from "./shared/words.js";

const SHOWN = 3000; // milliseconds

const said = Object.assign(document.createElement("output"), { className: "dl-said" });
let falling;

addEventListener("click", copy, { capture: true });
document.body.append(said);

async function copy(event) {
  const link = event.target.closest?.("[data-dateline-link]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  event.stopPropagation(); // the theme would go there
  history.replaceState(history.state, "", link.hash);
  const url = new URL(link.href);
  url.search = "";
  const isCopied = await write(url.href);
  const { copied, address } = (await words()).link;
  said.value = isCopied ? copied : address;
  clearTimeout(falling);
  falling = setTimeout(() => (said.value = ""), SHOWN);
}

/** Some browsers lend the clipboard to nobody. */
async function write(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
