"""Commits and files out of a real git repository, whatever their names are."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.history import HistoryError
from dateline.history.past import story_at
from dateline.history.repository import OF_A_HOOK, Repository

Git = Callable[..., str]
Publish = Callable[[dict[str, str]], None]

HERE = Repository(Path("events"))

LINK = "120000"
FILE = "100644"


def tree(git: Git, *entries: tuple[str, str, str]) -> str:
    """Write a folder as git keeps it, with no regard to whether git would: mode, name, object."""
    raw = b"".join(
        f"{mode} {name}".encode() + b"\0" + bytes.fromhex(made) for mode, name, made in entries
    )
    return git("hash-object", "-t", "tree", "-w", "--stdin", "--literally", given=raw)


def blob(git: Git, text: str) -> str:
    return git("hash-object", "-w", "--stdin", given=text)


def commit_of(git: Git, made: str) -> str:
    return git("commit-tree", "-m", "Made by hand", git_tree(git, made))


def git_tree(git: Git, events: str) -> str:
    return tree(git, ("40000", "events", events))


def test_a_commit_is_found_under_every_name_that_git_knows(git: Git, publish: Publish) -> None:
    publish({})
    git("tag", "v1")
    git("branch", "next/üben")
    made = git("rev-parse", "HEAD")
    for name in ("HEAD", "main", "v1", "next/üben", "refs/heads/main", made, made[:10], "@"):
        assert HERE.commit(name) == made


def test_a_tag_with_a_message_means_its_commit(git: Git, publish: Publish) -> None:
    publish({})
    git("tag", "--annotate", "--message=Published", "v1")
    assert HERE.commit("v1") == git("rev-parse", "HEAD")


@pytest.mark.parametrize(
    "ref",
    [
        "",
        "nothing",
        "-h",
        "--git-dir",
        "--all",
        "^HEAD",
        "HEAD..HEAD",
        "HEAD:events",
        "HEAD^{tree}",
        "HEAD\0main",
        "HEAD main",
        "HEAD\n",
        "$(touch pwned)",
        "; touch pwned",
        "\udcff",
    ],
)
def test_what_names_no_commit_is_refused(publish: Publish, ref: str) -> None:
    publish({})
    with pytest.raises(HistoryError, match="git knows no commit"):
        HERE.commit(ref)
    assert not Path("pwned").exists()


class Maker:
    """Runs git in a new repository, without pytest's help."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self("init", "--quiet")

    def __call__(self, *arguments: str, given: bytes = b"") -> str:
        who = {"NAME": "x", "EMAIL": "x@example.org"}
        names = {f"GIT_{role}_{k}": v for role in ("AUTHOR", "COMMITTER") for k, v in who.items()}
        git = [shutil.which("git") or "", "-C", str(self.folder)]
        done = subprocess.run(
            [*git, *arguments],
            input=given,
            check=True,
            capture_output=True,
            env={**os.environ, **names},
        )
        return done.stdout.decode().strip()


@pytest.fixture(scope="module")
def maker() -> Iterator[Maker]:
    with TemporaryDirectory() as folder:
        yield Maker(Path(folder))


@settings(max_examples=30)
@given(ref=st.text() | st.text("-^~@{}:/.*!", max_size=8))
@example(ref="-" * 3)
def test_any_text_is_a_commit_or_is_refused(maker: Maker, ref: str) -> None:
    with pytest.raises(HistoryError):
        Repository(maker.folder).commit(ref)


def test_only_the_files_below_the_folder_are_listed(git: Git, publish: Publish) -> None:
    Path("elsewhere.yml").write_text("title: Elsewhere\n")
    publish({})
    files = HERE.files(HERE.commit("HEAD"))
    assert "story.yml" in files
    assert "actors/jordan.yml" in files
    assert not any("elsewhere" in path for path in files)


def test_the_story_may_be_the_whole_repository(git: Git) -> None:
    Path("story.yml").write_text("title: A story\n")
    git("add", "--all")
    git("commit", "--quiet", "--message=A version")
    reading = story_at(Repository(Path()), git("rev-parse", "HEAD"))
    assert reading is not None
    assert reading.story is not None


def test_a_folder_may_have_any_name(git: Git) -> None:
    folder = Path("-x :(glob)*", "événements")
    folder.mkdir(parents=True)
    (folder / "story.yml").write_text("title: A story\n")
    git("add", "--all")
    git("commit", "--quiet", "--message=A version")
    repository = Repository(folder)
    assert set(repository.files(repository.commit("HEAD"))) == {"story.yml"}


names = st.text(
    st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=20
)


