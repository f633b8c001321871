"""Stories of every shape make whole sites; `dateline site` has checked each link in them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import ExifTags, Image

Publish = Callable[..., Path]
WriteProject = Callable[..., Path]

EVENT_AT = "title: Event {n}\ndate: 2024-{month:02}-{day:02}\nplaces: [{place}]\nsources: [paper]\n"
PAPER = "title: The report\npublisher: The Paper\nurl: https://example.org/report\n"
TOWN = "names: Town {n}\nkind: town\nlocation: {{lat: {lat}, lon: 37}}\n"


def page(site: Path, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def test_one_event_is_a_story(
    write_project: WriteProject, publish: Publish, smallest_event: str
) -> None:
    site = publish(write_project({"2024-12-06-jaber.yml": smallest_event}))
    assert "Jordan closes the Jaber crossing" in page(site, "timeline/index.html")
    assert "Jordan closes the Jaber crossing" in page(site, "events/2024-12-06-jaber/index.html")


def test_a_picture_is_served_without_what_its_file_tells(
    write_project: WriteProject, publish: Publish
) -> None:
    media = "media: [{src: IMG_1234.jpg, alt: A bridge, credit: J. Doe, license: CC0}]\n"
    event = "title: A bridge\ndate: 2024-12-05\nsources: [paper]\n" + media
    project = write_project({"2024-12-05-bridge.yml": event, "sources/paper.yml": PAPER})
    (project / "events" / "media").mkdir()
    exif = Image.Exif()
    exif[ExifTags.Base.Model] = "Camera of Somebody"
    Image.new("RGB", (500, 300)).save(project / "events/media/IMG_1234.jpg", exif=exif)
    site = publish(project)
    served = sorted((site / "media").iterdir())
    assert [file.suffix for file in served] == [".webp", ".webp"]
    assert f'src="../../media/{served[1].name}"' in page(
        site, "events/2024-12-05-bridge/index.html"
    )
    everything = [file for file in site.rglob("*") if file.is_file()]
    assert not [file for file in everything if "IMG_1234" in file.name]
    assert not [file for file in everything if b"Camera of Somebody" in file.read_bytes()]
    assert (project / ".cache/dateline/pictures").is_dir()


def test_a_story_may_have_no_event_yet(write_project: WriteProject, publish: Publish) -> None:
    assert (publish(write_project({})) / "timeline/index.html").exists()


def test_pages_can_be_files(
    write_project: WriteProject, publish: Publish, smallest_event: str
) -> None:
    project = write_project({"2024-12-06-jaber.yml": smallest_event}, use_directory_urls=False)
    site = publish(project)
    assert 'href="../timeline.html' in page(site, "events/2024-12-06-jaber.html")
    assert (site / "actors/index.html").exists()


def test_a_story_may_have_actors_and_no_places(
    write_project: WriteProject, publish: Publish, smallest_event: str
) -> None:
    event = smallest_event + "actors: [jordan]\n"
    jordan = "names: {en: Jordan, ar: الأردن}\nkind: state\n"
    site = publish(write_project({"closed.yml": event, "actors/jordan.yml": jordan}))
    assert "Jordan closes" in page(site, "actors/jordan/index.html")


def test_a_story_may_have_places_and_no_actors(
    write_project: WriteProject, publish: Publish, smallest_event: str
) -> None:
    event = smallest_event + "places: [jaber]\n"
    jaber = "names: Jaber\nkind: border-crossing\nlocation: {lat: 32.5, lon: 36.2}\n"
    site = publish(write_project({"closed.yml": event, "places/jaber.yml": jaber}))
    assert "Jordan closes" in page(site, "places/jaber/index.html")


def test_two_hundred_events_are_a_story(write_project: WriteProject, publish: Publish) -> None:
    places = {f"places/town-{n}.yml": TOWN.format(n=n, lat=33 + n / 10) for n in range(20)}
    events = {
        f"event-{n:03}.yml": EVENT_AT.format(
            n=n, month=1 + n // 28, day=1 + n % 28, place=f"town-{n % 20}"
        )
        for n in range(200)
    }
    project = write_project({**places, **events, "sources/paper.yml": PAPER})
    site = publish(project)
    assert len(list((site / "events").glob("event-*/index.html"))) == 200
    index = json.loads(page(site, "search/entries.json"))
    assert [entry[1] for entry in index["entries"] if entry[2] == "Event 150"] == [
        "events/event-150/"
    ]


@pytest.fixture(scope="module")
def arabic_site(write_project: WriteProject, publish: Publish) -> Path:
    event = """\
title: الأردن يغلق معبر جابر
date: 2024-12-06
places: [jaber]
actors: [jordan]
summary: أغلق الأردن المعبر الحدودي.
sources: [paper]
"""
    files = {
        "story.yml": "title: قصة\nlanguages: [ar, en]\n",
        "closed.yml": event,
        "sources/paper.yml": "title: تقرير\npublisher: الصحيفة\nlanguage: ar\n",
        "actors/jordan.yml": "names: {ar: الأردن, en: Jordan}\nkind: state\n",
        "places/jaber.yml": "names: {ar: جابر, en: Jaber}\nkind: border-crossing\n"
        "location: {lat: 32.5, lon: 36.2}\n",
    }
    return publish(write_project(files))


def test_a_story_can_be_told_from_right_to_left(arabic_site: Path) -> None:
    html = page(arabic_site, "events/closed/index.html")
    assert '<html lang="ar"' in html
    assert '<body dir="rtl"' in html
    assert "الأردن يغلق معبر جابر" in html


def test_names_in_any_script_are_in_the_search(arabic_site: Path) -> None:
    index = json.loads(page(arabic_site, "search/entries.json"))
    titles = {entry[2] for entry in index["entries"]}
    assert {"الأردن", "جابر"} <= titles
