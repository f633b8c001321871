/** Arrows from where people left to where they went. They are not routes. */

const SVG = "http://www.w3.org/2000/svg";
const POINTS = 24;
const BEND = 0.18;
const REFERENCE_ZOOM = 10;
/** Shares of the way at which an arrow starts and ends, to leave room for dots and names. */
const START = 0.06;
const POINT_END = 0.94;
const AREA_END = 0.8;

/**
 * Draws an arrow.
 * @param {L.Map} map
 * @param {L.LayerGroup} group
 * @param {object} flow - a feature of `story.flows`: a line of two points
 * @param {string} look - a class of its own
 */
export function drawFlow(map, group, flow, look = "") {
  const [from, to] = flow.geometry.coordinates.map(([lon, lat]) =>
    map.project([lat, lon], REFERENCE_ZOOM),
  );
  const until = flow.properties.to_area ? AREA_END : POINT_END;
  const curve = bent(from, to, until).map((point) => map.unproject(point, REFERENCE_ZOOM));
  const line = L.polyline(curve, {
    interactive: false, pane: "flow", className: `flow ${look}`.trim(), smoothFactor: 0,
  });
  line.addTo(group);
  const path = line.getElement();
  const head = defineHead(path.ownerSVGElement, look);
  path.setAttribute("marker-end", `url(#${head})`);
}

function bent(from, to, until) {
  const middle = L.point(
    (from.x + to.x) / 2 + (to.y - from.y) * BEND,
    (from.y + to.y) / 2 - (to.x - from.x) * BEND,
  );
  return Array.from({ length: POINTS + 1 }, (_, step) => {
    const t = START + ((until - START) * step) / POINTS;
    const weights = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return L.point(
      weights[0] * from.x + weights[1] * middle.x + weights[2] * to.x,
      weights[0] * from.y + weights[1] * middle.y + weights[2] * to.y,
    );
  });
}

function defineHead(svg, look) {
  const id = `arrow-head-${look}`;
  if (svg.querySelector(`#${id}`)) return id;
  const head = part("marker", {
    id, viewBox: "0 0 10 10", refX: 8, refY: 5,
    markerWidth: 5, markerHeight: 5, orient: "auto",
  });
  head.append(part("path", { d: "M0 0 10 5 0 10 2 5z", class: `flow-head ${look.replace("flow", "flow-head")}` }));
  const definitions = part("defs", {});
  definitions.append(head);
  svg.prepend(definitions);
  return id;
}

function part(tag, attributes) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
