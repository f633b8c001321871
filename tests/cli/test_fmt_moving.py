"""`dateline fmt --move-sources` and `--move-speakers`: what stands in place gets its own file."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.cli import main
from dateline.reading import read_story
from dateline.story.story import Story

ROOT = Path(__file__).parents[2]

BRIDGE = """\
# yaml-language-server: $schema=../schema/event.schema.json
title: A bridge is hit
date: 2024-12-06
claims:
  - text: It was bombed.
    by: a resident (unnamed), to the Herald
    sources:
      # seen on the day
      - {url: "https://herald.example", title: Hit, publisher: A Herald, published: 2024-12-06}
  - text: It stands.
    by: jordan
    sources:
      - {url: "http://www.post.example/b/?utm_id=4#1", title: Standing, publisher: Post} # ours
quotes:
  - text: We saw it.
    speaker: A resident (unnamed), to the Herald
    source: {url: "https://herald.example", title: Hit, publisher: A Herald, published: 2024-12-06}
"""

MOVED = """\
# yaml-language-server: $schema=../schema/event.schema.json
title: A bridge is hit
date: 2024-12-06
claims:
  - text: It was bombed.
    by: a resident (unnamed), to the Herald
    sources:
      # seen on the day
      - a-herald-2024-12-06
  - text: It stands.
    by: jordan
    sources:
      - post-standing  # ours
quotes:
  - text: We saw it.
    speaker: A resident (unnamed), to the Herald
    source: a-herald-2024-12-06
