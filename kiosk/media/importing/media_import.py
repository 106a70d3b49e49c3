"""Imports films, music and pictures into the media store; an unsupported file gets a reason.

A file is untrusted: its suffix is ignored, what can be decoded decides. Does not know the library:
the caller records what was imported, and under which name.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.errors import StaffError
from kiosk.core.files.imported_media import (
    ImportedMedia,
    Kind,
    MediaFault,
    MediaRefusedError,
    Progress,
    Step,
    legible,
)
from kiosk.core.files.media_store import BlobName, MediaStore, read_chunks
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.core.settings.settings import MediaSettings
from kiosk.media.containers import HEAD_BYTES, Container, recognize
from kiosk.media.film_worker.film_colours import Transfer
from kiosk.media.importing.completeness import missing_bytes
from kiosk.media.importing.film_facts import FilmFacts
from kiosk.media.importing.film_probe_process import probe
from kiosk.media.importing.film_weight import HEAVY_FROM, measure_speed
from kiosk.media.importing.pictures.formats import (
    is_drawing,
    recognize_picture,
    unsupported_picture,
)
from kiosk.media.importing.pictures.sizes import derive
from kiosk.media.importing.pictures.worker_process import derive_untrusted
from kiosk.media.importing.transparency import says_alpha


@dataclass(frozen=True, slots=True)
class Examined:
    """A file that may be worth importing. `container` is None for a picture."""

    source: Path
    size: int
    sha256: str
    container: Container | None


def examine(source: Path, limits: MediaSettings, progress: Progress) -> Examined:
    """Recognise an untrusted file, and read it once for its hash.

    Raises:
        StaffError: there is no such file, or it is a folder or device.
        ContentRejectedError: it is empty, too big, unreadable or of an unsupported kind.
    """
    size = _size(source, limits)
    head = next(read_chunks(source, lambda _: None), b"")[:HEAD_BYTES]
    container = None
    if not (recognize_picture(head) or is_drawing(head)):
        container = _container(source.name, head)
    digest = hashlib.sha256()
    for chunk in read_chunks(source, _in_percent("reading", size, progress)):
        digest.update(chunk)
    return Examined(source, size, digest.hexdigest(), container)


def _container(name: str, head: bytes) -> Container:
    """Raises MediaRefusedError: its signature is not that of a film or of music."""
    if kind := unsupported_picture(head):
        raise MediaRefusedError(
            MediaFault.PICTURE_FORMAT,
            f"{name} is {kind}, which the kiosk does not show. Export it as JPEG or PNG.",
        )
    container = recognize(head)
    if container is None:
        raise MediaRefusedError(
            MediaFault.UNKNOWN_FORMAT,
            f"{name} is neither a film nor music nor a picture that the kiosk can show. "
            "Films as MP4, music as MP3 and pictures as JPEG always work.",
        )
    return container


def _size(source: Path, limits: MediaSettings) -> int:
    try:
        found = source.stat()
    except FileNotFoundError as error:
        raise StaffError(f"{source.name} is not there. Check the name and the folder.") from error
    except (OSError, ValueError) as error:
        raise StaffError(f"{source.name} cannot be read: {error}.") from error
    if stat.S_ISDIR(found.st_mode):
        raise StaffError(f"{source.name} is a folder. Name the files in it.")
    if not stat.S_ISREG(found.st_mode):
        raise StaffError(f"{source.name} is not a file.")
    if found.st_size == 0:
        raise MediaRefusedError(
            MediaFault.EMPTY, f"{source.name} is empty. Copy it again from where it is whole."
        )
    if found.st_size > limits.max_bytes:
        raise MediaRefusedError(
            MediaFault.TOO_BIG,
            f"{source.name} is too big: {_gigabytes(found.st_size)}, at most "
            f"{_gigabytes(limits.max_bytes)} are taken. Export it smaller, or raise max_bytes "
            "in the [media] settings.",
        )
    return found.st_size


def import_file(
    examined: Examined,
    store: MediaStore,
    limits: MediaSettings,
    progress: Progress,
) -> ImportedMedia:
    """Put a file into the store, with its poster. May be interrupted and repeated.

    Raises:
        ContentRejectedError: a station could not show it, or not all of it; the message says why.
        UnavailableError: the disk is full or fails, or libVLC is not installed.
    """
    if examined.container is None:
        return _picture(examined, store, limits, progress)
    return _film(examined, examined.container, store, limits, progress)


def _picture(
    examined: Examined, store: MediaStore, limits: MediaSettings, progress: Progress
) -> ImportedMedia:
    progress("picture", 0)
    derived = derive_untrusted(examined.source, store, limits.max_pixels)
    full = derived.sizes.full
    return ImportedMedia(
        title=legible(examined.source.stem),
        kind="picture",
        blob=full.name,
        mime="image/webp",
        width=full.width,
        height=full.height,
        size=full.size,
        picture=derived.sizes,
        notes=derived.notes,
    )


def _film(
    examined: Examined,
    container: Container,
    store: MediaStore,
    limits: MediaSettings,
    progress: Progress,
) -> ImportedMedia:
    source = examined.source
    with TemporaryFolder("import") as folder:
        frame = folder.path / "poster.png"
        progress("probing", 0)
        _refuse_by_header(source, container)
        facts = probe(source, container.demuxer, frame, limits.max_film_pixels)
        kind = judge(source.name, facts, limits)
        music = kind == "music"
        heavy = facts.pixels_a_second > HEAVY_FROM
        speed = measure_speed(source, facts.duration_ms) if heavy else 0
        blob = BlobName(examined.sha256, container.music_suffix if music else container.film_suffix)
        store.keep(source, blob, _in_percent("copying", examined.size, progress))
        progress("picture", 0)
        poster = derive(frame, store, limits.max_pixels) if frame.exists() else None
    return ImportedMedia(
        title=legible(source.stem),
        kind=kind,
        blob=blob,
        mime=container.music_mime if music else container.film_mime,
        width=0 if music else facts.width,
        height=0 if music else facts.height,
        size=examined.size,
        duration_ms=facts.duration_ms,
        has_audio=bool(facts.audio),
        rotation=facts.rotation,
        codecs=tuple(codec for codec in (facts.video, facts.audio) if codec),
        picture=poster,
        speed=speed,
    )


def _refuse_by_header(source: Path, container: Container) -> None:
    """Raises: MediaRefusedError: the file ends before its container does, has transparent parts
    or cannot be read."""
    try:
        missing = missing_bytes(source, container)
        transparent = says_alpha(source, container)
    except OSError as error:
        raise MediaRefusedError(
            MediaFault.UNREADABLE, f"{source.name} cannot be read: {error.strerror}."
        ) from error
    if missing:
        raise MediaRefusedError(
            MediaFault.CUT_OFF,
            f"{source.name} is cut off: {missing} bytes are missing at its end. "
            "Copy it again from where it is whole, or export it anew.",
        )
    if transparent:
        raise _transparent(source.name)


def _transparent(name: str) -> MediaRefusedError:
    return MediaRefusedError(
        MediaFault.TRANSPARENT,
        f"{name} has transparent parts, which a station would show opaque. "
        "Export it over a background, without an alpha channel.",
    )


def judge(name: str, facts: FilmFacts, limits: MediaSettings) -> Kind:
    """Decide from the facts whether a station can play the file, and whether as film or music.

    Raises:
        MediaRefusedError: it cannot; the message says why and what to do.
    """
    if facts.width * facts.height > limits.max_film_pixels:
        raise MediaRefusedError(
            MediaFault.FRAME_SIZE,
            f"{name} has frames of {facts.width}x{facts.height} pixels, more than a station shows. "
            "Export it in 1920x1080.",
        )
    if not (facts.video or facts.audio):
        raise MediaRefusedError(
            MediaFault.SILENT_AND_DARK,
            f"{name} does not play: nothing in it can be seen or heard. "
            "Export it as MP4 with H.264 and AAC.",
        )
    if not facts.duration_ms:
        raise MediaRefusedError(
            MediaFault.NO_LENGTH,
            f"{name} does not say how long it is. Export it as MP4 with H.264 and AAC.",
        )
    if facts.duration_ms > limits.max_seconds * 1000:
        raise MediaRefusedError(
            MediaFault.TOO_LONG,
            f"{name} is too long: {facts.duration_ms // 60_000} minutes, at most "
            f"{limits.max_seconds // 60} are taken. Cut it, or raise max_seconds in the "
            "[media] settings.",
        )
    if not facts.whole:
        raise MediaRefusedError(
            MediaFault.NOT_WHOLE,
            f"{name} cannot be played to the end of its {facts.duration_ms / 1000:g} seconds. "
            "Copy it again from where it plays, or export it anew.",
        )
    if facts.transfer is not Transfer.SDR or facts.wide_gamut:
        raise MediaRefusedError(
            MediaFault.HDR,
            f"{name} is an HDR film or has wide-gamut colours (BT.2020): a station would show it "
            "grey and dark. Export it as SDR (Rec. 709); on a phone, turn HDR video off.",
        )
    if facts.has_alpha:
        raise _transparent(name)
    if facts.audio and facts.width and not facts.video:
        raise MediaRefusedError(
            MediaFault.VIDEO_CODEC,
            f"{name} can be heard but not seen: stations do not know its video codec, or it is "
            "damaged. Export it as MP4 with H.264 and AAC.",
        )
    return "film" if facts.video else "music"


def _in_percent(step: Step, size: int, progress: Progress) -> Callable[[int], None]:
    """Turns a count of bytes into percent; each value is reported once."""
    told = [-1]

    def tell(count: int) -> None:
        percent = min(100, count * 100 // size)
        if percent != told[0]:
            told[0] = percent
            progress(step, percent)

    return tell


def _gigabytes(size: int) -> str:
    return f"{size / 1e9:.2g} GB"
