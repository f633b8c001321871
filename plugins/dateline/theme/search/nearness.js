/**
 * Tells whether one slip of the fingers lies between two words: a letter too many, one missing,
 * another one, or two that changed places.
 * @param {string} a
 * @param {string} b
 * @returns {boolean}
 */
export function isOneSlipAway(a, b) {
  if (a.length > b.length) [a, b] = [b, a];
  if (b.length - a.length > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  if (a.length < b.length) return a.slice(at) === b.slice(at + 1);
  const rest = a.slice(at + 1) === b.slice(at + 1);
  const swapped = a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
  return rest || swapped;
}
