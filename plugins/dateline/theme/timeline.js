/** Brings what a timeline needs where there is one. */

import { onEachPage } from "./shared/signals.js";

onEachPage(async () => {
  if (!document.querySelector("[data-dateline-timeline]")) return;
  const { start } = await import("./timeline/page.js");
  start();
});
