"""Parts of a story -> YAML text in the house style; comments stay."""

from dateline.writing.fresh import schema_beside, write_file_text

__all__ = ["schema_beside", "write_file_text"]
