"""A picture as the site shows it: the sizes in which it is served, each under a name of its own.

The names are made of the picture's content, so they stay the same as long as it does, and they
tell nothing that its file's name may have told.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from PIL import ExifTags, features

from dateline.media.opening import opened
from dateline.story.story import Story

FOLDER = "media"
"""Where pictures are served."""

WIDTHS = (480, 960, 1600)
"""The widths in pixels: a telephone, a column of text, the same column on a fine screen."""

QUALITY = 80
"""Of WebP: what cannot be told from the original at the size of a column."""

LIBRARIES = ("pil", "webp", "littlecms2")
"""Another version of what writes the pictures may write other bytes."""

RECIPE = f"webp {QUALITY}, sRGB, 1"
"""How pictures are written; another number at its end makes every picture anew."""

TURNED = frozenset({5, 6, 7, 8})
"""The values of the orientation in EXIF for which width and height change places."""


class Rendition(NamedTuple):
    """One size of a picture."""

    path: str
    """Where it is served, from the site's root."""
    width: int
    """In pixels."""
    height: int
    """In pixels."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture and the sizes in which it is served, the smallest first."""

    file: Path
    renditions: tuple[Rendition, ...]

    @property
    def largest(self) -> Rendition:
        """The largest size."""
        return self.renditions[-1]


def pictures_of(story: Story, folder: Path) -> Mapping[str, Picture]:
    """Return the pictures of a story's events, by their `src`.

    Args:
        story: The story, free of problems.
        folder: The story's folder of pictures.
    """
    sources = (media.src for event in story.events for media in event.media)
    return {src: picture_of(folder / src) for src in dict.fromkeys(sources)}


def picture_of(file: Path) -> Picture:
    """Return a picture and the sizes in which it is served."""
    recipe = ", ".join([RECIPE, *(str(features.version(library)) for library in LIBRARIES)])
    key = sha256(recipe.encode() + file.read_bytes()).hexdigest()[:16]
    width, height = _size(file)
    widths = [w for w in WIDTHS if w < width] + [min(width, WIDTHS[-1])]
    sizes = [(w, max(1, round(height * w / width))) for w in dict.fromkeys(widths)]
    return Picture(file, tuple(Rendition(f"{FOLDER}/{key}-{w}.webp", w, h) for w, h in sizes))


def _size(file: Path) -> tuple[int, int]:
    """Return the size of a picture the right way up."""
    with opened(file) as image:
        is_turned = image.getexif().get(ExifTags.Base.Orientation) in TURNED
        return (image.height, image.width) if is_turned else image.size
