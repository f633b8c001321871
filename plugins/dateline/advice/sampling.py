"""A few findings out of many: some of each kind, so that none drowns another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import zip_longest

from dateline.advice.finding import Finding

MOST = 20
"""How many findings are shown unless somebody asks for all."""

MOST_OF_A_KIND = 3
"""How many of one kind are shown among them."""


def sample(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the first of each kind, then the second of each, and so on."""
    kinds: dict[str, list[Finding]] = {}
    for finding in findings:
        kinds.setdefault(finding.code, []).append(finding)
    rounds = zip_longest(*(found[:MOST_OF_A_KIND] for found in kinds.values()))
    return tuple(found for around in rounds for found in around if found)[:MOST]


def amounts(findings: Iterable[Finding]) -> dict[str, int]:
    """Return how many findings there are of each kind, in the order of the codes."""
    return dict(sorted(Counter(finding.code for finding in findings).items()))
