"""The MkDocs adapter: the only room that knows MkDocs and Material for MkDocs."""

from dateline.mkdocs_plugin.plugin import DatelinePlugin

__all__ = ["DatelinePlugin"]
