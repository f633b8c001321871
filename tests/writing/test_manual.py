"""What the manual shows of the house style is what the program makes."""

from __future__ import annotations

import re
from pathlib import Path

from dateline.writing import format_file

PAGE = (Path(__file__).parents[2] / "manual" / "fmt.md").read_text("utf-8")


def test_the_example_is_what_comes_out() -> None:
    before, after = re.findall(r"^```yaml\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)[:2]
    assert format_file("event", before.encode()).decode() == after