@settings(max_examples=30)
@given(name=names)
@example(name="a\nb.yml")
@example(name=" .yml")
@example(name="..")
@example(name="CON.yml")
@example(name="a\\b.yml")
@example(name="\N{RIGHT-TO-LEFT OVERRIDE}lmy.yml")
def test_files_of_any_name_are_read_or_told(maker: Maker, name: str) -> None:
    entries = (("story.yml", b"title: A story\n"), (name, b"title: [\n"))
    raw = b""
    for key, text in entries:
        raw += f"100644 {key}".encode() + b"\0"
        raw += bytes.fromhex(maker("hash-object", "-w", "--stdin", given=text))
    made = maker("hash-object", "-t", "tree", "-w", "--stdin", "--literally", given=raw)
    reading = story_at(Repository(maker.folder), maker("commit-tree", "-m", "x", made))
    assert reading is not None
    assert all(not Path(p.file).is_absolute() for p in reading.problems)


@pytest.mark.parametrize("way_out", ["..", "."])
def test_no_file_is_written_outside(git: Git, way_out: str) -> None:
    git("commit", "--quiet", "--allow-empty", "--message=First")
    inner = tree(git, (FILE, "pwned.yml", blob(git, "title: A\n")))
    events = tree(
        git, ("40000", way_out, inner), (FILE, "story.yml", blob(git, "title: A story\n"))
    )
    Path("events").mkdir()
    commit = commit_of(git, events)
    assert set(HERE.files(commit)) == {"story.yml"}
    assert story_at(HERE, commit) is not None


def test_links_are_not_followed(git: Git) -> None:
    events = tree(
        git,
        (LINK, "link.yml", blob(git, "/etc/passwd")),
        (FILE, "story.yml", blob(git, "title: A story\n")),
    )
    Path("events").mkdir()
    assert set(HERE.files(commit_of(git, events))) == {"story.yml"}


def test_a_file_that_stands_in_its_own_way_is_told(git: Git) -> None:
    text = blob(git, "title: A\n")
    folder = tree(git, (FILE, "a.yml", text))
    events = tree(git, (FILE, "x", text), ("40000", "x", folder), (FILE, "story.yml", text))
    Path("events").mkdir()
    with pytest.raises(HistoryError, match="cannot be written"):
        story_at(HERE, commit_of(git, events))


def test_contents_may_look_like_git_s_own_words(git: Git, publish: Publish) -> None:
    tricky = "missing\n0123456789 blob 5\nabc\n\n"
    publish({"note.md": tricky, "empty.md": ""})
    files = HERE.files(HERE.commit("HEAD"))
    found = HERE.contents(files.values())
    assert found[files["note.md"]].decode() == tricky
    assert found[files["empty.md"]] == b""
    assert found[files["media/bridge.jpg"]] == b"\xff\xd8"


def test_a_folder_outside_any_repository_has_no_history(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(HistoryError, match="no history of") as failure:
        Repository(tmp_path).commit("HEAD")
    assert "git repository" in failure.value.cure


def test_a_repository_without_a_commit_has_no_history(git: Git) -> None:
    Path("events").mkdir()
    with pytest.raises(HistoryError, match="git knows no commit `HEAD`"):
        HERE.commit("HEAD")


def test_a_shallow_clone_says_how_to_get_the_rest(git: Git, publish: Publish) -> None:
    publish({})
    first = git("rev-parse", "HEAD")
    publish({"a.yml": "title: A\n"})
    git("clone", "--quiet", "--depth=1", Path.cwd().as_uri(), "clone")
    clone = Repository(Path("clone", "events"))
    assert clone.commit("HEAD")
    with pytest.raises(HistoryError) as failure:
        clone.commit(first)
    assert "--unshallow" in failure.value.cure


def test_a_clone_without_the_files_says_how_to_get_them(git: Git, publish: Publish) -> None:
    publish({})
    commit = HERE.commit("HEAD")
    lost = HERE.files(commit)["story.yml"]
    Path(".git", "objects", lost[:2], lost[2:]).unlink()
    with pytest.raises(HistoryError, match="not in this clone"):
        story_at(HERE, commit)


def test_a_repository_that_is_broken_is_told(git: Git, publish: Publish) -> None:
    publish({})
    commit = HERE.commit("HEAD")
    top = git("rev-parse", "HEAD^{tree}")
    Path(".git", "objects", top[:2], top[2:]).unlink()
    with pytest.raises(HistoryError, match="git could not read that commit"):
        HERE.files(commit)


def test_without_git_it_says_so(
    git: Git, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish({})
    monkeypatch.setenv("PATH", "")
    with pytest.raises(HistoryError, match="git cannot be run") as failure:
        HERE.commit("HEAD")
    assert "install git" in failure.value.cure


def test_in_a_hook_the_story_s_own_repository_is_read(
    git: Git, publish: Publish, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish({})
    for name in OF_A_HOOK:
        monkeypatch.setenv(name, "nowhere")
    assert HERE.files(HERE.commit("HEAD"))
