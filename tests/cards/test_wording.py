"""A card is passed on without its page: it says no more than can stand alone."""

from __future__ import annotations

from collections.abc import Callable

from dateline.addresses import HOME, event, quote
from dateline.cards.wording import Matter, matters
from dateline.story.story import Story

StoryWith = Callable[..., Story]

EVENT = event("bridge-bombed")
QUOTE = quote("bridge-bombed", "strikes")

DISPUTED = [
    {"text": "They did.", "answers": {"who": "They"}, "by": "army", "sources": ["report"]},
    {"text": "Others did.", "answers": {"who": "Others"}, "by": "witness", "sources": ["report"]},
]


def said(story: Story) -> dict[object, Matter]:
    return {matter.page: matter for matter in matters(story)}


def test_there_is_a_card_for_the_story_and_each_event_and_quote(story_with: StoryWith) -> None:
    assert list(said(story_with())) == [HOME, EVENT, QUOTE]


def test_an_event_says_when_where_and_what(story_with: StoryWith) -> None:
    assert said(story_with())[EVENT].texts == (
        "Overnight, 5–6 December 2024",
        "The bridge",
        "Bombing hits the bridge",
        "Twelve days",
        "As known on 22 December 2024",
    )


def test_a_quote_says_who_spoke_and_to_whom(story_with: StoryWith) -> None:
    card = said(story_with())[QUOTE]
    assert card.headline == "“At least eight strikes were carried out.”"
    assert (card.speaker, card.under) == ("A. Witness", "to The Paper")
    assert card.selection is None


def test_the_story_says_what_it_is_about(story_with: StoryWith) -> None:
    settings = {"standfirst": "How *it* went.", "period": "2024-11-27/2024-12-08"}
    card = said(story_with(settings))[HOME]
    assert card.headline == "Twelve days"
    assert card.under == "How it went."
    assert card.date.endswith("8 December 2024")


def test_where_accounts_differ_the_card_says_so(story_with: StoryWith) -> None:
    assert said(story_with(claims=DISPUTED, actors=[]))[EVENT].notice == "Accounts differ"


def test_where_it_is_only_said_to_have_happened_is_on_no_card(story_with: StoryWith) -> None:
    alleged = [{"place": "bridge", "according_to": ["officer"]}]
    assert said(story_with())[EVENT].place == "The bridge"
    assert said(story_with(places=alleged))[EVENT].place == ""


def test_what_somebody_is_said_to_have_done_is_on_no_card(story_with: StoryWith) -> None:
    texts = " ".join(text for card in matters(story_with()) for text in card.texts)
    assert "army" not in texts
    assert "officer" not in texts


def test_after_a_warning_there_is_a_headline_and_no_more(story_with: StoryWith) -> None:
    story = story_with(warning="Tells of the dead.", summary="Bodies lay about.")
    cards = said(story)
    assert cards[EVENT].notice == "Content warning"
    assert cards[EVENT].headline == "Bombing hits the bridge"
    assert cards[QUOTE].notice == "Content warning"
    assert cards[QUOTE].headline == "Bombing hits the bridge"
    texts = " ".join(text for card in cards.values() for text in card.texts)
    assert "strikes" not in texts
    assert "Bodies" not in texts


def test_a_private_speaker_is_named_on_the_card_of_the_quote_alone(story_with: StoryWith) -> None:
    cards = said(story_with(actors=["witness"]))
    assert [page for page, card in cards.items() if "A. Witness" in card.texts] == [QUOTE]
