/** Names on the map: the weightier first, and none on top of another. */

const GAP = 11;
const DOT_RADIUS = 6;

/**
 * Puts a town of the base map on the map: a dot and a name that nobody can click.
 * @param {L.Map} map
 * @param {object} town - of `base.json`, `at` in degrees: longitude and latitude
 * @returns {object} its label, for `arrange`; `from` is the zoom from which it may show
 */
export function townLabel(map, { name: text, capital, min_zoom: from, at: [lon, lat] }) {
  const element = document.createElement("span");
  element.className = capital ? "town town--capital" : "town";
  const [dot, name] = ["dot", "name"].map((className) =>
    Object.assign(document.createElement("span"), { className }),
  );
  name.textContent = text;
  element.append(dot, name);
  const icon = L.divIcon({ className: "at", html: element, iconSize: [0, 0] });
  L.marker([lat, lon], { icon, interactive: false, keyboard: false, pane: "towns" }).addTo(map);
  const sides = ["right", "left"];
  return { element, from, name, position: [lat, lon], sides, weight: 100 - from };
}

/**
 * Shows as many names as have room. A place of the story that has none keeps its mark; a town of
 * the base map vanishes.
 * @param {L.Map} map
 * @param {object[]} places - labels of the story's places
 * @param {object[]} towns - labels of the base map
 */
export function arrange(map, places, towns) {
  const view = map.getBounds();
  const isDue = ({ position, from }) => view.contains(position) && map.getZoom() >= (from ?? 0);
  const edges = edgesOf(map);
  const taken = { names: controlsOver(map, edges), dots: [], edges };
  for (const place of places.filter(isDue)) if (place.isDot) taken.dots.push(dotOf(map, place));
  for (const { element } of places.filter((place) => !isDue(place))) element.dataset.side = "";
  const heaviestFirst = [...places, ...towns].filter(isDue).sort(byWeight);
  for (const label of heaviestFirst) settle(map, label, taken);
  for (const town of towns) town.element.hidden = !isDue(town) || !town.element.dataset.side;
}

function byWeight(a, b) {
  return Boolean(b.isRead) - Boolean(a.isRead) || b.weight - a.weight;
}

/** The edges of what is seen, between which a name must lie whole. */
function edgesOf(map) {
  const { x: left, y: top } = map.containerPointToLayerPoint([0, 0]);
  const { x, y } = map.getSize();
  return frame(left, top, x, y);
}

/** Where the buttons, the scale and the credit lie. */
function controlsOver(map, { left, top }) {
  const container = map.getContainer();
  const origin = container.getBoundingClientRect();
  const controls = container.parentElement.querySelectorAll(".leaflet-control, .credit, .offer");
  return [...controls].map((control) => {
    const { x, y, width, height } = control.getBoundingClientRect();
    return frame(left + x - origin.x, top + y - origin.y, width, height);
  });
}

function settle(map, label, { names, dots, edges }) {
  const at = map.latLngToLayerPoint(label.position);
  const size = sizeOf(label);
  const boxes = sidesOf(label)
    .map((side) => ({ side, box: beside(at, size, side) }))
    .filter(({ box }) => isWithin(box, edges));
  const busier = dots.filter(({ weight }) => weight > label.weight - 3);
  const clear = boxes.find(({ box }) => isFree(box, [...names, ...dots]));
  const quieter = boxes.find(({ box }) => label.isBold && isFree(box, [...names, ...busier]));
  const found = clear ?? (label.isRead ? freest(boxes, dots) : quieter);
  const isCrowded = label.from !== undefined && !isFree(dotOf(map, label), [...names, ...dots]);
  label.element.dataset.side = found && !isCrowded ? found.side : "";
  if (!found || isCrowded) return;
  names.push(found.box);
  if (label.from !== undefined) dots.push(dotOf(map, label));
}

function dotOf(map, { position, weight }) {
  const { x, y } = map.latLngToLayerPoint(position);
  const box = frame(x - DOT_RADIUS, y - DOT_RADIUS, 2 * DOT_RADIUS, 2 * DOT_RADIUS);
  return { ...box, weight };
}

function sizeOf(label) {
  if (!label.size?.width) {
    label.element.hidden = false;
    label.size = { width: label.name.offsetWidth, height: label.name.offsetHeight };
  }
  return label.size;
}

function beside({ x, y }, { width, height }, side) {
  const left = { right: x + GAP, left: x - GAP - width }[side] ?? x - width / 2;
  const top = { above: y - GAP - height, below: y + GAP }[side] ?? y - height / 2;
  return frame(left, top, width, height);
}

function frame(left, top, width, height) {
  return { left, top, right: left + width, bottom: top + height };
}

/** Of the places for a name that has to be read, the one on which the fewest dots lie. */
function freest(boxes, dots) {
  const covered = ({ box }) => dots.filter((dot) => !isFree(box, [dot])).length;
  return [...boxes].sort((a, b) => covered(a) - covered(b))[0];
}

/** The name of what is read looks for room all around before it lies on top of others. */
function sidesOf({ isRead, sides }) {
  return isRead ? [...new Set([...sides, "left", "right"])] : sides;
}

function isWithin(wanted, edges) {
  return (
    wanted.left >= edges.left &&
    wanted.right <= edges.right &&
    wanted.top >= edges.top &&
    wanted.bottom <= edges.bottom
  );
}

function isFree(wanted, taken) {
  return taken.every(
    (other) =>
      other.left > wanted.right ||
      other.right < wanted.left ||
      other.top > wanted.bottom ||
      other.bottom < wanted.top,
  );
}
