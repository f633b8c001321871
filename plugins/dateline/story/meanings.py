"""What each word of a closed list means, for editors: in their editor, and in the reference."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from dateline.story.actor import ActorKind, RelationType
from dateline.story.advising import AdviceCode
from dateline.story.claims import Stance
from dateline.story.event import Importance
from dateline.story.event_parts import ActorRole, PlaceRole, RelatedAs
from dateline.story.event_types import EventType
from dateline.story.geometry import RADIUS_KM, GeometryType, Precision
from dateline.story.place import ControlStatus, PlaceKind
from dateline.story.source import CautionKind, SourceKind

_EVENT_TYPES = {
    "battle": "fighting between two organised armed sides (ACLED type)",
    "explosion-remote-violence": "weapons that work from afar or by themselves (ACLED type)",
    "violence-against-civilians": "an armed side harms people who cannot fight back (ACLED type)",
    "protest": "people demonstrate without violence (ACLED type)",
    "riot": "a crowd is violent or destroys things (ACLED type)",
    "strategic-development": "no violence, but it matters for who is strong (ACLED type)",
    "armed-clash": "armed sides fight, and nobody gains ground (battle)",
    "government-regains-territory": "the state takes ground back by fighting (battle)",
    "non-state-actor-overtakes-territory": "others than the state take ground by fighting (battle)",
    "air-strike": "an attack by aircraft or drones (explosion)",
    "artillery-shelling": "shells, mortars or missiles from the ground or sea (explosion)",
    "chemical-weapon": "chemical agents used as a weapon (explosion)",
    "grenade": "a grenade or other explosive thrown by hand (explosion)",
    "remote-explosive": "a mine, roadside or car bomb without its bomber (explosion)",
    "suicide-bomb": "a bomber dies with the bomb (explosion)",
    "abduction": "people are taken away by force or disappear (civilians)",
    "attack": "unarmed people are attacked by hand or gun (civilians)",
    "sexual-violence": "people are attacked sexually (civilians)",
    "peaceful-protest": "a protest that nobody interferes with (protest)",
    "protest-with-intervention": "a protest that is broken up without deaths (protest)",
    "excessive-force-against-protesters": "protesters are killed or badly hurt (protest)",
    "mob-violence": "a crowd fights, loots or takes the law in its hands (riot)",
    "violent-demonstration": "a demonstration in which people turn violent (riot)",
    "agreement": "a ceasefire, treaty, exchange or talks (strategic)",
    "arrests": "the state or another power arrests people (strategic)",
    "base-established": "a headquarters or base is set up (strategic)",
    "disrupted-weapons-use": "a weapon is stopped, found or goes off too early (strategic)",
    "looting": "goods are taken or destroyed, with nobody hurt (strategic)",
    "non-violent-transfer-of-territory": "ground changes hands without a fight (strategic)",
    "change-to-group": "an armed group is made, merged, split or ended (strategic)",
    "offensive": "a campaign begins, goes on or ends (Dateline's own)",
    "territory-change": "who holds what changes, however it came about (Dateline's own)",
    "displacement": "people flee, return or are moved (Dateline's own)",
    "humanitarian": "aid, hospitals, prisons, what people lack (Dateline's own)",
    "diplomacy": "meetings, mediation, resolutions between states (Dateline's own)",
    "statement": "somebody says something that is itself the event (Dateline's own)",
    "background": "what came before and explains the story (Dateline's own)",
}

_ACTOR_KINDS = {
    "person": "one human being",
    "state": "a country, speaking or acting as one",
    "government-force": "an army, police or other force of a state",
    "armed-group": "fighters who are no force of a state",
    "coalition": "several groups or states under one name",
    "party": "a political party or movement",
    "international-organisation": "the United Nations, its agencies, leagues of states",
    "organisation": "an association, company, hospital, authority",
    "monitor": "it counts or documents, from near or far",
    "media": "a newspaper, broadcaster or agency that acts or speaks itself",
    "civilians": "people who fight for nobody, as a group",
}

_PLACE_KINDS = {
    "country": "a state's territory",
    "region": "a part of a country or of several, without set borders",
    "province": "the first division of a country",
    "district": "a division of a province or city",
    "capital": "the city in which a state has its government",
    "city": "a large town",
    "town": "a place with some thousand people or more",
    "village": "a small settlement",
    "neighbourhood": "a part of a town",
    "building": "one building, or one site with a fence",
    "base": "a military base",
    "airport": "an airport or airfield that is not a base alone",
    "prison": "a prison or place of detention",
    "border": "a border, as a line",
    "border-crossing": "a place at which people cross a border",
    "bridge": "a bridge",
    "road": "a road, as a line",
    "river": "a river, as a line",
    "mountain": "a mountain or range",
    "zone": "a buffer zone, front or other stretch of land",
}

_SOURCE_KINDS = {
    "newspaper": "a newspaper, magazine or news site",
    "broadcaster": "radio or television, and their sites",
    "wire": "a news agency; an origin of its own",
    "government": "a ministry, army or parliament; an origin of its own",
    "un": "the United Nations and their agencies; an origin of its own",
    "monitor": "a monitor's own report; an origin of its own",
    "think-tank": "an institute that analyses; an origin of its own",
    "ngo": "an aid or rights organisation; an origin of its own",
    "encyclopedia": "a reference work, which goes back to others",
    "social-media": "a post",
    "dataset": "a table of data; an origin of its own",
    "book": "a book",
    "other": "none of these, or not known",
}

_ROLES = {
    "initiator": "carried it out",
    "target": "it was aimed at them",
    "affected": "it was not aimed at them, and it touched them",
    "speaker": "said something that belongs to the event",
    "mediator": "stood between others",
    "involved": "took part, and no more is known or needed",
    "other": "is named, and took no part",
}

_ADVICE = {
    "D101": "an event that rests on one source",
    "D102": "a source without an archived copy",
    "D103": "a claim that nobody is named for",
    "D104": "a quote without an occasion",
    "D105": "a place drawn finer than it is known",
    "D106": "an actor in the text and not in the list",
    "D107": "a disputed role told as a fact",
    "D108": "a word that takes sides",
    "D109": "a date outside the story's period",
    "D110": "two events that look like the same one",
    "D111": "an id that nobody uses",
    "D112": "a text copied from its source",
    "D113": "answers that agree and go back to one origin",
}

_LISTS: Mapping[Any, Mapping[str, str]] = {
    EventType: _EVENT_TYPES,
    ActorKind: _ACTOR_KINDS,
    PlaceKind: _PLACE_KINDS,
    SourceKind: _SOURCE_KINDS,
    ActorRole: _ROLES,
    AdviceCode: _ADVICE,
    Importance: {
        "key": "readers who read little should read this",
        "normal": "as loud as most",
        "context": "it explains others, and may be passed over",
    },
    PlaceRole: {
        "location": "it happened there",
        "origin": "it began there; with a destination it makes an arrow on the map",
        "destination": "it led there",
        "target": "it was aimed at it",
        "other": "nearby, or only named",
    },
    RelatedAs: {
        "follows": "came after it, and has to do with it",
        "part-of": "is a part of it",
        "responds-to": "answers it",
        "leads-to": "brought it about",
    },
    Stance: {
        "asserts": "says that it is so",
        "denies": "says that it is not so; the text holds what is denied",
        "acknowledges": "confirms what others said before",
        "gives-another-account": "says that it was otherwise",
        "doubts": "does not believe it, and does not deny it",
    },
    RelationType: {
        "leads": "is at the head of the other",
        "member-of": "belongs to it, and could leave",
        "part-of": "is a part of it, as a brigade of an army",
        "backed-by": "gets money, arms or help from the other",
        "opposes": "fights or works against the other",
    },
    Precision: {
        "exact": "the very spot",
        "town": f"the town: an area of {RADIUS_KM['town']:g} km around it is drawn",
        "district": f"the district: {RADIUS_KM['district']:g} km",
        "region": f"the region or province: {RADIUS_KM['region']:g} km",
        "country": f"the country alone: {RADIUS_KM['country']:g} km",
    },
    GeometryType: {"Polygon": "in one piece", "MultiPolygon": "in several pieces"},
    ControlStatus: {
        "claimed": "its holder says so, and nobody else",
        "confirmed": "others than its holder say so",
    },
    CautionKind: {
        "mirror": "a copy of a report on somebody else's site",
        "machine-translation": "translated by a machine",
        "anonymous-copy": "a copy whose first publisher is not known",
        "party": "published by a side of the story",
        "disinformation": "known to spread falsehoods: named and archived, never linked",
    },
}

MEANINGS: Mapping[tuple[str, ...], Mapping[str, str]] = {
    get_args(words): meanings for words, meanings in _LISTS.items()
}
"""Every closed list, by its words in their order, and what each of them means."""
