"""Stories that a test writes itself, and how Hypothesis searches: the same way in every run."""

from __future__ import annotations

import fcntl
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import settings

from dateline.problems import render
from dateline.reading import read_story
from dateline.story.story import Story

settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("thorough", deadline=None, max_examples=5000)
settings.load_profile("steady")

Files = dict[str, str]
"""A story's files: their names from the story's folder, and what stands in them."""

SMALLEST_STORY = "title: A story\n"

ROOT = Path(__file__).parents[1]


@pytest.fixture
def write_story(tmp_path: Path) -> Callable[[Files], Path]:
    """Write a story's files, with the smallest `story.yml` unless the test brings its own."""

    def write(files: Files) -> Path:
        folder = tmp_path / "events"
        for name, text in {"story.yml": SMALLEST_STORY, **files}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def write_among() -> Callable[[Path, Mapping[str, str | bytes | None]], Path]:
    """Write `events` anew in the current folder: a whole story with a test's own files among it.

    A file of which nothing is told (None) is taken away.
    """

    def write(whole: Path, files: Mapping[str, str | bytes | None]) -> Path:
        folder = Path("events")
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(whole, folder)
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink()
            else:
                path.write_bytes(content.encode() if isinstance(content, str) else content)
        return folder

    return write


@pytest.fixture
def story_of(write_story: Callable[[Files], Path]) -> Callable[[Files], Story]:
    """Read a story from its files; a problem in them fails the test in the editors' words."""

    def read(files: Files) -> Story:
        reading = read_story(write_story(files))
        assert reading.story is not None, render(reading.problems)
        return reading.story

    return read


@pytest.fixture(scope="session")
def own_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Build the repository's own site, once for all workers, and return its folder."""
    return _built_once(ROOT, _shared(tmp_path_factory, worker_id) / "own-site" / "dateline")


@pytest.fixture(scope="session")
def arabic_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Build the small story in Arabic, once for all workers, and return its site's folder."""
    site = _shared(tmp_path_factory, worker_id) / "arabic-site" / "dateline"
    return _built_once(ROOT / "tests" / "stories" / "arabic", site)


def _shared(factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return the folder that all workers of this run share."""
    own = factory.getbasetemp()
    return own if worker_id == "master" else own.parent


def _built_once(project: Path, site: Path) -> Path:
    with site.parent.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not site.exists():
            command = [Path(sys.executable).with_name("dateline"), "site", "--site-dir", site]
            subprocess.run(command, cwd=project, check=True)
    return site


@pytest.fixture
def hears_interrupts() -> Iterator[None]:
    """Let programs hear interrupts: a shell that runs the tests in its background forbids it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
