/**
 * The one map of the site. Its URL fragment tells what to show; afterwards the page around it
 * speaks by `postMessage({dateline: "show", fragment: "event=…"})`.
 */

import { cellsAround, drawBase } from "./base.js";
import { drawFlow } from "./flows.js";
import { yieldToScrolling } from "./gestures.js";
import { arrange } from "./labels.js";
import { drawPlace, isPoint } from "./places.js";
import { followScheme } from "./scheme.js";
import { readFragment, select } from "./selection.js";
import { offerTiles } from "./tiles.js";
import { box, fit } from "./view.js";

followScheme();
start(document.querySelector(".folium-map"));

async function start(container) {
  const map = window[container.id];
  const [base, story] = await Promise.all(["base.json", "story.json"].map(read));
  furnish(map, story);
  const drawing = new Drawing(map, story);
  drawing.show(location.hash);
  map.setMaxBounds(box(story.reach));
  drawing.towns = drawBase(map, base, cellsWithPlaces(story));
  drawing.arrange();
  window.addEventListener("hashchange", () => drawing.show(location.hash));
  window.addEventListener("message", ({ origin, data }) => {
    if (origin === location.origin && data?.dateline === "show") drawing.show(`${data.fragment}`);
  });
  offerTiles(map, story.tiles, document.querySelector(".credit"));
  container.dataset.drawn = "";
  if (window.parent !== window) window.parent.postMessage({ dateline: "drawn" }, location.origin);
}

async function read(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
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

/** What of the story is drawn at the moment. */
class Drawing {
  /** The labels of the base map's towns. */
  towns = [];
  /** The labels of the story's places. */
  places = [];
  isFirst = true;

  constructor(map, story) {
    this.map = map;
    this.story = story;
    this.group = L.layerGroup().addTo(map);
    map.on("moveend", () => this.arrange());
  }

  /** Draws what a fragment asks for, in place of what was drawn before. */
  show(fragment) {
    const { map, story, group } = this;
    const { events, flows, extents, isDrawn, isWhole, zoom } = select(story, readFragment(fragment));
    map.getContainer().dataset.scope = isWhole ? "whole" : "part";
    map.closePopup();
    group.clearLayers();
    fit(map, extents, { isFirst: this.isFirst, isWhole, zoom });
    this.isFirst = false;
    this.places = story.places.features
      .filter(isDrawn)
      .map((place) => drawPlace(group, place, events.get(place.properties.id) ?? null, story))
      .filter(Boolean);
    flows.forEach((flow) => drawFlow(map, group, flow));
    this.arrange();
  }

  /** Gives the names the room there is. */
  arrange() {
    arrange(this.map, this.places, this.towns);
  }
}
