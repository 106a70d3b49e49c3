"""The commands of staff over the captions of a film: each is one change-set.

Captions of any format are kept as WebVTT. A shift is a new version of their file, so that visitors'
screens need to know nothing of it, and undo brings the old one back.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kiosk.core.content.values import Reference, Row, Value, Values
from kiosk.core.errors import StaffError, UnavailableError
from kiosk.core.files.media_store import MediaStore
from kiosk.core.files.os_errors import explain
from kiosk.core.files.picture_sizes import StoredPicture
from kiosk.core.files.temporary_folder import TemporaryFolder
from kiosk.db.library.changes.change_sets import ChangeSet
from kiosk.db.library.media import MEDIA, free_name, key_of_file, media_values, stored_columns
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor, Reason
from kiosk.editorial.media_commands import blob_of, players_of, plays
from kiosk.media.importing.caption_formats import Cue
from kiosk.media.importing.caption_writing import shifted, webvtt
from kiosk.media.importing.captions import read_cues

SUFFIX, MIME = ".vtt", "text/vtt"


def captions_of(library: LibraryStore, film: Reference) -> dict[str, Reference]:
    """The files of a film's captions by their language.

    Raises:
        UnavailableError: the library cannot be reached.
    """
    found = {}
    for use in library.uses_of([film]):
        if plays(use):
            stored = library.read(use.user)
            found.update(_by_language(stored.values if stored else {}))
    return found


def attach_captions(
    editor: Editor, store: MediaStore, film: Reference, language: str, source: Path
) -> int:
    """Attach a file of captions to whatever plays a film, in place of those it has in this
    language. Returns the change-set.

    Raises:
        ContentRejectedError: it is damaged, or holds no captions.
        UnavailableError: it cannot be read, or the disk is full.
        StaffError: nothing plays the film.
    """
    cues, _ = read_cues(source)
    stored = _keep(cues, store)
    title = Path(str(editor.draft(film)["name"])).stem
    with editor.changing(Reason.EDIT) as changing:
        players = players_of(changing, film)
        if not players:
            raise StaffError("No film of the content plays this file.")
        old = _captions_of(changing, players).get(language)
        known = key_of_file(changing.connection, stored.name.sha256)
        asset = Reference(MEDIA, known)
        if not known:
            name = free_name(changing.connection, f"{title}.{language}", SUFFIX)
            asset = changing.create(MEDIA, media_values(name, MIME, stored))
        _put(changing, players, language, asset)
        if old and old != asset:
            _drop_unused(changing, old)
    return changing.number


def shift_captions(
    editor: Editor, store: MediaStore, film: Reference, language: str, milliseconds: int
) -> int:
    """Show a film's captions so much later, or earlier. Returns the change-set.

    Raises:
        StaffError: the film has no captions in this language any more.
        ContentRejectedError: none would be left, or their file is damaged.
        UnavailableError: their file is not on this PC, or the disk is full.
    """
    with editor.changing(Reason.EDIT) as changing:
        asset = _captions_of(changing, players_of(changing, film)).get(language)
        if asset is None:
            raise StaffError("There are no such captions any more.")
        cues, _ = read_cues(store.path(blob_of(changing.read(asset).values)))
        stored = _keep(shifted(cues, milliseconds), store)
        changing.update(MEDIA, {asset.key: {"mime": MIME, **stored_columns(stored)}})
    return changing.number


def remove_captions(editor: Editor, film: Reference, language: str) -> int:
    """Take a film's captions in a language away; their file goes into the bin where nothing else
    uses it. Returns the change-set."""
    with editor.changing(Reason.EDIT) as changing:
        players = players_of(changing, film)
        old = _captions_of(changing, players).get(language)
        _put(changing, players, language, None)
        if old:
            _drop_unused(changing, old)
    return changing.number


def _keep(cues: Iterable[Cue], store: MediaStore) -> StoredPicture:
    with TemporaryFolder("captions") as folder:
        path = folder.path / f"captions{SUFFIX}"
        try:
            path.write_text(webvtt(cues), "utf-8")
            size = path.stat().st_size
        except OSError as error:
            raise UnavailableError(f"The captions cannot be kept: {explain(error)}") from error
        read_cues(path)
        return StoredPicture(store.add(path), 0, 0, size)


def _captions_of(changing: ChangeSet, players: Iterable[Reference]) -> dict[str, Reference]:
    found: dict[str, Reference] = {}
    for player in players:
        found.update(_by_language(changing.read(player).values))
    return found


def _by_language(player: Values) -> dict[str, Reference]:
    rows = _rows(player.get("captions"))
    assets = ((str(row["language"]), row["asset"]) for row in rows)
    return {language: asset for language, asset in assets if isinstance(asset, Reference)}


def _put(
    changing: ChangeSet, players: Iterable[Reference], language: str, asset: Reference | None
) -> None:
    """Give every player these captions in a language, or none."""
    for player in players:
        rows = _rows(changing.read(player).values["captions"])
        others = [row for row in rows if row["language"] != language]
        new = [Row({"language": language, "asset": asset})] if asset else []
        changing.update(player.kind, {player.key: {"captions": (*others, *new)}})


def _drop_unused(changing: ChangeSet, asset: Reference) -> None:
    if not changing.uses_of([asset]):
        changing.delete([asset])


def _rows(value: Value) -> list[Row]:
    return [one for one in value if isinstance(one, Row)] if isinstance(value, tuple) else []
