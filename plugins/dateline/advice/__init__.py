"""What an editor's desk would ask about a story in which nothing is wrong."""

from dateline.advice.advising import advise, locate
from dateline.advice.finding import Finding
from dateline.advice.sampling import amounts, sample

__all__ = ["Finding", "advise", "amounts", "locate", "sample"]
