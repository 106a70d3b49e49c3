"""Importing, with the real libVLC: whatever is given is refused with a reason or plays."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pytest
from PIL import Image

from kiosk.core.errors import ContentRejectedError, KioskError, StaffError, UnavailableError
from kiosk.core.files.imported_media import ImportedMedia, Step
from kiosk.core.files.media_store import MediaStore
from kiosk.core.settings.settings import MediaSettings
from kiosk.media.containers import HEAD_BYTES, recognize
from kiosk.media.importing.film_facts import FilmFacts
from kiosk.media.importing.film_probe_process import probe
from kiosk.media.importing.media_import import examine, import_file, judge
from tests.media import corpus
from tests.media.witness import CLIPS

LIMITS = MediaSettings()
CASES = corpus.whole() if os.environ.get("KIOSK_TEST_WHOLE_CORPUS") else corpus.quick()
AT_ONCE = 4
"""Files imported at the same time; most of it is waiting for films to play."""


def nobody(_step: Step, _percent: int) -> None:
    pass


@pytest.fixture
def store(tmp_path: Path) -> MediaStore:
    return MediaStore(tmp_path / "media")


def bring(source: Path, store: MediaStore, limits: MediaSettings = LIMITS) -> ImportedMedia:
    return import_file(examine(source, limits, nobody), store, limits, nobody)


def film_of_this_name(folder: Path, name: str, clip: str) -> Path:
    path = folder / name
    path.write_bytes((CLIPS / clip).read_bytes())
    return path


# The corpus


@dataclass(frozen=True)
class Outcome:
    media: ImportedMedia | None = None
    refusal: KioskError | None = None
    plays_from_the_store: bool = False


def try_case(case: corpus.Case, folder: Path) -> Outcome:
    folder.mkdir()
    source = folder / case.name
    source.write_bytes(case.content)
    store = MediaStore(folder / "media")
    try:
        media = bring(source, store)
    except (ContentRejectedError, StaffError) as error:
        return Outcome(refusal=error)
    return Outcome(media=media, plays_from_the_store=shows(media, store, folder))


def shows(media: ImportedMedia, store: MediaStore, folder: Path) -> bool:
    path = store.path(media.blob)
    if media.kind == "picture":
        with Image.open(path) as picture:
            picture.load()
            return picture.size == (media.width, media.height)
    container = recognize(path.read_bytes()[:HEAD_BYTES])
    assert container
    seen = probe(path, container.demuxer, folder / "again.png", LIMITS.max_film_pixels)
    return bool(seen.video or seen.audio)


@pytest.fixture(scope="session")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    root = tmp_path_factory.mktemp("corpus")
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = pool.map(
            lambda numbered: try_case(numbered[1], root / str(numbered[0])), enumerate(CASES)
        )
        return dict(zip((case.name for case in CASES), found, strict=True))


@pytest.mark.timeout(900)
@pytest.mark.parametrize("name", [case.name for case in CASES])
def test_a_bad_file_is_refused_with_a_reason_or_can_be_shown(
    outcomes: dict[str, Outcome], name: str
) -> None:
    outcome = outcomes[name]
    if outcome.media:
        assert outcome.plays_from_the_store
    else:
        assert name in str(outcome.refusal)
        assert str(outcome.refusal).endswith(".")


def test_the_corpus_has_more_than_a_hundred_files_and_both_ends_happen(
    outcomes: dict[str, Outcome],
) -> None:
    refused = sum(outcome.media is None for outcome in outcomes.values())
    print(f"{len(outcomes)} files, {refused} refused")  # noqa: T201
    assert len(outcomes) >= 100
    assert 0 < refused < len(outcomes)


@pytest.mark.parametrize("share", corpus.SHARES)
def test_a_film_that_is_cut_off_is_refused(outcomes: dict[str, Outcome], share: int) -> None:
    for clip in ("front.mp4", "hall.mp4", "film.mkv"):
        refusal = str(outcomes[f"first {share} percent of {clip}"].refusal)
        assert "is cut off" in refusal or "does not play" in refusal


@pytest.mark.parametrize(
    ("name", "kind", "suffix"),
    [
        ("a film called.jpg", "film", ".mp4"),
        ("a film called.txt", "film", ".avi"),
        ("a film without suffix", "film", ".mkv"),
        ("a picture called.mp4", "picture", ".webp"),
        ("music called.mp4", "music", ".m4a"),
    ],
)
def test_a_good_file_under_a_wrong_name_gets_the_right_suffix(
    outcomes: dict[str, Outcome], name: str, kind: str, suffix: str
) -> None:
    media = outcomes[name].media
    assert media
    assert (media.kind, media.blob.suffix) == (kind, suffix)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("empty.mp4", "is empty"),
        ("text.mp4", "neither a film nor music nor a picture"),
        ("playlist.mp4", "neither a film nor music nor a picture"),
        ("program.png", "is a PostScript file, which the kiosk does not show"),
        ("head and noise.mp4", "does not play"),
        ("head and noise.png", "damaged"),
        ("first 50 percent of photo.jpg", "damaged"),
        ("a day long.mp4", "too long"),
        ("first 50 percent of front.mp4", "cut off"),
    ],
)
def test_a_refusal_says_why(outcomes: dict[str, Outcome], name: str, reason: str) -> None:
    assert reason in str(outcomes[name].refusal)


# What comes in


def test_a_film_lies_in_the_store_as_it_was_with_a_poster(store: MediaStore) -> None:
    media = bring(CLIPS / "hall.mp4", store)
    assert store.path(media.blob).read_bytes() == (CLIPS / "hall.mp4").read_bytes()
    assert (media.title, media.kind, media.mime) == ("hall", "film", "video/mp4")
    assert (media.width, media.height, media.duration_ms) == (1920, 1080, 6000)
    assert (media.has_audio, media.codecs) == (True, ("h264", "mp4a"))
    assert media.picture
    assert all(
        store.holds(size.name)
        for size in (media.picture.full, media.picture.card, media.picture.thumbnail)
    )


def test_music_has_no_poster(store: MediaStore) -> None:
    media = bring(CLIPS / "tone.mp3", store)
    assert (media.kind, media.mime, media.picture) == ("music", "audio/mpeg", None)
    assert (media.width, media.height, media.has_audio) == (0, 0, True)


def test_a_film_is_read_probed_and_copied_in_turn(store: MediaStore) -> None:
    told: list[tuple[str, int]] = []
    examined = examine(CLIPS / "short.mp4", LIMITS, lambda *step: told.append(step))
    import_file(examined, store, LIMITS, lambda *step: told.append(step))
    assert told == [("reading", 100), ("probing", 0), ("copying", 100), ("picture", 0)]


def test_importing_twice_changes_nothing_in_the_store(tmp_path: Path, store: MediaStore) -> None:
    photo = tmp_path / "草原.jpg"
    photo.write_bytes(corpus.good("photo.jpg"))
    first = bring(photo, store)
    before = contents(tmp_path / "media")
    assert bring(photo, store) == first
    assert contents(tmp_path / "media") == before


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_name_that_is_no_text_does_no_harm(tmp_path: Path, store: MediaStore) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xb2\xdd\xd4\xad\n.mp4"))  # GB 18030
    path.write_bytes((CLIPS / "short.mp4").read_bytes())
    assert bring(path, store).title.isprintable()


# What is refused


def test_what_is_no_file_is_told_apart(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")
    (tmp_path / "folder").mkdir()
    for name, reason in (
        ("nothing.mp4", "is not there"),
        ("folder", "is a folder"),
        ("pipe.mp4", "is not a file"),
        ("x" * 300, "cannot be read"),
    ):
        with pytest.raises(StaffError, match=reason):
            examine(tmp_path / name, LIMITS, nobody)


def test_a_file_that_cannot_be_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        with pytest.raises(ContentRejectedError, match=r"hall\.mp4 cannot be read: Permission"):
            examine(CLIPS / "hall.mp4", LIMITS, nobody)


def test_a_file_that_changes_meanwhile_is_refused(tmp_path: Path, store: MediaStore) -> None:
    source = film_of_this_name(tmp_path, "growing.mp4", "short.mp4")
    examined = examine(source, LIMITS, nobody)

    def grow(step: Step, _percent: int) -> None:
        if step == "probing":
            source.write_bytes(source.read_bytes() + b"more")

    with pytest.raises(ContentRejectedError, match="still being written"):
        import_file(examined, store, LIMITS, grow)
    assert not [path for path in (tmp_path / "media").rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("limits", "reason"),
    [
        (MediaSettings(max_bytes=1000), "is too big"),
        (MediaSettings(max_seconds=5), "is too long"),
        (MediaSettings(max_film_pixels=1280 * 720), "has frames of 1920x1080 pixels"),
    ],
)
def test_a_film_beyond_the_limits_is_refused(
    store: MediaStore, limits: MediaSettings, reason: str
) -> None:
    with pytest.raises(ContentRejectedError, match=rf"hall\.mp4 {reason}"):
        bring(CLIPS / "hall.mp4", store, limits)


def test_a_film_with_transparent_parts_is_refused(store: MediaStore) -> None:
    with pytest.raises(ContentRejectedError, match="has transparent parts"):
        bring(CLIPS / "transparent.webm", store)


def test_a_picture_beyond_the_limits_is_refused(tmp_path: Path, store: MediaStore) -> None:
    Image.new("RGB", (400, 300)).save(tmp_path / "photo.png")
    with pytest.raises(ContentRejectedError, match=r"400x300 pixels; at most 0\.1 million"):
        bring(tmp_path / "photo.png", store, MediaSettings(max_pixels=100_000))


def test_a_picture_that_unpacks_to_more_than_an_import_may_take_is_refused(
    tmp_path: Path, store: MediaStore
) -> None:
    Image.new("L", (10_000, 9_000)).save(tmp_path / "photo.gif")
    with pytest.raises(ContentRejectedError, match=r"10000x9000 .*ordinary JPEG"):
        bring(tmp_path / "photo.gif", store)


def test_without_libvlc_films_wait_and_pictures_do_not(
    tmp_path: Path, store: MediaStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_VLC_LIB_PATH", str(tmp_path / "no-libvlc.so"))
    with pytest.raises(UnavailableError, match="libVLC"):
        bring(CLIPS / "hall.mp4", store)
    Image.new("RGB", (400, 300)).save(tmp_path / "photo.png")
    assert bring(tmp_path / "photo.png", store).kind == "picture"


def test_a_full_disk_is_not_the_fault_of_the_film(tmp_path: Path) -> None:
    (tmp_path / "media").write_text("a file where the folder should be")
    with pytest.raises(UnavailableError, match="could not be kept"):
        bring(CLIPS / "short.mp4", MediaStore(tmp_path / "media"))


@pytest.mark.parametrize(
    ("seen", "reason"),
    [
        (FilmFacts(), "does not play"),
        (FilmFacts("", "mp4a", 2, 2, 0, 9_000, True), "heard but not seen"),
        (FilmFacts(video="h264", width=2, height=2, whole=True), "how long it is"),
        (
            FilmFacts(audio="mp4a", duration_ms=9_000),
            "cannot be played to the end of its 9 seconds",
        ),
    ],
)
def test_what_was_seen_is_judged(seen: FilmFacts, reason: str) -> None:
    with pytest.raises(ContentRejectedError, match=rf"a\.mp4 .*{reason}"):
        judge("a.mp4", seen, LIMITS)
