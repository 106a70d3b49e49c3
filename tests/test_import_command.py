"""`kiosk import media`, driven from outside as staff and the admin screens drive it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pillow_heif
import pytest
from PIL import Image

from kiosk.core.account import Account, Role
from kiosk.core.content.values import Reference
from kiosk.core.errors import ContentRejectedError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.lock import IMPORTING, file_lock
from kiosk.core.files.media_store import hash_file
from kiosk.core.process.own_command import own_command
from kiosk.core.settings.settings import MediaSettings
from kiosk.db.library.changes.writing_down import Author
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.ops.media_import import Imported, Report, Waiting, import_media
from tests.media import corpus
from tests.media.witness import CLIPS

CANCELLED = 130
MOST_MEGABYTES = 300
ANIMATED = (
    "It is animated, and the kiosk shows frame 1 of 2 as a still picture. "
    "Export it as MP4 to have it play."
)
NOTHING_WE_SHOW = (
    "is neither a film nor music nor a picture that the kiosk can show. "
    "Films as MP4, music as MP3 and pictures as JPEG always work."
)

WANG = Author("王", "办公室")


@pytest.fixture
def data(sample_station: Path, data_of_this_test: Path) -> Path:
    """A station with the sample content, this test's own."""
    shutil.copytree(sample_station, data_of_this_test)
    return data_of_this_test


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "草原.jpg"
    path.write_bytes(corpus.good("photo.jpg"))
    return path


