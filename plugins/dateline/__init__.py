"""Dateline: a folder of YAML event files in, an explainer microsite out."""

__version__ = "0.1.0"
