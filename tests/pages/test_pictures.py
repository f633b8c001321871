"""A picture stands on its event's page with what it shows, who made it, and room kept for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PIL import Image

from dateline.media import pictures_of
from dateline.pages import PageOptions, documents
from dateline.story.story import Story

EVENT = """\
title: A bridge falls
date: 2024-12-05
sources: [{title: A, publisher: P}]
media:
  - {src: bridge.png, alt: '"The" bridge <lies> in the river', credit: <b>J. Doe</b>, license: CC0}
"""


def page(story: Story, folder: Path) -> str:
    options = PageOptions(pictures=pictures_of(story, folder))
    bodies = {doc.address.path: str(doc.body) for doc in documents(story, options)}
    return bodies["events/2024-12-05-bridge"]


def drawn(tmp_path: Path) -> Path:
    folder = tmp_path / "events" / "media"
    folder.mkdir(parents=True)
    Image.new("RGB", (1000, 500)).save(folder / "bridge.png")
    return folder


def test_a_picture_says_what_it_shows_and_by_whom(
    story_of: Callable[..., Story], tmp_path: Path
) -> None:
    folder = drawn(tmp_path)
    story = story_of({"2024-12-05-bridge.yml": EVENT})
    html = page(story, folder)
    small, middle, large = pictures_of(story, folder)["bridge.png"].renditions
    assert f'<img src="../../{large.path}" srcset="../../{small.path} 480w, ' in html
    assert f"../../{middle.path} 960w, ../../{large.path} 1000w" in html
    assert 'width="1000" height="500"' in html
    assert 'alt="&#34;The&#34; bridge &lt;lies&gt; in the river"' in html
    assert "<figcaption>Picture: &lt;b&gt;J. Doe&lt;/b&gt; · CC0</figcaption>" in html
    assert "dl-warned" not in html


def test_a_picture_s_own_warning_folds_it(story_of: Callable[..., Story], tmp_path: Path) -> None:
    folder = drawn(tmp_path)
    warned = EVENT.replace("license: CC0", "license: CC0, warning: Shows a body.")
    html = page(story_of({"2024-12-05-bridge.yml": warned}), folder)
    before, _, after = html.partition("<b>Before you read on:</b> Shows a body.")
    assert "<img" not in before
    assert "<img" in after.partition("</details>")[0]


def test_a_picture_that_nobody_prepared_is_left_out(
    story_of: Callable[..., Story], tmp_path: Path
) -> None:
    drawn(tmp_path)
    story = story_of({"2024-12-05-bridge.yml": EVENT})
    bodies = [str(doc.body) for doc in documents(story, PageOptions())]
    assert not [body for body in bodies if "<img" in body]
