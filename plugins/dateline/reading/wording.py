"""What does not fit a model, said to an editor: code, message, label and cure."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple
from zoneinfo import available_timezones

from dateline.reading.guessing import closest, did_you_mean, listing
from dateline.reading.identity import LONGEST_ID, slug
from dateline.reading.nodes import Mapping, Node, Scalar
from dateline.story.dates import DateError, ReversedDateError
from dateline.story.fitting import Misfit
from dateline.story.shapes import field_names, meaning, name_of
from dateline.story.text import Model
from dateline.story.times import TimeError
from dateline.story.written import LANGUAGE_PATTERN


class Told(NamedTuple):
    """A problem without its place."""

    code: str
    message: str
    label: str = ""
    cure: str = ""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A misfit with what it is about."""

    misfit: Misfit
    field: str
    """The field it stands in; empty for the file as a whole."""
    node: Node
    """What is underlined."""
    owner: type[Model]
    """The model that has the field."""
    thing: type[Model] | None
    """The model of the value itself, where it has one."""

    @property
    def value(self) -> str:
        """The value as written; empty for lists and maps."""
        return self.node.text or "" if isinstance(self.node, Scalar) else ""

    @property
    def subject(self) -> str:
        """What a predicate is said of."""
        if self.value and self.misfit.message.startswith("is not"):
            return f"`{self.value}`"
        if self.thing and isinstance(self.node, Mapping) and self.thing.__name__ != "Text":
            return _this(self.thing)
        return f"`{self.field}`" if self.field else _this(self.owner)


def word(wrong: Wrong) -> Told:
    """Return a misfit in an editor's words."""
    return _TELLERS.get(wrong.misfit.type, _other)(wrong)


def _this(model: type[Model]) -> str:
    return re.sub(r"^an? ", "this ", name_of(model))


def _unknown_field(wrong: Wrong) -> Told:
    known = field_names(wrong.owner)
    cure = did_you_mean(closest(wrong.field, known))
    return Told(
        "D014",
        f"unknown field `{wrong.field}`",
        f"not a field of {name_of(wrong.owner)}",
        cure or f"the fields of {name_of(wrong.owner)} are {listing(known, 40)}",
    )


def _missing(wrong: Wrong) -> Told:
    owner = name_of(wrong.owner)
    means = meaning(wrong.owner, wrong.field)
    stands = isinstance(wrong.node, Scalar) and wrong.node.text == wrong.field
    return Told(
        "D015",
        f"`{wrong.field}` is {'empty' if stands else 'missing'}",
        f"{owner} needs `{wrong.field}`",
        f"add `{wrong.field}: …`, {means[:1].lower()}{means[1:]}",
    )


_EXPECTED = {
    "literal_error": "text",
    "string_type": "text",
    "is_instance_of": "text",
    "tuple_type": "a list",
    "dict_type": "a map",
    "model_type": "a map",
    "model_attributes_type": "a map",
    "float_type": "a number",
    "int_type": "a number",
}


def _wrong_kind(wrong: Wrong) -> Told:
    found = {Scalar: "text", Mapping: "a map"}.get(type(wrong.node), "a list")
    is_text = wrong.thing is not None and wrong.thing.__name__ in ("Text", "Voice")
    expected = "text" if is_text else _EXPECTED[wrong.misfit.type]
    cure = {
        "text": f"write `{wrong.field}: …` with the text after the colon, in quotes if need be",
        "a list": f"write `{wrong.field}: […]`, or one item a line, each after a dash",
        "a map": f"write one `name: value` a line, indented below `{wrong.field}:`",
        "a number": "write a number such as 34.9",
    }[expected]
    if expected == "a map" and wrong.thing:
        known = listing(field_names(wrong.thing))
        cure = f"{name_of(wrong.thing)} is a map with the fields {known}"
    message = f"`{wrong.field}` holds {found} where {expected} belongs"
    return Told("D016", message, f"{expected} belongs here", cure)


def _value_error(wrong: Wrong) -> Told:
    error = wrong.misfit.details.get("error")
    code = "D026"
    if isinstance(error, DateError):
        code = "D018" if isinstance(error, ReversedDateError) else "D017"
    elif isinstance(error, TimeError):
        code = "D019"
    return Told(code, str(error), cure=getattr(error, "cure", ""))


