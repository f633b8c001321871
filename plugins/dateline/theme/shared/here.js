/**
 * Where the page comes from that the reader sees.
 *
 * The window's address is that of the next page already while the theme still fetches that one, so
 * a part that starts late must not find its files by it.
 */

let address = location.href;

/** Takes note of a page that has just come. */
export function arrive() {
  address = location.href;
}

/**
 * @param {string} path - as the page has it
 * @returns {string} the address that it meant when the page came
 */
export function fromHere(path) {
  return new URL(path, address).href;
}
