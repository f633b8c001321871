"""Story to pictures: a card for each event and quote and for the story, to be shown with a link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.addresses import HOME, Address
from dateline.cards.layout import HEIGHT, WIDTH, card
from dateline.cards.painting import painted
from dateline.cards.typefaces import covers
from dateline.cards.wording import Matter, matters
from dateline.story.story import Story

__all__ = ["HEIGHT", "WIDTH", "Card", "cards", "painted"]


@dataclass(frozen=True, slots=True)
class Card:
    """A picture for those who pass on the link to a page."""

    path: str
    """Its file, from the site's root."""
    alt: str
    """What it says, for those who cannot see it; plain text."""
    drawing: str
    """The picture as SVG, which `painted` makes into PNG."""


def cards(story: Story) -> Mapping[Address, Card]:
    """Draw a story's cards, by the page that each stands for.

    The story's own stands for the home page, and for every page that has none. There is no card
    for what is written in letters that our faces lack.
    """
    return {
        matter.page: Card(_path(matter.page), _alt(matter), str(card(matter, story)))
        for matter in matters(story)
        if all(covers(text) for text in matter.texts)
    }


def _path(page: Address) -> str:
    return f"cards/{'story' if page == HOME else page.path}.png"


def _alt(matter: Matter) -> str:
    return " · ".join(matter.texts)
