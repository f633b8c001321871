/** A map in a page must not catch a reader who only scrolls past it. */

/**
 * Lets the wheel zoom only a map that has been clicked or tabbed into, and one finger scroll the
 * page; two fingers always move and zoom the map.
 * @param {L.Map} map
 */
export function yieldToScrolling(map) {
  map.scrollWheelZoom.disable();
  map.on("focus click", () => map.scrollWheelZoom.enable());
  map.on("blur mouseout", () => map.scrollWheelZoom.disable());
  if (matchMedia("(pointer: coarse)").matches) map.dragging.disable();
}
