"""`mkdocs serve`, as an editor has it open while writing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from preview_server import PreviewServer, previewing

MOUNT = "/news/story/"
WriteProject = Callable[..., Path]

DRAFT = "draft: true\n"
EMBARGO = "embargo: 2124-12-08\n"
ENDED = "embargo: 2024-12-07\n"


@pytest.fixture(scope="module")
def project(write_project: WriteProject, smallest_event: str) -> Path:
    titles = {"closed": "", "draft": DRAFT, "embargo": EMBARGO, "ended": ENDED}
    events = {f"{name}.yml": smallest_event + more for name, more in titles.items()}
    return write_project(events, docs={"about.md": "# About us\n\n[Closed](event:closed)\n"})


@pytest.fixture(scope="module")
def preview(project: Path) -> Iterator[PreviewServer]:
    with previewing(project, MOUNT) as server:
        yield server


def test_no_page_is_made_before_somebody_asks_for_it(
    project: Path, preview: PreviewServer, smallest_event: str
) -> None:
    (project / "events/closed.yml").write_text(smallest_event)
    assert "Jordan closes" in preview.page("events/closed/")
    assert "Jordan closes" in preview.page("timeline/")
    assert 'href="../events/closed/"' in preview.page("about/"), "hand-written pages too"
    assert "'unsafe-inline'" in preview.page(""), "live reload may run its script"
    assert ".dl-" in preview.page("assets/dateline/dateline.css"), "and what pages load"
    assert "404" in preview.page("events/nowhere/")


def test_what_readers_do_not_see_yet_says_so(preview: PreviewServer) -> None:
    assert '<span class="dl-draft">Draft</span>' in preview.page("events/draft/")
    told = "Under embargo until 8 December 2124"
    assert told in preview.page("events/embargo/")
    assert "dl-draft" not in preview.page("events/ended/").partition("dl-facts")[0]
    for page in ("timeline/", "events/"):
        listed = preview.page(page)
        assert listed.count('<span class="dl-draft">') == 2
        assert told in listed


def test_editors_see_what_they_write_as_soon_as_it_is_whole(
    project: Path, preview: PreviewServer, smallest_event: str
) -> None:
    event = project / "events/closed.yml"
    event.write_text(smallest_event.replace("Jordan closes", "Jordan shuts"))
    preview.until(lambda: "Jordan shuts" in preview.page("events/closed/"))
    assert "Jordan shuts" in preview.page("timeline/")

    event.write_text(smallest_event.replace("title:", "titel:"))
    preview.until(lambda: "unknown field `titel`" in preview.page("events/closed/"))
    page = preview.page("events/closed/")
    assert "Jordan shuts" in page, "as it was when it was whole"
    assert "the pages show the story as it was before" in page

    event.write_text(smallest_event.replace("Jordan closes", "Jordan reopens"))
    preview.until(lambda: "Jordan reopens" in preview.page("events/closed/"))
    assert "titel" not in preview.page("events/closed/")
    index = preview.page("search/entries.json")
    assert "Jordan reopens" in index
    assert "About us" in index, "pages that nobody has looked at are found"
    assert "Jordan shuts" not in index
    assert "Traceback" not in preview.said


def test_a_page_tells_in_the_terminal_s_own_words(
    project: Path, preview: PreviewServer, smallest_event: str
) -> None:
    event = project / "events/closed.yml"
    event.write_text(smallest_event.replace("title:", "titel:"))
    told = "error[D014]: unknown field `titel`\n  --&gt; events/closed.yml:1:1\n1 | titel: Jordan"
    preview.until(lambda: told in preview.page("timeline/"))
    assert told.replace("&gt;", ">") in preview.said
    event.write_text(smallest_event)
    preview.until(lambda: "titel" not in preview.page("timeline/"))


def test_a_new_event_is_there_and_one_that_is_gone_is_gone(
    project: Path, preview: PreviewServer, smallest_event: str
) -> None:
    new = project / "events/new.yml"
    new.write_text(smallest_event.replace("Jordan closes", "Jordan returns to"))
    preview.until(lambda: "Jordan returns to" in preview.page("timeline/"))
    assert "Jordan returns to" in preview.page("events/new/")
    assert '["new",' in preview.page("assets/dateline/events.json"), "what scripts fetch too"
    new.unlink()
    preview.until(lambda: "Jordan returns to" not in preview.page("timeline/"))
    assert "Jordan returns to" not in preview.page("events/new/")


def test_a_mistake_in_a_hand_written_page_is_told_and_the_page_stays(
    project: Path, preview: PreviewServer
) -> None:
    about = project / "docs/about.md"
    about.write_text("# About them\n\n[Closed](event:nowhere)\n")
    preview.until(lambda: "unknown event `nowhere`" in preview.page("timeline/"))
    page = preview.page("about/")
    assert "About them" in page
    assert "as it was before" not in page
    about.write_text("# About us\n\n[Closed](event:closed)\n")
    preview.until(lambda: "nowhere" not in preview.page("timeline/"))


def test_a_mistake_in_the_settings_is_told_in_place_of_every_page(
    project: Path, preview: PreviewServer
) -> None:
    settings = project / "mkdocs.yml"
    good = settings.read_text()
    settings.write_text(f"{good}\nuse_directory_urls: perhaps\n")
    preview.until(lambda: "use_directory_urls" in preview.page("events/closed/"))
    assert "Expected type" in preview.page("timeline/")
    settings.write_text(good)
    preview.until(lambda: "Jordan closes" in preview.page("events/closed/"))


def test_a_preview_of_a_broken_story_says_why_and_begins_when_it_is_mended(
    write_project: WriteProject, smallest_event: str
) -> None:
    project = write_project({"closed.yml": "titel: Jordan\n"})
    with previewing(project, MOUNT) as preview:
        for path in ("", "timeline/", "events/closed/"):
            page = preview.page(path)
            assert "unknown field `titel`" in page
            assert "livereload(" in page, "it comes by itself"
        assert "unknown field `titel`" in preview.said
        assert "WARNING" not in preview.said
        (project / "events/closed.yml").write_text(smallest_event)
        preview.until(lambda: "Jordan closes" in preview.page("events/closed/"))
        assert "titel" not in preview.page("")


def test_a_template_that_cannot_be_filled_is_told_in_place_of_its_page(
    write_project: WriteProject, smallest_event: str
) -> None:
    own = "<h1>{{ event.titel }}</h1>\n"
    plugins = ["search", {"dateline": {"templates": "templates"}}]
    project = write_project({"closed.yml": smallest_event}, plugins=plugins)
    (project / "templates").mkdir()
    with previewing(project, MOUNT) as preview:
        template = project / "templates/event.html"
        template.write_text(own)
        preview.until(lambda: "titel" in preview.page("events/closed/"))
        assert "Jordan closes" in preview.page("timeline/"), "every other page is there"
        template.write_text(own.replace("titel", "date"))
        preview.until(lambda: "<h1" in preview.page("events/closed/"))
        preview.until(lambda: "titel" not in preview.page("events/closed/"))


def test_a_page_that_names_itself_does_so_in_the_navigation(
    write_project: WriteProject, smallest_event: str
) -> None:
    project = write_project(
        {"closed.yml": smallest_event},
        docs={"about.md": "# How we came about\n"},
        nav=["index.md", "about.md", "timeline.md"],
    )
    with previewing(project, MOUNT) as preview:
        page = preview.page("events/closed/")
        assert "How we came about" in page
        assert "Timeline" in page
