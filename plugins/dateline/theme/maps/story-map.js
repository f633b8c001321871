/**
 * The one map of the site. Its URL fragment tells what to show (`selection.js`); afterwards the
 * page around it speaks by `postMessage`:
 * - `{dateline: "show", fragment: "event=…"}` shows another part of the story
 * - `{dateline: "follow", event: "…"}` marks the event that is being read; null marks none
 *
 * It answers in the same way: `drawn` once, `seen` with the ids of the places in view, `chosen`
 * with the id of a place whose marker was opened, and `reading` with what is marked in words.
 */

import { read } from "../shared/read.js";
import { cellsAround, drawBase } from "./base.js";
import { Drawing } from "./drawing.js";
import { Follower } from "./follow.js";
import { yieldToScrolling } from "./gestures.js";
import { isPoint } from "./places.js";
import { followScheme } from "./scheme.js";
import { offerTiles } from "./tiles.js";
import { box, inView } from "./view.js";

followScheme();
start(document.querySelector(".folium-map"));

async function start(container) {
  const map = window[container.id];
  const [base, story] = await Promise.all(["base.json", "story.json"].map(read));
  furnish(map, story);
  const drawing = new Drawing(map, story);
  drawing.show(location.hash);
  map.setMaxBounds(box(story.reach));
  drawBase(map, base, cellsWithPlaces(story), (towns) => drawing.name(towns));
  offerTiles(map, story.tiles, document.querySelector(".credit"));
  converse(map, story, drawing);
  container.dataset.drawn = "";
  tell("drawn", {});
}

/** Hears what the page around the map asks for, and tells it what the reader does here. */
function converse(map, story, drawing) {
  const follower = new Follower(map, story, drawing);
  const tellSeen = () => tell("seen", { places: inView(map, story.places.features) });
  const answers = {
    show: ({ fragment }) => {
      drawing.show(`${fragment}`);
      follower.mark();
      tellSeen();
    },
    follow: ({ event }) => tell("reading", { text: follower.follow(event) }),
  };
  window.addEventListener("hashchange", () => answers.show({ fragment: location.hash }));
  window.addEventListener("message", ({ origin, data }) => {
    if (origin === location.origin) answers[data?.dateline]?.(data);
  });
  map.on("moveend", tellSeen);
  map.on("popupopen", ({ popup }) => tell("chosen", { place: popup.options.place }));
  tellSeen();
}

function tell(dateline, news) {
  if (window.parent !== window) window.parent.postMessage({ dateline, ...news }, location.origin);
}

function furnish(map, { words }) {
  const container = map.getContainer();
  container.setAttribute("role", "region");
  container.setAttribute("aria-label", words.title);
  map.attributionControl.remove();
  yieldToScrolling(map);
  L.control.scale({ imperial: false }).addTo(map);
  L.control.zoom({ zoomInTitle: words.zoom_in, zoomOutTitle: words.zoom_out }).addTo(map);
}

function cellsWithPlaces({ places }) {
  const points = places.features.filter(isPoint);
  return new Set(points.flatMap(({ geometry }) => cellsAround(geometry.coordinates)));
}
