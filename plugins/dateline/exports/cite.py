"""How to cite the story and what is in it: in words, as BibTeX and as CSL-JSON.

A citation says as of which day the story is known, and from which commit the page was built, since
a story of claims changes. The fields are those of CSL 1.0.2 and of BibTeX's `@misc`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import quote as percent_encoded

from dateline import prose
from dateline.story.date_values import Edtf
from dateline.story.settings import Settings

BIBTEX_SIGNS = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)
"""What has a meaning in BibTeX or TeX. Braces are named, since BibTeX counts those escaped too."""

BIBTEX_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

OF_A_URL = ":/?#[]@!$&'()*+,;=%~"
"""What may stand in a URL beside letters, digits, full stops, dashes and underscores."""


@dataclass(frozen=True, slots=True)
class Work:
    """Something on the site that can be cited."""

    key: str
    """What it is called in a list of references: `event-2024-12-06-rastan-bridge`."""
    settings: Settings
    """Who tells and publishes the story, and as of when it is known."""
    title: str = ""
    """Its title; empty for the story as a whole."""
    url: str | None = None
    """Its full address; None where the site does not know its own."""
    version: str | None = None
    """The commit from which the site was built."""
    note: str = ""
    """What else has to be said, such as who printed a quote."""


class Citations(NamedTuple):
    """One work, cited in three ways."""

    words: str
    bibtex: str
    csl: str
    """CSL-JSON: a list of one item."""


def citations(work: Work) -> Citations:
    """Return how to cite a work."""
    facts = _Facts(work)
    return Citations(facts.in_words(), facts.bibtex(), facts.csl_json())


@dataclass(frozen=True)
class _Facts:
    """What a citation says, in the story's language."""

    work: Work

    def in_words(self) -> str:
        title = self.work.title
        if title and self.words("sign.quoted", words="")[0] not in title:
            title = self.words("sign.quoted", words=title)
        named = self.words.joined((title, self.work.note))
        publisher = self.publisher if self.publisher != self.author else ""
        edition = self.words.joined((publisher, *self.edition()))
        parts = (self.author, named, self.story, edition)
        sentences = "".join(f"{_in_one_line(part).rstrip('.')}. " for part in parts if part)
        return f"{sentences}{self.work.url or ''}".strip()

    def bibtex(self) -> str:
        fields = dict(self._bibtex_fields())
        lines = "".join(f"  {name} = {value},\n" for name, value in fields.items())
        return f"@misc{{{self.work.key},\n{lines}}}"

    def csl_json(self) -> str:
        item: dict[str, Any] = {
            "id": self.work.key,
            "type": "webpage",
            "title": self.work.title or self.story,
            "container-title": self.story if self.work.title else None,
            "author": [{"literal": self.author}] if self.author else None,
            "publisher": self.publisher,
            "issued": {"date-parts": [self.date]} if self.date else None,
            "version": self.work.version,
            "language": self.settings.language,
            "note": self.work.note,
            "URL": self.work.url,
        }
        given = {name: value for name, value in item.items() if value}
        return json.dumps([given], ensure_ascii=False, indent=2)

    def _bibtex_fields(self) -> Iterator[tuple[str, str]]:
        within = (self.story, self.publisher) if self.work.title else (self.publisher,)
        texts = {
            "author": self.author,
            "title": self.work.title or self.story,
            "howpublished": ", ".join(filter(None, within)),
        }
        for name, text in texts.items():
            if text:
                # a second pair of braces keeps names whole and capitals as they are
                yield name, f"{{{{{escaped_for_bibtex(text)}}}}}"
        if self.date:
            yield "year", f"{{{self.date[0]:04}}}"
        if len(self.date) > 1:
            yield "month", BIBTEX_MONTHS[self.date[1] - 1]
        if notes := "; ".join(filter(None, (self.work.note, *self.edition()))):
            yield "note", f"{{{escaped_for_bibtex(notes)}}}"
        if self.work.url:
            yield "url", f"{{{percent_encoded(self.work.url, safe=OF_A_URL)}}}"

    def edition(self) -> Iterator[str]:
        """Say as of which day the story is known, and from which commit the page is."""
        if self.settings.as_of:
            label = prose.date_label(self.settings.as_of, self.words)
            yield self.words("cite.as-of", date=label)
        if self.work.version:
            yield self.words("cite.version", version=self.work.version)

    @property
    def settings(self) -> Settings:
        return self.work.settings

    @property
    def words(self) -> prose.Words:
        return prose.words_in(self.settings.language)

    @property
    def story(self) -> str:
        return self.settings.title.wording(self.settings.language).text

    @property
    def publisher(self) -> str:
        return self.settings.publisher or ""

    @property
    def author(self) -> str:
        byline = self.settings.byline
        return byline.wording(self.settings.language).text if byline else self.publisher

    @property
    def date(self) -> tuple[int, ...]:
        return date_parts(self.settings.as_of) if self.settings.as_of else ()


def escaped_for_bibtex(text: str) -> str:
    """Return a text that BibTeX and TeX take for what it says, on one line."""
    return _in_one_line(text).translate(BIBTEX_SIGNS)


def date_parts(when: Edtf) -> tuple[int, ...]:
    """Return year, month and day of a date's end, as far as they are known (CSL `date-parts`)."""
    point = when.end or when.start
    if point is None:
        return ()
    known = {"year": 1, "month": 2, "day": 3}.get(point.precision, 0)
    return (point.last.year, point.last.month, point.last.day)[:known]


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
