/** The files of data that lie beside the map page. */

/**
 * Fetches one of them.
 * @param {string} name
 * @returns {Promise<object>}
 */
export async function read(name) {
  const response = await fetch(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.json();
}
