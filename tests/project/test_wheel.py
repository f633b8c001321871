"""What is installed holds more than code: the manual's pages on problems come along."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

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
