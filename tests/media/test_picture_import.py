"""The process that unpacks pictures from outside: whatever happens in it, the import goes on."""

from __future__ import annotations

import io
import logging
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.media_store import MediaStore
from kiosk.core.process.own_command import own_command
from kiosk.media.importing.pictures.sizes import derive
from kiosk.media.importing.pictures.worker import MAX_ADDRESS_BYTES
from kiosk.media.importing.pictures.worker_process import derive_untrusted

pillow_heif.register_heif_opener()

MAX_PIXELS = 120_000_000
OUR_CODES = (0, UnavailableError.exit_code, ContentRejectedError.exit_code)
"""What libraries end a process with, too: abort() of Windows with 3."""
WORDS_OF_LIBRARIES = ("decoder", "PIL", "errno", "codec", "stream", "truncated", "identify")


@pytest.fixture
def store(tmp_path: Path) -> MediaStore:
    (tmp_path / "media").mkdir()
    return MediaStore(tmp_path / "media")


def written(kind: str, **options: object) -> bytes:
    picture = Image.effect_noise((200, 150), 60).convert("RGB")
    content = io.BytesIO()
    picture.save(content, kind, **options)
    return content.getvalue()


DAMAGED: dict[str, Callable[[], bytes]] = {
    "cut.jpg": lambda: written("JPEG")[:5000],
    "cut.png": lambda: written("PNG")[:5000],
    "cut.webp": lambda: written("WEBP")[:3000],
    "cut.gif": lambda: written("GIF")[:5000],
    "cut.bmp": lambda: written("BMP")[:5000],
    "cut.heic": lambda: written("HEIF")[:3000],
    "cut.avif": lambda: written("AVIF")[:3000],
    "cut.tif": lambda: written("TIFF", compression="tiff_lzw")[:-9000],
    "fax.tif": lambda: written("TIFF", compression="tiff_deflate").replace(b"\x78\x9c", b"??"),
    "head.png": lambda: written("PNG")[:20],
    "head.tif": lambda: b"II*\0\x08\0\0\0\xff\xff",
    "head.heic": lambda: b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
}


@pytest.mark.parametrize("name", DAMAGED)
def test_a_refusal_is_in_our_words_and_nothing_else_is_printed(
    tmp_path: Path, store: MediaStore, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(DAMAGED[name]())
    with pytest.raises(ContentRejectedError) as caught:
        derive_untrusted(tmp_path / name, store, MAX_PIXELS)
    said = str(caught.value)
    assert said.startswith(f"{name} is damaged")
    assert "save it anew as JPEG" in said
    assert not any(word in said for word in WORDS_OF_LIBRARIES)
    assert capfd.readouterr() == ("", "")


def test_a_picture_that_brings_the_worker_down_is_refused(
    tmp_path: Path, store: MediaStore
) -> None:
    programs = (
        "import os; os.abort()",
        "import os; os._exit(9)",
        *(f"import os; os._exit({code})" for code in OUR_CODES),
        *(f"import os; os.write(1, b'[1]'); os._exit({code})" for code in OUR_CODES),
        'import os; os.write(1, b\'{"sizes": {"full": [1]}}\')',
    )
    for program in programs:
        with pytest.raises(ContentRejectedError, match=r"a\.png is damaged: it makes the decoder"):
            derive_untrusted(
                tmp_path / "a.png", store, MAX_PIXELS, command=[sys.executable, "-c", program]
            )


def test_an_exception_of_our_own_is_logged_whole(
    tmp_path: Path, store: MediaStore, expected_logs: pytest.LogCaptureFixture
) -> None:
    with pytest.raises(ContentRejectedError, match=r"a\.png is damaged"):
        derive_untrusted(
            tmp_path / "a.png", store, MAX_PIXELS, command=[sys.executable, "-c", "1 / 0"]
        )
    assert [record.levelno for record in expected_logs.records] == [logging.ERROR]
    assert "ZeroDivisionError" in expected_logs.text


def test_a_picture_that_keeps_the_worker_busy_is_refused(tmp_path: Path, store: MediaStore) -> None:
    with pytest.raises(ContentRejectedError, match=r"could not be unpacked in 1 s"):
        derive_untrusted(
            tmp_path / "a.png",
            store,
            MAX_PIXELS,
            command=[sys.executable, "-c", "import time; time.sleep(60)"],
            time_limit=1,
        )


def test_a_worker_that_cannot_start_is_not_the_fault_of_the_picture(
    tmp_path: Path, store: MediaStore
) -> None:
    with pytest.raises(UnavailableError, match="picture worker cannot be started"):
        derive_untrusted(tmp_path / "a.png", store, MAX_PIXELS, command=[str(tmp_path / "none")])


def test_the_worker_ends_with_the_import(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.png")  # reading it never ends
    with subprocess.Popen(
        own_command("picture-worker", str(tmp_path / "pipe.png"), str(tmp_path), "1"),
        stdin=subprocess.PIPE,
    ) as process:
        assert process.stdin
        process.stdin.close()
        assert process.wait(10) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such limit")
def test_a_picture_that_asks_for_more_memory_than_there_is_for_it_is_refused(
    tmp_path: Path, store: MediaStore
) -> None:
    """It is whole; what follows it is endless, and the decoder wants all of the file."""
    path = tmp_path / "a.heic"
    Image.new("RGB", (60, 40)).save(path)
    os.truncate(path, MAX_ADDRESS_BYTES)
    with pytest.raises(ContentRejectedError, match=r"a\.heic takes too much memory to unpack"):
        derive_untrusted(path, store, MAX_PIXELS)


@pytest.mark.parametrize("step", ["resize", "save"])
def test_a_picture_that_takes_too_much_memory_to_be_made_smaller_is_refused_as_that(
    tmp_path: Path, store: MediaStore, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    Image.new("RGB", (2000, 1000)).save(tmp_path / "a.png")

    def fail(*_arguments: object, **_options: object) -> None:
        raise MemoryError

    monkeypatch.setattr(Image.Image, step, fail)
    with pytest.raises(ContentRejectedError, match=r"a\.png takes too much memory"):
        derive(tmp_path / "a.png", store)
