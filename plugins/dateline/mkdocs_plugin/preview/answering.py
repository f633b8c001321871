"""Between the browser and MkDocs' server: what is asked for is made first, and completed last."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable
from typing import NamedTuple, Protocol
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from dateline.mkdocs_plugin.preview.notices import STAND_IN, STYLES, STYLES_SERVED, Notice, in_page

ATTEMPTS = 3
"""How often a file is made for one request: a build may have emptied the folder in between."""

FRAMES = frozenset({"embed", "frame", "iframe", "object"})
"""What a browser wants a page for (Fetch Metadata) that stands in another one."""

Headers = list[tuple[str, str]]


class Maker(Protocol):
    """Makes what is asked for."""

    @property
    def notice(self) -> Notice | None:
        """What to tell on every page."""

    def prepare(self, path: str) -> str | None:
        """Make a file; return where what is to be shown is served, None where none is made."""


class Answer(NamedTuple):
    """What a server answers."""

    status: str
    headers: Headers
    body: bytes

    @property
    def is_page(self) -> bool:
        """Whether it is a page of HTML."""
        return any(name == "Content-Type" and "text/html" in value for name, value in self.headers)

    def with_body(self, body: bytes) -> Answer:
        """Return the same answer with another body."""
        others = [header for header in self.headers if header[0] != "Content-Length"]
        return self._replace(body=body, headers=[*others, ("Content-Length", str(len(body)))])


class Attendant:
    """A WSGI application (PEP 3333) around another one, which serves a folder."""

    def __init__(self, inner: WSGIApplication, maker: Maker, mount: str) -> None:
        """Stand between.

        Args:
            inner: Serves the site's folder.
            maker: Makes the files in it.
            mount: The path under which the site is served, between slashes.
        """
        self._inner, self._maker, self._mount = inner, maker, mount

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        path = self._path(environ)
        if path is None:
            return self._inner(environ, start_response)
        if path == STYLES_SERVED:
            answer = Answer("200 OK", [("Content-Type", "text/css")], STYLES.read_bytes())
        else:
            answer = self._answer(path, environ)
        start_response(answer.status, answer.headers)
        return [answer.body]

    def _answer(self, path: str, environ: WSGIEnvironment) -> Answer:
        for _ in range(ATTEMPTS):
            shown = self._maker.prepare(path)
            asked = environ if shown in (None, path) else self._for(environ, shown or "")
            answer = _ask(self._inner, asked)
            if shown is None or not answer.status.startswith("404"):
                break
        notice = self._maker.notice
        is_told = shown == STAND_IN or environ.get("HTTP_SEC_FETCH_DEST") in FRAMES
        return self._told(answer, notice) if notice and not is_told else answer

    def _told(self, answer: Answer, notice: Notice) -> Answer:
        """Return a page with what is to be told on every page."""
        if not answer.is_page:
            return answer
        head, body = (part.encode() for part in in_page(notice, self._mount))
        html = answer.body.replace(b"</head>", head + b"</head>", 1)
        before, end, after = html.rpartition(b"</body>")
        return answer.with_body(before + body + end + after) if end else answer

    def _path(self, environ: WSGIEnvironment) -> str | None:
        """Return which file of the site is asked for; None where it is none."""
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
        if not f"{path}/".startswith(self._mount) or path.startswith("/livereload/"):
            return None
        inside = path[len(self._mount) :] + ("index.html" if path.endswith("/") else "")
        return posixpath.normpath(f"/{inside}").lstrip("/")

    def _for(self, environ: WSGIEnvironment, path: str) -> WSGIEnvironment:
        return {**environ, "PATH_INFO": self._mount + path}


def _ask(inner: WSGIApplication, environ: WSGIEnvironment) -> Answer:
    heard: list[tuple[str, Headers]] = []

    def start_response(status: str, headers: Headers, error: object = None) -> None:
        heard.append((status, headers))

    body = inner(environ, start_response)  # type: ignore[arg-type]  # nobody writes to it
    try:
        content = b"".join(body)
    finally:
        close = getattr(body, "close", None)
        if close:
            close()
    return Answer(*heard[-1], content)
