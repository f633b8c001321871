"""Why no comparison can be made at all."""

from __future__ import annotations


class HistoryError(Exception):
    """There is no earlier version to be had; the message says why, in words for whoever asked."""

    def __init__(self, message: str, cure: str) -> None:
        super().__init__(message)
        self.cure = cure
        """What to do about it, in a sentence."""
