"""Pictures that a workbook names: found beside it, looked at, imported with its rows, undone."""

from __future__ import annotations

import io
import unicodedata
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import Engine

from kiosk.core.content.values import Reference, Value
from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.imported_media import MediaFault
from kiosk.db.library.media import MEDIA
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.spreadsheets.comparing import RowState
from kiosk.editorial.spreadsheets.faults import Fault
from kiosk.editorial.spreadsheets.importing import import_preview
from kiosk.editorial.spreadsheets.pictures import archives, beside
from tests.editorial.workbook_hand import WorkbookHand, states

COVER, GALLERY = "封面", "图集"


@pytest.fixture
def library(station: DataFolder) -> Iterator[Engine]:
    """The file in the data folder alone: nothing here asks a database in words of its own."""
    engine = open_library(station)
    yield engine
    engine.dispose()


@pytest.fixture
def hand(store: LibraryStore, tmp_path: Path) -> WorkbookHand:
    folder = tmp_path / "U 盘"
    folder.mkdir()
    return WorkbookHand(store, "company", folder / "名单.xlsx")


def drawn(colour: str, kind: str = "PNG") -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (40, 30), colour).save(content, kind)
    return content.getvalue()


def name_covers(hand: WorkbookHand, names: Sequence[str]) -> WorkbookHand:
    """New companies, of which each names a picture."""
    return hand.write(
        [{"标题": f"新企业{number}号", COVER: name} for number, name in enumerate(names)]
    )


