/** The base map: land, water, borders and the names of towns, styled by CSS classes alone. */

import { read } from "../shared/read.js";
import { townLabel } from "./labels.js";
import { box } from "./view.js";

const LAYERS = ["land", "lakes", "rivers", "provinces", "borders", "disputed"];
const AREAS = new Set(["land", "lakes"]);
const CELLS_PER_DEGREE = 10;

/**
 * Draws the base map where the story happens, and the rest once a reader looks beyond.
 * @param {L.Map} map
 * @param {object} base - `base.json`, packed by `maps/packing.py`
 * @param {Set<string>} taken - cells (`cellsAround`) in which the story itself names a place
 * @param {(labels: object[]) => void} name - gets the labels of towns, for `arrange`
 */
export function drawBase(map, base, taken, name) {
  const home = box(base.extent);
  name(drawPart(map, "base", base, taken));
  const lookAway = async () => {
    if (home.contains(map.getBounds())) return;
    map.off("moveend", lookAway);
    name(drawPart(map, "away", await read("away.json"), taken));
  };
  map.on("moveend", lookAway);
  lookAway();
}

/**
 * Names the cell, a tenth of a degree wide, in which a point lies, and those around it.
 * @param {number[]} position - [lon, lat]
 */
export function cellsAround([lon, lat]) {
  const steps = [-1, 0, 1];
  return steps.flatMap((x) => steps.map((y) => cell(lon, lat, x, y)));
}

function cell(lon, lat, x = 0, y = 0) {
  return `${Math.round(lon * CELLS_PER_DEGREE) + x},${Math.round(lat * CELLS_PER_DEGREE) + y}`;
}

/** Keeps to each zoom what is worth drawing there. */
function drawPart(map, pane, part, taken) {
  const shapes = LAYERS.flatMap((layer) => part[layer].map((s) => shapeOf(layer, pane, s, part)));
  const update = () => shapes.forEach((shape) => show(map, shape));
  map.on("zoomend", update);
  update();
  const unit = part.per_degree;
  const towns = part.towns.map((town) => ({ ...town, at: town.at.map((steps) => steps / unit) }));
  return towns.filter(({ at }) => !taken.has(cell(...at))).map((town) => townLabel(map, town));
}

function shapeOf(layer, pane, { lines, min_zoom: from }, { per_degree: unit }) {
  const draw = AREAS.has(layer) ? L.polygon : L.polyline;
  const className = `base base--${layer}`;
  const points = lines.map((line) => unpacked(line, unit));
  return { layer: draw(points, { className, interactive: false, pane }), from };
}

/** Each point is told from the one before, in steps of a grid. */
function unpacked(moves, unit) {
  let [lon, lat] = [0, 0];
  const points = [];
  for (let at = 0; at < moves.length; at += 2) {
    lon += moves[at];
    lat += moves[at + 1];
    points.push([lat / unit, lon / unit]);
  }
  return points;
}

function show(map, { layer, from }) {
  const isDue = map.getZoom() + 1 >= from;
  if (isDue && !map.hasLayer(layer)) layer.addTo(map);
  if (!isDue && map.hasLayer(layer)) layer.remove();
}
