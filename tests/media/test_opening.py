"""A picture that may come from anybody is opened, or it is said why not."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from dateline.media import fault_of


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp", "a.avif"])
def test_the_usual_formats_will_do(photograph: Callable[..., Path], name: str) -> None:
    assert fault_of(photograph(name, size=(40, 20))) is None


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a" + bytes(40)],
    ids=["empty", "document", "drawing", "other format"],
)
def test_another_file_is_not_a_picture(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "picture.jpg"
    file.write_bytes(content)
    assert fault_of(file) == "not-a-picture"


@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_half_a_picture_is_none(photograph: Callable[..., Path], name: str) -> None:
    file = photograph(name, size=(400, 200))
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    assert fault_of(file) == "not-a-picture"


@pytest.mark.parametrize("side", [9_000, 30_000])
def test_a_few_bytes_that_unpack_to_a_full_memory_are_refused(tmp_path: Path, side: int) -> None:
    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 1, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(bytes(100)))
    bomb = tmp_path / "bomb.png"
    bomb.write_bytes(b"\x89PNG\r\n\x1a\n" + head + body + chunk(b"IEND", b""))
    assert fault_of(bomb) == "too-large"


def test_a_file_that_changes_is_looked_at_again(photograph: Callable[..., Path]) -> None:
    file = photograph(size=(40, 20))
    assert fault_of(file) is None
    file.write_bytes(b"no picture any more")
    assert fault_of(file) == "not-a-picture"


def test_looking_at_a_picture_leaves_it_closed(photograph: Callable[..., Path]) -> None:
    file = photograph(size=(40, 20))
    assert fault_of(file) is None
    file.unlink()
    Image.new("RGB", (4, 4)).save(file)
    assert fault_of(file) is None
