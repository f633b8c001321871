"""Every code that a problem can carry, with its short title.

Codes never change their meaning: editors search for them, and scripts count them.
"""

from __future__ import annotations

CODES: dict[str, str] = {
    "D001": "a file that cannot be read",
    "D002": "a file that is not UTF-8",
    "D003": "a file that is too large or nested too deeply",
    "D004": "a file or folder that the story does not know",
    "D005": "text that is not YAML",
    "D006": "a tab",
    "D007": "an empty file",
    "D008": "more than one document in a file",
    "D009": "an anchor, alias or merge key",
    "D010": "a YAML tag",
    "D011": "a character that cannot be seen",
    "D012": "a field given twice",
    "D013": "a field's name that is not text",
    "D014": "an unknown field",
    "D015": "a missing field",
    "D016": "a value of the wrong kind",
    "D017": "a text that is not a date",
    "D018": "a date that runs backwards",
    "D019": "a text that is not a time of day",
    "D020": "a word that is not one of the known ones",
    "D021": "a text that is not an id",
    "D022": "an `id` that is not the file's name",
    "D023": "an empty value",
    "D024": "a number that is none, or out of range",
    "D025": "values that do not go together",
    "D026": "a text of the wrong form",
    "D030": "an unknown place",
    "D031": "an unknown actor",
    "D032": "an unknown source",
    "D033": "an unknown speaker",
    "D034": "an unknown claim",
    "D035": "an unknown question",
    "D036": "an unknown event",
    "D037": "an unknown side",
    "D038": "an unknown origin",
    "D039": "a correction of something that is not there",
    "D040": "an event without a source",
    "D041": "an id used twice",
    "D042": "a circle",
    "D043": "a path through a place without a point",
    "D044": "a story without `story.yml`",
    "D045": "a source described in two ways",
    "D046": "a picture that is not there",
    "D047": "a name where an id is meant",
}
"""Short title by code."""
