"""`dateline schema`: write the JSON Schema of every kind of file, for editors' completion."""

from __future__ import annotations

import argparse
import json
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
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write the schemas and name the files."""
    folder: Path = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    for name, schema in schemas().items():
        text = json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        (folder / name).write_text(text, encoding="utf-8")
        print(folder / name)
    return 0
