// What Material's own scripts expect to find on every page: the site's root, a hash for
// texts, and what a reader chose, kept under the site's path. Runs before the page is drawn,
// so that a dark page never flashes white.

window.__md_scope = new URL(document.currentScript.dataset.scope, location)

window.__md_hash = text => {
  let hash = 0
  for (const letter of text) hash = ((hash << 5) - hash + letter.charCodeAt(0)) | 0
  return hash
}

window.__md_get = (name, storage = localStorage, scope = __md_scope) =>
  JSON.parse(storage.getItem(`${scope.pathname}.${name}`))

window.__md_set = (name, value, storage = localStorage, scope = __md_scope) => {
  try {
    storage.setItem(`${scope.pathname}.${name}`, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}
