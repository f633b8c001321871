"""What can be found of a story: short entries for every page, and for what stands inside some."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dateline import addresses
from dateline.addresses import Address
from dateline.pages.days import Day, by_day
from dateline.pages.document import Planned
from dateline.pages.periods import Split
from dateline.pages.search_entry import PART, SearchEntry, distinct
from dateline.pages.view import View
from dateline.story.actor import Actor
from dateline.story.claims import Claim
from dateline.story.count import Count
from dateline.story.event import Event
from dateline.story.place import Place
from dateline.story.settings import Term
from dateline.story.source import Source
from dateline.story.story import Said
from dateline.story.text import Text, Voice


@dataclass(frozen=True)
class StorySearch:
    """What can be found of one story. Private people cannot: no entry holds their names."""

    view: View

    def of(self, page: Planned) -> Iterator[SearchEntry]:
        """Yield what can be found on a page; nothing where the search passes over it."""
        if not page.is_searchable:
            return
        found = self._by_page.get(page.address, ())
        if not any(entry.address == page.address for entry in found):
            title, text = page.document.title, page.document.description
            yield SearchEntry("page", page.address, title, text=text)
        yield from found

    @cached_property
    def _by_page(self) -> Mapping[Address, list[SearchEntry]]:
        pages: dict[Address, list[SearchEntry]] = defaultdict(list)
        for entry in self._entries():
            pages[entry.address.page].append(entry)
        return pages

    @cached_property
    def _split(self) -> Split:
        return Split(self.view.story)

    def _entries(self) -> Iterator[SearchEntry]:
        story = self.view.story
        for event in story.events:
            yield self._event(event)
            yield from (self._claim(event, claim) for claim in event.claims)
        yield from (self._quote(said) for said in story.quotes)
        yield from (self._actor(actor) for actor in story.profiled_actors)
        yield from (self._place(place) for place in story.places.values())
        yield from (self._count(count) for count in story.counts.values())
        yield from (self._source(source) for source in story.sources.values())
        yield from (self._term(*term) for term in story.settings.glossary.items())
        yield from (self._day(day) for day in by_day(story.events))

    def _event(self, event: Event) -> SearchEntry:
        view = self.view
        named = [addresses.place(key) for key in event.place_ids]
        named += [addresses.actor(key) for key in event.actor_ids]
        return SearchEntry(
            "event",
            addresses.event(event.id),
            view.text(event.title),
            view.dates.of(event),
            self._names(event.title),
            self._told(event.summary, event.why_it_matters),
            tuple(named),
            self._warning(event),
        )

    def _claim(self, event: Event, claim: Claim) -> SearchEntry:
        return SearchEntry(
            "claim",
            addresses.claim(event.id, claim.id),
            self._speaker(claim.by),
            self.view.dates.label(claim.said) if claim.said else "",
            text=self._told(claim.text),
            warning=self._warning(event),
        )

    def _quote(self, said: Said) -> SearchEntry:
        event, quote = said
        view = self.view
        speaker = quote.speaker.id
        texts = [view.text(quote.text), quote.original.text if quote.original else ""]
        return SearchEntry(
            "quote",
            addresses.quote(event.id, quote.id),
            self._speaker(quote.speaker),
            view.dates.label(quote.said) if quote.said else view.dates.of(event),
            text=_joined(*texts),
            about=(addresses.actor(speaker),) if speaker else (),
            warning=self._warning(event),
        )

    def _actor(self, actor: Actor) -> SearchEntry:
        return SearchEntry(
            "actor",
            addresses.actor(actor.id),
            self.view.text(actor.names),
            self.view.words(f"kind-actor.{actor.kind}"),
            self._names(actor.names, *actor.aliases),
            self._told(actor.gloss, actor.summary),
        )

    def _place(self, place: Place) -> SearchEntry:
        view = self.view
        around = [view.text(outer.names) for outer in view.story.enclosing(place)[:1]]
        return SearchEntry(
            "place",
            addresses.place(place.id),
            view.text(place.names),
            PART.join([view.words(f"kind-place.{place.kind}"), *around]),
            self._names(place.names, *place.aliases),
            self._told(place.gloss, place.summary),
        )

    def _count(self, count: Count) -> SearchEntry:
        return SearchEntry(
            "count",
            addresses.count(count.id),
            self.view.text(count.title),
            names=self._names(count.title),
            text=self._told(count.summary),
            about=tuple(addresses.place(key) for key in count.places),
        )

    def _source(self, source: Source) -> SearchEntry:
        view, tag = self.view, source.language
        published = view.dates.label(source.published) if source.published else ""
        language = view.words.language_name(tag) if tag and tag != view.language else ""
        return SearchEntry(
            "source",
            addresses.source(source.id),
            view.text(source.title),
            PART.join(filter(None, [source.publisher, published, language])),
            self._names(source.title),
            ", ".join(source.author),
        )

    def _term(self, key: str, term: Term) -> SearchEntry:
        return SearchEntry(
            "term",
            addresses.term(key),
            self.view.text(term.term),
            names=self._names(term.term, *term.aliases),
            text=self._told(term.gloss, term.text),
        )

    def _day(self, day: Day) -> SearchEntry:
        dates = self.view.dates
        return SearchEntry(
            "day",
            self._split.day_of(day.events[0]),
            dates.day(day.day) if day.day else dates.heading(day.when),
            names=(day.anchor,),
            text=self.view.words.count("count.events", len(day.events)),
        )

    def _speaker(self, voice: Voice | None) -> str:
        """Return who speaks; empty where nobody is to be found by that name."""
        if voice is None:
            return ""
        actor = self.view.story.actors.get(voice.id or "")
        return "" if actor and actor.private else self.view.heard(voice).name

    def _warning(self, event: Event) -> str:
        if event.warning is None:
            return ""
        return f"{self.view.words('warning.title')}: {self.view.text(event.warning)}"

    def _names(self, text: Text, *aliases: str) -> tuple[str, ...]:
        """Return all names but the one that is the title."""
        return tuple(distinct((*text.every, *aliases), self.view.text(text)))

    def _told(self, *texts: Text | None) -> str:
        return _joined(*(self.view.plain(text) for text in texts))


def _joined(*texts: str) -> str:
    return " ".join(filter(None, texts))
