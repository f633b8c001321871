"""Pictures that a camera might have taken, drawn on the spot."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageDraw

SECRET = "Camera of Somebody"

Photograph = Callable[..., Path]


def exif(orientation: int) -> Image.Exif:
    """What a telephone writes into a picture: who, with what, and where to a metre."""
    data = Image.Exif()
    data[ExifTags.Base.Model] = SECRET
    data[ExifTags.Base.Orientation] = orientation
    data.get_ifd(ExifTags.IFD.GPSInfo).update(
        {
            ExifTags.GPS.GPSLatitudeRef: "N",
            ExifTags.GPS.GPSLatitude: (34.0, 55.0, 32.0),
            ExifTags.GPS.GPSLongitudeRef: "E",
            ExifTags.GPS.GPSLongitude: (36.0, 43.0, 58.0),
        }
    )
    return data


@pytest.fixture
def photograph(tmp_path: Path) -> Photograph:
    """Take a picture whose upper left quarter is red, as stored in the file."""

    def take(
        name: str = "bridge.jpg", size: tuple[int, int] = (2000, 1000), orientation: int = 1
    ) -> Path:
        image = Image.new("RGB", size, "white")
        ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1] // 2), fill="red")
        path = tmp_path / "media" / name
        path.parent.mkdir(exist_ok=True)
        xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'>{SECRET}</x:xmpmeta>".encode()
        image.save(path, exif=exif(orientation), xmp=xmp, comment=SECRET.encode())
        return path

    return take
