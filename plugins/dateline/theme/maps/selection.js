/**
 * What the map is asked to show: `all`, `event=ID`, `actor=ID`, `place=ID` or `events=ID,ID`,
 * and with `from` and `until` (ISO days) only a part of it.
 */

/**
 * Reads a URL fragment, with or without its `#`.
 * @param {string} fragment
 */
export function readFragment(fragment) {
  const wanted = new URLSearchParams(fragment.replace(/^#/, ""));
  const ids = wanted.get("events");
  return {
    event: wanted.get("event"),
    actor: wanted.get("actor"),
    place: wanted.get("place"),
    events: ids === null ? null : new Set(ids.split(",")),
    from: wanted.get("from") ?? "",
    until: wanted.get("until") ?? "9999",
  };
}

/**
 * Returns the places to show strongly, each with its events, the arrows between them, and the
 * extents that should be seen.
 * @param {object} story - the story's data (`story.json`)
 * @param {object} wanted - from `readFragment`
 */
export function select(story, wanted) {
  const chosen = story.events.filter((event) => isWanted(event, wanted));
  const events = new Map(wanted.place ? [[wanted.place, []]] : []);
  for (const event of chosen) {
    for (const { id } of event.places) {
      if (!wanted.place || id === wanted.place) events.set(id, [...(events.get(id) ?? []), event]);
    }
  }
  const ids = new Set(chosen.map((event) => event.id));
  const isWhole = !(wanted.event || wanted.actor || wanted.place || wanted.events);
  return {
    events,
    flows: story.flows.features.filter((flow) => ids.has(flow.properties.event)),
    extents: isWhole ? [story.view] : extentsOf(story, events),
    scope: isWhole ? "whole" : "part",
  };
}

/** A road or a country is aimed at only where there is nothing nearer to aim at. */
function extentsOf({ places }, events) {
  const shown = places.features.filter(({ properties }) => events.has(properties.id));
  const near = shown.filter(({ properties }) => !properties.is_wide);
  return (near.length ? near : shown).map(({ properties }) => properties.extent);
}

function isWanted(event, wanted) {
  return (
    (!wanted.event || event.id === wanted.event) &&
    (!wanted.actor || event.actors.includes(wanted.actor)) &&
    (!wanted.place || event.places.some((place) => place.id === wanted.place)) &&
    (!wanted.events || wanted.events.has(event.id)) &&
    event.last >= wanted.from &&
    event.first <= wanted.until
  );
}
