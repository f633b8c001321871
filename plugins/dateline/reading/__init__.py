"""YAML -> Story, or every problem at once."""

from dateline.reading.reader import Reading, read_story, survey

__all__ = ["Reading", "read_story", "survey"]
