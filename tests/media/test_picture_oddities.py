"""Pictures that are unusual: what is made of them is known, and a person is told of it."""

from __future__ import annotations

import math
import re
import struct
import sys
import zlib
from array import array
from collections.abc import Sequence
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image

from kiosk.core.errors import ContentRejectedError
from kiosk.media.importing.pictures.decoding import MAX_SIDE, ReadPicture, read_picture
from kiosk.media.importing.pictures.formats import recognize_picture, unsupported_picture

pillow_heif.register_heif_opener()

MAX_PIXELS = 120_000_000
PHOTOMETRIC, SAMPLE_FORMAT, SUBFILE_TYPE, SUB_IFDS, DNG_VERSION = 262, 339, 254, 330, 50_706


def read(path: Path) -> ReadPicture:
    return read_picture(path, MAX_PIXELS, (1920, 480))


def greys(path: Path) -> list[object]:
    """The first row of a small picture."""
    image = read(path).image.convert("L")
    return [image.getpixel((across, 0)) for across in range(image.width)]


def deep(mode: str, code: str, numbers: Sequence[float]) -> Image.Image:
    row = array(code, numbers).tobytes()
    return Image.frombytes(mode, (len(numbers), 4), row * 4)


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))


# Grey of many bits


def test_sixteen_bits_where_zero_is_white_are_no_negative(tmp_path: Path) -> None:
    picture = deep("I;16", "H", [0, 128 * 257, 65_535])
    picture.save(tmp_path / "scan.tif", tiffinfo={PHOTOMETRIC: 0})
    assert greys(tmp_path / "scan.tif") == [255, 127, 0]


def test_sixteen_bits_of_the_other_byte_order_are_read(tmp_path: Path) -> None:
    swapped = array("H", [0, 128 * 257, 65_535] * 4)
    if sys.byteorder == "little":
        swapped.byteswap()
    Image.frombytes("I;16B", (3, 4), swapped.tobytes()).save(tmp_path / "a.tif")
    assert (tmp_path / "a.tif").read_bytes().startswith(b"MM")
    assert greys(tmp_path / "a.tif") == [0, 128, 255]


def test_the_brighter_half_of_unsigned_32_bits_is_not_dark(tmp_path: Path) -> None:
    numbers = [0, 2**31 - 1, 2**31, 2**32 - 1]
    deep("I", "I", numbers).save(tmp_path / "a.tif")
    signed, unsigned = (struct.pack("<HHII", SAMPLE_FORMAT, 3, 1, value) for value in (2, 1))
    content = (tmp_path / "a.tif").read_bytes()
    assert signed in content
    (tmp_path / "a.tif").write_bytes(content.replace(signed, unsigned))
    assert greys(tmp_path / "a.tif") == [0, 127, 128, 255]


@pytest.mark.parametrize(
    ("mode", "code", "numbers", "wanted", "noted"),
    [
        ("I", "i", [0, 100, 200], [0, 100, 200], False),
        ("I", "i", [0, 32_896, 65_535], [0, 128, 255], False),
        ("I", "i", [-1000, 0, 1000], [0, 128, 255], True),
        ("I", "i", [0, 2000, 4000], [0, 128, 255], True),
        ("I", "i", [7, 7, 7], [7, 7, 7], False),
        ("F", "f", [0.0, 0.5, 1.0], [0, 128, 255], False),
        ("F", "f", [0.0, 100.0, 255.0], [0, 100, 255], False),
        ("F", "f", [-0.5, 0.5, 1.5], [0, 128, 255], True),
        ("F", "f", [5e8, 5e8, 5e8], [0, 0, 0], True),
    ],
)
def test_grey_without_a_stated_white_is_seen_and_guessing_is_told(
    tmp_path: Path, mode: str, code: str, numbers: Sequence[float], wanted: list[int], noted: bool
) -> None:
    deep(mode, code, numbers).save(tmp_path / "a.tif")
    assert greys(tmp_path / "a.tif") == wanted
    assert any("brightest" in note for note in read(tmp_path / "a.tif").notes) is noted


def test_what_is_no_number_is_refused(tmp_path: Path) -> None:
    deep("F", "f", [math.nan, math.inf, 1.0]).save(tmp_path / "a.tif")
    with pytest.raises(ContentRejectedError, match=r"a\.tif"):
        read(tmp_path / "a.tif")


# Clear colours


