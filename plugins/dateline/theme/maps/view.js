/** Which part of the map is seen: the places that matter, and enough around them to know where. */

/** Metres that the map shows at least. */
const LEAST_EXTENT = 150_000;

/** Pixels kept free along the edges, except around the whole story, whose bounds are chosen. */
const PADDING = [28, 28];

/**
 * Makes a Leaflet box of a GeoJSON `bbox`.
 * @param {number[]} extent - [west, south, east, north]
 */
export function box([west, south, east, north]) {
  return L.latLngBounds([south, west], [north, east]);
}

/** Pixels from the edge within which a place is as good as out of view. */
const EDGE = 24;

/** Pixels of the drawings, `COLUMN` in `maps/static.py`: what a zoom is meant for. */
const DRAWING = { x: 400, y: 360 };

/** Moves from one zoom to the next that can be seen. */
const ZOOM_STEP = 0.25;

/**
 * Moves the map to what is shown, gently where the reader has not asked for stillness.
 * @param {L.Map} map
 * @param {number[][]} extents - what is to be seen, at least one
 * @param {{isFirst: boolean, isWhole: boolean, zoom: number|null}} when - whether nothing has been
 *   seen yet, whether this is the whole story, and how close a drawing would come, if that is said
 */
export function fit(map, extents, { isFirst, isWhole, zoom }) {
  const bounds = extents.map(box).reduce((whole, next) => whole.extend(next));
  bounds.extend(bounds.getCenter().toBounds(LEAST_EXTENT));
  const still = isFirst || isStill();
  const options = { animate: !still, maxZoom: map.getMaxZoom(), padding: isWhole ? [0, 0] : PADDING };
  if (zoom) map[still ? "setView" : "flyTo"](bounds.getCenter(), scaled(map, zoom), options);
  else map[still ? "fitBounds" : "flyToBounds"](bounds, options);
}

/**
 * Brings places into view, if they are not: the map moves as it is, without zooming.
 * @param {L.Map} map
 * @param {object[]} places - features of `story.places`
 */
export function bring(map, places) {
  const near = places.filter(({ properties }) => !properties.is_wide);
  const aims = (near.length ? near : places).filter((place) => !isSeen(map, place));
  if (!aims.length) return;
  const all = (near.length ? near : places).map(({ properties }) => box(properties.extent));
  const whole = all.reduce((sum, next) => sum.extend(next), L.latLngBounds(all[0]));
  const target = fits(map, whole) ? whole : box(aims[0].properties.extent);
  map.panTo(target.getCenter(), isStill() ? { animate: false } : {});
}

/**
 * Returns the ids of the places in view.
 * @param {L.Map} map
 * @param {object[]} places - features of `story.places`
 */
export function inView(map, places) {
  const view = map.getBounds();
  const seen = places.filter(({ properties }) => view.intersects(box(properties.extent)));
  return seen.map(({ properties }) => properties.id);
}

function isSeen(map, { properties: { anchor, extent, is_wide: isWide } }) {
  if (isWide) return map.getBounds().intersects(box(extent));
  const [lon, lat] = anchor;
  const { x, y } = map.latLngToContainerPoint([lat, lon]);
  const size = map.getSize();
  return x >= EDGE && y >= EDGE && x <= size.x - EDGE && y <= size.y - EDGE;
}

function fits(map, bounds) {
  const corners = [bounds.getSouthWest(), bounds.getNorthEast()];
  const [low, high] = corners.map((corner) => map.latLngToContainerPoint(corner));
  const size = map.getSize();
  return high.x - low.x <= size.x - 2 * EDGE && low.y - high.y <= size.y - 2 * EDGE;
}

function isStill() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** The zoom at which a map shows what the drawing does, whatever room it has. */
function scaled(map, zoom) {
  const { x, y } = map.getSize();
  const fits = zoom + Math.log2(Math.min(x / DRAWING.x, y / DRAWING.y));
  return Math.min(map.getMaxZoom(), Math.floor(fits / ZOOM_STEP) * ZOOM_STEP);
}
