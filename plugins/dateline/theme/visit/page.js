/**
 * Offers to say what is new since a reader's last visit, at the end of the pages that hold the
 * offer; loads what that needs when the reader opens it, or has turned it on before.
 */

export function start() {
  const form = document.querySelector("form[data-dateline-visit]");
  form.hidden = false;
  const offer = { loading: null, isLoaded: false };
  const work = () => (offer.loading ??= load(form, offer));
  if (isOn()) {
    work();
    return;
  }
  form.querySelector("details").addEventListener("toggle", work, { once: true });
  form.elements.start.addEventListener("click", ({ target }) => pressAgain(target, offer, work), {
    once: true,
  });
}

async function load(form, state) {
  const { offer } = await import("./offer.js");
  offer(form);
  state.isLoaded = true;
}

/** A press that came before anything could answer is repeated when something can. */
async function pressAgain(button, { isLoaded }, work) {
  if (isLoaded) return;
  await work();
  button.click();
}

function isOn() {
  try {
    return window.__md_get("last-visit") !== null;
  } catch {
    return false; // the browser keeps nothing
  }
}
