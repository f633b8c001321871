/** Lets a reader turn the timeline round: oldest or newest first, kept in the address. */

import { asked, keep } from "../shared/address.js";
import { hear } from "../shared/signals.js";

const OTHER_PAGES = ".dl-periods a, .dl-period h2 a, .dl-strip a, .dl-kicker a";

export function offerOrder(list) {
  const button = document.querySelector("[data-dateline-order]");
  let isTurned = false;
  const show = () => {
    const isAsked = asked().get("order") === "newest";
    if (isAsked !== isTurned) turn(list);
    isTurned = isAsked;
    button.setAttribute("aria-pressed", isTurned);
    carryOn(isTurned);
  };
  button.addEventListener("click", () => {
    keep({ order: isTurned ? null : "newest" }, { isStep: true });
  });
  hear("address", show);
  show();
  button.disabled = false;
  if (isTurned && location.hash) {
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  }
}

function turn(list) {
  list.append(...[...list.children].reverse());
  for (const day of list.querySelectorAll(".dl-day__events")) {
    day.prepend(...[...day.querySelectorAll(":scope > article")].reverse());
  }
}

/** Other pages of the timeline come in the same order. */
function carryOn(isTurned) {
  for (const link of document.querySelectorAll(OTHER_PAGES)) {
    const url = new URL(link.href);
    if (url.pathname === location.pathname) continue;
    if (isTurned) url.searchParams.set("order", "newest");
    else url.searchParams.delete("order");
    link.href = url;
  }
}
