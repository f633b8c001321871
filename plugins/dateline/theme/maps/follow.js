/** Marks the event that is being read on the page around the map. */

import { drawFlow } from "./flows.js";
import { bring } from "./view.js";

export class Follower {
  event = null;

  constructor(map, story, drawing) {
    this.map = map;
    this.story = story;
    this.drawing = drawing;
    this.flows = L.layerGroup().addTo(map);
  }

  /**
   * Marks an event's places and arrows, lets the others recede, and brings them into view.
   * @param {string|null} id
   * @returns {string} what is marked, in words; empty where nothing is
   */
  follow(id) {
    this.event = this.story.events.find((event) => event.id === id) ?? null;
    this.mark();
    this.leavePopup();
    if (!this.event) return "";
    const features = new Map(this.story.places.features.map((place) => [place.id, place]));
    const places = mainPlaces(this.event).map((link) => features.get(link.id));
    bring(this.map, places);
    return this.inWords(places);
  }

  /** Marks it on whatever is drawn now. */
  mark() {
    const reads = new Map(mainPlaces(this.event).map((link) => [link.id, link]));
    this.map.getContainer().toggleAttribute("data-following", reads.size > 0);
    for (const [id, { label, outline }] of this.drawing.places) {
      const read = reads.get(id);
      if (label) label.isRead = Boolean(read);
      for (const element of [label?.element, ...(outline ?? [])].filter(Boolean)) {
        element.classList.toggle("is-read", Boolean(read));
        element.classList.toggle("is-read--alleged", Boolean(read?.is_alleged));
      }
    }
    this.flows.clearLayers();
    const flows = this.story.flows.features.filter(
      ({ properties: { event } }) => event === this.event?.id,
    );
    flows.forEach((flow) => drawFlow(this.map, this.flows, flow, "flow--read"));
    this.drawing.arrange();
  }

  /** Closes the popup of a place that has nothing to do with what is read. */
  leavePopup() {
    for (const { label, group } of this.drawing.places.values()) {
      if (this.event && !label?.isRead) group.eachLayer((layer) => layer.closePopup());
    }
  }

  inWords(places) {
    const { locale, reading, reading_nowhere: nowhere } = this.story.words;
    if (!places.length) return nowhere;
    const names = places.map(({ properties }) => properties.name);
    return reading.replace("{places}", () => new Intl.ListFormat(locale).format(names));
  }
}

/** Places that an event only names count where it names no other. */
function mainPlaces(event) {
  const places = event?.places ?? [];
  const main = places.filter(({ is_aside: isAside }) => !isAside);
  return main.length ? main : places;
}
