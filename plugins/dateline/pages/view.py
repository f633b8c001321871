"""What every template may ask of a story: words, names, dates, links and statuses on one page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import NamedTuple
from urllib.parse import quote as percent_encoded

from markupsafe import Markup

from dateline import addresses, prose
from dateline.addresses import Address, Linker
from dateline.media import Picture
from dateline.pages.calendar import Calendar
from dateline.pages.corrections import Corrections
from dateline.pages.evidence import Evidence
from dateline.pages.meanings import Meaning, Meanings
from dateline.story.actor import Actor
from dateline.story.claims import Claim, Quote
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.event_parts import EventActor, EventPlace
from dateline.story.place import Place
from dateline.story.story import Story
from dateline.story.text import Text, Voice, Wording

LISTED_ROLES = ("initiator", "target", "mediator", "affected", "speaker", "involved")
"""The roles whose actors stand in the line under an event, the most telling first."""

LISTED_ACTORS = 4
"""How many actors that line names; the event's page names them all."""

LISTED_PLACE_ROLES = ("location", "target", "origin", "destination")
"""The roles whose places stand over an event, the most telling first."""

LISTED_PLACES = 3
"""How many places stand there; the event's page names them all."""


class Heard(NamedTuple):
    """Somebody who is heard, as a page shows them."""

    name: str
    url: str | None
    """Their profile, or the list of sources; None for private and unnamed people."""
    meaning: Meaning | None = None
    """Who they are in one line."""
    side: str | None = None
    """The side they are on."""


