"""Opening a picture that may come from anybody: a few formats, a limited size, no surprises."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Literal

from PIL import Image

FORMATS = ("JPEG", "PNG", "WEBP", "AVIF")
"""The formats that are read; the rest of Pillow's many parsers stay shut."""

MAX_PIXELS = 64_000_000
"""What a picture may unpack to: about 200 MB in memory. Cameras and telephones stay below it."""

QUICK = (960, 960)
"""A JPEG is checked at about this size, for which most of its work can be left out."""

Fault = Literal["not-a-picture", "too-large"]
"""Why a picture cannot be shown."""


class UnfitError(Exception):
    """A file that cannot be shown as a picture."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault)
        self.fault = fault


@contextmanager
def opened(path: Path) -> Iterator[Image.Image]:
    """Open a picture; its size is known, and its pixels are read when they are asked for.

    Raises:
        UnfitError: It is not one of the formats, is broken, or is too large.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(path, formats=FORMATS) as image:
                if image.width * image.height > MAX_PIXELS:
                    raise UnfitError("too-large")
                yield image
    except UnfitError:
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise UnfitError("too-large") from error
    except Exception as error:  # a parser meets a broken file with any error
        raise UnfitError("not-a-picture") from error


def fault_of(path: Path) -> Fault | None:
    """Return why a file cannot be shown as a picture; None where it can."""
    status = path.stat()
    return _fault_of(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=4096)
def _fault_of(path: Path, _changed: int, _bytes: int) -> Fault | None:
    try:
        with opened(path) as image:
            image.draft("RGB", QUICK)
            image.load()
    except UnfitError as unfit:
        return unfit.fault
    return None
