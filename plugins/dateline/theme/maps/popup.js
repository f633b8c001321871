/** What a marker tells. Built from text alone, never from HTML: names come from anybody. */

import { leavable } from "./keyboard.js";

/**
 * Builds the content of a place's popup.
 * @param {object} place - a feature of `story.places`
 * @param {{events: object[], held: string}} told - the events to list, and who held the place
 * @param {object} words - the site's own words
 * @param {L.Marker} marker - whose popup it is
 */
export function popupFor({ properties }, { events, held }, words, marker) {
  const content = element("div", { className: "told", tabIndex: -1 });
  content.setAttribute("role", "group");
  content.setAttribute("aria-label", properties.name);
  const button = element("button", { type: "button", className: "close", textContent: "×" });
  button.setAttribute("aria-label", words.close);
  const note = element("p", { className: "note", textContent: properties.note });
  content.append(heading(properties), note);
  if (held) content.append(element("p", { className: "note", textContent: held }));
  content.append(list(events, words), button);
  leavable(content, button, marker);
  return content;
}

function heading({ name, name_language: language, other_names: others, url }) {
  const title = element("h2", {});
  title.append(link(url, name, language));
  for (const other of others) {
    const { text } = other;
    title.append(" ", element("span", { textContent: text, lang: other.language, dir: "auto" }));
  }
  return title;
}

function list(events, words) {
  const lines = element("ol", {});
  for (const { when, title, title_language: language, url, isAlleged } of events) {
    const line = element("li", {});
    const label = isAlleged ? `${when} (${words.alleged})` : when;
    line.append(element("span", { className: "when", textContent: label }));
    line.append(link(url, title, language));
    lines.append(line);
  }
  return lines;
}

function link(url, text, language) {
  const anchor = element("a", { textContent: text, lang: language, dir: "auto", target: "_top" });
  anchor.href = url;
  return anchor;
}

function element(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}
