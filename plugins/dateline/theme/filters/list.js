/**
 * Shows of a page's events those that were chosen: in one pass, by the attribute `hidden`.
 *
 * The section in which events stand (a day) is hidden with the last of them, and a gap beside it.
 */

const EVENT = "[data-dateline-event]";

/**
 * Returns a function that shows events by id; all of them for null.
 * @param {ParentNode} page - where they stand
 */
export function listOn(page) {
  const entries = [...page.querySelectorAll(EVENT)].map((entry) => ({
    entry,
    id: entry.dataset.datelineEvent,
    group: entry.closest("section"),
  }));
  const gaps = [...page.querySelectorAll(".dl-gap")];
  return (ids) => {
    const chosen = ids && new Set(ids);
    const groups = new Map();
    for (const { entry, id, group } of entries) {
      const isShown = !chosen || chosen.has(id);
      entry.hidden = !isShown;
      groups.set(group, groups.get(group) || isShown);
    }
    groups.forEach((isShown, group) => group && (group.hidden = !isShown));
    for (const gap of gaps) gap.hidden = isBesideHidden(gap);
  };
}

function isBesideHidden({ previousElementSibling: before, nextElementSibling: after }) {
  return !!(before?.hidden || after?.hidden);
}
