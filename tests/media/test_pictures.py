from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from kiosk.core.errors import ContentRejectedError, UnavailableError
from kiosk.core.files.media_store import MediaStore
from kiosk.core.settings.settings import MediaSettings
from kiosk.media.importing.pictures.sizes import CARD_SIZE, derive

RED, BLUE, GREEN = (200, 30, 30), (30, 30, 200), (30, 160, 30)


@pytest.fixture
def store(tmp_path: Path) -> MediaStore:
    (tmp_path / "media").mkdir()
    return MediaStore(tmp_path / "media")


def striped(width: int, height: int, colours: tuple[tuple[int, int, int], ...]) -> Image.Image:
    """Equal stripes from left to right."""
    picture = Image.new("RGB", (width, height))
    for number, colour in enumerate(colours):
        left = width * number // len(colours)
        picture.paste(colour, (left, 0, width, height))
    return picture


def near(seen: object, wanted: tuple[int, int, int]) -> bool:
    assert isinstance(seen, tuple)
    return all(abs(a - b) < 24 for a, b in zip(seen, wanted, strict=False))


def test_a_picture_is_kept_in_three_sizes(tmp_path: Path, store: MediaStore) -> None:
    striped(3000, 2000, (RED, GREEN, BLUE)).save(tmp_path / "草原 #1.png")
    sizes = derive(tmp_path / "草原 #1.png", store)
    assert (sizes.full.width, sizes.full.height) == (1920, 1280)
    assert (sizes.card.width, sizes.card.height) == CARD_SIZE
    assert (sizes.thumbnail.width, sizes.thumbnail.height) == (480, 320)
    for stored in (sizes.full, sizes.card, sizes.thumbnail):
        path = store.path(stored.name)
        assert path.stat().st_size == stored.size
        with Image.open(path) as picture:
            assert picture.format == "WEBP"
            assert picture.size == (stored.width, stored.height)


def test_a_small_picture_is_not_blown_up_but_for_its_card(
    tmp_path: Path, store: MediaStore
) -> None:
    striped(300, 200, (RED,)).save(tmp_path / "small.png")
    sizes = derive(tmp_path / "small.png", store)
    assert (sizes.full.width, sizes.thumbnail.width) == (300, 300)
    assert (sizes.card.width, sizes.card.height) == CARD_SIZE


def test_a_card_shows_the_middle(tmp_path: Path, store: MediaStore) -> None:
    striped(3000, 500, (RED, GREEN, BLUE)).save(tmp_path / "wide.png")
    with Image.open(store.path(derive(tmp_path / "wide.png", store).card.name)) as card:
        assert near(card.getpixel((card.width // 2, 240)), GREEN)


def test_a_camera_held_upright_gives_an_upright_picture(tmp_path: Path, store: MediaStore) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by 90° clockwise to see it upright
    striped(400, 200, (RED, BLUE)).save(tmp_path / "turned.jpg", exif=exif, quality=95)
    sizes = derive(tmp_path / "turned.jpg", store)
    assert (sizes.full.width, sizes.full.height) == (200, 400)
    with Image.open(store.path(sizes.full.name)) as picture:
        assert near(picture.getpixel((100, 40)), RED)
        assert near(picture.getpixel((100, 360)), BLUE)


def test_what_a_camera_wrote_is_gone(tmp_path: Path, store: MediaStore) -> None:
    exif = Image.Exif()
    exif[0x010F] = "a maker"
    exif.get_ifd(0x8825)[2] = (43.0, 39.0, 0.0)  # the latitude
    striped(400, 200, (RED,)).save(
        tmp_path / "photo.jpg", exif=exif, comment=b"private", xmp=b"<x>private</x>"
    )
    sizes = derive(tmp_path / "photo.jpg", store)
    for stored in (sizes.full, sizes.card, sizes.thumbnail):
        content = store.path(stored.name).read_bytes()
        assert not any(chunk in content for chunk in (b"EXIF", b"XMP ", b"ICCP", b"private"))


def test_colours_of_another_profile_are_brought_over(tmp_path: Path, store: MediaStore) -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    striped(100, 100, (RED,)).save(tmp_path / "p.png", icc_profile=lab.tobytes())
    with Image.open(store.path(derive(tmp_path / "p.png", store).full.name)) as picture:
        assert near(picture.getpixel((50, 50)), RED)


def test_a_broken_profile_does_no_harm(tmp_path: Path, store: MediaStore) -> None:
    striped(100, 100, (RED,)).save(tmp_path / "p.png", icc_profile=b"no profile")
    with Image.open(store.path(derive(tmp_path / "p.png", store).full.name)) as picture:
        assert near(picture.getpixel((50, 50)), RED)


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16", "F"])
def test_pictures_of_every_mode_are_taken(tmp_path: Path, store: MediaStore, mode: str) -> None:
    path = tmp_path / "picture.tiff"
    Image.new(mode, (600, 400)).save(path)
    assert derive(path, store).full.width == 600


def test_transparency_stays(tmp_path: Path, store: MediaStore) -> None:
    Image.new("RGBA", (600, 400), (0, 0, 0, 0)).save(tmp_path / "logo.png")
    with Image.open(store.path(derive(tmp_path / "logo.png", store).full.name)) as picture:
        assert picture.mode == "RGBA"


def test_the_same_picture_is_kept_once(tmp_path: Path, store: MediaStore) -> None:
    striped(400, 200, (RED, BLUE)).save(tmp_path / "a.png")
    striped(400, 200, (RED, BLUE)).save(tmp_path / "b.png")
    assert derive(tmp_path / "a.png", store) == derive(tmp_path / "b.png", store)


# What is refused


def bomb(path: Path) -> None:
    """A PNG of a few bytes that says it is 20,000 by 20,000 pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    side = 20_000
    assert side * side > MediaSettings().max_pixels
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(bytes(1000)))
        + chunk(b"IEND", b"")
    )


def cut_short(path: Path) -> None:
    striped(1000, 800, (RED, BLUE)).save(path, "JPEG")
    path.write_bytes(path.read_bytes()[:-2000])


def postscript(path: Path) -> None:
    path.write_bytes(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\nshowpage\n")


REFUSED: dict[str, Callable[[Path], object]] = {
    "bomb": bomb,
    "cut short": cut_short,
    "empty": lambda path: path.write_bytes(b""),
    "missing": lambda _: None,
    "a folder": lambda path: path.mkdir(),
    "text": lambda path: path.write_text("not a picture"),
    "a program": postscript,
}


@pytest.mark.parametrize("kind", REFUSED)
def test_what_is_no_whole_picture_is_refused_by_name(
    tmp_path: Path, store: MediaStore, kind: str
) -> None:
    REFUSED[kind](tmp_path / "照片.png")
    with pytest.raises(ContentRejectedError, match=r"照片\.png"):
        derive(tmp_path / "照片.png", store)
    assert list((tmp_path / "media").rglob("*.webp")) == []


def test_a_store_that_cannot_be_written_is_told_from_a_bad_picture(tmp_path: Path) -> None:
    striped(400, 200, (RED,)).save(tmp_path / "a.png")
    (tmp_path / "media").write_text("a file where the folder should be")
    with pytest.raises(UnavailableError):
        derive(tmp_path / "a.png", MediaStore(tmp_path / "media"))
