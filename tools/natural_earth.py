"""Make the base-map layers that travel inside the package from Natural Earth's 1:10m files.

    python tools/natural_earth.py FOLDER_WITH_NE_10M_FILES

Each layer becomes one file in ``plugins/dateline/maps/data/near``, and again, much coarser, in
``far``: gzipped text, one shape a line. A line holds the shape's west, south, east and north in
degrees and then the shape as JSON, with tabs between, so that a reader can pass over whatever
lies elsewhere. Its lines are whole numbers of a grid, each point told as its distance from the
one before, which makes half the size of the same GeoJSON. The same input gives the same bytes.
"""

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import shapely
from shapely.geometry import Polygon, shape
from shapely.geometry.base import BaseGeometry

OUTPUT = Path(__file__).parent.parent / "plugins/dateline/maps/data"

Feature = dict[str, Any]


class Scale(NamedTuple):
    """How much of the map is kept."""

    name: str
    quantum: float
    """Degrees between two points of the grid."""
    tolerance: float
    """Degrees by which a simplified line may leave the original."""
    smallest: float
    """Square degrees of the smallest island or lake."""
    last_zoom: float
    """Lakes and rivers that are first drawn beyond this zoom are left out."""
    layers: tuple[str, ...]


NEAR = Scale(
    name="near",
    quantum=0.001,  # 110 m: a third of a pixel at zoom 9
    tolerance=0.0015,
    smallest=0,
    last_zoom=9,
    layers=("land", "lakes", "rivers", "provinces", "borders", "disputed", "towns"),
)

FAR = Scale(
    name="far",
    quantum=0.02,  # 2.2 km: half a pixel at zoom 5
    tolerance=0.06,
    smallest=0.05,
    last_zoom=4,
    layers=("land", "lakes", "rivers", "borders", "disputed"),
)


class Shape(NamedTuple):
    """One geometry of a layer, with the few properties that a base map needs."""

    geometry: BaseGeometry
    properties: dict[str, Any]


def main() -> None:
    """Write every layer at both scales, and say how large each became."""
    parser = argparse.ArgumentParser(description="Make the base-map layers.")
    parser.add_argument("natural_earth", type=Path, help="folder of ne_10m_*.geojson.gz files")
    parser.add_argument("--output", type=Path, default=OUTPUT)
    arguments = parser.parse_args()
    total = 0
    for scale in (NEAR, FAR):
        folder = arguments.output / scale.name
        folder.mkdir(parents=True, exist_ok=True)
        for layer in scale.layers:
            packed = pack(LAYERS[layer](arguments.natural_earth, scale), scale.quantum)
            (folder / f"{layer}.tsv.gz").write_bytes(packed)
            print(f"{scale.name:<5} {layer:<10} {len(packed) / 1000:6.0f} kB")
            total += len(packed)
    print(f"all together     {total / 1000:6.0f} kB")


def features(folder: Path, name: str) -> list[Feature]:
    """Read the features of one Natural Earth file."""
    with gzip.open(folder / f"ne_10m_{name}.geojson.gz") as file:
        found: list[Feature] = json.load(file)["features"]
    return found


def land(folder: Path, scale: Scale) -> Iterator[Shape]:
    """Land, one shape for each continent and island."""
    for feature in features(folder, "land"):
        for part in polygons(shape(feature["geometry"]), scale):
            yield Shape(part, {})


def lakes(folder: Path, scale: Scale) -> Iterator[Shape]:
    """Lakes and reservoirs, with the zoom from which each is worth drawing."""
    for feature in features(folder, "lakes"):
        min_zoom = feature["properties"]["min_zoom"]
        if min_zoom <= scale.last_zoom:
            for part in polygons(shape(feature["geometry"]), scale):
                yield Shape(part, {"min_zoom": min_zoom})


def rivers(folder: Path, scale: Scale) -> Iterator[Shape]:
    """Rivers, joined across lakes, by the zoom from which they are worth drawing."""
    for river in merged(features(folder, "rivers_lake_centerlines"), scale, key="min_zoom"):
        if river.properties["min_zoom"] <= scale.last_zoom:
            yield river


def provinces(folder: Path, scale: Scale) -> Iterator[Shape]:
    """Borders of provinces, governorates and the like."""
    return merged(features(folder, "admin_1_states_provinces_lines"), scale)


def is_settled(border: Feature) -> bool:
    """Whether Natural Earth calls a line an international boundary and nothing less."""
    return bool(border["properties"]["featurecla"].startswith("International boundary"))


