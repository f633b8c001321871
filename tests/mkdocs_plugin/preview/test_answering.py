"""What browsers ask for is made first and completed last, whatever happens in between."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest

from dateline.mkdocs_plugin.preview.answering import ATTEMPTS, Attendant
from dateline.mkdocs_plugin.preview.notices import STAND_IN, STYLES_SERVED, Notice, failure

PAGE = b"<html><head><title>A</title></head><body><p>A &lt;/body&gt;</p></body></html>"
MOUNT = "/news/"

Asked = dict[str, Any]


class Folder:
    """A server of the files in a folder, and whoever puts them there."""

    def __init__(self, notice: Notice | None = None) -> None:
        self.files: dict[str, bytes] = {}
        self.notice = notice
        self.prepared: list[str] = []
        self.prepare: Callable[[str], str | None] = self._prepare

    def _prepare(self, path: str) -> str | None:
        self.prepared.append(path)
        return None

    def serve(self, environ: Asked, start_response: Callable[..., object]) -> Iterable[bytes]:
        path = environ["PATH_INFO"].removeprefix(MOUNT)
        path += "index.html" if path.endswith("/") or not path else ""
        found = self.files.get(path)
        kind = "text/html" if path.endswith(".html") else "text/plain"
        headers = [("Content-Type", kind), ("Content-Length", str(len(found or b"")))]
        start_response("200 OK" if found else "404 Not Found", headers)
        return [found or b"nothing"]


def ask(folder: Folder, path: str, **headers: str) -> tuple[str, dict[str, str], bytes]:
    environ: Asked = {"PATH_INFO": path, **headers}
    setup_testing_defaults(environ)
    heard: list[tuple[str, list[tuple[str, str]]]] = []
    attendant = Attendant(folder.serve, folder, MOUNT)
    body = attendant(environ, lambda *said: heard.append(said))  # type: ignore[arg-type]
    status, answered = heard[-1]
    return status, dict(answered), b"".join(body)


def test_a_file_is_asked_for_by_its_name_in_the_site() -> None:
    folder = Folder()
    for path in ("/news/", "/news/events/", "/news/a.css", "/news/../x", "/news/%2e/y"):
        ask(folder, path)
    assert folder.prepared == ["index.html", "events/index.html", "a.css", "x", "%2e/y"]


@pytest.mark.parametrize("path", ["/", "/other/", "/newsroom/"])
def test_what_is_not_of_the_site_is_left_alone(path: str) -> None:
    folder = Folder(failure("No."))
    ask(folder, path)
    assert folder.prepared == []


def test_a_page_is_whole_when_there_is_nothing_to_tell() -> None:
    folder = Folder()
    folder.files["index.html"] = PAGE
    assert ask(folder, MOUNT) == (
        "200 OK",
        {"Content-Type": "text/html", "Content-Length": str(len(PAGE))},
        PAGE,
    )


def test_a_page_tells_what_is_wrong_and_how_long_it_is_now() -> None:
    folder = Folder(Notice("1 problem in 1 file.", ("error: <b>&",), "Until then."))
    folder.files["index.html"] = PAGE
    status, headers, body = ask(folder, MOUNT)
    assert status == "200 OK"
    assert headers["Content-Length"] == str(len(body))
    html = body.decode()
    assert f'href="{MOUNT}{STYLES_SERVED}"' in html.partition("</head>")[0]
    assert "<pre>error: &lt;b&gt;&amp;</pre>" in html
    assert html.endswith("</aside></body></html>")


def test_only_pages_tell() -> None:
    folder = Folder(failure("No."))
    folder.files["a.txt"] = b"</head></body>"
    assert ask(folder, f"{MOUNT}a.txt")[2] == b"</head></body>"


def test_a_page_in_a_frame_leaves_it_to_the_page_around_it() -> None:
    folder = Folder(failure("No."))
    folder.files["map.html"] = PAGE
    assert ask(folder, f"{MOUNT}map.html", HTTP_SEC_FETCH_DEST="iframe")[2] == PAGE
    assert ask(folder, f"{MOUNT}map.html", HTTP_SEC_FETCH_DEST="document")[2] != PAGE


def test_what_a_build_took_away_in_between_is_made_again() -> None:
    folder = Folder()

    def prepare(path: str) -> str:
        folder.prepared.append(path)
        if len(folder.prepared) > 1:
            folder.files[path] = PAGE
        return path

    folder.prepare = prepare
    assert ask(folder, MOUNT)[2] == PAGE
    assert len(folder.prepared) == 2


def test_what_is_never_there_is_not_made_for_ever() -> None:
    folder = Folder()
    folder.prepare = lambda path: folder.prepared.append(path) or path
    assert ask(folder, MOUNT)[0] == "404 Not Found"
    assert len(folder.prepared) == ATTEMPTS


def test_a_page_that_stands_in_for_another_does_not_tell_twice() -> None:
    folder = Folder(failure("No."))
    folder.files[STAND_IN] = PAGE
    folder.prepare = lambda path: STAND_IN
    assert ask(folder, f"{MOUNT}events/")[2] == PAGE


def test_the_style_of_what_is_told_is_there_whatever_is_wrong() -> None:
    status, headers, body = ask(Folder(), MOUNT + STYLES_SERVED)
    assert (status, headers["Content-Type"]) == ("200 OK", "text/css")
    assert b".dl-preview" in body


def test_the_style_of_what_is_told_is_no_part_of_a_published_site(own_site: Path) -> None:
    assert not (own_site / STYLES_SERVED).exists()
