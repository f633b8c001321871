/** The base map: land, water, borders and the names of towns, styled by CSS classes alone. */

import { townLabel } from "./labels.js";

const SHAPES = ["land", "lakes", "rivers", "provinces", "borders", "disputed"];
const CELLS_PER_DEGREE = 10;

/**
 * Draws the base map, and keeps to each zoom what is worth drawing there.
 * @param {L.Map} map
 * @param {Object<string, object>} layers - GeoJSON by name (`base.json`)
 * @param {Set<string>} taken - cells (`cellsAround`) in which the story itself names a place
 * @returns {object[]} the labels of the towns, for `arrange`
 */
export function drawBase(map, layers, taken) {
  const shapes = SHAPES.flatMap((name) => layers[name].features.map((f) => shapeOf(name, f)));
  const update = () => shapes.forEach((shape) => show(map, shape));
  map.on("zoomend", update);
  update();
  const towns = layers.towns.features.filter((town) => !taken.has(cellOf(town)));
  return towns.map((town) => townLabel(map, town));
}

/**
 * Names the cell, a tenth of a degree wide, in which a point lies, and those around it.
 * @param {number[]} position - [lon, lat]
 */
export function cellsAround([lon, lat]) {
  const steps = [-1, 0, 1];
  return steps.flatMap((x) => steps.map((y) => cell(lon, lat, x, y)));
}

function cellOf({ geometry }) {
  return cell(...geometry.coordinates, 0, 0);
}

function cell(lon, lat, x, y) {
  return `${Math.round(lon * CELLS_PER_DEGREE) + x},${Math.round(lat * CELLS_PER_DEGREE) + y}`;
}

function shapeOf(name, feature) {
  const className = `base base--${name}`;
  const options = { className, interactive: false, pane: "base", style: { className } };
  return { layer: L.geoJSON(feature, options), from: feature.properties.min_zoom ?? 0 };
}

function show(map, { layer, from }) {
  const isDue = map.getZoom() + 1 >= from;
  if (isDue && !map.hasLayer(layer)) layer.addTo(map);
  if (!isDue && map.hasLayer(layer)) layer.remove();
}