@dataclass(frozen=True)
class View:
    """One page's look at a story. Templates get it as `view`."""

    story: Story
    link: Linker
    """Relative URLs from this page."""
    how_we_work: Address | None = None
    """The page that explains method and words; None where the site has none."""
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The pictures of the story, by their `src`."""
    under_embargo: frozenset[str] = frozenset()
    """The ids of events that readers do not see yet, in a preview."""

    def on(self, page: Address) -> View:
        """Return the same view from another page."""
        return replace(self, link=replace(self.link, here=page))

    @cached_property
    def language(self) -> str:
        """The language of the page."""
        return self.story.settings.language

    @cached_property
    def words(self) -> prose.Words:
        """The site's own words."""
        return prose.words_in(self.language)

    @cached_property
    def dates(self) -> Calendar:
        """Dates in words."""
        return Calendar(self.words)

    @cached_property
    def evidence(self) -> Evidence:
        """What stands behind events and claims."""
        return Evidence(self.story, self.words)

    @cached_property
    def corrections(self) -> Corrections:
        """What was put right, with links from this page."""
        return Corrections(self.words, self.link)

    def wording(self, text: Text) -> Wording:
        """Return a text in the page's language, or what stands in for it."""
        return text.wording(self.language)

    def text(self, text: Text | None) -> str:
        """Return a text as plain characters; empty where there is none."""
        return self.wording(text).text if text else ""

    def html(self, text: Text) -> Markup:
        """Return a Markdown text as safe HTML, its terms marked where they first stand."""
        return self.marked(self.unmarked_html(text))

    def marked(self, html: Markup) -> Markup:
        """Return HTML with the glossary's terms marked where they first stand on the page."""
        return self._marker.mark(html)

    def unmarked_html(self, text: Text) -> Markup:
        """Return a Markdown text as safe HTML with its links to the story, and nothing more."""
        return prose.with_links(prose.to_html(self.wording(text).text), self._story_link)

    def _story_link(self, kind: str, thing_id: str) -> Mapping[str, str] | None:
        """Return the attributes of a link to what a Markdown text names."""
        meaning = self.meanings.of(kind, thing_id)
        if meaning is None and not (kind == "event" and thing_id in self.story.event_by_id):
            return None
        address: Address = getattr(addresses, kind)(thing_id)
        return {"href": self.link(address), **(meaning.attributes if meaning else {})}

    @cached_property
    def meanings(self) -> Meanings:
        """Who somebody is, where a place lies and what a word means, in one line."""
        return Meanings(self.story, self.words)

    @cached_property
    def _marker(self) -> prose.Marker:
        return prose.Marker(self._terms, self.term_url)

    @cached_property
    def _terms(self) -> tuple[prose.Explained, ...]:
        glossary = self.story.settings.glossary.items()
        return tuple(
            prose.Explained(key, (*term.term.every, *term.aliases), self.text(term.gloss))
            for key, term in glossary
        )

    def plain(self, text: Text | None) -> str:
        """Return a Markdown text as plain characters on one line."""
        return prose.to_plain(self.wording(text).text) if text else ""

    def heard(self, voice: Voice) -> Heard:
        """Return who is heard, with a link where they have a page."""
        name = self.story.voice_name(voice, self.language)
        if voice.id is None:
            return Heard(name, None)
        if voice.id in self.story.actors:
            return self.actor(self.story.actors[voice.id])
        return Heard(name, self.source_url(voice.id))

    def actor(self, actor: Actor) -> Heard:
        """Return an actor as a page names them."""
        url = None if actor.private else self.link(addresses.actor(actor.id))
        meaning = self.meanings.of("actor", actor.id)
        return Heard(self.text(actor.names), url, meaning, actor.side)

    def named_actors(self, event: Event) -> tuple[tuple[EventActor, Actor], ...]:
        """Return the actors of an event who may be listed: all but private people."""
        pairs = ((link, self.story.actors[link.actor]) for link in event.actors)
        return tuple((link, actor) for link, actor in pairs if not actor.private)

    def listed_actors(self, event: Event) -> tuple[tuple[EventActor, Actor], ...]:
        """Return the few actors who tell most about an event, in order of their roles."""
        named = (pair for pair in self.named_actors(event) if pair[0].role in LISTED_ROLES)
        ordered = sorted(named, key=lambda pair: LISTED_ROLES.index(pair[0].role))
        return tuple(ordered[:LISTED_ACTORS])

    def listed_places(self, event: Event) -> tuple[tuple[EventPlace, Place], ...]:
        """Return the few places that tell most about where an event happened, by their roles."""
        named = (link for link in event.places if link.role in LISTED_PLACE_ROLES)
        ordered = sorted(named, key=lambda link: LISTED_PLACE_ROLES.index(link.role))
        return tuple((link, self.story.places[link.place]) for link in ordered[:LISTED_PLACES])

    def alleged_by(self, event: Event, claim_ids: tuple[str, ...]) -> str:
        """Return on whose word something is alleged, by name."""
        claims = {claim.id: claim for claim in event.claims}
        names = [self.heard(by).name for key in claim_ids if (by := claims[key].by)]
        return self.words.joined(dict.fromkeys(names))

    def precision(self, place: Place) -> str:
        """Return how precisely a place is known, in words."""
        if place.is_undisclosed:
            return self.words("precision.undisclosed")
        if place.sensitive:
            return self.words("precision.sensitive")
        return self.words("precision.line" if place.path else f"precision.{place.precision}")

    def event_url(self, event: Event) -> str:
        """Return the URL of an event's page."""
        return self.link(addresses.event(event.id))

    def claim_url(self, event: Event, claim: Claim) -> str:
        """Return the URL of a claim on its event's page."""
        return self.link(addresses.claim(event.id, claim.id))

    def quote_url(self, event: Event, quote: Quote) -> str:
        """Return the URL of a quote's page."""
        return self.link(addresses.quote(event.id, quote.id))

    def count_url(self, count: Count) -> str:
        """Return the URL of a running count's page."""
        return self.link(addresses.count(count.id))

    def known_url(self, day: date) -> str:
        """Return the URL of what was known on a day."""
        return self.link(addresses.known(day.isoformat()))

    def place_url(self, place: Place) -> str:
        """Return the URL of a place's page."""
        return self.link(addresses.place(place.id))

    def term_url(self, key: str) -> str:
        """Return the URL of a term's entry in the glossary."""
        return self.link(addresses.term(key))

    def how_url(self, section: str) -> str | None:
        """Return the URL of a section of the page on how we work; None without that page."""
        return self.link(self.how_we_work.at(section)) if self.how_we_work else None

    def source_url(self, source_id: str) -> str:
        """Return the URL of a source's entry in the list of sources."""
        return self.link(addresses.source(source_id))

    @property
    def event_index_url(self) -> str:
        """The URL of the index of events by which readers choose."""
        return self.link.file(addresses.EVENT_INDEX)

    def report_url(self, subject: str) -> str | None:
        """Return where to report an error: mail with a subject, or a web page."""
        contact = self.story.settings.contact
        if contact is None or contact.startswith(("https://", "http://")):
            return contact
        address = contact.removeprefix("mailto:")
        return f"mailto:{percent_encoded(address, safe='@')}?subject={percent_encoded(subject)}"
