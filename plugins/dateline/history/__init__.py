"""What changed in a published story since an earlier commit, and whether its readers are told."""

from dateline.history.comparing import Comparison, compare
from dateline.history.failure import HistoryError
from dateline.history.touching import changed_files

__all__ = ["Comparison", "HistoryError", "changed_files", "compare"]
