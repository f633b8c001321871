"""What differs between two versions of a thing, field by field, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from pydantic import BaseModel

from dateline.changes.pairing import Pair
from dateline.changes.telling import Teller
from dateline.changes.wording import label, one
from dateline.story.event import Event
from dateline.story.geometry import Location
from dateline.story.place import Place
from dateline.story.text import Text, Voice

SHORT = 48
"""How many characters of a claim are enough to know it by."""


class Difference(NamedTuple):
    """One thing that reads otherwise."""

    what: str
    """What it is: "Summary", "Claim “It is shut.”, figure"."""
    was: str
    """What stood there; empty where nothing did."""
    now: str
    """What stands there; empty where nothing does any more."""


class Tellers(NamedTuple):
    """Who tells what stood in the one version, and what stands in the other."""

    then: Teller
    now: Teller


def differences(pair: Pair, tellers: Tellers) -> tuple[Difference, ...]:
    """Return what differs in a thing that was there and still is; nothing of any other."""
    if pair.then is None or pair.now is None:
        return ()
    if pair.is_withdrawn and isinstance(pair.now, Event):
        return (Difference(label("withdrawn"), "", tellers.now(getattr(pair.now, "withdrawn"))),)  # noqa: B009
    found = [*_in_models(_shown(pair.then), _shown(pair.now), tellers, "")]
    return (*found, *_states(pair, tellers))


def _shown(thing: BaseModel) -> BaseModel:
    """Return a thing with no coordinates but those that any output may show."""
    if not isinstance(thing, Place):
        return thing
    shown = {"location": thing.shown_location, "area": thing.shown_area}
    return thing.model_copy(update=shown)


def _states(pair: Pair, tellers: Tellers) -> Iterator[Difference]:
    """Yield how sure an event is, where that is another now."""
    if isinstance(pair.then, Event) and isinstance(pair.now, Event):
        was, now = (
            teller.view.words(f"status.{teller.view.evidence.of_event(event)}")
            for teller, event in zip(tellers, (pair.then, pair.now), strict=True)
        )
        if was != now and not pair.now.withdrawn:
            yield Difference(label("status"), was, now)


def _in_models(
    then: BaseModel, now: BaseModel, tellers: Tellers, within: str
) -> Iterator[Difference]:
    for name in type(now).model_fields:
        was, is_now = getattr(then, name), getattr(now, name)
        if was != is_now:
            yield from _in_field(name, was, is_now, tellers, within)


def _in_field(
    name: str, was: object, now: object, tellers: Tellers, within: str
) -> Iterator[Difference]:
    if isinstance(was, Text) and isinstance(now, Text):
        yield from _in_texts(_joined(within, label(name)), was, now)
    elif isinstance(was, tuple) and isinstance(now, tuple):
        yield from _in_lists(name, was, now, tellers, within)
    elif isinstance(was, Mapping) and isinstance(now, Mapping):
        yield from _in_maps(name, was, now, tellers, within)
    elif _is_parted(was) and _is_parted(now):
        yield from _in_models(was, now, tellers, _joined(within, label(name)))  # type: ignore[arg-type]
    else:
        told = tellers.then(was, name), tellers.now(now, name)
        yield Difference(_joined(within, label(name)), *told)


def _is_parted(value: object) -> bool:
    """Tell whether the fields of a model are told one by one."""
    return isinstance(value, BaseModel) and not isinstance(value, Text | Voice | Location)


def _in_texts(what: str, was: Text, now: Text) -> Iterator[Difference]:
    languages = dict.fromkeys((*now.by_language, *was.by_language))
    for language in languages:
        texts = was.by_language.get(language, ""), now.by_language.get(language, "")
        if texts[0].split() != texts[1].split():
            named = f"{what} ({language})" if len(languages) > 1 else what
            yield Difference(named, *(" ".join(text.split()) for text in texts))


def _in_lists(
    name: str, was: Sequence[object], now: Sequence[object], tellers: Tellers, within: str
) -> Iterator[Difference]:
    keys = [getattr(item, "id", None) for item in (*was, *now)]
    if all(keys) and not any(isinstance(item, Voice) for item in (*was, *now)):
        by_id = [{str(getattr(item, "id", "")): item for item in items} for items in (was, now)]
        yield from _in_maps(name, by_id[0], by_id[1], tellers, within)
        return
    what = _joined(within, one(name))
    gone = [tellers.then(item, name) for item in was if item not in now]
    new = [tellers.now(item, name) for item in now if item not in was]
    if not gone and not new:
        yield Difference(_joined(within, label(name)), "", "in another order")
    for old, fresh in zip_longest(gone, new, fillvalue=""):
        yield Difference(_part(what, old, fresh), old, fresh)


def _in_maps(
    name: str,
    was: Mapping[str, object],
    now: Mapping[str, object],
    tellers: Tellers,
    within: str,
) -> Iterator[Difference]:
    what = _joined(within, one(name))
    if was.keys() == now.keys() and all(was[key] == now[key] for key in was):
        yield Difference(_joined(within, label(name)), "", "in another order")
    for key in dict.fromkeys((*now, *was)):
        old, fresh = was.get(key), now.get(key)
        if old == fresh:
            continue
        if _is_parted(old) and _is_parted(fresh):
            named = f"{what} “{_short(tellers.then, old)}”"
            yield from _in_models(old, fresh, tellers, named)  # type: ignore[arg-type]
        elif isinstance(old, Text) and isinstance(fresh, Text):
            yield from _in_texts(what, old, fresh)
        else:
            yield Difference(
                _part(what, old, fresh), tellers.then(old, name), tellers.now(fresh, name)
            )


def _part(what: str, was: object, now: object) -> str:
    """Return what an entry of a list is called: one that is new or gone says so."""
    return f"{what}, {'gone' if was else 'new'}" if not (was and now) else what


def _short(teller: Teller, part: object) -> str:
    """Return the first words of a part, by which a reader knows it."""
    text = teller(getattr(part, "text", None) or getattr(part, "term", None) or part)
    return text if len(text) <= SHORT else text[:SHORT].rsplit(" ", 1)[0] + "…"


def _joined(within: str, what: str) -> str:
    return f"{within}, {what[:1].lower()}{what[1:]}" if within else what
