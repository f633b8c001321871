"""Where one thing names another: each path, and what must stand there."""

from __future__ import annotations

REFERENCES: dict[str, dict[str, str]] = {
    "story": {"glossary.**.sources.*": "source", "advice.ignore.*.of": "anything"},
    "event": {
        "places.*": "place",
        "places.*.place": "place",
        "places.*.according_to.*": "claim",
        "actors.*": "actor",
        "actors.*.actor": "actor",
        "actors.*.according_to.*": "claim",
        "sources.*": "source",
        "claims.*.answers.@": "question",
        "claims.*.by": "voice",
        "claims.*.superseded_by": "successor",
        "claims.*.retracted.by": "voice",
        "claims.*.sources.*": "source",
        "quotes.*.speaker": "speaker",
        "quotes.*.source": "source",
        "corrections.*.of": "corrected",
        "media.*.src": "picture",
        "relations.*.event": "event",
    },
    "actor": {
        "side": "side",
        "roles.*.sources.*": "source",
        "relations.*.actor": "actor",
        "relations.*.sources.*": "source",
        "sources.*": "source",
    },
    "place": {
        "within": "place",
        "path.*": "place",
        "control.*.holder": "actor",
        "control.*.by": "voice",
        "control.*.sources.*": "source",
        "sources.*": "source",
    },
    "source": {"derived_from.*": "origin"},
    "count": {
        "places.*": "place",
        "corrections.*.of": "corrected",
        "entries.*.by": "voice",
        "entries.*.sources.*": "source",
    },
}
"""By kind of file: the paths at which ids stand, and the kind of thing that each id must be."""

SOURCE_PATHS: dict[str, tuple[str, ...]] = {
    kind: tuple(path for path, wanted in paths.items() if wanted == "source")
    for kind, paths in REFERENCES.items()
}
"""By kind of file: the paths at which sources stand, by id or in place."""
