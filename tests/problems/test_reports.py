"""Problems as data, for programs."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dateline.problems import Problem
from dateline.problems.explaining import page_on
from dateline.problems.reports import FORMAT, as_json, as_sarif

MANUAL = Path(__file__).parents[2] / "manual" / "check.md"

SOURCS = Problem(
    "D014", "unknown field", "events/a b.yml", 12, 3, 6, "  sourcs:", "no field", "`sources`?"
)
REPORT = Problem("D004", "not read", "events/report.pdf", severity="warning")


def test_json_tells_everything_in_the_order_of_the_files() -> None:
    report = json.loads(as_json([REPORT, SOURCS], None))
    assert report == {
        "format": FORMAT,
        "errors": 1,
        "warnings": 1,
        "story": None,
        "problems": [
            {
                "code": "D014",
                "title": "an unknown field",
                "severity": "error",
                "file": "events/a b.yml",
                "line": 12,
                "column": 3,
                "length": 6,
                "text": "  sourcs:",
                "message": "unknown field",
                "label": "no field",
                "help": "`sources`?",
            },
            {
                "code": "D004",
                "title": "a file or folder that the story does not know",
                "severity": "warning",
                "file": "events/report.pdf",
                "line": 1,
                "column": 1,
                "length": 1,
                "text": None,
                "message": "not read",
                "label": None,
                "help": None,
            },
        ],
    }


def test_the_manual_tells_every_field_of_the_json() -> None:
    report = json.loads(as_json([SOURCS], {"events": 1}))
    told = re.findall(r"^\| `(\w+)` \|", MANUAL.read_text("utf-8"), flags=re.MULTILINE)
    assert told == [*report, *report["problems"][0]]


def sarif(*problems: Problem) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(as_sarif(problems, "1.2.3"))
    assert report["version"] == "2.1.0"
    assert report["$schema"].endswith("sarif-2.1.0.json")
    (run,) = report["runs"]
    return dict(run)


def test_sarif_explains_each_code_once_as_the_manual_does() -> None:
    driver = sarif(SOURCS, SOURCS, REPORT)["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("Dateline", "1.2.3")
    assert [rule["id"] for rule in driver["rules"]] == ["D004", "D014"]
    for rule in driver["rules"]:
        assert rule["help"]["markdown"] == page_on(rule["id"])
        assert rule["shortDescription"]["text"] in rule["help"]["text"]


def test_sarif_shows_where_a_problem_is() -> None:
    run = sarif(SOURCS, REPORT)
    assert run["columnKind"] == "unicodeCodePoints"
    first, second = run["results"]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("D014", 1, "error")
    assert first["message"] == {"text": "unknown field. no field. `sources`?"}
    (place,) = (location["physicalLocation"] for location in first["locations"])
    assert place["artifactLocation"] == {"uri": "events/a%20b.yml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {
        "startLine": 12,
        "startColumn": 3,
        "endColumn": 9,
        "snippet": {"text": "  sourcs:"},
    }
    assert (second["ruleIndex"], second["level"]) == (0, "warning")


def test_sarif_names_files_from_the_folder_of_the_run_unless_they_lie_outside() -> None:
    elsewhere = Path(Path(MANUAL.anchor), "story", "a.yml").as_posix()
    result = sarif(Problem("D014", "m", elsewhere), Problem("D014", "m", "e/#?%\udcff.yml"))
    uris = [r["locations"][0]["physicalLocation"]["artifactLocation"] for r in result["results"]]
    assert urlsplit(uris[0]["uri"]).scheme == "file"
    assert uris[1] == {"uri": "e/%23%3F%25%FF.yml", "uriBaseId": "%SRCROOT%"}


def test_sarif_of_no_problems_is_a_run_without_results() -> None:
    run = sarif()
    assert run["results"] == []
    assert run["tool"]["driver"]["rules"] == []
