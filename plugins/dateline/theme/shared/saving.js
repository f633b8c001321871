/** @returns {boolean} whether the reader asked that little be loaded */
export function isSaving() {
  return Boolean(navigator.connection?.saveData) || matchMedia("(prefers-reduced-data: reduce)").matches;
}
