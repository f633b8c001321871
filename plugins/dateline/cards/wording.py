"""What a card says: of an event, of a quote, of the story as a whole.

A card is torn from its page and passed on. So it names nobody's alleged part in anything and
no place that is only somebody's word, says where accounts differ, and holds no more than a headline
of what comes after a warning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dateline import addresses, prose
from dateline.addresses import HOME, Address
from dateline.maps import Selection
from dateline.story.event import Event
from dateline.story.status import EventState, event_state
from dateline.story.story import Said, Story
from dateline.story.text import Text, direction

NAMED_PLACES = 2
"""How many places stand beside a date."""


@dataclass(frozen=True, slots=True)
class Matter:
    """What one card says, as plain text."""

    page: Address
    """The page that it stands for."""
    date: str
    headline: str
    """The headline, or the words that somebody spoke."""
    foot: str
    """The story's title; empty where that is the headline."""
    place: str = ""
    speaker: str = ""
    """Who spoke the words."""
    under: str = ""
    """What stands under the headline: the standfirst, or the occasion of a quote."""
    notice: str = ""
    """That accounts differ, or that a warning stands over the page."""
    as_of: str = ""
    """Up to which day the story is known."""
    is_quote: bool = False
    selection: Selection | None = None
    """What its map shows; None for a card without one."""
    direction: str = "ltr"

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything on the card, in reading order."""
        parts = (
            self.date, self.place, self.headline, self.speaker, self.under, self.notice,
            self.foot, self.as_of,
        )  # fmt: skip
        return tuple(part for part in parts if part)


def matters(story: Story) -> Iterator[Matter]:
    """Yield what the cards of a story say: its own first, then those of events and quotes."""
    desk = _Desk(story)
    yield desk.of_story()
    yield from map(desk.of_event, story.events)
    yield from map(desk.of_quote, story.quotes)


class _Desk:
    """Where cards are worded: a story, in its first language."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.settings = story.settings
        self.words = prose.words_in(story.settings.language)
        self.direction = direction(story.settings.language)
        known = story.settings.as_of
        label = prose.date_label(known, self.words) if known else ""
        self.as_of = self.words("date.as-of", date=label) if label else ""

    def of_story(self) -> Matter:
        period, standfirst = self.settings.period, self.settings.standfirst
        return Matter(
            page=HOME,
            date=_capital(prose.date_label(period, self.words)) if period else "",
            headline=self.text(self.settings.title),
            foot=self.text(self.settings.byline),
            under=prose.to_plain(self.text(standfirst)),
            as_of=self.as_of,
            selection=Selection.everything(),
            direction=self.direction,
        )

    def of_event(self, event: Event) -> Matter:
        return Matter(
            page=addresses.event(event.id),
            date=_capital(prose.date_label(event.date, self.words, event.time)),
            place=self._places(event),
            headline=self.text(event.title),
            notice=self._notice(event),
            foot=self.text(self.settings.title),
            as_of=self.as_of,
            selection=Selection.event(event.id),
            direction=self.direction,
        )

    def of_quote(self, said: Said) -> Matter:
        event, quote = said
        is_told = event.warning is None
        words = self.words("sign.quoted", words=self.text(quote.text))
        return Matter(
            page=addresses.quote(event.id, quote.id),
            date=_capital(prose.date_label(quote.said or event.date, self.words)),
            headline=words if is_told else self.text(event.title),
            speaker=self.story.voice_name(quote.speaker, self.settings.language),
            under=self.text(quote.occasion),
            notice="" if is_told else self.words("sharing.warning"),
            foot=self.text(self.settings.title),
            as_of=self.as_of,
            is_quote=is_told,
            direction=self.direction,
        )

    def text(self, text: Text | None) -> str:
        return text.wording(self.settings.language).text if text else ""

    def _places(self, event: Event) -> str:
        sure = dict.fromkeys(link.place for link in event.places if not link.according_to)
        names = [self.text(self.story.places[key].names) for key in sure]
        return self.words.joined(names[:NAMED_PLACES])

    def _notice(self, event: Event) -> str:
        if event.warning:
            return self.words("sharing.warning")
        is_open = event_state(self.story, event) is EventState.OPEN
        return self.words("status.open") if is_open else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
