"""What a change of a story does to its pages: one file to look at, and a table of everything."""

from dateline.changes.page import changes_page
from dateline.changes.report import Report, report
from dateline.changes.summary import summary

__all__ = ["Report", "changes_page", "report", "summary"]
