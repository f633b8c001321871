"""What a block shows of a story."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.blocks.contents import accounts, mapped, selection
from dateline.maps import Selection
from dateline.story.filters import Filters
from dateline.story.fitting import fit
from dateline.story.story import Story


def filters(**given: object) -> Filters:
    made = fit(Filters, given, "en")
    assert isinstance(made, Filters)
    return made


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (filters(), Selection.everything()),
        (filters(event="2024-12-06-bridge"), Selection.event("2024-12-06-bridge")),
        (filters(actor="army"), Selection.actor("army")),
        (filters(place="town"), Selection.place("town")),
        (
            filters(event=["2024-12-05-town-taken", "2025-01-call"]),
            Selection.several(["2024-12-05-town-taken", "2025-01-call"]),
        ),
        (filters(place="town", actor="army"), Selection.several(["2024-12-06-bridge"])),
        (filters(importance="key"), Selection.several(["2024-12-05-town-taken"])),
    ],
)
def test_a_map_shows_one_thing_or_everything_or_what_passes(
    story: Story, asked: Filters, shown: Selection
) -> None:
    assert selection(asked, story) == shown


@pytest.mark.parametrize(
    ("asked", "places"),
    [
        (filters(), ["country", "town"]),
        (filters(event="2024-12-06-bridge"), ["town"]),
        (filters(event="2025-01-call"), []),
        (filters(place="town", event="2025-01-call"), []),
    ],
)
def test_a_map_needs_a_place_that_is_known(story: Story, asked: Filters, places: list[str]) -> None:
    assert [place.id for place in mapped(asked, story)] == places


def test_a_place_is_on_its_map_even_if_nothing_happened_there(
    story_of: Callable[[dict[str, str]], Story],
) -> None:
    quiet = "names: A town\nkind: town\nlocation: {lat: 34, lon: 36}\n"
    story = story_of({"places/quiet.yml": quiet, "places/hidden.yml": "names: B\nkind: town\n"})
    assert [place.id for place in mapped(filters(place="quiet"), story)] == ["quiet"]
    assert mapped(filters(place="hidden"), story) == []


def test_answers_to_one_question_stand_side_by_side(story: Story) -> None:
    (group,) = accounts(filters(event="2024-12-06-bridge").claims(story))
    assert group.questions == ("state",)


def test_a_claim_of_which_the_tables_tell_everything_is_not_told_twice(story: Story) -> None:
    (group,) = accounts(filters(event="2024-12-06-bridge").claims(story))
    assert [claim.id for claim in group.claims] == ["destroyed", "strikes"]


def test_a_table_that_would_leave_an_answer_out_is_not_made(story: Story) -> None:
    (group,) = accounts(filters(actor="witness").claims(story))
    assert group.questions == ()
    assert [claim.id for claim in group.claims] == ["destroyed", "strikes"]
