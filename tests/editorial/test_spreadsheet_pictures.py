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

from kiosk.core.content.localized_text import CHINESE
from kiosk.core.content.values import Reference, Value
from kiosk.core.errors import UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.imported_media import MediaFault
from kiosk.core.files.media_store import MediaStore
from kiosk.db.library.media import MEDIA
from kiosk.db.library.opening import open_library
from kiosk.db.library.store import LibraryStore
from kiosk.editorial.commands import Editor
from kiosk.editorial.spreadsheets.comparing import RowState
from kiosk.editorial.spreadsheets.files import WorkbookRefused
from kiosk.editorial.spreadsheets.importing import import_preview
from kiosk.editorial.spreadsheets.picture_telling import PictureState, picture_uses
from kiosk.editorial.spreadsheets.pictures import archives, beside
from kiosk.editorial.spreadsheets.pictures.exporting import pictures_of, save_pictures
from kiosk.editorial.spreadsheets.read_cells import Fault
from tests.editorial.raw_workbook import PACKAGE, RELATIONS, row, write_raw
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
        ("list.png", MediaFault.DRAWING),
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


def test_pictures_of_an_export_are_known_by_their_content(
    hand: WorkbookHand, store: LibraryStore, station: DataFolder
) -> None:
    named = pictures_of(store, "company")
    folder = save_pictures(hand.path.parent, "企业", named, MediaStore(station.media), CHINESE)
    assert {one.name for one in folder.iterdir()} == named.keys() != set()
    first = min(named)
    (folder / first).rename(folder / "别的名字.webp")
    preview = name_covers(hand, ["别的名字.webp"]).preview()
    cover = preview.rows[0].values["cover"]
    assert isinstance(cover, Reference)
    known = store.read_many(MEDIA, [cover.key])[cover.key].values
    assert known["sha256"] == named[first].sha256


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


# On cells

ART = "http://schemas.openxmlformats.org/drawingml/2006"
NAMESPACES = (
    f'xmlns:xdr="{ART}/spreadsheetDrawing" xmlns:a="{ART}/main" xmlns:r="{RELATIONS}" '
    'xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"'
)


def picture_xml(relation: str, name: str = "图片 1", height: int = 0) -> str:
    return (
        f'<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="{name}"/><xdr:cNvPicPr/></xdr:nvPicPr>'
        f'<xdr:blipFill><a:blip r:embed="{relation}"/></xdr:blipFill>'
        f'<xdr:spPr><a:xfrm><a:ext cx="100" cy="{height}"/></a:xfrm></xdr:spPr></xdr:pic>'
    )


def place_xml(tag: str, row: int, column: int, offset: int = 0) -> str:
    return (
        f"<xdr:{tag}><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row>"
        f"<xdr:rowOff>{offset}</xdr:rowOff></xdr:{tag}>"
    )


def relations_xml(kind: str, *targets: str) -> str:
    named = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{kind}" Target="{target}"/>'
        for number, target in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{named}</Relationships>'


def write_drawn(path: Path, rows: str, anchors: str, colours: Sequence[str]) -> None:
    """A workbook with pictures anchored to its cells, one of each colour, as Excel writes it."""
    media = [f"../media/image{number}.png" for number in range(1, len(colours) + 1)]
    more = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations_xml("drawing", "../drawings/drawing1.xml"),
        "xl/drawings/drawing1.xml": f"<xdr:wsDr {NAMESPACES}>{anchors}</xdr:wsDr>",
        "xl/drawings/_rels/drawing1.xml.rels": relations_xml("image", *media),
    }
    write_raw(path, rows, after='<drawing r:id="rId1" xmlns:r="' + RELATIONS + '"/>', more=more)
    with zipfile.ZipFile(path, "a") as archive:
        for number, colour in enumerate(colours, 1):
            archive.writestr(f"xl/media/image{number}.png", drawn(colour))


