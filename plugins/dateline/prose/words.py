"""The site's own words: one file a language, with plurals after CLDR."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal

FALLBACK = "en"
"""The language that stands in for words that another one lacks; its file is complete."""

LOCALES = {"en": "en_GB"}
"""Where a bare language would mean another country's way of writing dates."""


@dataclass(frozen=True, slots=True)
class Words:
    """The site's own words in one language."""

    language: str
    """BCP 47 tag of the story's language."""
    locale: Locale
    """How dates and numbers are written."""
    table: Mapping[str, Any]
    """Words by section and key."""
    fallback: Words | None = None

    @property
    def tag(self) -> str:
        """BCP 47 tag of the locale, for a script that writes dates and numbers itself."""
        return str(self.locale).replace("_", "-")

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the words for `section.key` with their placeholders filled in.

        Raises:
            KeyError: if no language has them.
        """
        found = str(self._find(key))
        return found.format(**values) if values else found

    def count(self, key: str, number: int, /, **values: object) -> str:
        """Return the words for a number of things, in the right plural."""
        forms = self._find(key)
        form = forms.get(self.locale.plural_form(number), forms["other"])
        return str(form).format(n=self.number(number), **values)

    def forms(self, key: str) -> Mapping[str, str]:
        """Return a plural's forms by CLDR category, for a script that counts for itself."""
        return {category: str(form) for category, form in self._find(key).items()}

    def joined(self, parts: Iterable[str]) -> str:
        """Return parts of a line with the language's commas between them, without empty ones."""
        return self("sign.comma").join(filter(None, parts))

    def number(self, value: float) -> str:
        """Return a number as the language writes it."""
        whole = int(value) if float(value).is_integer() else value
        return format_decimal(whole, locale=self.locale)

    def language_name(self, tag: str) -> str:
        """Return what a language is called, or its tag where nobody knows."""
        try:
            return Locale.parse(tag, sep="-").get_display_name(self.locale) or tag
        except (UnknownLocaleError, ValueError):
            return tag

    def _find(self, key: str) -> Any:
        section, _, name = key.partition(".")
        found = self.table.get(section, {}).get(name)
        if found is not None:
            return found
        if self.fallback is None:
            raise KeyError(key)
        return self.fallback._find(key)


@lru_cache
def words_in(language: str) -> Words:
    """Return the site's own words in a language; what it lacks comes in English."""
    base = language.partition("-")[0]
    fallback = None if base == FALLBACK else words_in(FALLBACK)
    return Words(language, _locale(language), _table(base), fallback)


def _table(base: str) -> Mapping[str, Any]:
    file = files("dateline.prose") / "words" / f"{base}.toml"
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(LOCALES.get(language, language.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return Locale.parse(LOCALES[FALLBACK])
