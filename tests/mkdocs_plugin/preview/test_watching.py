"""A preview looks at files more often than MkDocs does, at the same ones."""

from __future__ import annotations

from pathlib import Path

from mkdocs.livereload import LiveReloadServer

from dateline.mkdocs_plugin.preview.watching import PAUSE, look_often


def test_what_was_to_be_watched_is_watched_at_shorter_intervals(tmp_path: Path) -> None:
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    try:
        server.watch(str(tmp_path))
        before = server.observer
        look_often(server)
        (emitter,) = server.observer.emitters
        assert (emitter.watch.path, emitter.timeout) == (str(tmp_path), PAUSE)
        assert not before.emitters
    finally:
        server.server_close()
