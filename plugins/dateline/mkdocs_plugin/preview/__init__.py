"""An editors' preview: pages are made when they are looked at, and problems are told in them.

MkDocs builds a whole site again whenever a file changes, which takes long for a story of many
events. A preview reads the story again and leaves the rest to the moment in which a browser asks.
"""

from dateline.mkdocs_plugin.preview.session import Preview

__all__ = ["Preview"]
