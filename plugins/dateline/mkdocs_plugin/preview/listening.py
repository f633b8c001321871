"""What MkDocs says in its log, for those who look at a page and not at the terminal."""

from __future__ import annotations

import logging
from types import TracebackType

LOG = logging.getLogger("mkdocs")
"""Where MkDocs, its plugins and its themes tell what is wrong."""


class Listener(logging.Handler):
    """Hears errors for as long as it is entered."""

    def __init__(self) -> None:
        """Hear nothing yet."""
        super().__init__(logging.ERROR)
        self._heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Note an error as the terminal tells it, without its level."""
        self._heard.append(record.getMessage())

    def __enter__(self) -> list[str]:
        """Begin, and return the list that errors are put into."""
        LOG.addHandler(self)
        return self._heard

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End."""
        LOG.removeHandler(self)
