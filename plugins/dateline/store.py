"""What is costly to make, kept in a folder from one build to the next.

Everything stands under a name that is made of all that it was made from. So nothing in a store is
ever out of date, builds that run at once do not disturb each other, and it may be thrown away at
any time. What a build has no use for is thrown away: what was taken off a site does not lie on
beside it.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple


class Store(NamedTuple):
    """A folder of files; one that cannot be read or written costs time and nothing else."""

    folder: Path

    def get(self, name: str) -> bytes | None:
        """Return what is kept under a name; None where that is nothing."""
        try:
            return (self.folder / name).read_bytes() or None
        except OSError:
            return None

    def put(self, name: str, content: bytes) -> None:
        """Keep something, whole or not at all."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self.folder, delete=False) as file:
                file.write(content)
            Path(file.name).replace(self.folder / name)

    def keep_only(self, names: Collection[str]) -> None:
        """Throw away everything else."""
        with suppress(OSError):
            for path in self.folder.iterdir():
                if path.name not in names:
                    path.unlink(missing_ok=True)
