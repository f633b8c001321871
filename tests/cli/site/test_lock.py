"""One run at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from dateline.cli.site.failure import SiteError
from dateline.cli.site.lock import locked

HOLD = """
import sys
from pathlib import Path
from dateline.cli.site.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def hold(site: Path) -> subprocess.Popen[str]:
    """Hold the lock in another process, until it is told to let go or killed."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(site)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    return holder


def test_a_second_run_is_told_and_leaves(tmp_path: Path) -> None:
    with hold(tmp_path / "site") as holder:
        with pytest.raises(SiteError, match="Another `dateline site` is building"):
            locked(tmp_path / "site").__enter__()
        holder.communicate("")


def test_a_run_that_is_killed_lets_go(tmp_path: Path) -> None:
    with hold(tmp_path / "site") as holder:
        holder.kill()
    with locked(tmp_path / "site"):
        pass


def test_nothing_stays_behind(tmp_path: Path) -> None:
    with locked(tmp_path / "site"):
        pass
    assert list(tmp_path.iterdir()) == []


def test_a_run_that_fails_lets_go(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="broken"), locked(tmp_path / "site"):
        raise ValueError("broken")
    with locked(tmp_path / "site"):
        pass


def test_two_sites_can_be_built_at_once(tmp_path: Path) -> None:
    with locked(tmp_path / "one"), locked(tmp_path / "two"):
        pass
