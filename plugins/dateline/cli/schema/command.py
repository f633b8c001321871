"""`dateline schema`: write the JSON Schema of every kind of file, or the data reference."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from pathlib import Path

from dateline.story.schema import schemas


def register(subparsers: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command to the program's."""
    parser = subparsers.add_parser(
        "schema",
        help="write the JSON Schema of the YAML files",
        description="Write one JSON Schema a kind of file, which lets VS Code and JetBrains "
        "complete and explain fields.",
    )
    parser.add_argument(
        "folder",
        nargs="?",
        type=Path,
        default=Path("schema"),
        metavar="FOLDER",
        help="where to write them (default: schema)",
    )
    parser.add_argument(
        "--reference",
        type=Path,
        metavar="FOLDER",
        help="write the same for people into this folder, as pages in Markdown, and no schemas",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the files and name them."""
    folder: Path = options.reference or options.folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (_reference() if options.reference else _schemas()).items():
        (folder / name).write_text(text, encoding="utf-8")
        print(folder / name)
    return 0


def _schemas() -> Mapping[str, str]:
    return {
        name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in schemas().items()
    }


def _reference() -> Mapping[str, str]:
    from dateline.cli.schema.reference import pages  # noqa: PLC0415 - not for schemas

    return pages()
