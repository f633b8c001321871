"""How cards look: the site's light colours, and the style sheet of its maps with colours filled in.

What paints the cards knows no variables, so the sheet that dresses the maps on a page is read and
each of its variables written out; a map on a card can then never look unlike the one on the page.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

PAPER = "#fdfcf8"
INK = "#1c1b19"
QUIET = "#5c5a55"
RULE = "#dedad0"
RED = "#9b1c20"
DOUBT = "#7a5c00"
"""The light colours of `theme/dateline.css`."""

WATER = "#d3e3ec"
"""The sea of `theme/map-figure.css`."""

NAMES = '"Noto Sans Arabic", "Noto Serif"'
"""What names on a map are set in: the Arabic face brings Latin letters without serifs."""

UNCLIPPED = ".dlm-drawn {overflow: visible;}"
"""What saves the painter half its time."""

VARIABLE = re.compile(r"(--[a-z-]+):\s*([^;]+);")
USE = re.compile(r"var\((--[a-z-]+)\)")
RULES = re.compile(r"^([^@{}\n][^{}]*)\{([^{}]*)\}", re.MULTILINE)
SHIFT = re.compile(r"translateY\((-?[\d.]+)px\)")
FACE = re.compile(r"font-family:[^;]+;")
HALF_WEIGHT = re.compile(r"font-weight:\s*(\d)50")
"""Weights between the hundreds, which the painter does not know."""


@lru_cache(maxsize=1)
def map_style() -> str:
    """Return the style sheet of a static map by day, without variables."""
    sheet = (files("dateline") / "theme" / "map-figure.css").read_text("utf-8")
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    rules = RULES.findall(sheet)
    colours = dict(VARIABLE.findall(next(body for name, body in rules if name.strip() == ":root")))
    drawn = (
        f"{name.strip()} {{{USE.sub(lambda use: colours.get(use[1], 'none'), body)}}}"
        for name, body in rules
        if ".dlm-" in name and "[" not in name
    )
    whole = HALF_WEIGHT.sub(r"font-weight: \g<1>00", "\n".join(drawn))
    whole = SHIFT.sub(r"translate(0 \1)", whole)
    return f"{UNCLIPPED}\n{FACE.sub(f'font-family: {NAMES};', whole)}"
