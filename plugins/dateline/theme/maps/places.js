/** The story's places: points, areas of honest size, and schematic lines, one marker each. */

import { counted } from "../shared/counting.js";
import { heldInWords, wear } from "./control.js";
import { operable } from "./keyboard.js";
import { popupFor } from "./popup.js";

const POINT_PRECISIONS = new Set(["exact", "town"]);
const METRES_PER_KM = 1000;
/** Pixels that can be clicked or tapped, whatever is drawn in them. */
const SHOWN_SIZE = [28, 28];
const FAINT_SIZE = [14, 14];
const POINT_SIDES = ["right", "left", "below", "above"];
const AREA_SIDES = ["centre", "below", "above"];

/**
 * Whether a place is a point that is known well enough for a dot.
 * @param {object} place - a feature of `story.places`
 */
export function isPoint({ geometry, properties }) {
  return geometry.type === "Point" && POINT_PRECISIONS.has(properties.precision);
}

/**
 * Draws one place.
 * @param {L.LayerGroup} group - what it is drawn into
 * @param {object} place - a feature of `story.places`
 * @param {{events: object[]|null, hold: object|null, day: string}} at - what to tell of it (null
 *   draws it faintly, as background) and who held it on a day
 * @param {object} story
 * @returns {{label: object?, outline: Element[]?}} its label, for `arrange`, and its shape's paths;
 *   nothing where neither is drawn
 */
export function drawPlace(group, place, { events, hold, day }, story) {
  const isShown = events !== null;
  if (!isShown && !hold && !isPoint(place) && !isRoad(place)) return {};
  const outline = outlineOf(place, events)?.addTo(group);
  const known = events ?? eventsAt(place, story);
  const held = hold ? heldInWords(hold, day, story.words) : "";
  const marker = markerOf(place, isShown, known);
  marker.bindPopup(() => popupFor(place, { events: known, held }, story.words, marker), {
    autoPanPadding: [12, 12], closeButton: false, maxWidth: 280, minWidth: 180,
    place: place.properties.id,
  });
  marker.addTo(group);
  const label = isShown
    ? operableLabel(marker, place, [eventsInWords(known, story.words), held])
    : faintLabel(marker, place);
  const paths = pathsOf(outline);
  wear(label.element, hold, story.sides);
  if (place.geometry.type.endsWith("Polygon")) for (const p of paths) wear(p, hold, story.sides);
  return { label, outline: paths };
}

function pathsOf(outline) {
  if (!outline) return [];
  const parts = outline.getLayers?.() ?? [outline];
  return parts.map((part) => part.getElement());
}

function eventsInWords({ length }, { events, locale }) {
  return counted(length, events, locale);
}

/** Whether a place is a road or border, which is drawn schematically. */
export function isRoad({ geometry }) {
  return geometry.type === "LineString";
}

function eventsAt({ properties }, { events }) {
  return events.filter(({ places }) => places.some(({ id }) => id === properties.id));
}

function isAlleged(events) {
  return events.length > 0 && events.every((event) => event.isAlleged);
}

function outlineOf(place, events) {
  const isShown = events !== null;
  const { radius_km: radius, precision } = place.properties;
  const kind = isRoad(place) ? "road" : "area";
  const looks = [isShown ? "shown" : "faint", precision];
  if (isShown && isAlleged(events)) looks.push("alleged");
  const className = [kind, ...looks.map((look) => `${kind}--${look}`)].join(" ");
  const options = { className, interactive: false, pane: kind };
  if (place.geometry.type !== "Point") return L.geoJSON(place, { ...options, style: options });
  if (!isShown || radius === 0) return null;
  return L.circle(anchorOf(place), { ...options, radius: radius * METRES_PER_KM });
}

function markerOf(place, isShown, events) {
  const { name } = place.properties;
  const html = face(place, isShown, events);
  return L.marker(anchorOf(place), {
    alt: name,
    icon: L.divIcon({ className: "at", html, iconSize: isShown ? SHOWN_SIZE : FAINT_SIZE }),
    keyboard: isShown,
    pane: paneOf(place, isShown),
    title: name,
  });
}

function paneOf(place, isShown) {
  if (!isShown) return "background";
  return isPoint(place) ? "places" : "zones";
}

function face(place, isShown, events) {
  const element = part("place");
  element.classList.add(isPoint(place) ? "place--point" : "place--area");
  element.classList.add(isShown ? "place--shown" : "place--faint");
  if (events.some(({ importance }) => importance === "key")) element.classList.add("place--key");
  if (isShown && isAlleged(events)) element.classList.add("place--alleged");
  if (events.length && events.every(({ isAside }) => isAside)) element.classList.add("place--aside");
  const count = isShown && isPoint(place) && events.length > 1 ? events.length : "";
  if (count) element.classList.add("place--many");
  element.append(part("dot", count), part("name", place.properties.name));
  return element;
}

function part(className, text = "") {
  return Object.assign(document.createElement("span"), { className, textContent: text });
}

function anchorOf({ properties }) {
  const [lon, lat] = properties.anchor;
  return [lat, lon];
}

function operableLabel(marker, place, facts) {
  const { name, kind, events } = place.properties;
  const weight = (isPoint(place) ? 2000 : 1000) + events;
  const told = [name, kind, ...facts].filter(Boolean).join(", ");
  marker.getElement().setAttribute("aria-label", told);
  marker.setZIndexOffset(weight * 10); // the name of a busy place lies over its neighbours' dots
  operable(marker);
  const sides = isPoint(place) ? POINT_SIDES : AREA_SIDES;
  return { ...labelOf(marker, place), isBold: true, isDot: isPoint(place), sides, weight };
}

function faintLabel(marker, place) {
  const weight = 95 + place.properties.events / 100; // beside towns, which have 91 to 100
  marker.getElement().setAttribute("aria-hidden", "true");
  const sides = isPoint(place) ? ["right", "left"] : AREA_SIDES;
  return { ...labelOf(marker, place), sides, weight };
}

function labelOf(marker, place) {
  const element = marker.getElement().firstElementChild;
  return { element, name: element.lastElementChild, position: anchorOf(place) };
}
