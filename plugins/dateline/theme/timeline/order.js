/** Lets a reader turn the timeline round: oldest or newest first, kept in the address. */

import { asked, keep } from "../shared/address.js";
import { hear } from "../shared/signals.js";
import { carry } from "./others.js";

export function offerOrder(list) {
  const button = document.querySelector("[data-dateline-order]");
  let isTurned = false;
  const show = () => {
    const isAsked = asked().get("order") === "newest";
    if (isAsked !== isTurned) turn(list);
    isTurned = isAsked;
    button.setAttribute("aria-pressed", isTurned);
    carry(document, ["order"]); // the others come in the same order
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
