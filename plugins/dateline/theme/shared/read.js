/**
 * Fetches a file of data of the site.
 * @param {string|URL} address
 * @returns {Promise<object>} fails where the file cannot be had
 */
export async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}: ${answer.url}`);
  return answer.json();
}
