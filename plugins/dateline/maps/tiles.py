"""Online tiles: a picture of the ground from somebody else's server, where a publisher allows it.

Off unless the publisher names a server, and even then nothing is asked of it before a reader
clicks: whoever serves the tiles learns which places a reader looks at.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Tiles:
    """A server of map tiles.

    Raises:
        ValueError: if the address is not one that a page may be allowed to ask.
    """

    url: str
    """The address of a tile: `https://…/{z}/{x}/{y}.png`."""
    attribution: str
    """Whom to name for them; plain text."""

    def __post_init__(self) -> None:
        missing = [part for part in ("{z}", "{x}", "{y}") if part not in self.url]
        if missing or not self.url.startswith("https://") or not self._has_plain_host():
            raise ValueError(
                f"`{self.url}` is not the address of tiles: write https://host/{{z}}/{{x}}/{{y}}.png"
            )

    @property
    def host(self) -> str:
        """The server's name, as readers and the page's policy are told."""
        return urlsplit(self.url).netloc

    def _has_plain_host(self) -> bool:
        return bool(self.host) and all(
            c.isascii() and (c.isalnum() or c in ".-:") for c in self.host
        )
