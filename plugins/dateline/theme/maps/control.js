/** Who held a place on a day, as far as sources say so. Nothing is drawn between places. */

/**
 * Returns who held a place; null where nobody says so.
 *
 * On the day on which a place changed hands its new holder counts. Where accounts name several
 * sides, all of them are returned and `isContested` is set.
 * @param {object[]} control - of a place of `story.json`: `{holder, side, from, until, is_claimed}`
 * @param {string} day - ISO day; empty to ask for none
 * @returns {{holders: string[], side: string|null, isClaimed: boolean, isContested: boolean}|null}
 */
export function holdAt(control, day) {
  if (!day) return null;
  const covering = control.filter(({ from, until }) => from <= day && day <= (until || "9999"));
  const lasting = covering.filter(({ until }) => !until || until > day);
  const holds = lasting.length ? lasting : covering;
  if (!holds.length) return null;
  const sides = new Set(holds.map(({ side, holder }) => side ?? holder));
  return {
    holders: [...new Set(holds.map(({ holder }) => holder))],
    side: sides.size === 1 ? holds[0].side : null,
    isClaimed: holds.every(({ is_claimed: isClaimed }) => isClaimed),
    isContested: sides.size > 1,
  };
}

/**
 * Colours what is drawn of a place with the side that held it: full where that is confirmed, hollow
 * where it is claimed, in no colour where accounts differ.
 * @param {HTMLElement|SVGElement} element
 * @param {object|null} hold - from `holdAt`
 * @param {Object<string, {colour: string}>} sides
 */
export function wear(element, hold, sides) {
  if (!hold) return;
  element.dataset.hold = standing(hold);
  const side = sides[hold.side];
  if (side) element.style.setProperty("--side", side.colour);
}

/**
 * Says who held a place.
 * @param {object} hold - from `holdAt`
 * @param {string} day - ISO day
 * @param {object} words
 */
export function heldInWords(hold, day, { held, locale, ...words }) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return held
    .replace("{date}", date.format(new Date(day)))
    .replace("{holder}", new Intl.ListFormat(locale).format(hold.holders))
    .replace("{status}", words[standing(hold)]);
}

function standing({ isContested, isClaimed }) {
  if (isContested) return "contested";
  return isClaimed ? "claimed" : "confirmed";
}
