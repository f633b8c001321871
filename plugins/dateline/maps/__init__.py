"""Story to maps: one folium page, shared GeoJSON, and static SVG that needs no script."""

from dateline.maps.selection import Selection
from dateline.maps.site_files import MAP_FILES, map_files
from dateline.maps.static import COLUMN, WIDE, MapSize, StaticMap, static_map
from dateline.maps.tiles import Tiles

__all__ = [
    "COLUMN",
    "MAP_FILES",
    "WIDE",
    "MapSize",
    "Selection",
    "StaticMap",
    "Tiles",
    "map_files",
    "static_map",
]
