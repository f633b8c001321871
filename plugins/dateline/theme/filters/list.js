/**
 * Shows of a page's events those that were chosen: in one pass, by the attribute `hidden`.
 *
 * The section in which events stand (a day) is hidden with the last of them.
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
  return (ids) => {
    const chosen = ids && new Set(ids);
    const groups = new Map();
    for (const { entry, id, group } of entries) {
      const isShown = !chosen || chosen.has(id);
      entry.hidden = !isShown;
      groups.set(group, groups.get(group) || isShown);
    }
    groups.forEach((isShown, group) => group && (group.hidden = !isShown));
  };
}
