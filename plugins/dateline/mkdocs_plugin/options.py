"""What a publisher can set under `plugins: dateline:` in mkdocs.yml."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as kind


class StoryFolder(kind.Dir):
    """A folder that exists, or `false` where there is no story."""

    def run_validation(self, value: object) -> str | None:  # type: ignore[override]
        """Return the folder's absolute path, or None for `false`."""
        return None if value is False else super().run_validation(value)


class DatelineConfig(base.Config):  # type: ignore[no-untyped-call]
    """The plugin's options; `manual/configuration.md` describes each with an example."""

    events = StoryFolder(exists=True, default="events")
    """The story's folder, beside mkdocs.yml. `false` makes a site without a story, such as a
    manual, that is only dressed and protected like one."""

    templates = kind.Optional(kind.Dir(exists=True))
    """A folder of Jinja templates that stand in for the plugin's own of the same name."""

    how_we_work = kind.Type(str, default="how-we-work.md")
    """The page in `docs/` that explains words such as “Accounts differ”, if there is one."""

    edit_base = kind.Optional(kind.URL(is_dir=True))
    """Where the repository's files can be edited in a browser; the file's path is appended."""

    cards = kind.Type(bool, default=True)
    """Whether a picture is drawn for each event and quote and for the story, for those who share
    links to them."""

    last_visit = kind.Type(bool, default=True)
    """Whether readers may ask what is new since their last visit. It is off until they do."""
