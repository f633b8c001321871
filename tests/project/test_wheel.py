"""What is installed holds more than code: pages on problems, and what a new story begins with."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from dateline.cli.init.scaffold import SCAFFOLD
from dateline.problems.codes import CODES

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "--target", "wheel"]
    subprocess.run([*build, "--directory", folder], cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def test_an_installed_program_explains_every_problem(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    code = (
        "from dateline.problems import explaining\n"
        "from dateline.problems.codes import CODES\n"
        "print(explaining.__file__)\n"
        "print(len([explaining.explain(code) for code in CODES]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env={"PYTHONPATH": str(tmp_path)},
        check=True,
        capture_output=True,
        text=True,
    )
    where, number = done.stdout.splitlines()
    assert Path(where).is_relative_to(tmp_path)
    assert int(number) == len(CODES)


def test_an_installed_program_has_everything_that_a_new_story_begins_with(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    files = (path for path in SCAFFOLD.rglob("*") if path.is_file())
    wanted = {f"dateline/scaffold/{path.relative_to(SCAFFOLD).as_posix()}" for path in files}
    assert wanted
    assert wanted <= packed
