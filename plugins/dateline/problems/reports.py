"""Problems as data: JSON of our own, and SARIF for the tools that read it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from dateline.problems.codes import CODES
from dateline.problems.explaining import explain, page_on
from dateline.problems.problem import Problem

FORMAT = 1
"""The version of our JSON: it grows when a field changes its meaning or goes."""


def as_json(problems: Iterable[Problem], holdings: Mapping[str, int] | None) -> str:
    """Return problems as JSON, sorted by file and line.

    Args:
        problems: What is wrong.
        holdings: How many things of each kind the story has; None where it could not be read.
    """
    ordered = _sorted(problems)
    report = {
        "format": FORMAT,
        "errors": sum(problem.severity == "error" for problem in ordered),
        "warnings": sum(problem.severity == "warning" for problem in ordered),
        "story": dict(holdings) if holdings is not None else None,
        "problems": [_entry(problem) for problem in ordered],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def as_sarif(problems: Iterable[Problem], version: str) -> str:
    """Return problems as SARIF 2.1.0 (OASIS), each code that occurs a rule with its page.

    Args:
        problems: What is wrong.
        version: The program's version.
    """
    ordered = _sorted(problems)
    codes = sorted({problem.code for problem in ordered})
    driver = {"name": "Dateline", "version": version, "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code)) for problem in ordered],
    }
    report = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def _sorted(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: problem.sort_key)


def _entry(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "title": problem.title,
        "severity": problem.severity,
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "length": problem.length,
        "text": problem.source_line,
        "message": problem.message,
        "label": problem.label or None,
        "help": problem.help or None,
    }


def _rule(code: str) -> dict[str, Any]:
    return {
        "id": code,
        "shortDescription": {"text": CODES[code]},
        "help": {"text": explain(code), "markdown": page_on(code)},
    }


def _result(problem: Problem, index: int) -> dict[str, Any]:
    parts = (problem.message, problem.label, problem.help)
    region: dict[str, Any] = {
        "startLine": problem.line,
        "startColumn": problem.column,
        "endColumn": problem.column + problem.length,
    }
    if problem.source_line is not None:
        region["snippet"] = {"text": problem.source_line}
    place = {"artifactLocation": _artifact(problem.file), "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": problem.severity,
        "message": {"text": ". ".join(part for part in parts if part)},
        "locations": [{"physicalLocation": place}],
    }


def _artifact(file: str) -> dict[str, str]:
    """Return where a file is: from the folder of the run, or for one outside it whole."""
    if PurePath(file).is_absolute():
        return {"uri": PurePath(file).as_uri()}
    return {"uri": quote(file, errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}