def pack(path: Path, files: Sequence[tuple[str, bytes]]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            archive.writestr(name, content)


def pack_in_gbk(path: Path, name: str, content: bytes) -> None:
    """As Chinese Windows packs: the bytes of GBK, and no word of it."""
    raw = name.encode("gbk")
    stand_in = "x" * len(raw)
    pack(path, [(stand_in, content)])
    path.write_bytes(path.read_bytes().replace(stand_in.encode(), raw))


def faults(hand: WorkbookHand) -> list[object]:
    """Of each row its only fault, or None."""
    return [one.refusals[0].fault if one.refusals else None for one in hand.preview().rows]


def media(store: LibraryStore) -> dict[str, object]:
    return {key: one.values["name"] for key, one in store.read_many(MEDIA).items()}


def test_pictures_beside_the_workbook_come_with_its_rows_and_go_with_one_undo(
    hand: WorkbookHand, store: LibraryStore, editor: Editor
) -> None:
    folder = hand.path.parent
    (folder / "厂区.png").write_bytes(drawn("green"))
    (folder / "同样.png").write_bytes(drawn("green"))
    (folder / "照片").mkdir()
    (folder / "照片" / "大门.jpg").write_bytes(drawn("red", "JPEG"))
    hand.write(
        [
            {"标题": "新企业一号", COVER: "厂区.png", GALLERY: "大门.jpg\n厂区"},
            {"标题": "新企业二号", COVER: "同样.png"},
            {"标题": "新企业三号", COVER: "没有.png"},
        ]
    )
    before, contents = media(store), store.contents()
    preview = hand.preview()
    assert states(preview) == {RowState.ADDED: 2, RowState.REFUSED: 1}
    assert hand.sentences() == [
        ("", 4, "B", "没有.png",
         "找不到“没有.png”；请把图片放在表格旁边（同一文件夹或压缩包），或者先导入素材库")
    ]  # fmt: skip
    assert store.contents() == contents

    number = import_preview(editor, store, preview)
    new = {key: name for key, name in media(store).items() if key not in before}
    assert sorted(map(str, new.values())) == ["厂区.webp", "大门.webp"]
    by_name = {name: Reference(MEDIA, key) for key, name in new.items()}
    first, second = [
        one.values for one in store.read_many("company").values()
        if str(one.values["title"]).find("新企业") >= 0
    ]  # fmt: skip
    assert first["cover"] == second["cover"] == by_name["厂区.webp"]
    assert first["gallery"] == (by_name["大门.webp"], by_name["厂区.webp"])

    again = hand.preview()  # by its content each is known by now
    assert [one.state for one in again.rows[:2]] == [RowState.SAME, RowState.SAME]

    editor.undo(number)
    assert store.contents() == contents
    assert {one.reference for one in store.bin()} >= set(by_name.values())


def test_a_name_is_found_however_it_is_written(hand: WorkbookHand) -> None:
    folder = hand.path.parent
    (folder / unicodedata.normalize("NFD", "Müller.png")).write_bytes(drawn("red"))
    (folder / "LOGO.PNG").write_bytes(drawn("blue"))
    pack(
        folder / "照片.zip", [("照片/大门.png", drawn("green")), ("../../越界.png", drawn("lime"))]
    )
    pack_in_gbk(folder / "老.zip", "仓库.png", drawn("yellow"))
    names = ["Müller.png", "logo.png", "照片\\大门.png", "越界", "仓库.png", "照片/大门.png"]
    pictures = name_covers(hand, names).preview().pictures
    assert [pictures.find(name) is not None for name in names] == [True] * 6
    assert pictures.waiting == 0
    assert not (folder.parent / "越界.png").exists()


def test_pictures_that_cannot_be_taken_are_refused_each_for_its_reason(
    hand: WorkbookHand, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(beside, "MAX_PICTURE_BYTES", 100_000)
    folder = hand.path.parent
    (tmp_path / "secret.png").write_bytes(drawn("red"))
    (folder / "link.png").symlink_to(tmp_path / "secret.png")
    with (folder / "huge.png").open("wb") as file:
        file.truncate(2**30)
    (folder / "torn.png").write_bytes(drawn("red")[:60])
    (folder / "empty.png").write_bytes(b"")
    (folder / "list.png").write_bytes(b"%PDF-1.7 of an office")
    (folder / "song.mp3").write_bytes(b"ID3\x04\0\0\0\0\0\0" + bytes(600))
    (folder / "twice.png").write_bytes(drawn("red"))
    pack(folder / "a.zip", [("twice.png", drawn("blue")), ("bomb.png", bytes(2**24))])
    (folder / "torn.zip").write_bytes((folder / "a.zip").read_bytes()[:-30])
    cases: list[tuple[str, Fault | MediaFault]] = [
        ("../secret.png", Fault.PICTURE_PATH),
        (str(tmp_path / "secret.png"), Fault.PICTURE_PATH),
        ("C:\\照片\\a.png", Fault.PICTURE_PATH),
        ("link.png", Fault.UNKNOWN_PICTURE),
        ("huge.png", MediaFault.TOO_BIG),
        ("bomb.png", MediaFault.TOO_BIG),
        ("torn.png", MediaFault.PICTURE),
        ("empty.png", MediaFault.EMPTY),
        ("list.png", MediaFault.PICTURE_FORMAT),
        ("song.mp3", Fault.NO_PICTURE),
        ("twice.png", Fault.PICTURE_TWICE),
    ]
    found = faults(name_covers(hand, [name for name, _ in cases]))
    assert dict(zip([name for name, _ in cases], found, strict=True)) == dict(cases)


def test_a_list_of_files_that_is_longer_than_any_is_not_read(
    hand: WorkbookHand, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "MAX_LISTING_BYTES", 2000)
    files = [(f"{number:0100}.png", b"") for number in range(50)]
    pack(hand.path.parent / "many.zip", files)
    assert faults(name_covers(hand, [files[0][0]])) == [Fault.UNKNOWN_PICTURE]


def test_the_workbook_and_its_pictures_may_come_in_one_archive(hand: WorkbookHand) -> None:
    name_covers(hand, ["厂区.png"])
    archive = hand.path.with_suffix(".zip")
    pack(archive, [("名单/名单.xlsx", hand.path.read_bytes()), ("名单/厂区.png", drawn("red"))])
    hand.path.unlink()
    hand.path = archive
    assert faults(hand) == [None]


def test_what_stands_there_already_is_not_looked_for(
    hand: WorkbookHand, store: LibraryStore
) -> None:
    """An export that was not touched changes nothing, and reads no picture."""
    name = next(iter(media(store).values()))
    (hand.path.parent / str(name)).write_bytes(b"no picture at all")
    assert states(hand.export().preview()).keys() == {RowState.SAME}


def test_a_picture_that_is_deleted_before_the_import_is_read_again(
    hand: WorkbookHand, store: LibraryStore, editor: Editor
) -> None:
    (hand.path.parent / "厂区.png").write_bytes(drawn("red"))
    preview = name_covers(hand, ["厂区.png"]).preview()
    cover: Value = preview.rows[0].values["cover"]
    assert isinstance(cover, Reference)
    picture = preview.pictures.arriving(cover)
    assert picture
    thumbnail = preview.pictures.thumbnail(picture)
    assert thumbnail
    thumbnail.unlink()
    contents = store.contents()
    with pytest.raises(UnavailableError):
        import_preview(editor, store, preview)
    assert store.contents() == contents
