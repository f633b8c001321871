"""Parts of a story -> YAML text in the house style; comments stay."""

from dateline.writing.formatting import ChangedError, UnreadableError, format_file
from dateline.writing.fresh import schema_beside, write_file_text

__all__ = ["ChangedError", "UnreadableError", "format_file", "schema_beside", "write_file_text"]
