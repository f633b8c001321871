/**
 * What a reader's device keeps of a visit, once the reader has asked for it: one moment, that of
 * the newest change which was on the site. A tab keeps that of the visit before until it is closed,
 * so that what is new stays so for as long as the reader is here.
 */

const NAME = "last-visit";

const get = (storage) => {
  try {
    const moment = window.__md_get(NAME, storage());
    return Number.isFinite(moment) ? moment : null;
  } catch {
    return null; // the browser keeps nothing
  }
};

const set = (storage, moment) => {
  try {
    window.__md_set(NAME, moment, storage());
  } catch {
    // `isKept` tells
  }
};

const drop = (storage) => {
  try {
    storage().removeItem(`${window.__md_scope.pathname}.${NAME}`);
  } catch {
    // nothing was kept
  }
};

const DEVICE = () => localStorage;
const TAB = () => sessionStorage;

/** Tells whether the reader has turned it on. */
export const isKept = () => get(DEVICE) !== null;

/**
 * Begins a visit, or goes on with one.
 * @param {number} edition - the moment of the newest change on the site, in seconds since 1970
 * @returns {number} that of the visit before
 */
export function begin(edition) {
  const before = get(TAB) ?? get(DEVICE) ?? edition;
  set(TAB, before);
  set(DEVICE, edition);
  return before;
}

/** Takes every trace away. */
export function forget() {
  drop(TAB);
  drop(DEVICE);
}
