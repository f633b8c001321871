"""Every file that the live map needs, by the path at which the site serves it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from importlib import resources

from dateline.addresses import STORY_MAP
from dateline.maps.atlas import Atlas, atlas_of
from dateline.maps.basemap import Layer, base_map, reach_of
from dateline.maps.extent import Extent
from dateline.maps.natural_earth import LayerName
from dateline.maps.packing import PER_DEGREE
from dateline.maps.page import SETUP, map_page
from dateline.maps.story_data import story_data
from dateline.maps.tiles import Tiles
from dateline.prose import Words, words_in
from dateline.story.story import Story

FOLDER = STORY_MAP.rpartition("/")[0]
"""Where the map page and what it fetches are served."""

LEAFLET = ("leaflet.js", "leaflet.css")
"""What the page needs of Leaflet; it shows none of its pictures."""


MAP_FILES = tuple(
    f"{FOLDER}/{name}"
    for name in ("story.html", SETUP, "story.json", "base.json", "away.json", *LEAFLET)
)
"""Every path that `map_files` fills."""


def map_files(
    story: Story, *, directory_urls: bool = True, tiles: Tiles | None = None
) -> Mapping[str, bytes]:
    """Return the map page of a story and everything that it loads, save our scripts and styles.

    The theme serves those (`theme/maps`). The same story gives the same bytes.

    Args:
        story: The story.
        directory_urls: Whether the site's pages are served as folders, for the links in popups.
        tiles: A server of map tiles, if readers may turn them on.
    """
    atlas = atlas_of(story)
    words = words_in(story.settings.language)
    page = map_page(words, tiles)
    places = _extents(atlas)
    data = story_data(atlas, words, reach_of(places, atlas.world), directory_urls=directory_urls)
    base = base_map(places, atlas.world, atlas.view)
    files = {
        "story.html": page.html.encode(),
        SETUP: page.setup.encode(),
        "story.json": _json({**data, "tiles": _tiles(tiles, words)}),
        "base.json": _json({**_units(base.home), "extent": base.extent}),
        "away.json": _json(_units(base.away)),
        **{name: _leaflet(name) for name in LEAFLET},
    }
    return {f"{FOLDER}/{name}": content for name, content in files.items()}


def _units(layers: Mapping[LayerName, Layer]) -> dict[str, object]:
    return {"per_degree": PER_DEGREE, **{str(name): layer for name, layer in layers.items()}}


def _tiles(tiles: Tiles | None, words: Words) -> dict[str, str] | None:
    if tiles is None:
        return None
    offer = words("map-page.tiles", host=tiles.host)
    return {"url": tiles.url, "attribution": tiles.attribution, "offer": offer}


def _extents(atlas: Atlas) -> list[Extent]:
    """Return where the base map has to be fine: around every place, and all that is seen first."""
    extents = [drawn.extent for drawn in atlas.places.values()]
    return [*extents, atlas.view] if extents or atlas.story.settings.bounds else []


def _json(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def _leaflet(name: str) -> bytes:
    return (resources.files("xstatic.pkg.leaflet") / "data" / name).read_bytes()
