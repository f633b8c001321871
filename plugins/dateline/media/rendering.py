"""Writing the sizes of a picture, with nothing in them but the picture, once for each content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from PIL import Image, ImageCms, ImageOps

from dateline.media.opening import opened
from dateline.media.picture import Picture, Rendition

QUALITY = 80
"""Of WebP: what cannot be told from the original at the size of a column."""


def picture_files(pictures: Iterable[Picture], cache: Path) -> Mapping[str, bytes]:
    """Return every size of some pictures by the path at which it is served.

    Args:
        pictures: The pictures.
        cache: A folder that keeps what was written, from build to build.
    """
    files: dict[str, bytes] = {}
    for picture in pictures:
        files |= _from_cache(picture, cache) or _written(picture, cache)
    return files


def _from_cache(picture: Picture, cache: Path) -> dict[str, bytes] | None:
    """Return every size of a picture as it was written before; None where one is missing."""
    try:
        return {r.path: _kept(r, cache).read_bytes() for r in picture.renditions}
    except OSError:
        return None


def _written(picture: Picture, cache: Path) -> dict[str, bytes]:
    with opened(picture.file) as image:
        bare = _bare(image)
    files = {rendition.path: _encoded(bare, rendition) for rendition in picture.renditions}
    with suppress(OSError):  # a folder that cannot be written costs time and nothing else
        cache.mkdir(parents=True, exist_ok=True)
        for rendition in picture.renditions:
            _keep(files[rendition.path], _kept(rendition, cache))
    return files


def _bare(image: Image.Image) -> Image.Image:
    """Return the pixels the right way up and in sRGB, and nothing that came with them."""
    upright = ImageOps.exif_transpose(image)
    mode = "RGBA" if upright.has_transparency_data else "RGB"
    coloured = _in_srgb(upright, upright.info.get("icc_profile")).convert(mode)
    bare = Image.new(mode, coloured.size)
    bare.paste(coloured)
    return bare


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture in the colours that are meant where nobody says which."""
    if not profile or image.mode not in ("RGB", "RGBA"):
        return image
    try:
        own = ImageCms.ImageCmsProfile(BytesIO(profile))
        srgb = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, own, srgb) or image
    except (ImageCms.PyCMSError, OSError):
        return image


def _encoded(image: Image.Image, rendition: Rendition) -> bytes:
    size = (rendition.width, rendition.height)
    resized = image.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    written = BytesIO()
    resized.save(written, "WEBP", quality=QUALITY, method=4)
    return written.getvalue()


def _kept(rendition: Rendition, cache: Path) -> Path:
    return cache / Path(rendition.path).name


def _keep(content: bytes, path: Path) -> None:
    """Write a file at once or not at all: another build may be reading it."""
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(content)
    Path(file.name).replace(path)
