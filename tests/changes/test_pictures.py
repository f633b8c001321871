"""Pictures in the page of changes: in it, behind their warnings, and never another one."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from dateline.changes import Report, changes_page
from dateline.changes.pictures import Pictures

Changed = Callable[..., Report]

HAMA = "2024-12-05-hama.yml"
EVENT = "title: Hama is taken\ndate: 2024-12-05\nsources: [herald-2024-12-06]\n"
MEDIA = "media: [{src: a.png, alt: A bridge, credit: Somebody, license: CC BY 4.0}]\n"
SHOWN = '<img src="data:image/webp;base64,'


def picture(shade: int) -> bytes:
    written = BytesIO()
    Image.new("RGB", (40, 20), (shade, 0, 0)).save(written, "PNG")
    return written.getvalue()


def test_a_picture_is_in_the_page(changed: Changed) -> None:
    then, now = {HAMA: EVENT}, {HAMA: EVENT + MEDIA}
    page = changes_page(changed(then, now, pictures={"a.png": [picture(9), picture(9)]}))
    assert page.count(SHOWN) == 1
    assert "img-src data:;" in page
    assert "A bridge" in page


@pytest.mark.parametrize(("now", "shown"), [(9, 1), (99, 0)], ids=["the same", "another"])
def test_a_picture_stood_there_before_only_if_it_is_the_same(
    changed: Changed, now: int, shown: int
) -> None:
    both = {"a.png": [picture(9), picture(now)]}
    page = changes_page(changed({HAMA: EVENT + MEDIA}, {HAMA: None}, pictures=both))
    assert page.count(SHOWN) == shown
    assert "A bridge" in page


def test_a_picture_stands_behind_its_warning(changed: Changed) -> None:
    media = MEDIA.replace("}]", ", warning: Shows wounds.}]")
    page = changes_page(
        changed({}, {"new.yml": EVENT + media}, pictures={"a.png": [b"", picture(9)]})
    )
    assert f"<details><summary>Shows wounds.</summary>{SHOWN}" in page


def test_nothing_but_a_picture_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "events" / "media"
    folder.mkdir(parents=True)
    (tmp_path / "elsewhere.png").write_bytes(picture(9))
    (folder / "a.png").symlink_to(tmp_path / "elsewhere.png")
    (folder / "b.png").write_text("no picture")
    pictures = Pictures(tmp_path / "events")
    assert [pictures.now(name) for name in ("a.png", "b.png", "c.png")] == ["", "", ""]
