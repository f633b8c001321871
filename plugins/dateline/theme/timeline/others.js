/** The links from one page of a long timeline to its others. */

import { asked, spell } from "../shared/address.js";

const LINKS =
  ".dl-filters__periods a, .dl-periods a, .dl-period h2 a, .dl-strip a, .dl-kicker a";

/**
 * Lets them ask for what is asked for here.
 * @param {ParentNode} page
 * @param {string[]} names - of parameters of the address
 */
export function carry(page, names) {
  for (const link of page.querySelectorAll(LINKS)) {
    const url = new URL(link.href);
    if (url.pathname === location.pathname) continue;
    link.href = spell(url, Object.fromEntries(names.map((name) => [name, asked().get(name)])));
  }
}
