"""Parts of a story -> YAML text in the house style; comments stay."""

from dateline.writing.formatting import ChangedError, UnreadableError, format_file, read_document
from dateline.writing.fresh import schema_beside, write_fields, write_file_text
from dateline.writing.layout import lay_out
from dateline.writing.sheets import Binder, Sheet
from dateline.writing.sources import move_sources
from dateline.writing.speakers import move_speakers

__all__ = [
    "Binder",
    "ChangedError",
    "Sheet",
    "UnreadableError",
    "format_file",
    "lay_out",
    "move_sources",
    "move_speakers",
    "read_document",
    "schema_beside",
    "write_fields",
    "write_file_text",
]
