"""The same events as a page of TimelineJS, which comes from npm as `package.json` says."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from invented import Happening

HERE = Path(__file__).parent
PACKAGE = HERE / "node_modules" / "@knight-lab" / "timelinejs" / "dist"

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>TimelineJS</title>
<link rel="stylesheet" href="dist/css/timeline.css">
<script src="dist/js/timeline.js"></script></head>
<body><div id="timeline" style="width: 100%; height: 600px"></div>
<script>
fetch("data.json").then((answer) => answer.json()).then((data) => {
  const script_path = new URL("dist/js/", location).href
  window.timeline = new TL.Timeline("timeline", data, { script_path })
})
</script></body></html>
"""


def write_page(folder: Path, events: list[Happening]) -> None:
    """Write the page and all that it loads.

    Raises:
        RuntimeError: npm is not there, or could not install the package.
    """
    _install()
    folder.mkdir(parents=True)
    shutil.copytree(PACKAGE, folder / "dist")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    slides = [_slide(event) for event in events]
    (folder / "data.json").write_text(json.dumps({"events": slides}), encoding="utf-8")


def _slide(event: Happening) -> dict[str, object]:
    day = {"year": event.day.year, "month": event.day.month, "day": event.day.day}
    return {"start_date": day, "text": {"headline": event.title, "text": f"<p>{event.text}</p>"}}


def _install() -> None:
    if PACKAGE.is_dir():
        return
    npm = shutil.which("npm")
    if npm is None:
        raise RuntimeError("TimelineJS comes from npm, which is not here: install Node.js.")
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = subprocess.run(command, cwd=HERE, check=False, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"npm could not install TimelineJS:\n{done.stderr}")