def _literal(wrong: Wrong) -> Told:
    if not isinstance(wrong.node, Scalar):
        return _wrong_kind(wrong)
    known = re.findall(r"'([^']*)'", wrong.misfit.details.get("expected", ""))
    guess = did_you_mean(closest(wrong.value, known))
    if len(known) <= 6:
        message = f"`{wrong.value}` is not one of {', '.join(known)}"
        return Told("D020", message, cure=guess or f"write one of {', '.join(known)}")
    message = f"`{wrong.value}` is not a known `{wrong.field}`"
    return Told("D020", message, cure=guess or f"write one of {listing(known, 60)}")


def _pattern(wrong: Wrong) -> Told:
    if wrong.misfit.details.get("pattern") == LANGUAGE_PATTERN:
        message = f"`{wrong.value}` is not a language tag"
        return Told("D026", message, cure="write a tag such as `en`, `ar` or `zh-Hant`")
    better = slug(wrong.value)
    rule = f"ids are lower-case letters, digits and hyphens, at most {LONGEST_ID}"
    cure = f"{rule}: write `{better}`" if better and better != wrong.value else rule
    return Told("D021", f"`{wrong.value}` is not an id", cure=cure)


def _empty(wrong: Wrong) -> Told:
    said = wrong.misfit.message if wrong.misfit.type == "empty_text" else "is empty"
    cure = "write something there, or delete the field"
    return Told("D023", f"`{wrong.field}` {said}", cure=cure)


def _number(wrong: Wrong) -> Told:
    cure = "write digits, with a full stop before decimals and nothing between thousands"
    return Told("D024", f"`{wrong.value}` is not a number", cure=cure)


def _range(wrong: Wrong) -> Told:
    bounds = {"ge": "lowest", "le": "highest"}
    cure = ", ".join(f"the {bounds[key]} is {to:g}" for key, to in wrong.misfit.details.items())
    message = f"`{wrong.field}: {wrong.value}` is out of range"
    return Told("D024", message, cure=cure)


_OWN_CURES: dict[str, tuple[str, str]] = {
    "no_figure": ("D025", "give at least one of them"),
    "figure_order": ("D025", "`low` is the smallest of the three and `high` the largest"),
    "two_geometries": ("D025", "a road or border has a path, anything else a location or an area"),
    "short_path": ("D025", "name at least two places that the line passes"),
    "bounds": ("D025", "give the smaller latitude as south and the smaller longitude as west"),
    "same_colour": ("D025", "give each side a colour of its own"),
    "derived_from_itself": ("D025", "name what it passes on, or delete the line"),
    "flag": ("D020", "write true or false"),
    "language_tag": ("D026", "write a tag such as `en`, `ar` or `zh-Hant`"),
    "geometry": ("D026", "each ring is a list of [lon, lat] that ends where it begins"),
    "colour": ("D026", "write six hexadecimal digits after #, in quotes"),
    "web_address": ("D026", "begin with https:// and leave no spaces in it"),
}
"""Code and cure of each error that the models raise themselves."""


def _own(wrong: Wrong) -> Told:
    code, cure = _OWN_CURES[wrong.misfit.type]
    said = wrong.misfit.message
    return Told(code, said if said[0] == "`" else f"{wrong.subject} {said}", cure=cure)


def _time_zone(wrong: Wrong) -> Told:
    guess = did_you_mean(closest(wrong.value, available_timezones()))
    cure = guess or "write a name of the IANA time zones, such as `Asia/Damascus`"
    return Told("D026", f"{wrong.subject} {wrong.misfit.message}", cure=cure)


def _other(wrong: Wrong) -> Told:
    said = wrong.misfit.message[:1].lower() + wrong.misfit.message[1:]
    cure = "compare the field with the reference in the manual"
    return Told("D026", f"`{wrong.field}` does not fit: {said}", cure=cure)


_TELLERS: dict[str, Callable[[Wrong], Told]] = {
    **dict.fromkeys(_EXPECTED, _wrong_kind),
    "extra_forbidden": _unknown_field,
    "missing": _missing,
    "value_error": _value_error,
    "literal_error": _literal,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _empty,
    "too_short": _empty,
    "empty_text": _empty,
    "float_parsing": _number,
    "int_parsing": _number,
    "finite_number": _number,
    "greater_than_equal": _range,
    "less_than_equal": _range,
    "time_zone": _time_zone,
    **dict.fromkeys(_OWN_CURES, _own),
}
