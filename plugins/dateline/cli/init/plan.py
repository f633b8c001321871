"""What a new story is to be: everything that the scaffold's templates are told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from dateline.cli.init.program import Program
from dateline.story.text import direction

LANGUAGES = ("en", "ar")
"""The languages in which the scaffold is written."""

WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'\\`{}|^]+")
MAIL_ADDRESS = re.compile(r"[^\s<>\"'\\`(){}|^/@:]+@[^\s<>\"'\\`(){}|^/@:]+")
UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
"""Control characters and what turns the direction of text: no file of a story may hold them."""

EDITING = {"gitlab": "/-/edit/main/", "codeberg": "/_edit/main/", "gitea": "/_edit/main/"}
"""A word in a code host's name to what it puts before the path of a file that is being edited."""


class PlanError(Exception):
    """What was asked for does not make a story; the message says why."""


@dataclass(frozen=True)
class Plan:
    """A new story.

    Raises:
        PlanError: A part of it is not what it should be.
    """

    title: str
    language: str
    program: Program
    example: bool = True
    """Whether two made-up events show what a story looks like."""
    repository: str | None = None
    """The web address of the repository in which the story will stand."""
    site_url: str | None = None
    contact: str | None = None
    """Where errors are reported: an address of mail or web."""

    def __post_init__(self) -> None:
        if not self.title.strip() or UNSEEN.search(self.title):
            raise PlanError("a title is one line of characters that can be seen")
        if re.search("[<>]", self.title):
            raise PlanError("a title has no `<` or `>`: the theme would take them for HTML")
        for name, address in (("repository", self.repository), ("site-url", self.site_url)):
            if address is not None and not WEB_ADDRESS.fullmatch(address):
                raise PlanError(f"`--{name} {address}` is not a web address")
        if UNSEEN.search(self.program.requirement):
            raise PlanError("`--program` is one line of requirements.txt")
        if self.contact is not None and self.contact_link is None:
            raise PlanError(f"`--contact {self.contact}` is neither a mail nor a web address")

    @property
    def contact_link(self) -> str | None:
        """The contact as a link's target."""
        contact = self.contact or ""
        if MAIL_ADDRESS.fullmatch(contact):
            return f"mailto:{contact}"
        return contact if WEB_ADDRESS.fullmatch(contact) else None

    @property
    def edit_base(self) -> str | None:
        """Where the repository's host edits a file of it, without the file's path."""
        if self.repository is None:
            return None
        host = urlsplit(self.repository).hostname or ""
        editing = (path for word, path in EDITING.items() if word in host)
        return self.repository.removesuffix("/").removesuffix(".git") + next(editing, "/edit/main/")


def title_of(folder: Path, language: str) -> str:
    """Return what a story in a folder may be called: `flood-2026` is "Flood 2026".

    Nothing where the folder's name is not in the script of the language.
    """
    words = re.sub(r"[\s_-]+", " ", UNSEEN.sub("", folder.resolve().name)).strip()
    is_foreign = direction(language) == "rtl" and words.isascii()
    return "" if is_foreign else words[:1].upper() + words[1:]