def borders(folder: Path, scale: Scale) -> Iterator[Shape]:
    """Borders between states that nobody in the data disputes."""
    return merged(filter(is_settled, features(folder, "admin_0_boundary_lines_land")), scale)


def disputed(folder: Path, scale: Scale) -> Iterator[Shape]:
    """Disputed, indefinite and claimed lines, ceasefire lines, buffer zones and leased areas."""
    unsettled = [
        feature
        for feature in features(folder, "admin_0_boundary_lines_land")
        if not is_settled(feature)
    ]
    claimed = features(folder, "admin_0_boundary_lines_disputed_areas")
    return merged(unsettled + claimed, scale)


def towns(folder: Path, _: Scale) -> Iterator[Shape]:
    """Towns by name, the largest and the capitals first."""
    found = features(folder, "populated_places_simple")
    for town in sorted(found, key=lambda town: town_rank(town["properties"])):
        properties = town["properties"]
        yield Shape(
            shape(town["geometry"]),
            {
                "name": properties["name"],
                "min_zoom": properties["min_zoom"],
                "capital": properties["featurecla"].startswith("Admin-0 capital"),
            },
        )


def town_rank(properties: dict[str, Any]) -> tuple[float, float, str]:
    """Sort towns by the zoom that shows them, then by population, then by name."""
    return properties["min_zoom"], -properties["pop_max"], properties["name"]


LAYERS: dict[str, Callable[[Path, Scale], Iterator[Shape]]] = {
    "land": land,
    "lakes": lakes,
    "rivers": rivers,
    "provinces": provinces,
    "borders": borders,
    "disputed": disputed,
    "towns": towns,
}


def polygons(geometry: BaseGeometry, scale: Scale) -> Iterator[BaseGeometry]:
    """Simplify and quantise an area; what vanishes at this scale is left out."""
    simple = shapely.simplify(geometry, scale.tolerance)
    for part in shapely.get_parts(shapely.set_precision(simple, scale.quantum)):
        if part.geom_type == "Polygon" and part.area > scale.smallest:
            yield part


def merged(lines: Iterable[Feature], scale: Scale, key: str | None = None) -> Iterator[Shape]:
    """Join lines that continue each other, then simplify each."""
    groups: dict[Any, list[BaseGeometry]] = defaultdict(list)
    for line in lines:
        groups[line["properties"].get(key)].append(shape(line["geometry"]))
    for value, group in sorted(groups.items(), key=lambda item: item[0] or 0):
        joined = shapely.line_merge(shapely.multilinestrings(shapely.get_parts(group).tolist()))
        for part in shapely.get_parts(shapely.simplify(joined, scale.tolerance)):
            yield Shape(part, {key: value} if key else {})


def pack(shapes: Iterable[Shape], quantum: float) -> bytes:
    """Write a layer as gzipped text, one shape a line."""
    lines = [line for item in shapes if (line := written(item, quantum))]
    text = f"{round(1 / quantum)}\n" + "".join(lines)
    return gzip.compress(text.encode(), compresslevel=9, mtime=0)


def written(item: Shape, quantum: float) -> str:
    """Write a shape as a line: its extent and its JSON; nothing of one that has vanished."""
    geometry = item.geometry
    parts: list[BaseGeometry] = [geometry]
    if isinstance(geometry, Polygon):
        parts = [geometry.exterior, *geometry.interiors]
    steps = [differences(quantised(part, quantum)) for part in parts]
    if len(steps[0]) < 4 and geometry.geom_type != "Point":
        return ""
    described = {"type": geometry.geom_type, "lines": steps, **item.properties}
    document = json.dumps(described, ensure_ascii=False, separators=(",", ":"))
    extent = "\t".join(f"{round(value, 3):g}" for value in geometry.bounds)
    return f"{extent}\t{document}\n"


def quantised(geometry: BaseGeometry, quantum: float) -> list[tuple[int, int]]:
    """Coordinates as whole numbers of the grid."""
    return [(round(x / quantum), round(y / quantum)) for x, y in geometry.coords]


def differences(points: list[tuple[int, int]]) -> list[int]:
    """The first point, then each step to a different point, in one row: x, y, dx, dy and so on."""
    steps = [*points[0]]
    for (x0, y0), (x1, y1) in pairwise(points):
        if (x0, y0) != (x1, y1):
            steps += [x1 - x0, y1 - y0]
    return steps


if __name__ == "__main__":
    main()
