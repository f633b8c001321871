/** What a marker tells. Built from text alone, never from HTML: names come from anybody. */

import { element } from "../shared/element.js";
import { leavable } from "./keyboard.js";

/**
 * Builds the content of a place's popup.
 * @param {object} place - a feature of `story.places`
 * @param {{events: object[], held: string}} told - the events to list, and who held the place
 * @param {object} words - the site's own words
 * @param {L.Marker} marker - whose popup it is
 */
export function popupFor({ properties }, { events, held }, words, marker) {
  const about = { class: "told", tabindex: -1, role: "group", "aria-label": properties.name };
  const button = element("button", { type: "button", class: "close", "aria-label": words.close }, "×");
  const notes = [properties.note, held].filter(Boolean);
  const content = element(
    "div",
    about,
    heading(properties),
    ...notes.map((note) => element("p", { class: "note" }, note)),
    list(events, words),
    button,
  );
  leavable(content, button, marker);
  return content;
}

function heading({ name, name_language: language, other_names: others, url }) {
  const title = element("h2", {}, link(url, name, language));
  for (const { text, language: lang } of others) {
    title.append(" ", element("span", { lang, dir: "auto" }, text));
  }
  return title;
}

function list(events, words) {
  const lines = events.map(({ when, title, title_language: language, url, isAlleged }) => {
    const label = isAlleged ? `${when} (${words.alleged})` : when;
    return element("li", {}, element("span", { class: "when" }, label), link(url, title, language));
  });
  return element("ol", {}, ...lines);
}

function link(href, text, lang) {
  return element("a", { href, lang, dir: "auto", target: "_top" }, text);
}
