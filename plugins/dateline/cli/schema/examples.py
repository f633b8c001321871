"""A short example of each kind of file; the six of them are one story.

Their lines are short enough for a telephone.
"""

from __future__ import annotations

from collections.abc import Mapping

_EVENT = """\
title: Null Island closes its bridge
date: 2024-03-01
time: morning
type: strategic-development
importance: key
places: [example-bridge]
actors:
  - {actor: example-council, role: initiator}
summary: |
  The council of Null Island closed
  the bridge. It spoke of cracks.
questions:
  why: Why was the bridge closed?
claims:
  - answers: {why: It has cracks}
    text: Two of four piers have cracks.
    by: example-council
    figures: [{measure: piers, best: 2}]
    sources: [example-gazette-bridge]
  - answers: {why: To move the market}
    text: The bridge is sound.
    by: a fisher (unnamed)
    sources: [example-gazette-bridge]
quotes:
  - text: Nobody crosses for now.
    speaker: example-council
    occasion: at the bridge
    said: 2024-03-01
    source: example-gazette-bridge
"""

_ACTOR = """\
names: {en: Council of Null Island}
aliases: [Island Council]
kind: organisation
side: council
gloss: The council of a made-up island.
"""

_PLACE = """\
names: {en: Harbour bridge}
kind: bridge
location: {lat: 0.021, lon: 0.034}
precision: exact
gloss: A bridge that does not exist.
"""

_SOURCE = """\
title: Council closes bridge
publisher: Example Gazette
author: Ada Example
kind: newspaper
url: https://gazette.example/bridge
archive_url: https://archive.example/1
published: 2024-03-01
language: en
"""

_COUNT = """\
title: People who could not cross
measure: people
from: 2024-03-01
places: [example-bridge]
method: The council asks each evening.
entries:
  - date: 2024-03-01
    by: example-council
    best: 40
    sources: [example-gazette-bridge]
  - date: 2024-03-06
    by: example-council
    low: 240
    note: Nobody asked on Sunday.
    sources: [example-gazette-bridge]
"""

_STORY = """\
title: The bridge of Null Island
standfirst: |
  On 1 March the council closed the bridge.
  Why it did is disputed.
publisher: Example Gazette
contact: corrections@gazette.example
licence: CC BY 4.0
period: 2024-03-01/2024-03-08
as_of: 2024-03-20
timezone: UTC
languages: [en]
sides:
  council: {name: Council, colour: "#5c7cb4"}
"""

EXAMPLES: Mapping[str, tuple[str, str]] = {
    "event": ("events/2024-03-01-example-bridge.yml", _EVENT),
    "actor": ("events/actors/example-council.yml", _ACTOR),
    "place": ("events/places/example-bridge.yml", _PLACE),
    "source": ("events/sources/example-gazette-bridge.yml", _SOURCE),
    "count": ("events/counts/example-waiting.yml", _COUNT),
    "story": ("events/story.yml", _STORY),
}
"""The file and its text, by the kind of file."""