def start(*arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        own_command("import", "media", *map(str, arguments)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def run(*arguments: object) -> tuple[int, str, str]:
    """Exit code, output, complaints."""
    with start(*arguments) as process:
        output, complaints = process.communicate(timeout=60)
    return process.returncode, output, complaints


def reports(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def assets(data: Path, *, after: int = 0) -> dict[str, tuple[Any, ...]]:
    """By name: what the library says of its media."""
    library = sqlite3.connect(data / "library.sqlite")
    rows = library.execute(
        "SELECT name, sha256, suffix, mime, width, height, duration_ms, size FROM media_asset "
        "WHERE id > ? ORDER BY id",
        (after,),
    ).fetchall()
    library.close()
    return {row[0]: row[1:] for row in rows}


def stored(data: Path) -> dict[Path, bytes]:
    """Every file of the media store and what it holds."""
    paths = (path for path in (data / "media").rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in paths}


@pytest.mark.slow
def test_what_is_imported_is_told_and_lies_in_store_and_library(data: Path, photo: Path) -> None:
    before = len(assets(data))
    code, output, complaints = run(CLIPS / "front.mp4", CLIPS / "tone.mp3", photo)
    assert (code, complaints) == (0, "")
    assert [line.partition(": ")[2] for line in output.splitlines()] == [
        "imported as front.mp4, a film, 160x90, 0:04, with sound",
        "imported as tone.mp3, music, 0:01",
        "imported as 草原.webp, a picture, 400x300",
    ]
    new = assets(data, after=before)
    assert list(new) == ["front.mp4", "front-poster.webp", "tone.mp3", "草原.webp"]
    for sha256, suffix, *_, size in new.values():
        path = data / "media" / sha256[:2] / f"{sha256}{suffix}"
        assert (hash_file(path), path.stat().st_size) == (sha256, size)
    assert new["front.mp4"][2:6] == ("video/mp4", 160, 90, 4000)
    assert not list((data / "media" / ".partial").iterdir())


@pytest.mark.slow
def test_a_picture_of_a_phone_is_taken_and_what_is_not_seen_is_told(
    data: Path, tmp_path: Path
) -> None:
    pillow_heif.from_pillow(Image.new("RGB", (64, 48), "green")).save(tmp_path / "photo.heic")
    Image.new("RGB", (64, 48), "green").save(tmp_path / "photo.avif")
    frames = [Image.new("RGB", (64, 48), colour) for colour in ("black", "white")]
    frames[0].save(tmp_path / "moving.gif", save_all=True, append_images=frames[1:])
    names = ("photo.heic", "photo.avif", "moving.gif")
    code, output, complaints = run(*(tmp_path / name for name in names))
    assert (code, complaints) == (0, "")
    assert [line.partition(": ")[2] for line in output.splitlines()] == [
        "imported as photo.webp, a picture, 64x48",
        "imported as photo (2).webp, a picture, 64x48",
        "imported as moving.webp, a picture, 64x48. " + ANIMATED,
    ]


@pytest.mark.slow
def test_one_bad_file_does_not_stop_the_others(data: Path, photo: Path, tmp_path: Path) -> None:
    (tmp_path / "text.mp4").write_text("no film")
    code, output, complaints = run(tmp_path / "text.mp4", tmp_path, tmp_path / "gone", photo)
    assert code == ContentRejectedError.exit_code
    assert "草原.webp" in output
    assert [line.split(": ")[1] for line in complaints.splitlines()] == [
        f"refused. text.mp4 {NOTHING_WE_SHOW}",
        f"refused. {tmp_path.name} is a folder. Name the files in it.",
        "refused. gone is not there. Check the name and the folder.",
    ]


@pytest.mark.slow
def test_importing_twice_changes_nothing(data: Path, photo: Path) -> None:
    run(CLIPS / "front.mp4", photo)
    before = assets(data), stored(data)
    code, output, _ = run(CLIPS / "front.mp4", photo)
    assert code == 0
    assert output.count("was imported before") == 2
    assert (assets(data), stored(data)) == before


@pytest.mark.slow
def test_a_film_the_store_has_lost_comes_back(data: Path) -> None:
    run(CLIPS / "short.mp4")
    sha256, suffix, *_ = assets(data)["short.mp4"]
    lost = data / "media" / sha256[:2] / f"{sha256}{suffix}"
    lost.unlink()
    known = assets(data)
    assert run(CLIPS / "short.mp4")[0] == 0
    assert lost.is_file()
    assert assets(data) == known


@pytest.mark.slow
def test_two_files_of_one_name_are_told_apart(data: Path, tmp_path: Path) -> None:
    before = len(assets(data))
    for clip in ("short.mp4", "odd.mp4"):
        (tmp_path / clip).mkdir()
        shutil.copy(CLIPS / clip, tmp_path / clip / "film.MP4")
    run(*(tmp_path / clip / "film.MP4" for clip in ("short.mp4", "odd.mp4")))
    assert [name for name in assets(data, after=before) if "poster" not in name] == [
        "film.mp4",
        "film (2).mp4",
    ]


@pytest.mark.slow
def test_every_step_is_told_as_a_json_line(data: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.mp4").touch()
    film = CLIPS / "short.mp4"
    code, output, complaints = run("--json", film, tmp_path / "empty.mp4")
    assert (code, complaints) == (ContentRejectedError.exit_code, "")
    *steps, imported, refused = reports(output)
    assert {step["is"] for step in steps} == {"Progressed"}
    assert [step["step"] for step in steps] == ["reading", "probing", "copying", "picture"]
    assert imported == {
        "is": "Imported",
        "file": str(film),
        "name": "short.mp4",
        "new": True,
        "change_set": 1,
        "poster": "short-poster.webp",
        "kind": "film",
        "width": 320,
        "height": 180,
        "duration_ms": 600,
        "size": film.stat().st_size,
        "has_audio": False,
        "rotation": 0,
        "codecs": ["h264"],
        "notes": [],
    }
    assert (refused["is"], refused["file"]) == ("Refused", str(tmp_path / "empty.mp4"))
    assert refused["fault"] == "empty"
    assert "is empty" in refused["reason"]


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_cancelled_import_leaves_nothing_half(data: Path, number: signal.Signals) -> None:
    before = assets(data), stored(data)
    with start("--json", CLIPS / "hall.mp4", CLIPS / "front.mp4") as process:
        assert process.stdout
        while json.loads(process.stdout.readline()).get("step") != "probing":
            pass
        process.send_signal(number)
        assert process.wait(10) == CANCELLED
        assert process.stderr
        assert process.stderr.read() == ""
    assert (assets(data), stored(data)) == before
    assert run(CLIPS / "hall.mp4", CLIPS / "front.mp4")[0] == 0


@pytest.mark.slow
def test_a_limit_is_a_setting(data: Path) -> None:
    (data / "kiosk.toml").write_text("[media]\nmax_seconds = 1\n")
    code, _, complaints = run(CLIPS / "front.mp4")
    assert code == ContentRejectedError.exit_code
    assert "is too long" in complaints
    (data / "kiosk.toml").write_text("[media]\nmax_seconds = 0\n")
    code, _, complaints = run(CLIPS / "front.mp4")
    assert code == StaffError.exit_code
    assert "kiosk.toml, line 2: media.max_seconds" in complaints


@pytest.mark.slow
def test_a_world_that_is_not_ready_ends_the_import(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_VLC_LIB_PATH", str(tmp_path / "no-libvlc.so"))
    code, output, complaints = run(CLIPS / "front.mp4")
    assert (code, output) == (UnavailableError.exit_code, "")
    assert complaints.startswith("kiosk: Films cannot be imported. libVLC cannot be loaded")


def test_what_a_power_cut_left_half_is_swept_a_day_later(data: Path, photo: Path) -> None:
    partial = data / "media" / ".partial"
    partial.mkdir(exist_ok=True)
    old, young = partial / "old.mp4.1.half", partial / "young.mp4.2.half"
    old.touch()
    young.touch()
    os.utime(old, (0, 0))
    run(photo)
    assert list(partial.iterdir()) == [young]


def test_nobody_else_imports_or_throws_media_away_meanwhile(data: Path, photo: Path) -> None:
    folder = DataFolder(data)
    told: list[Report] = []

    def tell(report: Report) -> None:
        told.append(report)
        with (
            pytest.raises(UnavailableError, match="busy"),
            file_lock(folder.lock(IMPORTING), "busy"),
        ):
            pass

    import_media(folder, [photo], MediaSettings(), WANG, tell)
    assert isinstance(told[-1], Imported)
    with file_lock(folder.lock(IMPORTING), "busy"):
        pass


def test_an_import_that_waits_for_another_says_so(data: Path, photo: Path) -> None:
    folder = DataFolder(data)
    told: list[Report] = []
    with file_lock(folder.lock(IMPORTING)):
        waiting = threading.Thread(
            target=import_media, args=(folder, [photo], MediaSettings(), WANG, told.append)
        )
        waiting.start()
        until = time.monotonic() + 10
        while not told and time.monotonic() < until:
            time.sleep(0.01)
        assert [type(report) for report in told] == [Waiting]
    waiting.join(30)
    assert isinstance(told[-1], Imported)


def test_the_history_says_who_added_a_file_and_undoing_it_puts_it_into_the_bin(
    data: Path, tmp_path: Path
) -> None:
    film = shutil.copy(CLIPS / "front.mp4", tmp_path / "开业.mp4")
    assert run("--as", "王", film)[0] == 0
    store = LibraryStore(open_library(DataFolder(data)))
    (logged,) = store.change_sets()
    assert (logged.account, logged.reason, logged.changes) == ("王", "import", 2)
    added = {change.reference for change in store.changes_of(logged.number)}
    editor = Editor(store, Account("1", "李", Role.EDITOR), "办公室")
    undo = editor.undo(logged.number)
    assert {one.reference for one in store.bin()} == added
    assert not any(store.read(one) for one in added)
    editor.undo(undo)
    assert all(store.read(one) for one in added)
    assert not store.bin()
    store.engine.dispose()


def test_what_an_import_brings_after_it_was_undone_is_another_change_set(
    data: Path, tmp_path: Path
) -> None:
    photos = []
    for number in range(4):
        Image.new("RGB", (300, 200), (number, 90, 90)).save(tmp_path / f"{number}.png")
        photos.append(tmp_path / f"{number}.png")
    store = LibraryStore(open_library(DataFolder(data)))
    editor = Editor(store, Account("1", "李", Role.EDITOR), "办公室")
    undone: list[int] = []

    def undo_after_the_second(report: Report) -> None:
        if isinstance(report, Imported) and report.file == str(photos[1]):
            (logged,) = store.change_sets()
            assert (logged.number, logged.changes) == (report.asset.change_set, 2)
            undone.append(editor.undo(logged.number))

    import_media(DataFolder(data), photos, MediaSettings(), WANG, undo_after_the_second)
    rest, undo, first = store.change_sets()
    assert (undo.number, undo.undoes) == (undone[0], first.number)
    assert (first.changes, first.undone, rest.changes, rest.undone) == (2, True, 2, False)
    assert len(store.bin()) == 2
    store.engine.dispose()


@pytest.mark.slow
def test_an_import_does_not_go_on_with_what_somebody_else_did(data: Path, tmp_path: Path) -> None:
    store = LibraryStore(open_library(DataFolder(data)))
    company = Reference("company", next(iter(store.read_many("company"))))
    editor = Editor(store, Account("1", "李", Role.EDITOR), "办公室")
    stored = store.read(company)
    assert stored
    theirs = editor.set_field([company], "sample", value=not stored.values["sample"])
    Image.new("RGB", (300, 200), "teal").save(tmp_path / "草原.png")
    assert run("--continues", theirs, tmp_path / "草原.png")[0] == 0
    imported, other = store.change_sets()
    assert (imported.changes, other.number, other.changes) == (1, theirs, 1)
    store.engine.dispose()


def draw_large_photo(path: Path) -> None:
    """A JPEG of 100 megapixels, drawn in a process of its own for the memory it takes."""
    draw = f"from PIL import Image; Image.new('RGB', (11600, 8700)).save({os.fspath(path)!r})"
    subprocess.run([sys.executable, "-c", draw], check=True)


FILES: dict[str, Callable[[Path], object]] = {
    "film.mp4": lambda path: shutil.copy(CLIPS / "hall.mp4", path),
    "photo.jpg": draw_large_photo,
}


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
@pytest.mark.skipif(sys.platform != "linux", reason="counts kilobytes as Linux does")
def test_an_import_takes_little_memory(data: Path, tmp_path: Path, name: str) -> None:
    FILES[name](tmp_path / name)
    # A process counts the memory of the one it was forked from: a small one has to start it.
    measure = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
    )
    command = [sys.executable, "-c", measure, *own_command("import", "media", str(tmp_path / name))]
    megabytes = int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    print(f"{name}: {megabytes} MB")  # noqa: T201
    assert megabytes < MOST_MEGABYTES