"""

FILES = {
    "story.yml": "title: A story\n",
    "bridge.yml": BRIDGE,
    "actors/jordan.yml": "names: Jordan\nkind: state\n",
    "sources/post-standing.yml": (
        "title: Standing\npublisher: Post\nurl: https://post.example/b\npublished: 2024-12-07\n"
    ),
}


@pytest.fixture
def desk(write_story: Callable[[dict[str, str]], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    events = write_story(FILES)
    monkeypatch.chdir(events.parent)
    return events


def test_sources_in_place_get_files_of_their_own(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fmt", "--move-sources"]) == 0
    assert capsys.readouterr().out == (
        "wrote events/sources/a-herald-2024-12-06.yml\n"
        "changed events/bridge.yml\n"
        "2 files changed, 3 in the house style already.\n"
    )
    assert (desk / "bridge.yml").read_text() == MOVED
    written = (desk / "sources" / "a-herald-2024-12-06.yml").read_text()
    assert written.startswith(
        "# yaml-language-server: $schema=../../schema/source.schema.json\n"
        "title: Hit\npublisher: A Herald\nurl: https://herald.example\npublished: 2024-12-06\n"
        "formerly: [a-herald-2024-12-06-"
    )
    assert main(["fmt", "--check", "--move-sources"]) == 0


def test_check_and_diff_write_nothing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["fmt", "--check", "--move-sources"]) == 1
    assert "would write events/sources/a-herald-2024-12-06.yml\n" in capsys.readouterr().out
    assert main(["fmt", "--diff", "--move-sources"]) == 1
    assert "\n+title: Hit\n" in capsys.readouterr().out
    assert (desk / "bridge.yml").read_text() == BRIDGE
    assert [path.name for path in (desk / "sources").iterdir()] == ["post-standing.yml"]


def test_a_source_that_its_file_describes_otherwise_stays(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "bridge.yml").write_text(BRIDGE.replace("title: Standing", "title: It stands"))
    assert main(["fmt", "--move-sources"]) == 0
    assert capsys.readouterr().out.startswith(
        "note: events/bridge.yml: the source http://www.post.example/b/?utm_id=4#1 stays in place, "
        "because sources/post-standing.yml differs in `title`\n"
    )
    assert "title: It stands\n" in (desk / "bridge.yml").read_text()


def test_an_id_that_is_taken_gets_a_number(desk: Path) -> None:
    other = desk / "sources" / "a-herald-2024-12-06.yml"
    other.write_text("title: Other\npublisher: A Herald\nurl: https://herald.example/other\n")
    assert main(["fmt", "--move-sources"]) == 0
    assert "Other" in other.read_text()
    assert (desk / "sources" / "a-herald-2024-12-06-2.yml").exists()


def test_an_id_of_its_own_stays_and_the_files_that_name_it_follow(desk: Path) -> None:
    named = BRIDGE.replace("published: 2024-12-06}\n  - text: It", "id: hit}\n  - text: It")
    named = named.replace(", published: 2024-12-06}", "}").replace("by: jordan", "by: hit")
    (desk / "bridge.yml").write_text(named)
    assert main(["fmt", "--move-sources"]) == 0
    assert "formerly" not in (desk / "sources" / "hit.yml").read_text()
    assert "id:" not in (desk / "sources" / "hit.yml").read_text()
    assert "    by: hit\n" in (desk / "bridge.yml").read_text()


def test_only_named_files_give_their_sources_away(desk: Path) -> None:
    (desk / "other.yml").write_text(BRIDGE)
    assert main(["fmt", "--move-sources", "events/bridge.yml"]) == 0
    assert (desk / "other.yml").read_text() == BRIDGE
    assert read_story(desk).story is not None


def test_a_file_with_errors_keeps_what_it_has(desk: Path) -> None:
    faulty = BRIDGE.replace("title: A", "titel: A")
    (desk / "bridge.yml").write_text(faulty)
    assert main(["fmt", "--move-sources", "--move-speakers"]) == 1
    assert (desk / "bridge.yml").read_text() == faulty
    assert not (desk / "sources" / "a-herald-2024-12-06.yml").exists()


def test_unnamed_speakers_become_private_actors_once(desk: Path) -> None:
    assert main(["fmt", "--move-sources", "--move-speakers"]) == 0
    text = (desk / "bridge.yml").read_text()
    assert "    by: resident-to-the-herald\n" in text
    assert "    speaker: resident-to-the-herald\n" in text
    assert (desk / "actors" / "resident-to-the-herald.yml").read_text() == (
        "# yaml-language-server: $schema=../../schema/actor.schema.json\n"
        "names: a resident (unnamed), to the Herald\n"
        "# a guess; it may be civilians, a government-force, media …\n"
        "kind: person\n"
        "sources: [a-herald-2024-12-06]\n"
        "private: true\n"
    )
    story = read_story(desk).story
    assert story is not None
    assert story.actors["resident-to-the-herald"].private


def test_a_name_in_words_becomes_the_actor_of_that_name(desk: Path) -> None:
    (desk / "bridge.yml").write_text(BRIDGE.replace("by: jordan", "by: JORDAN"))
    assert main(["fmt", "--move-speakers"]) == 0
    assert "    by: jordan\n" in (desk / "bridge.yml").read_text()


# --- the own story, which has many of both --------------------------------------------------------


def voices(story: Story) -> list[str]:
    claims = [said.claim.by for said in story.claims]
    quotes = [said.quote.speaker for said in story.quotes]
    return [story.voice_name(voice, "en").casefold() for voice in (*claims, *quotes) if voice]


def documents(story: Story) -> list[tuple[object, ...]]:
    return sorted((s.title.every, s.publisher, s.url) for s in story.sources.values())


def test_the_own_story_says_the_same_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "events", tmp_path / "events")
    monkeypatch.chdir(tmp_path)
    before = read_story(Path("events")).story
    assert main(["fmt", "--move-sources", "--move-speakers"]) == 0
    after = read_story(Path("events")).story
    assert before is not None
    assert after is not None
    assert voices(after) == voices(before)
    assert documents(after) == documents(before)
    assert [event.title for event in after.events] == [event.title for event in before.events]
    assert main(["fmt", "--check", "--move-sources", "--move-speakers"]) == 0
