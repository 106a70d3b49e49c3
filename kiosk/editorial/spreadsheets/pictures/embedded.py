"""Finds the pictures that lie in the cells of a worksheet: those that Excel and LibreOffice anchor
to cells, and those that WPS puts into one by the formula DISPIMG.

openpyxl reads anchored ones whole into memory, and those of WPS not at all; so the parts of the
workbook are read here. Nothing outside of it is followed.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from xml.etree import ElementTree as ET

MAX_PART_BYTES = 16 * 2**20
"""Of a part that says where pictures lie: 10,000 of them."""

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
ART = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"

CELL_IMAGES = "xl/cellimages.xml"
"""Where WPS keeps the pictures of DISPIMG."""


@dataclass(frozen=True, slots=True)
class Anchored:
    """A picture that lies on a cell; row and column from 0. `part` is the picture in the
    workbook."""

    row: int
    column: int
    part: str
    first_row: int
    last_row: int


def anchored_pictures(archive: zipfile.ZipFile, sheet: str) -> list[Anchored]:
    """The pictures that are anchored to cells of a worksheet, whose part is named.

    Raises one of `ARCHIVE_ERRORS`, or ParseError.
    """
    found = []
    for part in _related(archive, sheet, "/drawing").values():
        pictures = _related(archive, part, "/image")
        for anchor in _parsed(archive, part):
            for picture in anchor.iter(f"{DRAWING}pic"):
                blip = picture.find(f"{DRAWING}blipFill/{ART}blip")
                target = pictures.get(blip.get(f"{RELATED}embed", "")) if blip is not None else None
                start = anchor.find(f"{DRAWING}from")
                if target and start is not None:
                    found.append(_anchored(anchor, picture, start, target))
    return found


def _anchored(
    anchor: ET.Element,
    picture: ET.Element,
    start: ET.Element,
    part: str,
) -> Anchored:
    """A picture counts to the cell on which most of it lies: people drop it a little too high, and
    make it larger than its row."""
    end = anchor.find(f"{DRAWING}to")
    first, left = _number(start, "row"), _number(start, "col")
    if end is None:
        return Anchored(first, left, part, first, first)
    size = picture.find(f"{DRAWING}spPr/{ART}xfrm/{ART}ext")
    height, width = (int(size.get(name, 0)) if size is not None else 0 for name in ("cy", "cx"))
    last, right = _number(end, "row"), _number(end, "col")
    below, beyond = _number(end, "rowOff"), _number(end, "colOff")
    if below == 0 and last > first:
        last -= 1
    if beyond == 0 and right > left:
        right -= 1
    return Anchored(
        _most(first, last, below, height), _most(left, right, beyond, width), part, first, last
    )


def _most(first: int, last: int, beyond: int, size: int) -> int:
    """On which row or column most of a picture lies: of two that on which more than half of it
    does, of more the middle one."""
    if last - first == 1:
        return last if 2 * beyond > size > 0 else first
    return (first + last) // 2


def _number(place: ET.Element, name: str) -> int:
    return int(place.findtext(f"{DRAWING}{name}") or 0)


def wps_pictures(archive: zipfile.ZipFile) -> Mapping[str, str]:
    """The parts of the pictures that WPS puts into cells, by their ids.

    Raises one of `ARCHIVE_ERRORS`, or ParseError.
    """
    if CELL_IMAGES not in archive.namelist():
        return {}
    pictures = _related(archive, CELL_IMAGES, "/image")
    found = {}
    for picture in _parsed(archive, CELL_IMAGES).iter(f"{DRAWING}pic"):
        named = picture.find(f"{DRAWING}nvPicPr/{DRAWING}cNvPr")
        blip = picture.find(f"{DRAWING}blipFill/{ART}blip")
        if named is not None and blip is not None:
            part = pictures.get(blip.get(f"{RELATED}embed", ""))
            if part:
                found[named.get("name", "")] = part
    return found


def _related(archive: zipfile.ZipFile, part: str, kind: str) -> Mapping[str, str]:
    """The parts of a kind to which a part is related, by the ids of the relations."""
    folder, name = posixpath.split(part)
    relations = f"{folder}/_rels/{name}.rels"
    names = set(archive.namelist())
    if relations not in names:
        return {}
    return {
        one.get("Id", ""): target
        for one in _relations(archive, relations)
        if one.get("Type", "").endswith(kind) and one.get("TargetMode") != "External"
        and (target := _target(folder, one.get("Target", ""))) in names
    }  # fmt: skip


def _relations(archive: zipfile.ZipFile, part: str) -> Iterator[ET.Element]:
    return _parsed(archive, part).iter(f"{PACKAGE}Relationship")


def _target(folder: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _parsed(archive: zipfile.ZipFile, part: str) -> ET.Element:
    if archive.getinfo(part).file_size > MAX_PART_BYTES:
        raise ValueError(f"{part} is longer than any")
    content = archive.read(part)
    if b"<!DOCTYPE" in content or b"\0" in content:
        raise ValueError(f"{part} has a document type")
    return ET.fromstring(content)  # noqa: S314 - without one XML has no entities
