"""What the site serves of a picture: its pixels in a few sizes, and nothing that came with them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from dateline.media import Picture, picture_files, pictures_of
from dateline.story.event import Event, Media
from dateline.story.settings import Settings
from dateline.story.story import Story

Photograph = Callable[..., Path]

SECRET = b"Camera of Somebody"


def picture(file: Path) -> Picture:
    media = Media(src=file.name, alt="A bridge", credit="Somebody", license="CC0")  # type: ignore[arg-type]
    event = Event(id="a", title="A", date="2024", media=(media,))  # type: ignore[arg-type]
    story = Story(Settings(title="A story"), (event,))  # type: ignore[arg-type]
    return pictures_of(story, file.parent)[file.name]


def served(file: Path, cache: Path) -> dict[int, Image.Image]:
    shown = picture(file)
    files = picture_files([shown], cache)
    return {one.width: Image.open(BytesIO(files[one.path])) for one in shown.renditions}


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.mark.parametrize("name", ["bridge.jpg", "bridge.png", "bridge.webp"])
def test_where_and_by_whom_it_was_taken_goes_no_further(
    photograph: Photograph, cache: Path, name: str
) -> None:
    file = photograph(name)
    with Image.open(file) as original:
        assert original.getexif().get_ifd(ExifTags.IFD.GPSInfo), "the original tells where"
    shown = picture(file)
    for content in picture_files([shown], cache).values():
        image = Image.open(BytesIO(content))
        assert not image.getexif()
        assert not {"exif", "xmp", "icc_profile", "comment"} & image.info.keys()
        assert not any(word in content for word in (SECRET, b"EXIF", b"Exif", b"XMP", b"ICCP"))
    assert not any("bridge" in one.path for one in shown.renditions)


def test_a_picture_comes_in_sizes_no_wider_than_itself(photograph: Photograph, cache: Path) -> None:
    wide = served(photograph(size=(2000, 1000)), cache)
    assert {width: image.size for width, image in wide.items()} == {
        480: (480, 240),
        960: (960, 480),
        1600: (1600, 800),
    }
    small = served(photograph("small.jpg", size=(600, 400)), cache)
    assert [image.size for image in small.values()] == [(480, 320), (600, 400)]


@pytest.mark.parametrize(
    ("orientation", "red"), [(1, (0.1, 0.1)), (3, (0.9, 0.9)), (6, (0.9, 0.1)), (8, (0.1, 0.9))]
)
def test_a_camera_held_on_its_side_is_made_up_for(
    photograph: Photograph, cache: Path, orientation: int, red: tuple[float, float]
) -> None:
    file = photograph(size=(600, 300), orientation=orientation)
    image = max(served(file, cache).items())[1].convert("RGB")
    assert image.size == ((300, 600) if orientation in (6, 8) else (600, 300))
    assert (image.width, image.height) == picture(file).largest[1:]
    r, g, b = image.getpixel((int(red[0] * image.width), int(red[1] * image.height)))  # type: ignore[misc]
    assert r > 200
    assert max(g, b) < 60


def test_what_can_be_seen_through_stays_so(tmp_path: Path, cache: Path) -> None:
    file = tmp_path / "sign.png"
    Image.new("RGBA", (500, 500), (255, 0, 0, 0)).save(file)
    assert served(file, cache)[500].mode == "RGBA"


def test_the_same_picture_is_the_same_bytes_under_the_same_name(
    photograph: Photograph, tmp_path: Path
) -> None:
    file = photograph()
    first = picture_files([picture(file)], tmp_path / "one")
    assert picture_files([picture(file)], tmp_path / "another") == first


def test_what_was_written_once_is_kept(photograph: Photograph, cache: Path) -> None:
    shown = picture(photograph())
    made = picture_files([shown], cache)
    shown.file.unlink()  # so it cannot be made again
    assert picture_files([shown], cache) == made
    assert sorted(path.name for path in cache.iterdir()) == sorted(
        Path(one.path).name for one in shown.renditions
    )


def test_another_picture_under_the_same_name_is_another(photograph: Photograph) -> None:
    before = picture(photograph(size=(500, 300)))
    after = picture(photograph(size=(500, 301)))
    assert not {one.path for one in before.renditions} & {one.path for one in after.renditions}


def test_a_folder_that_cannot_be_written_stops_nothing(
    photograph: Photograph, tmp_path: Path
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    assert picture_files([picture(photograph())], blocked / "cache")
