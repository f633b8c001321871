"""Cards painted: SVG to PNG, each once, however often a site is built."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from importlib.metadata import version
from multiprocessing import get_context

import resvg_py
from PIL import Image

from dateline.cards.dressing import map_style
from dateline.cards.typefaces import FAMILIES, font_files
from dateline.store import Store

MAKERS = ("resvg-py", "pillow", "fontpkg-noto-serif", "fontpkg-noto-sans-arabic")
"""The packages that decide what a card looks like, beside its drawing."""

MANY = 24
"""How many cards are worth several processes, each of which takes a moment to start."""

MOST_PROCESSES = 4

COLOURS = 128
PLAIN = Image.Dither.NONE


def painted(drawings: Mapping[str, str], store: Store) -> dict[str, bytes]:
    """Paint cards, or take them from the store, which then holds these and no others.

    Args:
        drawings: SVG by any key.
        store: Where they are kept.

    Returns:
        PNG by the same keys; with the same versions of all that paints, the same bytes.
    """
    names = {key: _name(drawing) for key, drawing in drawings.items()}
    found = {key: store.get(name) for key, name in names.items()}
    missing = [key for key, picture in found.items() if picture is None]
    fresh = dict(zip(missing, _paint_all([drawings[key] for key in missing]), strict=True))
    for key, picture in fresh.items():
        store.put(names[key], picture)
    store.keep_only(set(names.values()))
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
    return sha256("\0".join([drawing, map_style(), makers]).encode()).hexdigest() + ".png"
