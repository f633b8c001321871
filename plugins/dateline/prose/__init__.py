"""Words: Markdown fields as safe HTML, dates in words, and the site's own words by language."""

from dateline.prose.dates import date_label, day_in, day_label, time_label
from dateline.prose.figures import figure_label
from dateline.prose.markdown import EXTERNAL, cleaned, converter, to_html, to_plain, with_links
from dateline.prose.reading_time import minutes
from dateline.prose.terms import Explained, Marker
from dateline.prose.words import Words, words_in

__all__ = [
    "EXTERNAL",
    "Explained",
    "Marker",
    "Words",
    "cleaned",
    "converter",
    "date_label",
    "day_in",
    "day_label",
    "figure_label",
    "minutes",
    "time_label",
    "to_html",
    "to_plain",
    "with_links",
    "words_in",
]
