"""The git repository in which a story stands: commits, and the files in them.

git runs as a program, without a shell. What it is told and what it tells (names of refs, paths)
may come from strangers.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from dateline.history.failure import HistoryError

GIT = "git"

OF_A_HOOK = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
"""Variables with which git tells a hook about another folder than the story's."""

FILE_MODES = frozenset({"100644", "100755"})
"""What git calls a file, as opposed to a link or another repository."""

_COMMIT = re.compile(rb"[0-9a-f]{40}(?:[0-9a-f]{24})?")


class GitError(Exception):
    """git refused; the message is the first line of what it said."""


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository around a folder, as seen from that folder."""

    folder: Path

    def commit(self, ref: str) -> str:
        """Return the id of the commit that a branch, tag or other name of git's means.

        Raises:
            HistoryError: There is no repository, no such commit, or no git.
        """
        self._require_repository()
        found = b""
        if "\0" not in ref and not ref.startswith("-"):
            try:
                asked = ("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
                found = self._git(*asked).strip()
            except GitError:
                found = b""
        if _COMMIT.fullmatch(found) is None:
            raise HistoryError(f"git knows no commit `{ref}` here", self._cure(ref))
        return found.decode()

    def files(self, commit: str) -> Mapping[str, str]:
        """Return the id of every file below the folder in a commit, by its path from the folder.

        Links are left out, and so are paths that lead out of the folder.

        Raises:
            HistoryError: The commit cannot be read.
        """
        listed = self._read("ls-tree", "-r", "-z", commit)
        entries = (line.partition(b"\t")[::2] for line in listed.split(b"\0") if line)
        found = ((os.fsdecode(path), about.decode().split()) for about, path in entries)
        return {
            path: blob for path, (mode, _, blob) in found if mode in FILE_MODES and _is_inside(path)
        }

    def contents(self, blobs: Iterable[str]) -> Mapping[str, bytes]:
        """Return what stands in files, by their ids.

        Raises:
            HistoryError: One of them is not here.
        """
        wanted = list(dict.fromkeys(blobs))
        output = self._read("cat-file", "--batch", given="".join(f"{blob}\n" for blob in wanted))
        found: dict[str, bytes] = {}
        start = 0
        for blob in wanted:
            header, _, _ = output[start : start + 200].partition(b"\n")
            if not header[-1:].isdigit():
                cure = "fetch the whole history: `git fetch --refetch` gets what a clone left out"
                raise HistoryError(f"a file of that commit is not in this clone ({blob})", cure)
            first = start + len(header) + 1
            start = first + int(header.split()[-1])
            found[blob] = output[first:start]
            start += 1
        return found

    @property
    def is_shallow(self) -> bool:
        """Whether the clone has only its latest commits."""
        return self._git("rev-parse", "--is-shallow-repository").strip() == b"true"

    def log(self) -> str:
        r"""Return what each commit of the branch's own line did to the files below the folder.

        The first comes first. Everything ends in a NUL: a commit as `\1` and its moment in seconds
        since 1970, then for each file what was done (`A`, `M`, `D`, `R100`) and its path, of a
        renamed one both.

        Raises:
            HistoryError: The history cannot be read.
        """
        told = ("--name-status", "-z", "--format=%x01%ct", "--find-renames", "--no-ext-diff")
        line = ("--first-parent", "-m", "--reverse", "--relative", "HEAD", "--", ".")
        return os.fsdecode(self._read("log", *told, *line))

    def _require_repository(self) -> None:
        try:
            self._git("rev-parse", "--git-dir")
        except GitError as error:
            message = f"there is no history of `{self.folder}` that git can read: {error}"
            cure = "keep the story in a git repository, and run this inside it"
            raise HistoryError(message, cure) from error

    def _cure(self, ref: str) -> str:
        if self.is_shallow:
            return "this clone has only the latest commits: `git fetch --unshallow` gets the others"
        return f"fetch it, or check its spelling: `git log -1 {ref}` must show it"

    def _read(self, *arguments: str, given: str = "") -> bytes:
        try:
            return self._git(*arguments, given=given)
        except GitError as error:
            cure = "see what `git fsck` says of this repository"
            raise HistoryError(f"git could not read that commit: {error}", cure) from error

    def _git(self, *arguments: str, given: str = "") -> bytes:
        kept = {name: text for name, text in os.environ.items() if name not in OF_A_HOOK}
        try:
            done = subprocess.run(
                [GIT, "-C", str(self.folder), *arguments],
                input=given.encode(),
                capture_output=True,
                check=False,
                env={**kept, "LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0"},
            )
        except OSError as error:
            cure = "install git; comparing with an earlier version needs it"
            raise HistoryError(f"git cannot be run: {error.strerror}", cure) from error
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip().partition("\n")[0]
            raise GitError(said or f"it ended with {done.returncode}")
        return done.stdout


def _is_inside(path: str) -> bool:
    """Tell whether a path may be written below a folder; a commit made by hand can hold any."""
    parts = path.split("/")
    return not {"", ".", ".."} & set(parts) and "\\" not in path and ":" not in path
