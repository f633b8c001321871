"""Writing the sizes of a picture, with nothing in them but the picture, once for each content."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from dateline.media.opening import opened
from dateline.media.picture import QUALITY, Picture, Rendition, picture_of
from dateline.store import Store


def picture_files(pictures: Iterable[Picture], store: Store) -> Mapping[str, bytes]:
    """Return every size of some pictures by the path at which it is served.

    Args:
        pictures: The pictures.
        store: Where they are kept; it then holds these and no others.
    """
    files: dict[str, bytes] = {}
    for picture in pictures:
        files |= _from(store, picture) or _written(picture, store)
    store.keep_only({_name(path) for path in files})
    return files


def thumbnail(file: Path) -> bytes:
    """Return a picture in the smallest of its sizes, as WebP.

    Raises:
        UnfitError: It cannot be shown.
    """
    with opened(file) as image:
        return _encoded(_bare(image), picture_of(file).renditions[0])


def _from(store: Store, picture: Picture) -> dict[str, bytes] | None:
    """Return every size of a picture as it was written before; None where one is missing."""
    kept = {one.path: store.get(_name(one.path)) for one in picture.renditions}
    found = {path: content for path, content in kept.items() if content}
    return found if len(found) == len(kept) else None


def _written(picture: Picture, store: Store) -> dict[str, bytes]:
    with opened(picture.file) as image:
        bare = _bare(image)
    files = {rendition.path: _encoded(bare, rendition) for rendition in picture.renditions}
    for path, content in files.items():
        store.put(_name(path), content)
    return files


def _name(path: str) -> str:
    return path.rpartition("/")[2]


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
