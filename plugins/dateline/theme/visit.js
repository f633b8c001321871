/**
 * Offers to say what is new since a reader's last visit, at the end of the pages that hold the
 * offer; loads what that needs when the reader opens it, or has turned it on before.
 */

import { onEachPage } from "./shared/signals.js";

onEachPage(() => {
  const form = document.querySelector("form[data-dateline-visit]");
  if (!form?.hidden) return;
  form.hidden = false;
  const start = async () => (await import("./visit/offer.js")).offer(form);
  if (isOn()) start();
  else form.querySelector("details").addEventListener("toggle", start, { once: true });
});

function isOn() {
  try {
    return window.__md_get("last-visit") !== null;
  } catch {
    return false; // the browser keeps nothing
  }
}
