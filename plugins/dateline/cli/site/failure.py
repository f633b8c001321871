"""The one way in which the command fails."""

from __future__ import annotations


class SiteError(Exception):
    """Nothing was published; the message says why, in words for whoever ran the command."""
