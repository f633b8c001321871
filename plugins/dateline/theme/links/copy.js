/**
 * Copies the address of what a link leads to, and says so.
 *
 * The copy leaves out what the reader chose on the page: it is to show the thing to anybody.
 */

import { words } from "../shared/words.js";

const SHOWN = 3000; // milliseconds

const said = document.body.appendChild(document.createElement("output"));
said.className = "dl-said";
let falling;

export async function copy(link) {
  const url = new URL(link.href);
  url.search = "";
  const written = write(url.href);
  history.replaceState(history.state, "", link.hash);
  const { copied, address } = (await words()).link;
  said.value = (await written) ? copied : address;
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
