"""What each kind of file is asked for: one line a field, for flags and for questions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, get_args

from dateline.story.actor import ActorKind
from dateline.story.event import Importance
from dateline.story.geometry import Precision
from dateline.story.place import PlaceKind
from dateline.story.source import SourceKind

Answers = dict[str, Any]
"""By the path of a field (`claims.0.text`): a text, or a list of texts, maps and new things."""


@dataclass(frozen=True)
class NewThing:
    """Something that a new file names and that gets a file of its own along with it."""

    kind: str
    answers: Answers
    id: str | None = None
    """Its id, where somebody chose one; else one is made of what it says."""

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self.answers.get("names", ""))


@dataclass(frozen=True)
class Field:
    """A field that a new file can be given."""

    path: str
    """Where it stands in the file: `title`, `claims.0.text`."""
    option: str
    """The flag, without its dashes."""
    meaning: str
    """What the help says."""
    question: str = ""
    """What is asked on a terminal; empty where nothing is."""
    required: bool = False
    many: bool = False
    """Whether it is a list, and the flag may be given several times."""
    kinds: tuple[str, ...] = ()
    """What it names: kinds of things that have ids."""
    choices: tuple[str, ...] = ()
    """The values that it can have."""
    may_be_words: bool = False
    """Whether words can stand in place of an id."""
    after: str = ""
    """The path of the field without which it is not asked."""


_VOICE = ("actor", "source")
_ID_HINT = "id, or name as the story has it"

EVENT = (
    Field("title", "title", "what happened, as a headline", "What happened, as a headline", True),
    Field("date", "date", "when: a day, or any EDTF date", "When (2024-12-06)", True),
    Field("time", "time", "time of day: a word (overnight) or a clock time (16:00)"),
    Field("type", "type", "what kind of event: air-strike, agreement, …"),
    Field("importance", "importance", "how loudly it is told", choices=tuple(get_args(Importance))),
    Field("places", "place", f"where: {_ID_HINT}", "Where", many=True, kinds=("place",)),
    Field("actors", "actor", f"who: {_ID_HINT}", "Who", many=True, kinds=("actor",)),
    Field("summary", "summary", "a few sentences (Markdown)", "A few sentences"),
    Field("claims.0.text", "claim", "what somebody asserts of it", "What somebody claims of it"),
    Field(
        "claims.0.by",
        "claim-by",
        "who asserts that: an id, or words for somebody unnamed",
        "Who claims it: id, name, or words for somebody unnamed",
        kinds=_VOICE,
        may_be_words=True,
        after="claims.0.text",
    ),
    Field(
        "sources",
        "source",
        "a source: its id or its web address",
        "Source: id or web address",
        True,
        many=True,
        kinds=("source",),
    ),
)

ACTOR = (
    Field("names", "name", "the name", "Name", True),
    Field("aliases", "alias", "another name or spelling", many=True),
    Field("kind", "kind", "what it is", "What it is", True, choices=tuple(get_args(ActorKind))),
    Field("side", "side", "the side it is on", "Side", kinds=("side",)),
    Field("gloss", "gloss", "who it is, in one line", "Who it is, in one line"),
    Field("summary", "summary", "who it is, in a few sentences (Markdown)"),
    Field("sources", "source", "a source of what is said here", many=True, kinds=("source",)),
)

PLACE = (
    Field("names", "name", "the name", "Name", True),
    Field("aliases", "alias", "another name or spelling", many=True),
    Field("kind", "kind", "what it is", "What it is", True, choices=tuple(get_args(PlaceKind))),
    Field("within", "within", "the place in which it lies", "It lies in", kinds=("place",)),
    Field("location.lat", "lat", "degrees north", "Degrees north (35.13)"),
    Field("location.lon", "lon", "degrees east", "Degrees east (36.75)"),
    Field(
        "precision",
        "precision",
        "how precisely that is known (default: town)",
        choices=tuple(get_args(Precision)),
    ),
    Field("gloss", "gloss", "what it is, in one line", "What it is, in one line"),
    Field("sources", "source", "a source of what is said here", many=True, kinds=("source",)),
)

SOURCE = (
    Field("url", "url", "its web address", "Web address"),
    Field("title", "title", "its headline", "Headline", True),
    Field("publisher", "publisher", "who published it", "Publisher", True),
    Field("author", "author", "who wrote it", "Author", many=True),
    Field("kind", "kind", "what kind it is", "What kind", choices=tuple(get_args(SourceKind))),
    Field("archive_url", "archive-url", "the address of an archived copy", "Archived copy"),
    Field("published", "published", "the day of publication", "Published on (2024-12-06)"),
    Field("accessed", "accessed", "the day when it was read"),
    Field("language", "language", "its language: en, ar, …", "Language (en, ar, …)"),
    Field(
        "derived_from",
        "derived-from",
        "what it passes on: a source, an actor or a wire",
        many=True,
        kinds=("source", "actor", "wire"),
    ),
)

COUNT = (
    Field("title", "title", "what is counted, as a headline", "Headline", True),
    Field("measure", "measure", "what is counted: deaths", "What is counted (deaths)", True),
    Field("from", "from", "since when it is counted", "Since when (2024-11-27)"),
    Field("places", "place", f"where: {_ID_HINT}", "Where", many=True, kinds=("place",)),
    Field("entries.0.date", "date", "first figure: the day", "First figure: up to which day", True),
    Field(
        "entries.0.by",
        "by",
        "first figure: who counted",
        "Who counted",
        True,
        kinds=_VOICE,
        may_be_words=True,
    ),
    Field("entries.0.low", "low", "first figure: at least"),
    Field("entries.0.best", "best", "first figure: the number", "How many"),
    Field("entries.0.high", "high", "first figure: at most"),
    Field(
        "entries.0.sources",
        "source",
        "first figure: its source",
        "Source",
        True,
        many=True,
        kinds=("source",),
    ),
)

MADE_ALONG = ("place", "actor")
"""Kinds of which one that is missing can be made along with what names it."""

FIELDS: Mapping[str, tuple[Field, ...]] = {
    "event": EVENT,
    "actor": ACTOR,
    "place": PLACE,
    "source": SOURCE,
    "count": COUNT,
}
"""Each kind of file with its fields, in the order in which they are asked for."""


def nested(answers: Answers) -> dict[str, Any]:
    """Return answers as the file holds them: `claims.0.text` is the text of the first claim."""
    data: dict[str, Any] = {}
    for path, value in answers.items():
        first, *rest = path.split(".")
        if not rest:
            data[first] = value
        elif rest[0] == "0":
            data.setdefault(first, [{}])[0][rest[1]] = value
        else:
            data.setdefault(first, {})[rest[0]] = value
    return data
