/** Sides, kinds of event and who held what: what a reader leaves out of the map. */

const NONE = "none";
const SIDE = "side.";
const HOLDERS = "holders";

/**
 * Brings the switches of the legend to life.
 * @param {HTMLElement} legend
 * @param {(hidden: string[]) => void} keep - gets what is left out whenever that changes
 */
export function switchesOf(legend, keep) {
  const boxes = [...legend.querySelectorAll("input")];
  let hidden = new Set();
  for (const box of boxes) box.hidden = false;
  legend.addEventListener("change", () => {
    hidden = new Set(boxes.filter(({ checked }) => !checked).map(({ value }) => value));
    keep([...hidden]);
  });
  return {
    /** Takes what the address leaves out; what is not to be chosen is ignored. */
    recall(values) {
      for (const box of boxes) box.checked = !values.includes(box.value);
      hidden = new Set(boxes.filter(({ checked }) => !checked).map(({ value }) => value));
    },
    /** An event stays while its kind does, and one of the sides that took part. */
    passes({ family, sides }) {
      const parts = sides.length ? sides : [NONE];
      return !hidden.has(family || NONE) && parts.some((side) => !hidden.has(SIDE + side));
    },
    showsHolders: () => !hidden.has(HOLDERS),
  };
}
