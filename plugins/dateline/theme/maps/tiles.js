/** Online tiles, where the publisher allows them and the reader asks: nothing is loaded before. */

const MAX_ZOOM = 17;

/**
 * Offers the tiles of a server with a button that says whose they are.
 * @param {L.Map} map
 * @param {{url: string, attribution: string, offer: string}|null} tiles
 * @param {HTMLElement} credit - where to name whose tiles are shown
 */
export function offerTiles(map, tiles, credit) {
  if (!tiles) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "offer";
  button.textContent = tiles.offer;
  button.addEventListener("click", () => {
    for (const pane of ["away", "base"]) map.getPane(pane).hidden = true;
    map.setMaxZoom(MAX_ZOOM);
    L.tileLayer(tiles.url, { maxZoom: MAX_ZOOM }).addTo(map);
    credit.textContent = tiles.attribution;
    button.remove();
    map.getContainer().focus();
  });
  map.getContainer().after(button);
}
