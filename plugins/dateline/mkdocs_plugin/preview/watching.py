"""How soon a preview sees that a file has changed."""

from __future__ import annotations

from mkdocs.livereload import LiveReloadServer

PAUSE = 0.2
"""Seconds between two looks at the files; MkDocs takes half a second."""

SETTLING = 0.05
"""Seconds for which nothing may change before a build begins."""


def look_often(server: LiveReloadServer) -> None:
    """Let a server that has not begun to watch look at its files at shorter intervals.

    It goes on polling, as MkDocs does, since the notices of operating systems do not reach
    containers and network drives.
    """
    server.build_delay = SETTLING
    watched = list(server._watched_paths)
    for path in watched:
        server.unwatch(path)
    server.observer = type(server.observer)(timeout=PAUSE)
    for path in watched:
        server.watch(path)
