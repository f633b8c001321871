"""Which pictures an event may name."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from dateline.reading.pictures import picture_fault


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A story's folder with a picture in it, and one outside."""
    story = tmp_path / "events"
    (story / "media" / "2024").mkdir(parents=True)
    Image.new("RGB", (4, 3)).save(story / "media" / "2024" / "bridge.png")
    Image.new("RGB", (4, 3)).save(tmp_path / "outside.png")
    return story


def test_a_picture_in_the_folder_will_do(folder: Path) -> None:
    assert picture_fault(folder, "2024/bridge.png") is None


@pytest.mark.parametrize(
    "src", ["../../outside.png", "/etc/passwd", "2024/../../../outside.png", "a\0b", "", "2024"]
)
def test_nothing_else_is_looked_at(folder: Path, src: str) -> None:
    fault = picture_fault(folder, src)
    assert fault
    assert fault.code == "D046"


def test_a_link_to_a_picture_outside_is_none_of_the_story_s(folder: Path) -> None:
    (folder / "media" / "link.png").symlink_to(folder.parent / "outside.png")
    fault = picture_fault(folder, "link.png")
    assert fault
    assert fault.code == "D046"


def test_what_is_no_picture_says_how_to_make_it_one(folder: Path) -> None:
    (folder / "media" / "report.jpg").write_bytes(b"%PDF-1.7")
    fault = picture_fault(folder, "report.jpg")
    assert fault
    assert (fault.code, "JPEG" in fault.cure) == ("D048", True)
