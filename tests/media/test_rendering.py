"""What the site serves of a picture: its pixels in a few sizes, and nothing that came with them."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import ExifTags, Image

from dateline.media import Picture, picture_files, pictures_of
from dateline.store import Store
from dateline.story.event import Event
from dateline.story.event_parts import Media
from dateline.story.settings import Settings
from dateline.story.story import Story

Photograph = Callable[..., Path]

SECRET = b"Camera of Somebody"


def picture(file: Path) -> Picture:
    media = Media(src=file.name, alt="A bridge", credit="Somebody", license="CC0")  # type: ignore[arg-type]
    event = Event(id="a", title="A", date="2024", media=(media,))  # type: ignore[arg-type]
    story = Story(Settings(title="A story"), (event,))  # type: ignore[arg-type]
    return pictures_of(story, file.parent)[file.name]


def served(file: Path, store: Store) -> dict[int, Image.Image]:
    shown = picture(file)
    files = picture_files([shown], store)
    return {one.width: Image.open(BytesIO(files[one.path])) for one in shown.renditions}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


@pytest.mark.parametrize("name", ["bridge.jpg", "bridge.png", "bridge.webp"])
def test_where_and_by_whom_it_was_taken_goes_no_further(
    photograph: Photograph, store: Store, name: str
) -> None:
    file = photograph(name)
    with Image.open(file) as original:
        assert original.getexif().get_ifd(ExifTags.IFD.GPSInfo), "the original tells where"
    shown = picture(file)
    for content in picture_files([shown], store).values():
        image = Image.open(BytesIO(content))
        assert not image.getexif()
        assert not {"exif", "xmp", "icc_profile", "comment"} & image.info.keys()
        assert not any(word in content for word in (SECRET, b"EXIF", b"Exif", b"XMP", b"ICCP"))
    assert not any("bridge" in one.path for one in shown.renditions)


def test_a_picture_comes_in_sizes_no_wider_than_itself(
    photograph: Photograph, store: Store
) -> None:
    wide = served(photograph(size=(2000, 1000)), store)
    assert {width: image.size for width, image in wide.items()} == {
        480: (480, 240),
        960: (960, 480),
        1600: (1600, 800),
    }
    small = served(photograph("small.jpg", size=(600, 400)), store)
    assert [image.size for image in small.values()] == [(480, 320), (600, 400)]


@pytest.mark.parametrize(
    ("orientation", "red"), [(1, (0.1, 0.1)), (3, (0.9, 0.9)), (6, (0.9, 0.1)), (8, (0.1, 0.9))]
)
def test_a_camera_held_on_its_side_is_made_up_for(
    photograph: Photograph, store: Store, orientation: int, red: tuple[float, float]
) -> None:
    file = photograph(size=(600, 300), orientation=orientation)
    image = max(served(file, store).items())[1].convert("RGB")
    assert image.size == ((300, 600) if orientation in (6, 8) else (600, 300))
    assert (image.width, image.height) == picture(file).largest[1:]
    r, g, b = image.getpixel((int(red[0] * image.width), int(red[1] * image.height)))  # type: ignore[misc]
    assert r > 200
    assert max(g, b) < 60


def test_what_can_be_seen_through_stays_so(tmp_path: Path, store: Store) -> None:
    file = tmp_path / "sign.png"
    Image.new("RGBA", (500, 500), (255, 0, 0, 0)).save(file)
    assert served(file, store)[500].mode == "RGBA"


def test_the_same_picture_is_the_same_bytes_under_the_same_name(
    photograph: Photograph, tmp_path: Path
) -> None:
    file = photograph()
    first = picture_files([picture(file)], Store(tmp_path / "one"))
    assert picture_files([picture(file)], Store(tmp_path / "another")) == first


def test_what_was_written_once_is_kept(photograph: Photograph, store: Store) -> None:
    shown = picture(photograph())
    made = picture_files([shown], store)
    shown.file.unlink()  # so it cannot be made again
    assert picture_files([shown], store) == made
    assert sorted(path.name for path in store.folder.iterdir()) == sorted(
        Path(one.path).name for one in shown.renditions
    )


def test_another_picture_under_the_same_name_is_another(photograph: Photograph) -> None:
    before = picture(photograph(size=(500, 300)))
    after = picture(photograph(size=(500, 301)))
    assert not {one.path for one in before.renditions} & {one.path for one in after.renditions}


def test_a_picture_that_the_site_shows_no_more_is_not_kept(
    photograph: Photograph, store: Store
) -> None:
    picture_files([picture(photograph())], store)
    assert picture_files([], store) == {}
    assert not list(store.folder.iterdir())
