"""Whether a picture that an event names can be shown."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from dateline.media import Fault, fault_of
from dateline.reading.folder import MEDIA


class PictureFault(NamedTuple):
    """Why a picture cannot be shown: a problem without its place."""

    code: str
    message: str
    cure: str


def picture_fault(folder: Path, src: str) -> PictureFault | None:
    """Return why a picture cannot be shown; None where it can.

    Args:
        folder: The story's folder.
        src: The picture's path in the story's folder of pictures.
    """
    file = _file(folder / MEDIA, src)
    if file is None:
        cure = f"put the picture in the story's folder `{MEDIA}` and write its path from there"
        return PictureFault("D046", f"there is no picture `{src}`", cure)
    fault = fault_of(file)
    return _told(fault, src) if fault else None


def _file(media: Path, src: str) -> Path | None:
    """Return the file of a picture, which may not lie or lead outside its folder."""
    if src.startswith("/") or "\\" in src or "\0" in src or ".." in src.split("/"):
        return None
    file = media / src
    if not file.is_file() or not file.resolve().is_relative_to(media.resolve()):
        return None
    return file


def _told(fault: Fault, src: str) -> PictureFault:
    if fault == "too-large":
        cure = "make it smaller: 4,000 pixels on the longer side are plenty"
        return PictureFault("D049", f"the picture `{src}` has too many pixels", cure)
    cure = "save it as JPEG, PNG, WebP or AVIF, and open it once to see that it is whole"
    return PictureFault("D048", f"`{src}` cannot be read as a picture", cure)
