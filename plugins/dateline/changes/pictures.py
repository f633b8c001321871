"""The pictures of both versions, as a page shows them that has no other files."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha1, sha256
from pathlib import Path

from dateline.media import UnfitError, thumbnail
from dateline.reading.folder import MEDIA


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures that stand in a story's folder, and what they were in an earlier commit."""

    folder: Path
    """The story's folder."""
    earlier: Mapping[str, str] = field(default_factory=dict)
    """The id that git gave each file of the earlier commit, by its path from that folder."""

    def now(self, src: str) -> str:
        """Return a picture as a `data:` address; empty where it cannot be shown."""
        file = self.folder / MEDIA / src
        if file.is_symlink() or not file.is_file():
            return ""
        try:
            written = thumbnail(file)
        except UnfitError:
            return ""
        return f"data:image/webp;base64,{b64encode(written).decode()}"

    def then(self, src: str) -> str:
        """Return a picture of the earlier commit, if it is the same one still; else nothing."""
        file = self.folder / MEDIA / src
        blob = self.earlier.get(f"{MEDIA}/{src}", "")
        if file.is_symlink() or not file.is_file() or _blob(file.read_bytes(), blob) != blob:
            return ""
        return self.now(src)


def _blob(content: bytes, like: str) -> str:
    """Return the id that git gives a file, made as another one was."""
    whole = b"blob %d\0" % len(content) + content
    if len(like) > 40:
        return sha256(whole).hexdigest()
    return sha1(whole, usedforsecurity=False).hexdigest()
