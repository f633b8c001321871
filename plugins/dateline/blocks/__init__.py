"""The blocks, links and citations of hand-written pages."""

from dateline.blocks.checking import check_file, check_page
from dateline.blocks.extension import DatelineExtension, custom_fences
from dateline.blocks.writer import Writer

__all__ = ["DatelineExtension", "Writer", "check_file", "check_page", "custom_fences"]
