"""Every thing has one address, and every link is right under any sub-path."""

import pytest

from dateline import addresses
from dateline.addresses import HOME, TIMELINE, Address, Linker, url_of

BRIDGE = addresses.event("2024-12-06-rastan-bridge")


@pytest.mark.parametrize(
    ("address", "as_folder", "as_file"),
    [
        (HOME, "", "index.html"),
        (TIMELINE, "timeline/", "timeline.html"),
        (addresses.ACTORS, "actors/", "actors/index.html"),
        (addresses.actor("hts"), "actors/hts/", "actors/hts.html"),
        (BRIDGE, "events/2024-12-06-rastan-bridge/", "events/2024-12-06-rastan-bridge.html"),
    ],
)
def test_a_page_has_one_url_in_either_style(address: Address, as_folder: str, as_file: str) -> None:
    assert url_of(address, directory_urls=True) == as_folder
    assert url_of(address, directory_urls=False) == as_file


@pytest.mark.parametrize(
    ("here", "target", "expected"),
    [
        (HOME, TIMELINE, "timeline/"),
        (TIMELINE, HOME, "../"),
        (TIMELINE, BRIDGE, "../events/2024-12-06-rastan-bridge/"),
        (BRIDGE, addresses.actor("hts"), "../../actors/hts/"),
        (BRIDGE, addresses.source("reuters-1"), "../../sources/#reuters-1"),
        (BRIDGE, BRIDGE.at("claims"), "#claims"),
        (addresses.ACTORS, addresses.actor("hts"), "hts/"),
        (addresses.actor("hts"), addresses.ACTORS, "../"),
    ],
)
def test_links_are_relative_to_the_page_on_which_they_stand(
    here: Address, target: Address, expected: str
) -> None:
    assert Linker(here)(target) == expected


def test_links_between_files_need_no_folders() -> None:
    link = Linker(BRIDGE, directory_urls=False)
    assert link(addresses.actor("hts")) == "../actors/hts.html"
    assert link(HOME) == "../index.html"
    assert link(addresses.day("2024-12-06")) == "../timeline.html#day-2024-12-06"


def test_files_of_the_site_are_reached_from_any_depth() -> None:
    assert Linker(HOME).file(addresses.STORY_MAP) == "maps/story.html"
    assert Linker(BRIDGE).file(addresses.STORY_MAP) == "../../maps/story.html"


def test_a_claim_and_a_quote_stand_under_their_event() -> None:
    assert addresses.claim("hama", "denial") == Address("events/hama", "claim-denial")
    assert addresses.quote("hama", "denial").source == "quotes/hama.denial.md"