def test_pictures_anchored_to_cells_belong_to_the_row_on_which_most_of_them_lies(
    hand: WorkbookHand, store: LibraryStore, editor: Editor
) -> None:
    names = ["甲企业甲", "乙企业乙", "丙企业丙", "丁企业丁"]
    rows = row(1, "标题", COVER, GALLERY) + "".join(
        row(number, name, "旧.png" if number == 2 else "") for number, name in enumerate(names, 2)
    )
    one_cell = (
        f"<xdr:oneCellAnchor>{place_xml('from', 1, 1)}{picture_xml('rId1')}"
        "<xdr:clientData/></xdr:oneCellAnchor>"
    )
    anchors = [
        (2, 3, 80, 1, "rId2"),  # dropped a little too high: most of it is in the lower row
        (4, 4, 50, 2, "rId1"),
        (4, 4, 60, 2, "rId2"),
        (0, 0, 50, 0, "rId1"),  # a logo above
        (4, 4, 50, 1, "rId1"),
        (4, 4, 60, 1, "rId2"),  # two on one cover
    ]
    two_cells = "".join(
        f"<xdr:twoCellAnchor>{place_xml('from', first, place, 80)}"
        f"{place_xml('to', last, place, below)}{picture_xml(relation, height=100)}"
        "<xdr:clientData/></xdr:twoCellAnchor>"
        for first, last, below, place, relation in anchors
    )
    write_drawn(hand.path, rows, one_cell + two_cells, ["red", "blue"])
    preview = hand.preview()
    first, second, third, fourth = preview.rows
    assert (first.state, second.values["cover"]) == (RowState.ADDED, None)
    assert third.values["cover"] not in (None, first.values["cover"])
    assert [one.fault for one in fourth.refusals] == [Fault.SEVERAL_PICTURES]
    told = [
        (one.row, one.column, one.state, one.sentence) for one in picture_uses(preview, CHINESE)
    ]
    assert told[:2] == [
        (2, "B", PictureState.ADDED, "新图片，随这一行导入"),
        (4, "B", PictureState.ADDED, "新图片，随这一行导入（从第 3 行到第 4 行，算这一行的）"),
    ]
    assert told[-1] == (1, "A", PictureState.LEFT_OUT, "没有放在图片那一列，不导入")
    before = media(store)
    import_preview(editor, store, preview)
    new = {str(name) for key, name in media(store).items() if key not in before}
    assert new == {"甲企业甲.webp", "丙企业丙.webp"}  # called like its row
    assert [one.state for one in hand.preview().rows[:3]] == [RowState.SAME] * 3


def test_pictures_in_cells_of_wps_are_found_by_their_formula(hand: WorkbookHand) -> None:
    formula = '_xlfn.DISPIMG("ID_A",1)'
    quoted = formula.replace('"', "&quot;")
    rows = row(1, "标题", COVER) + "".join(
        row(number, f"新企业{number}号", cell)
        for number, cell in enumerate(
            [
                f'<c t="str"><f>{quoted}</f><v>=DISPIMG(&quot;ID_A&quot;,1)</v></c>',
                f"<c><f>{quoted}</f></c>",
                f'<c t="e"><f>{quoted}</f><v>#NAME?</v></c>',  # after Excel has saved it
                '<c t="str"><v>=DISPIMG(&quot;ID_GONE&quot;,1)</v></c>',
            ],
            2,
        )
    )
    image = f"<etc:cellImage>{picture_xml('rId1', 'ID_A')}</etc:cellImage>"
    more = {
        "xl/cellimages.xml": f"<etc:cellImages {NAMESPACES}>{image}</etc:cellImages>",
        "xl/_rels/cellimages.xml.rels": relations_xml("image", "media/image1.png"),
    }
    write_raw(hand.path, rows, more=more)
    with zipfile.ZipFile(hand.path, "a") as archive:
        archive.writestr("xl/media/image1.png", drawn("red"))
    assert faults(hand) == [None, None, None, Fault.PICTURE_LOST]
    covers = {one.values.get("cover") for one in hand.preview().rows[:3]}
    assert len(covers) == 1


@pytest.mark.parametrize(
    "part", ["xl/drawings/drawing1.xml", "xl/drawings/_rels/drawing1.xml.rels"]
)
def test_parts_about_pictures_that_are_made_to_do_harm_are_damaged(
    hand: WorkbookHand, part: str
) -> None:
    lying = place_xml("from", 1, 1) + picture_xml("rId1")
    anchor = f"<xdr:oneCellAnchor>{lying}</xdr:oneCellAnchor>"
    write_drawn(hand.path, row(1, "标题", COVER) + row(2, "新企业"), anchor, ["red"])
    with zipfile.ZipFile(hand.path) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    padding = " " * 5000
    bomb = f'{padding}<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'.encode()
    for content in (bomb, b"<x", bomb.decode().encode("utf-16")):
        pack(hand.path, [(name, content if name == part else one) for name, one in parts.items()])
        with pytest.raises(WorkbookRefused):
            hand.preview()
