"""The kinds of values that fields take, each with its place in the reference."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from dateline.story import written
from dateline.story.times import AS_WRITTEN
from dateline.story.written import Written

OR = "# or\n"
"""The comment between examples that stand in one block of YAML."""


class Kind(NamedTuple):
    """A kind of value: its description, and YAML in which a field takes it, `OR` between."""

    described: Written
    yaml: str
    more: str = ""
    """Where there is more to read about it, in Markdown."""

    @property
    def title(self) -> str:
        """What it is called."""
        return str(self.described["title"])


_SOURCE: Written = written.SOURCES["items"]

KINDS = (
    Kind(written.ID, "within: example-island\n"),
    Kind(written.IDS, f"formerly: bridge-closed\n{OR}formerly: [bridge-closed, bridge-shut]\n"),
    Kind(
        written.TEXT,
        f"title: The bridge is closed\n{OR}title: {{en: The bridge is closed, ar: أُغلق الجسر}}\n",
    ),
    Kind(written.PLAIN_TEXT, "publisher: Example Gazette\n"),
    Kind(
        written.VOICE,
        f"speaker: example-mayor\n{OR}speaker: a fisher (unnamed)\n",
        "[Who says so](../handbook/attributing.md) tells when to name somebody.",
    ),
    Kind(
        written.DATE,
        "date: 2024-03-01 # a day\n"
        f"{OR}date: 2024-03 # some day in March\n"
        f"{OR}date: 2024-03-01/2024-03-04 # from the first to the fourth\n"
        f"{OR}date: 2024-03-01~ # about then\n"
        f"{OR}date: 2024-03-01? # perhaps then\n"
        f'{OR}date: "[..2024-03-04]" # on the fourth or before\n'
        f'{OR}date: "[2024-03-01,2024-03-02]" # on one of these days\n',
        "[Dates by example](../handbook/dates.md) shows more.",
    ),
    Kind(written.MOMENT, f"said: 2024-03-01\n{OR}said: 2024-03-01T12:35+01:00\n"),
    Kind(AS_WRITTEN, f"time: overnight\n{OR}time: 16:00\n{OR}time: evening and overnight\n"),
    Kind(written.NUMBER, f"low: 1200\n{OR}low: 0.5\n"),
    Kind(written.FLAG, "draft: true\n"),
    Kind(written.LANGUAGE, f"language: ar\n{OR}language: zh-Hant\n"),
    Kind(
        _SOURCE,
        f"source: example-gazette-bridge\n{OR}"
        "source:\n"
        "  url: https://gazette.example/bridge\n"
        "  title: Council closes bridge\n"
        "  publisher: Example Gazette\n",
    ),
    Kind(
        written.SOURCES,
        f"sources: [example-gazette-bridge, example-radio-bridge]\n{OR}"
        "sources: example-gazette-bridge\n",
    ),
)
"""The kinds of values, in the order in which the reference tells them."""


def anchor(title: str) -> str:
    """Return the id that a title has on its page."""
    return re.sub(r"\W+", "-", title).strip("-").lower()


def linked(title: str, parts: Mapping[str, str]) -> str:
    """Return what a field takes, with a link from each kind of value and each part in it.

    Args:
        title: what the field takes: `list; each item: a claim`.
        parts: the address of each part of the file that has a place of its own, by its name.
    """
    kinds = {kind.title: f"index.md#{anchor(kind.title)}" for kind in KINDS}
    addresses = {**kinds, **parts}
    longest_first = sorted(addresses, key=len, reverse=True)
    names = "|".join(rf"(?<![\w`]){re.escape(name)}(?![\w`])" for name in longest_first)
    return re.sub(names, lambda found: f"[{found[0]}]({addresses[found[0]]})", title)
