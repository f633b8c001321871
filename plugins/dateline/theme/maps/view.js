/** Which part of the map is seen: the places that matter, and enough around them to know where. */

const LEAST_EXTENT = 150_000;
/** Metres that the map shows at least. */

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
 * @param {number[][]} extents - what is to be seen; of none the map stays where it is
 * @param {boolean} isFirst - whether nothing has been seen yet
 */
export function fit(map, extents, isFirst) {
  if (extents.length === 0) return;
  const bounds = extents.map(box).reduce((whole, next) => whole.extend(next));
  bounds.extend(bounds.getCenter().toBounds(LEAST_EXTENT));
  const still = isFirst || matchMedia("(prefers-reduced-motion: reduce)").matches;
  map.fitBounds(bounds, { padding: PADDING, maxZoom: map.getMaxZoom(), animate: !still });
}
