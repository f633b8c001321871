// What Material's own scripts expect to find on every page: the site's root, a hash for
// texts, and what a reader chose, kept under the site's path. Runs before the page is drawn,
// so that a dark page never flashes white, and before Material's scripts.

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

// Where the address asks for something, a list is not to be seen before the filters have read it.
document.documentElement.toggleAttribute("data-dateline-asked", location.search !== "")

// At the first step back Material fetches the page anew, even where it is the same page. Until it
// has led anywhere itself, a step within the page is kept from it (see `shared/address.js`).
{
  const { pathname } = location
  let hasLed = false
  addEventListener("DOMContentLoaded", () => window.location$?.subscribe(() => (hasLed = true)))
  addEventListener("popstate", event => {
    if (hasLed || location.pathname !== pathname) return
    event.stopImmediatePropagation()
    dispatchEvent(new Event("dateline-step"))
  })
}
