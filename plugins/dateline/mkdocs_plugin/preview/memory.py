"""What one build of a preview leaves to the next."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.mkdocs_plugin.preview.templates import Compiled
from dateline.reading.trees import Trees
from dateline.story.story import Story


@dataclass
class Memory:
    """What does not have to be worked out again."""

    trees: Trees = field(default_factory=Trees)
    """What unchanged files of the story hold."""
    templates: Compiled = field(default_factory=Compiled)
    """The theme's templates."""
    story: Story | None = None
    """The story as it was when last it was whole."""
