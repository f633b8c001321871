"""MkDocs, run as a program: it may fail, and then it must not take anything with it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from dateline.cli.site.failure import SiteError


def sites(config: Path, folder: Path) -> Iterator[tuple[Path, Path]]:
    """Yield each site to build: its settings and its folder.

    Beside the story's own `mkdocs.yml`, every `mkdocs.NAME.yml` is a site of its own, which is
    built into the story's under `NAME/`.
    """
    yield config, folder
    for other in sorted(config.parent.glob(f"{config.stem}.*{config.suffix}")):
        yield other, folder / other.stem.removeprefix(f"{config.stem}.")


def environment(folder: Path, given: Mapping[str, str], today: str | None) -> dict[str, str]:
    """Return the environment for builds that come out alike.

    MkDocs dates every page to `SOURCE_DATE_EPOCH` (seconds since 1970). Unless it is given, that
    is when the last commit was made. What is under embargo goes by the day itself.
    """
    variables = {**given, "PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}
    if "SOURCE_DATE_EPOCH" not in variables:
        variables["SOURCE_DATE_EPOCH"] = str(_last_commit(folder) or int(time.time()))
        if today:
            variables.setdefault("DATELINE_TODAY", today)
    return variables


def build(config: Path, folder: Path, variables: Mapping[str, str], *, verbose: bool) -> None:
    """Build one site, strictly: a warning is an error.

    Raises:
        SiteError: MkDocs found something wrong, or broke.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    command += ["--config-file", str(config), "--site-dir", str(folder)]
    output = None if verbose else subprocess.PIPE
    done = subprocess.run(
        command,
        cwd=config.parent,
        env=variables,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=None if verbose else subprocess.STDOUT,
        check=False,
        encoding="utf-8",
        errors="replace",
    )
    if done.returncode:
        raise SiteError(_complaint(done.stdout or "", config.name))


def _complaint(output: str, name: str) -> str:
    """Return what MkDocs found wrong, without the inner workings of a program that broke.

    Its `--quiet` would say as much, but with it a warning is no error any more.
    """
    said, _, broke = output.partition("Traceback (most recent call last):")
    lines = [line for line in said.strip().splitlines() if not line.startswith("INFO ")]
    if broke:
        lines += [broke.strip().splitlines()[-1], "help: `--verbose` shows where it broke"]
    return "\n".join([f"error: {name} was not built", *filter(None, lines)])


def _last_commit(folder: Path) -> int | None:
    """Return when the last commit was made, in seconds since 1970, if there is one."""
    command = ["git", "-C", str(folder), "log", "-1", "--format=%ct"]
    try:
        asked = subprocess.run(command, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    return int(asked.stdout) if asked.stdout.strip() else None
