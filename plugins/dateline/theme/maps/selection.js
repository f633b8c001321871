/**
 * What the map is asked to show: `all`, `event=ID`, `actor=ID`, `place=ID` or `events=ID,ID`,
 * and with `from` and `until` (ISO days) or `only=ID,ID` a part of its events alone. `with=ID,ID`
 * adds places without what happened there, `at` (an ISO day) who held a place on that day, `zoom=8`
 * says how close a drawing would come, and `layers=roads,arrows,places` what is drawn besides: all
 * of them, unless it says so.
 */

import { isRoad } from "./places.js";

/**
 * Reads a URL fragment, with or without its `#`.
 * @param {string} fragment
 */
export function readFragment(fragment) {
  const wanted = new URLSearchParams(fragment.replace(/^#/, ""));
  const [ids, only] = [listed(wanted, "events"), listed(wanted, "only")];
  return {
    aim: ["event", "actor", "place", "events", "with", "zoom"].map((name) => wanted.get(name)).join(),
    event: wanted.get("event"),
    actor: wanted.get("actor"),
    place: wanted.get("place"),
    events: ids && new Set(ids),
    only: only && new Set(only),
    at: wanted.get("at") ?? "",
    from: wanted.get("from") ?? "",
    until: wanted.get("until") ?? "9999",
    beside: listed(wanted, "with") ?? [],
    zoom: Number(wanted.get("zoom")) || null,
    layers: listed(wanted, "layers"),
  };
}

function listed(wanted, name) {
  return wanted.get(name)?.split(",") ?? null;
}

/**
 * Returns what to show strongly: the events by the id of the place at which they happened, each
 * with whether that is only somebody's word or an aside; the arrows between those places; and the extents
 * that should be seen. Static maps answer the same in `maps/showing.py`.
 * @param {object} story - the story's data (`story.json`)
 * @param {object} wanted - from `readFragment`
 */
export function select(story, wanted) {
  const chosen = story.events.filter((event) => isWanted(event, wanted, story));
  const around = placesAround(story, wanted);
  const own = [...wanted.beside, ...(wanted.place ? [wanted.place] : [])];
  const events = new Map(own.map((id) => [id, []]));
  for (const event of chosen) {
    for (const { id, is_alleged: isAlleged, is_aside: isAside } of event.places) {
      if (around && !around.has(id)) continue;
      const mention = { ...event, isAside, isAlleged: isAlleged || isActorAlleged(event, wanted) };
      events.set(id, [...(events.get(id) ?? []), mention]);
    }
  }
  const isWhole = !(wanted.event || wanted.actor || wanted.place || wanted.events);
  return {
    events,
    flows: draws(wanted, "arrows") ? flowsOf(story, chosen, events) : [],
    extents: isWhole ? [story.view] : extentsOf(story, events),
    isWhole,
    zoom: wanted.zoom,
    isDrawn: (place) =>
      events.has(place.properties.id) || draws(wanted, isRoad(place) ? "roads" : "places"),
  };
}

function draws({ layers }, layer) {
  return layers === null || layers.includes(layer);
}

/** A place stands for everything that lies within it. */
function placesAround({ places }, { place: wanted }) {
  if (!wanted) return null;
  const found = places.features.find(({ properties }) => properties.id === wanted);
  return new Set([wanted, ...(found?.properties.inside ?? [])]);
}

function isActorAlleged({ actors }, { actor: wanted }) {
  return actors.some(({ id, is_alleged: isAlleged }) => id === wanted && isAlleged);
}

function flowsOf({ flows }, chosen, events) {
  const ids = new Set(chosen.map(({ id }) => id));
  return flows.features.filter(
    ({ properties: { event, from, to } }) => ids.has(event) && events.has(from) && events.has(to),
  );
}

/** A road or a country is aimed at only where there is nothing nearer to aim at. */
function extentsOf({ places, view }, events) {
  const shown = places.features.filter(({ properties }) => events.has(properties.id));
  const near = shown.filter(({ properties }) => !properties.is_wide);
  const aims = (near.length ? near : shown).map(({ properties }) => properties.extent);
  return aims.length ? aims : [view];
}

function isWanted(event, wanted, story) {
  const around = placesAround(story, wanted);
  return (
    (!wanted.event || event.id === wanted.event) &&
    (!wanted.actor || event.actors.some(({ id }) => id === wanted.actor)) &&
    (!around || event.places.some(({ id }) => around.has(id))) &&
    (!wanted.events || wanted.events.has(event.id)) &&
    (!wanted.only || wanted.only.has(event.id)) &&
    event.last >= wanted.from &&
    event.first <= wanted.until
  );
}
