/** What of the story is drawn at the moment. Whatever stays as it was is left alone. */

import { holdAt } from "./control.js";
import { drawFlow } from "./flows.js";
import { arrange } from "./labels.js";
import { drawPlace } from "./places.js";
import { readFragment, select } from "./selection.js";
import { fit } from "./view.js";

export class Drawing {
  /** The labels of the base map's towns. */
  towns = [];
  /** What is drawn of each place, by id: `{signature, group, label, outline}`. */
  places = new Map();

  constructor(map, story) {
    this.map = map;
    this.story = story;
    this.flows = L.layerGroup().addTo(map);
    map.on("moveend", () => this.arrange());
  }

  /** Draws what a fragment asks for. The map moves only where it is to aim at something else. */
  show(fragment) {
    const wanted = readFragment(fragment);
    const { events, flows, extents, isDrawn, isWhole, zoom } = select(this.story, wanted);
    this.map.getContainer().dataset.scope = isWhole ? "whole" : "part";
    const isFirst = this.aim === undefined;
    if (wanted.aim !== this.aim) {
      this.map.closePopup();
      fit(this.map, extents, { isFirst, isWhole, zoom });
    }
    this.aim = wanted.aim;
    for (const place of this.story.places.features) {
      if (isDrawn(place)) this.draw(place, events, wanted.at, isFirst);
      else this.erase(place);
    }
    this.flows.clearLayers();
    flows.forEach((flow) => drawFlow(this.map, this.flows, flow));
    this.arrange();
  }

  draw(place, events, day, isFirst) {
    const { id } = place.properties;
    const told = events.get(id) ?? null;
    const hold = holdAt(place.properties.control, day);
    const before = this.places.get(id);
    const signature = JSON.stringify([told, hold, hold && day]);
    if (before?.signature === signature) return;
    before?.group.remove();
    const group = L.layerGroup().addTo(this.map);
    const drawn = drawPlace(group, place, { events: told, hold, day }, this.story);
    const isFresh = !isFirst && told !== null && !before?.isShown;
    if (isFresh) drawn.label.element.classList.add("place--fresh");
    this.places.set(id, { signature, group, isShown: told !== null, ...drawn });
  }

  erase({ properties: { id } }) {
    this.places.get(id)?.group.remove();
    this.places.delete(id);
  }

  /** Takes in the names of more towns. */
  name(towns) {
    this.towns.push(...towns);
    this.arrange();
  }

  /** Gives the names the room there is. */
  arrange() {
    const labels = [...this.places.values()].map(({ label }) => label).filter(Boolean);
    arrange(this.map, labels, this.towns);
  }
}
