/** What can be asked of a list of events, by the names that the address has for it. */

/** Where a reader chooses from a list. */
export const FACETS = ["actor", "place", "type", "status", "importance"];

/** All that the filters write into the address; `q` belongs to the theme's search. */
export const NAMES = [...FACETS, "actors", "from", "until", "words"];
