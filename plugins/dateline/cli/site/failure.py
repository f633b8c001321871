"""How the command fails."""

from __future__ import annotations


class SiteError(Exception):
    """Nothing was published; the message says why, in words for whoever ran the command."""

    exit_code = 1


class MisuseError(SiteError):
    """What the command was given is not what it should be."""

    exit_code = 2
