"""Room for writing in a drawing."""

from __future__ import annotations

from collections.abc import Sequence


def spread(wanted: Sequence[int], heights: Sequence[int], top: int, bottom: int) -> list[int]:
    """Return where blocks of writing start, so that none covers another.

    Each stands as near to the middle that it wants as the others allow; they keep their order.

    Args:
        wanted: the middle that each wants.
        heights: the height of each.
        top: where the first may start.
        bottom: where the last has to end, if there is room for all of them.
    """
    order = sorted(range(len(wanted)), key=lambda n: wanted[n])
    starts = [0] * len(wanted)
    free = top
    for n in order:
        starts[n] = max(free, wanted[n] - heights[n] // 2)
        free = starts[n] + heights[n]
    limit = bottom
    for n in reversed(order):
        starts[n] = max(min(starts[n], limit - heights[n]), top)
        limit = starts[n]
    return starts
