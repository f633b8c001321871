"""The colours of the sides, as a stylesheet: pages hold no inline style."""

from __future__ import annotations

from dateline.story.settings import Settings


def side_styles(settings: Settings) -> str:
    """Return one rule a side. Ids and colours are checked when they are read."""
    return "".join(
        f".dl-side--{key}{{--dl-side:{side.colour}}}\n" for key, side in settings.sides.items()
    )