@pytest.mark.parametrize("width", [40, 4000])
def test_a_clear_colour_of_a_grey_picture_stays_clear(tmp_path: Path, width: int) -> None:
    picture = Image.new("L", (width, width // 2), 77)
    picture.paste(200, (0, 0, width // 2, width // 2))
    picture.save(tmp_path / "logo.png", transparency=77)
    alpha = read(tmp_path / "logo.png").image.getchannel("A")
    assert alpha.getpixel((2, 2)) == 255
    assert alpha.getpixel((alpha.width - 2, 2)) == 0


# Several pictures in a file


def frames(size: tuple[int, int] = (120, 80)) -> list[Image.Image]:
    """Black, black, a chess board, black, black, black."""
    board = Image.new("RGB", size)
    for place in range(6):
        board.paste((240, 240, 240), (20 * place, 40 * (place % 2), 20 * place + 20, 80))
    return [Image.new("RGB", size, (number, 0, 0)) if number != 2 else board for number in range(6)]


@pytest.mark.parametrize("suffix", ["gif", "webp", "png", "avif"])
def test_an_animation_becomes_a_frame_that_tells_something(tmp_path: Path, suffix: str) -> None:
    first, *others = frames()
    first.save(tmp_path / f"a.{suffix}", save_all=True, append_images=others, duration=100)
    seen = read(tmp_path / f"a.{suffix}")
    assert any(seen.image.convert("L").histogram()[200:])
    # WebP joins frames that look alike
    told = r"It is animated, and the kiosk shows frame [23] of [3-6] as a still picture\. Export it"
    assert re.match(told, seen.notes[0])


def test_an_animation_of_black_frames_is_taken(tmp_path: Path) -> None:
    dark = [Image.new("RGB", (60, 40), (0, 0, number)) for number in range(3)]
    dark[0].save(tmp_path / "a.gif", save_all=True, append_images=dark[1:])
    assert "of 3" in read(tmp_path / "a.gif").notes[0]


def test_a_still_picture_has_no_note(tmp_path: Path) -> None:
    frames()[2].save(tmp_path / "a.gif")
    assert read(tmp_path / "a.gif").notes == ()


def test_of_a_document_the_first_page_is_shown_and_that_is_told(tmp_path: Path) -> None:
    pages = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue")]
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    seen = read(tmp_path / "a.tif")
    assert seen.image.getpixel((5, 5)) == (255, 0, 0)
    assert seen.notes == ("It has 2 pages; the first is shown.",)


# High dynamic range


@pytest.mark.parametrize("suffix", ["heic", "avif", "png"])
@pytest.mark.parametrize(("transfer", "noted"), [(13, False), (16, True), (18, True)])
def test_that_an_hdr_picture_looks_dull_is_told(
    tmp_path: Path, suffix: str, transfer: int, noted: bool
) -> None:
    path = tmp_path / f"photo.{suffix}"
    Image.new("RGB", (64, 48), "green").save(path)
    content = path.read_bytes()
    if suffix == "png":
        after_header = 33
        numbers = chunk(b"cICP", bytes((9, transfer, 0, 1)))
        content = content[:after_header] + numbers + content[after_header:]
    else:
        numbers = struct.pack(">HH", 9, transfer)
        at = content.index(b"colrnclx") + 8
        content = content[:at] + numbers + content[at + 4 :]
    path.write_bytes(content)
    assert any("HDR" in note for note in read(path).notes) is noted


# What is refused


def test_a_raw_file_of_a_camera_is_not_taken_for_its_preview(tmp_path: Path) -> None:
    for name, tags in {
        "photo.dng": {DNG_VERSION: b"\1\4\0\0"},
        "photo.nef": {SUBFILE_TYPE: 1, SUB_IFDS: 8},
    }.items():
        Image.new("RGB", (160, 120)).save(tmp_path / name, "TIFF", tiffinfo=tags)
        with pytest.raises(ContentRejectedError, match=rf"{name} is a camera's raw file"):
            read(tmp_path / name)


def test_no_side_is_longer_than_that_of_any_jpeg(tmp_path: Path) -> None:
    """1 x 48,000,000 pixels in 47 kB took 1.2 GB: an address for each row."""

    for width, height in ((1, 48_000_000), (48_000_000, 1), (1, MAX_SIDE + 1)):
        (tmp_path / "line.png").write_bytes(
            b"\x89PNG\r\n\x1a\n"
            + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(bytes(2 * height + width)))
            + chunk(b"IEND", b"")
        )
        with pytest.raises(ContentRejectedError, match=f"at most {MAX_SIDE} a side are taken"):
            read(tmp_path / "line.png")
    Image.new("L", (1, MAX_SIDE)).save(tmp_path / "line.png")
    assert read(tmp_path / "line.png").image.size == (1, MAX_SIDE)


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"8BPS\0\1", "a Photoshop file"),
        (b"%PDF-1.7", "a PDF document"),
        (b'<?xml version="1.0"?><svg>', "an SVG drawing"),
        (b"\xff\x0a\xfa\x7f", "a JPEG XL picture"),
        (b"\0\0\0\x0cjP  \r\n\x87\n", "a JPEG 2000 picture"),
        (b"II*\0\x10\0\0\0CR\2\0", "a camera's raw file"),
        (b"\0\0\0\x18ftypcrx \0\0\0\1crx isom", "a camera's raw file"),
    ],
)
def test_pictures_of_other_kinds_are_called_by_name(head: bytes, name: str) -> None:
    assert unsupported_picture(head) == name
    assert recognize_picture(head) is None


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIF"),
        (b"\0\0\0\x1cftypmif1\0\0\0\0mif1avifmiaf", "AVIF"),
        (b"\0\0\0\x1cftypavis\0\0\0\0avismsf1iso8", "AVIF"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom", None),
        (b"\0\0\0\x14ftypqt  \0\0\0\0qt  ", None),
        (b"BMW drives home from the exhibition hall", None),
    ],
)
def test_pictures_and_films_of_one_family_are_told_apart(head: bytes, kind: str | None) -> None:
    assert recognize_picture(head) == kind
