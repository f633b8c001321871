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

/**
 * Moves the map to what is shown, gently where the reader has not asked for stillness.
 * @param {L.Map} map
 * @param {number[][]} extents - what is to be seen, at least one
 * @param {{isFirst: boolean, isWhole: boolean, zoom: number|null}} when - whether nothing has been
 *   seen yet, whether this is the whole story, and how close to come, if somebody says so
 */
export function fit(map, extents, { isFirst, isWhole, zoom }) {
  const bounds = extents.map(box).reduce((whole, next) => whole.extend(next));
  bounds.extend(bounds.getCenter().toBounds(LEAST_EXTENT));
  const still = isFirst || matchMedia("(prefers-reduced-motion: reduce)").matches;
  const options = { animate: !still, maxZoom: map.getMaxZoom(), padding: isWhole ? [0, 0] : PADDING };
  if (zoom) map[still ? "setView" : "flyTo"](bounds.getCenter(), zoom, options);
  else map[still ? "fitBounds" : "flyToBounds"](bounds, options);
}
