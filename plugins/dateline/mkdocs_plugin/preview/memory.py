"""What one build of a preview leaves to the next."""

from __future__ import annotations

from dataclasses import dataclass, field

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from dateline.reading.trees import Trees
from dateline.story.story import Story


class Templates(BytecodeCache):
    """The theme's templates as they were compiled, for as long as a preview runs.

    MkDocs makes a new environment for each build; compiling Material's templates takes longer than
    all else that a build for a preview has to do. Jinja compares checksums, so that a template
    that has changed is compiled again.
    """

    def __init__(self) -> None:
        """Keep nothing yet."""
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja what is kept of a template."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what Jinja has compiled."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


@dataclass
class Memory:
    """What does not have to be worked out again."""

    trees: Trees = field(default_factory=Trees)
    """What unchanged files of the story hold."""
    templates: Templates = field(default_factory=Templates)
    """The theme's templates."""
    story: Story | None = None
    """The story as it was when last it was whole."""
