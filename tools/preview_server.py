"""`mkdocs serve` in a project, for whoever looks at what an editor sees while writing."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

PATIENCE = 120
"""Seconds after which what has not come will not come."""


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class PreviewServer:
    """A preview that is being served on a port of this computer."""

    def __init__(self, project: Path, mount: str) -> None:
        """Start it.

        Args:
            project: The folder of mkdocs.yml.
            mount: The path of the site's address, between slashes.
        """
        port = _free_port()
        self.address = f"http://127.0.0.1:{port}{mount}"
        self._said = project / "said.txt"
        command = [sys.executable, "-m", "mkdocs", "serve", "--livereload"]
        with self._said.open("w") as output:
            self.process = subprocess.Popen(
                [*command, "--dev-addr", f"127.0.0.1:{port}"],
                cwd=project,
                env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
                stdout=output,
                stderr=subprocess.STDOUT,
            )

    @property
    def said(self) -> str:
        """What the terminal shows."""
        return self._said.read_text(encoding="utf-8")

    def until(self, something: Callable[[], bool]) -> None:
        """Wait until something has come about, as long as the server is alive.

        Raises:
            RuntimeError: It has ended, or it took too long; what it said.
        """
        last = time.monotonic() + PATIENCE
        while not something():
            if self.process.poll() is not None or time.monotonic() > last:
                raise RuntimeError(self.said)
            time.sleep(0.1)

    def page(self, path: str) -> str:
        """Return a page, or what is shown instead of it."""
        try:
            with urlopen(self.address + path) as answer:  # noqa: S310 - our own server
                text: str = answer.read().decode()
        except HTTPError as error:
            return error.read().decode()
        return text


@contextmanager
def previewing(project: Path, mount: str = "/") -> Iterator[PreviewServer]:
    """Serve a project's preview until it is no longer needed."""
    server = PreviewServer(project, mount)
    try:
        server.until(lambda: "Serving on" in server.said)
        yield server
    finally:
        server.process.terminate()
        server.process.wait()
