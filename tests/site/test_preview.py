"""`mkdocs serve`, as an editor has it open while writing."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

PATIENCE = 60
"""Seconds after which what has not come will not come."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Preview:
    """A preview of a project, on a port of this computer."""

    def __init__(self, project: Path) -> None:
        port = free_port()
        self.address = f"http://127.0.0.1:{port}/news/story/"
        self.said = project / "said.txt"
        command = [sys.executable, "-m", "mkdocs", "serve", "--livereload"]
        with self.said.open("w") as output:
            self.server = subprocess.Popen(
                [*command, "--dev-addr", f"127.0.0.1:{port}"],
                cwd=project,
                env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    def until(self, something: Callable[[], bool]) -> None:
        """Wait until something has come about, as long as the server is alive."""
        last = time.monotonic() + PATIENCE
        while not something():
            assert self.server.poll() is None, self.said.read_text()
            assert time.monotonic() < last, self.said.read_text()
            time.sleep(0.2)

    def until_said(self, words: str, times: int = 1) -> None:
        self.until(lambda: self.said.read_text().count(words) >= times)

    def page(self, path: str) -> str:
        with urlopen(self.address + path) as answer:  # noqa: S310 - our own server
            text: str = answer.read().decode()
            return text


@pytest.fixture
def project(write_project: Callable[..., Path], smallest_event: str) -> Path:
    return write_project(
        {"closed.yml": smallest_event, "draft.yml": f"{smallest_event}draft: true\n"}
    )


@pytest.fixture
def preview(project: Path) -> Iterator[Preview]:
    started = Preview(project)
    try:
        started.until_said("Serving on")
        yield started
    finally:
        started.server.terminate()
        started.server.wait()


def test_editors_see_what_they_write_as_soon_as_it_is_whole(
    project: Path, preview: Preview, smallest_event: str
) -> None:
    event = project / "events/closed.yml"
    assert "Jordan closes" in preview.page("events/closed/")
    assert "Jordan closes" in preview.page("events/draft/"), "drafts are shown"
    assert "'unsafe-inline'" in preview.page(""), "live reload may run its script"

    event.write_text(smallest_event.replace("Jordan closes", "Jordan shuts"))
    preview.until(lambda: "Jordan shuts" in preview.page("events/closed/"))

    event.write_text(smallest_event.replace("title:", "titel:"))
    preview.until_said("unknown field `titel`")
    preview.until_said("Reloading browsers", times=2)
    assert "Jordan shuts" in preview.page("events/closed/"), "as it was when it was whole"

    event.write_text(smallest_event.replace("Jordan closes", "Jordan reopens"))
    preview.until(lambda: "Jordan reopens" in preview.page("events/closed/"))
    index = preview.page("search/entries.json")
    assert "Jordan reopens" in index
    assert "Jordan shuts" not in index
    assert "Traceback" not in preview.said.read_text()


def test_a_preview_of_a_broken_story_says_why_it_does_not_start(project: Path) -> None:
    (project / "events/closed.yml").write_text("titel: Jordan\n")
    broken = Preview(project)
    assert broken.server.wait(timeout=PATIENCE) == 1
    said = broken.said.read_text()
    assert "unknown field `titel`" in said
    assert "Traceback" not in said
