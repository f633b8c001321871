"""What is costly to make is kept between builds, and thrown away when nobody asks for it."""

from __future__ import annotations

from pathlib import Path

from dateline.store import Store


def test_what_was_put_is_there_for_the_next_build(tmp_path: Path) -> None:
    Store(tmp_path / "new" / "folder").put("card.png", b"a card")
    assert Store(tmp_path / "new" / "folder").get("card.png") == b"a card"
    assert Store(tmp_path / "new" / "folder").get("other.png") is None


def test_what_was_cut_off_counts_as_nothing(tmp_path: Path) -> None:
    (tmp_path / "card.png").write_bytes(b"")
    assert Store(tmp_path).get("card.png") is None


def test_what_a_build_has_no_use_for_does_not_lie_on(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for name in ("old.png", "new.png"):
        store.put(name, b"a card")
    store.keep_only({"new.png"})
    assert [path.name for path in tmp_path.iterdir()] == ["new.png"]


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    store = Store(tmp_path / "file" / "store")
    store.put("card.png", b"a card")
    store.keep_only(())
    assert store.get("card.png") is None
