"""Pages that people write tell the story with blocks and links; `dateline site` checks them all."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Outcome = subprocess.CompletedProcess[str]

STORY = {
    "actors/officer.yml": "names: An officer\nkind: person\ngloss: An officer of the army.\n",
    "places/bridge.yml": "names: The bridge\nkind: bridge\nlocation: {lat: 34.9, lon: 36.7}\n",
    "sources/paper.yml": "title: The report\npublisher: The Paper\npublished: 2024-12-06\n",
    "2024-12-06-bridge.yml": """\
title: Bombing hits a bridge
date: 2024-12-06
places: [bridge]
actors: [officer]
questions: {state: In what state was it left?}
claims:
  - {text: It is gone., by: officer, answers: {state: Destroyed}, sources: paper}
  - {text: It stands., answers: {state: Standing}, sources: paper}
quotes:
  - {id: eight, text: At least eight strikes., speaker: officer, source: paper}
sources: paper
""",
}

PAGE = """\
# Everything

[Event](event:2024-12-06-bridge), [actor](actor:officer), [place](place:bridge),
[quote](quote:2024-12-06-bridge.eight), [source](source:paper) [@paper], [home][h].

[h]: HOME

```timeline
```

```map
event: 2024-12-06-bridge
```

```quotes
actor: officer
```

```actors
```

```claims
```
"""

DOCS = {
    "index.md": PAGE.replace("HOME", "index.md"),
    "about/method.md": PAGE.replace("HOME", "../index.md"),
    "about/index.md": PAGE.replace("HOME", "../index.md"),
}

MISTAKES = {
    "index.md": "# Home\n\n[word](event:nowhere)\n",
    "about/method.md": "# Method\n\n```timeline\nactr: officer\n```\n",
}


@pytest.mark.parametrize("directory_urls", [True, False])
def test_blocks_and_links_lead_where_they_should_from_any_page(
    write_project: Callable[..., Path], publish: Callable[..., Path], directory_urls: bool
) -> None:
    site = publish(write_project(STORY, docs=DOCS, use_directory_urls=directory_urls))
    method = site / ("about/method/index.html" if directory_urls else "about/method.html")
    html = method.read_text("utf-8")
    kinds = re.findall(r'class="dl dl-block dl-block--(\w+)"', html)
    assert kinds == ["timeline", "map", "quotes", "actors", "claims"]
    up = "../.." if directory_urls else ".."
    leaf = "/" if directory_urls else ".html"
    assert f'<a href="{up}/events/2024-12-06-bridge{leaf}">Event</a>' in html
    assert f'<a href="{up}/actors/officer{leaf}" title="An officer of the army."' in html


def test_every_mistake_of_every_page_is_told_and_nothing_is_published(
    write_project: Callable[..., Path], dateline_site: Callable[..., Outcome]
) -> None:
    project = write_project(STORY, docs=MISTAKES)
    outcome = dateline_site(project)
    assert outcome.returncode == 1
    assert "docs/index.md:3:14" in outcome.stderr
    assert "docs/about/method.md:4:1" in outcome.stderr
    assert "help: did you mean `actor`?" in outcome.stderr
    assert "Traceback" not in outcome.stderr
    assert not (project / "site").exists()


def test_a_manual_without_a_story_shows_blocks_as_the_code_they_are(
    write_project: Callable[..., Path], publish: Callable[..., Path]
) -> None:
    text = "# How to write blocks\n\n```timeline\nactor: nobody\n```\n"
    plugins = ["search", {"dateline": {"events": False}}]
    project = write_project(
        {}, docs={"index.md": text}, plugins=plugins, nav=[{"Home": "index.md"}]
    )
    assert "nobody" in (publish(project) / "index.html").read_text("utf-8")
