/**
 * Makes an element; texts in it are put there as text.
 * @param {string} tag
 * @param {Object<string, unknown>} attributes - those whose value is false or missing are left out
 * @param {...(Node|string)} content
 */
export function element(tag, attributes = {}, ...content) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value != null) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...content);
  return made;
}
