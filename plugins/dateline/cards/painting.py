"""Cards painted: SVG to PNG, each once, however often a site is built.

What has been painted is kept under a name that is made of all that it was painted from. So nothing
in the store is ever out of date, builds that run at once do not disturb each other, and it may be
thrown away at any time.
"""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from hashlib import sha256
from importlib.metadata import version
from multiprocessing import get_context
from pathlib import Path

import resvg_py
from PIL import Image

from dateline.cards.dressing import map_style
from dateline.cards.typefaces import FAMILIES, font_files

MAKERS = ("resvg-py", "pillow", "fontpkg-noto-serif", "fontpkg-noto-sans-arabic")
"""The packages that decide what a card looks like, beside its drawing."""

MANY = 24
"""How many cards are worth several processes, each of which takes a moment to start."""

MOST_PROCESSES = 4

COLOURS = 128
PLAIN = Image.Dither.NONE

PNG = b"\x89PNG\r\n\x1a\n"
"""How every PNG begins."""


def painted(drawings: Mapping[str, str], store: Path | None) -> dict[str, bytes]:
    """Paint cards, or take them from the store.

    Args:
        drawings: SVG by any key.
        store: The folder in which they are kept; None to keep nothing.

    Returns:
        PNG by the same keys; with the same versions of all that paints, the same bytes.
    """
    names = {key: _name(drawing) for key, drawing in drawings.items()}
    found = {key: _kept(store, name) for key, name in names.items()}
    missing = [key for key, picture in found.items() if picture is None]
    fresh = dict(zip(missing, _paint_all([drawings[key] for key in missing]), strict=True))
    for key, picture in fresh.items():
        _keep(store, names[key], picture)
    return {key: found[key] or fresh[key] for key in drawings}


def paint(drawing: str) -> bytes:
    """Paint one card with our own faces and none of this machine's."""
    picture = resvg_py.svg_to_bytes(
        svg_string=drawing,
        style_sheet=map_style(),
        skip_system_fonts=True,
        font_files=list(font_files()),
        font_family=FAMILIES[0],
    )
    return _in_few_colours(picture)


def _in_few_colours(picture: bytes) -> bytes:
    """Return a picture in a palette of its own, which takes half the room."""
    reduced = io.BytesIO()
    with Image.open(io.BytesIO(picture)) as full:
        few = full.convert("RGB").quantize(COLOURS, Image.Quantize.MEDIANCUT, dither=PLAIN)
        few.save(reduced, "PNG")
    return reduced.getvalue()


def _paint_all(drawings: Sequence[str]) -> Iterable[bytes]:
    processes = min(os.cpu_count() or 1, MOST_PROCESSES)
    if len(drawings) < MANY or processes < 2:
        return [paint(drawing) for drawing in drawings]
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        return list(pool.map(paint, drawings, chunksize=4))


def _name(drawing: str) -> str:
    makers = "\n".join(f"{maker} {version(maker)}" for maker in MAKERS)
    return sha256("\0".join([drawing, map_style(), makers]).encode()).hexdigest()


def _kept(store: Path | None, name: str) -> bytes | None:
    if store is None:
        return None
    try:
        picture = (store / f"{name}.png").read_bytes()
    except OSError:
        return None
    return picture if picture.startswith(PNG) else None


def _keep(store: Path | None, name: str, picture: bytes) -> None:
    """Keep a picture, whole or not at all; a store that cannot be written keeps nothing."""
    if store is None:
        return
    with suppress(OSError):
        store.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=store, delete=False) as file:
            file.write(picture)
        Path(file.name).replace(store / f"{name}.png")
