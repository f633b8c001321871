/**
 * Steers the map of the map page: which days, sides and kinds of event it shows, and keeps the list
 * below in step with what is in view.
 */

import { asked, keep } from "../shared/address.js";
import { fromHere } from "../shared/here.js";
import { read } from "../shared/read.js";
import { hear } from "../shared/signals.js";
import { listOf } from "./list.js";
import { switchesOf } from "./switches.js";
import { timeOf } from "./time.js";

const PAGE = "[data-dateline-map-page]";

export function start() {
  const page = document.querySelector(PAGE);
  const figure = page.querySelector("figure[data-dateline-map]");
  if (figure) steer(page, figure);
}

async function steer(page, figure) {
  const words = JSON.parse(page.dataset.words);
  const frame = fromHere(figure.dataset.datelineMap);
  const { events } = await read(new URL("story.json", frame));
  if (!page.isConnected) return;
  const desk = new Desk(page, figure, words, events);
  hear("filtered", (ids) => desk.choose(ids));
  hear("address", (query) => desk.recall(query));
  desk.recall(asked());
}

class Desk {
  /** Ids of the events that the filters leave; null for all. */
  chosen = null;

  constructor(page, figure, words, events) {
    this.figure = figure;
    this.events = events;
    const update = () => this.update();
    const form = page.querySelector(".dl-time");
    const keepDays = (days) => keep(days);
    this.time = form && timeOf(form, words, { show: update, keep: keepDays });
    const keepHidden = (hidden) => {
      keep({ hide: hidden });
      update();
    };
    this.switches = switchesOf(page.querySelector(".dl-key"), keepHidden);
    this.list = listOf(page, words);
    figure.addEventListener("dateline:told", ({ detail: { dateline, places } }) => {
      if (dateline === "seen") this.list.see(places);
    });
  }

  /** Takes from the address what it asks for. */
  recall(query) {
    this.time?.recall(query.get("from") ?? "", query.get("until") ?? "");
    this.switches.recall(query.get("hide")?.split(",") ?? []);
    this.update();
  }

  choose(ids) {
    this.chosen = ids && new Set(ids);
    this.update();
  }

  update() {
    const [from, until] = this.time?.days() ?? ["", "9999"];
    const left = this.events.filter(
      (event) =>
        event.last >= from &&
        event.first <= until &&
        (this.chosen?.has(event.id) ?? true) &&
        this.switches.passes(event),
    );
    const ids = left.map(({ id }) => id);
    this.list.leave(new Set(ids), { isPlaying: this.time?.isPlaying() });
    const day = this.switches.showsHolders() ? (this.time?.lastDay() ?? "") : "";
    const part = left.length === this.events.length ? "" : `&only=${ids.join()}`;
    const detail = `all${part}&at=${day}`;
    if (detail === this.detail) return;
    this.detail = detail;
    this.figure.dispatchEvent(new CustomEvent("dateline:show", { detail }));
  }
}
