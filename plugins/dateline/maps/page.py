"""The one map page of the site: folium draws it, and nothing that anybody typed passes through it.

folium renders what it is given through Jinja twice, so `{{…}}` in a name would run as Python on
the machine that builds the site. Therefore it gets numbers and our own words alone: the map, its
panes and its controls. The story's data lies in files that the page fetches (`story_data`).
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, NamedTuple, cast

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dateline.maps.tiles import Tiles
from dateline.prose.words import Words
from dateline.story.text import direction

if TYPE_CHECKING:
    from branca.element import Figure
    from folium import Map

MAX_ZOOM = 9
"""Where the base map's 1:10m data ends."""

MIN_ZOOM = 2

ASSETS = "../assets/dateline/maps"
"""Where the site serves our scripts and styles of the page, as seen from it."""

STYLES = [("leaflet_css", "leaflet.css"), ("dateline_css", f"{ASSETS}/story-map.css")]
SCRIPTS = [("leaflet", "leaflet.js")]
SETUP = "setup.js"
"""folium's own script, which makes the map; a file, because the page allows none inside it."""

MODULE = f"{ASSETS}/story-map.js"

ICON = f"{ASSETS}/icon.svg"

PANES = ("away", "base", "area", "road", "flow", "towns", "background", "zones", "places")
"""What lies over what, from the bottom to the top."""


class MapPage(NamedTuple):
    """The page, and the script that it loads to make its map."""

    html: str
    setup: str


def map_page(words: Words, tiles: Tiles | None = None) -> MapPage:
    """Make the map page in a language; the same each time.

    Takes some 0.3 s the first time, for folium's import.

    Args:
        words: The site's own words.
        tiles: The server whose tiles the page may show.
    """
    with _counted_ids("story-map"):
        story_map = _folium_map()
        figure = cast("Figure", story_map.get_root())
        figure.render()
        element, setup = figure.html.render(), figure.script.render()
    jinja = Environment(
        loader=PackageLoader("dateline", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    html = jinja.get_template("map-page.html").render(
        words=words,
        language=words.language,
        direction=direction(words.language),
        policy=page_policy(tiles),
        styles=story_map.default_css,
        scripts=[*story_map.default_js, ("setup", SETUP)],
        module=MODULE,
        icon=ICON,
        map=Markup(element.strip()),  # noqa: S704 - folium's element, made of numbers
    )
    return MapPage(html, _tidied(setup))


def page_policy(tiles: Tiles | None) -> str:
    """Return the page's policy: nothing from anybody else, and nothing that stands inside it."""
    pictures = f"'self' https://{tiles.host}" if tiles else "'self'"
    rules = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": pictures,
        "connect-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _folium_map() -> Map:
    from folium import Map  # noqa: PLC0415 - 0.3 s, and most commands make no map
    from folium.map import CustomPane  # noqa: PLC0415

    class StoryMap(Map):
        """A folium map that loads Leaflet from the site itself, and nothing else."""

        default_js = SCRIPTS
        default_css = STYLES

    story_map = StoryMap(
        location=(0, 0),
        zoom_start=MIN_ZOOM,
        tiles=None,
        minZoom=MIN_ZOOM,
        maxZoom=MAX_ZOOM,
        zoomSnap=0.25,
        maxBoundsViscosity=1,
        zoom_control=False,
    )
    for number, name in enumerate(PANES):
        interactive = name in ("background", "zones", "places")
        z_index = 400 + 10 * number if number > 1 else 250 + number
        pane = CustomPane(name, z_index=z_index, pointer_events=interactive)
        story_map.add_child(pane)
    return story_map


@contextmanager
def _counted_ids(seed: str) -> Iterator[None]:
    """Let folium name its elements by counting, where it would otherwise ask for random bytes."""
    from branca.element import Element  # noqa: PLC0415

    original = Element.__dict__["_generate_id"]
    numbers = count()

    def counted_id(_: type[Element]) -> str:
        return sha256(f"{seed}:{next(numbers)}".encode()).hexdigest()[:32]

    Element._generate_id = classmethod(counted_id)  # type: ignore[method-assign, assignment]
    try:
        yield
    finally:
        Element._generate_id = original  # type: ignore[method-assign]


def _tidied(script: str) -> str:
    lines = (line.rstrip() for line in script.splitlines())
    return "\n".join(line for line in lines if line) + "\n"
