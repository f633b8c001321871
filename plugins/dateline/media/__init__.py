"""Pictures: opened with care, stripped of what they tell about their maker, in a few sizes."""

from dateline.media.opening import Fault, UnfitError, fault_of
from dateline.media.picture import Picture, Rendition, pictures_of
from dateline.media.rendering import picture_files, thumbnail

__all__ = [
    "Fault",
    "Picture",
    "Rendition",
    "UnfitError",
    "fault_of",
    "picture_files",
    "pictures_of",
    "thumbnail",
]
