"""SVG drawings and PDFs from outside: what is drawn, and what happens with those that mean harm."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from PIL import Image

from kiosk.core.errors import ContentRejectedError
from kiosk.core.files.imported_media import MediaFault, MediaRefusedError
from kiosk.core.files.media_store import MediaStore
from kiosk.core.settings.settings import MediaSettings
from kiosk.media.importing.media_import import examine, import_file
from kiosk.media.importing.pictures import drawing_text
from kiosk.media.importing.pictures.drawing_text import harmless_copy
from kiosk.media.importing.pictures.worker_process import derive_untrusted

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}</svg>'
PLAN = SVG.format('viewBox="0 0 400 200"><rect width="200" height="200" fill="#00f"/>')
MAX_PIXELS = 120_000_000


@pytest.fixture
def store(tmp_path: Path) -> MediaStore:
    (tmp_path / "media").mkdir()
    return MediaStore(tmp_path / "media")


def written(folder: Path, text: str, name: str = "plan.svg") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def picture_of(colour: str) -> bytes:
    content = io.BytesIO()
    Image.new("RGB", (8, 8), colour).save(content, "PNG")
    return content.getvalue()


@pytest.mark.parametrize("name", ["plan.svg", "plan.png", "full.webp"])
def test_a_drawing_becomes_a_picture_on_white_whatever_it_is_called(
    tmp_path: Path, store: MediaStore, name: str
) -> None:
    source = written(tmp_path, '<?xml version="1.0"?><!DOCTYPE svg>' + PLAN, name)
    limits = MediaSettings()
    made = import_file(examine(source, limits, lambda *_: None), store, limits, lambda *_: None)
    assert (made.kind, made.mime, made.width, made.height) == ("picture", "image/webp", 1920, 960)
    with Image.open(store.path(made.blob)) as picture:
        left, right = (picture.convert("RGB").getpixel((x, 500)) for x in (300, 1700))
    assert isinstance(left, tuple)
    assert left[2] > 240 > 20 > left[0]
    assert isinstance(right, tuple)
    assert min(right) > 250


def test_a_picture_called_svg_is_a_picture(tmp_path: Path, store: MediaStore) -> None:
    limits = MediaSettings()
    (tmp_path / "a.svg").write_bytes(picture_of("red"))
    made = import_file(
        examine(tmp_path / "a.svg", limits, lambda *_: None), store, limits, lambda *_: None
    )
    assert made.width == 8


def test_nothing_outside_of_a_drawing_is_opened(tmp_path: Path, store: MediaStore) -> None:
    """Each reference names a red picture that is there; what stands in the drawing is shown."""
    (tmp_path / "red.png").write_bytes(picture_of("#f00"))
    (tmp_path / "red.css").write_text("rect { fill: #f00 }", "utf-8")
    outside = [
        f"{tmp_path}/red.png",
        (tmp_path / "red.png").as_uri(),
        "red.png",
        "http://a.b/r.png",
    ]
    inner = SVG.format(
        f'viewBox="0 0 9 9"><image xlink:href="{tmp_path}/red.png" width="9" height="9"/>'
    )
    coded = base64.b64encode(inner.encode()).decode()
    outside += [f"data:image/svg+xml;base64,{coded}", f"data:image/png;base64,{coded}"]
    images = "".join(
        f'<image {name}="{one}" width="400" height="200"/>'
        for one in outside
        for name in ("xlink:href", "href")
    )
    green = base64.b64encode(picture_of("#0f0")).decode()
    images += f'<image xlink:href="data:image/png;base64,{green}" width="40" height="200"/>'
    text = f'<?xml-stylesheet href="{tmp_path}/red.css"?>' + SVG.format(
        f'viewBox="0 0 400 200"><script>alert(1)</script><rect id="r" width="9" height="9"/>'
        f'{images}<use xlink:href="#r" x="100"/>'
    )
    source = written(tmp_path, text)
    assert b"red" not in harmless_copy(source)
    full = derive_untrusted(source, store, MAX_PIXELS).sizes.full
    with Image.open(store.path(full.name)) as picture:
        shown = picture.convert("RGB")
    colours = [shown.getpixel(at) for at in ((100, 500), (1000, 500), (500, 20))]
    assert [
        max(range(3), key=one.__getitem__) for one in colours[:1] if isinstance(one, tuple)
    ] == [1]
    assert isinstance(colours[1], tuple)
    assert min(colours[1]) > 250, "white paper"
    assert isinstance(colours[2], tuple)
    assert max(colours[2]) < 30, "the copy of the black rectangle"


ENTITIES = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
HARM = {
    "torn": PLAN[:-20],
    "no-size": SVG.format('width="0" height="0">'),
    "empty": SVG.format('viewBox="0 0 0 0">'),
    "a-line": SVG.format('viewBox="0 0 1e9 1"><rect width="9" height="9"/>'),
    "a-number-of-nothing": SVG.format('viewBox="0 0 nan inf">'),
    "external-entity": '<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    + SVG.format('viewBox="0 0 4 4" width="0&e;0">'),
    "entities": f'<!DOCTYPE svg [<!ENTITY e0 "{"lol" * 40}">{ENTITIES}]>'
    + SVG.format('viewBox="0 0 4 4"><text>&e9;</text>'),
}


@pytest.mark.parametrize("harm", HARM)
def test_a_drawing_that_cannot_be_drawn_is_refused(
    tmp_path: Path, store: MediaStore, harm: str
) -> None:
    with pytest.raises(ContentRejectedError, match=r"plan\.svg .*PNG"):
        derive_untrusted(written(tmp_path, HARM[harm]), store, MAX_PIXELS)


def test_a_drawing_of_any_size_in_metres_takes_no_more_pixels(
    tmp_path: Path, store: MediaStore
) -> None:
    text = PLAN.replace("viewBox", 'width="90000000mm" height="45000000mm" viewBox')
    full = derive_untrusted(written(tmp_path, text), store, MAX_PIXELS).sizes.full
    assert (full.width, full.height) == (1920, 960)


def test_what_takes_too_long_to_draw_is_given_up(tmp_path: Path, store: MediaStore) -> None:
    """Each place of the drawing shows the one before ten times."""
    groups = '<g id="u0"><rect width="400" height="200" fill-opacity=".1"/></g>' + "".join(
        f'<g id="u{n}">' + f'<use xlink:href="#u{n - 1}"/>' * 10 + "</g>" for n in range(1, 10)
    )
    text = SVG.format(f'viewBox="0 0 400 200">{groups}')
    with pytest.raises(ContentRejectedError, match=r"plan\.svg .*Save it as PNG"):
        derive_untrusted(written(tmp_path, text), store, MAX_PIXELS, time_limit=3)


Page = tuple[float, float, str]
"""Width and height in points, and what is drawn on it."""

LEFT_BLUE = "0 0 1 rg 0 0 200 200 re f"
PLAN_PAGE: Page = (400, 200, LEFT_BLUE)


def pdf(*pages: Page, root: str = "", trailer: str = "", objects: tuple[str, ...] = ()) -> bytes:
    """A PDF of these pages; `root` and `trailer` are what its catalogue and its trailer say
    besides, `objects` come first, as those of the numbers 3, 4, …"""
    first = 3 + len(objects)
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    forms = " ".join(f"/F{number} {number} 0 R" for number in range(3, first))
    bodies = [f"<< /Type /Catalog /Pages 2 0 R {root} >>"]
    bodies += [f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>", *objects]
    for number, (width, height, drawn) in enumerate(pages):
        box = f"/MediaBox [0 0 {width} {height}] /Resources << /XObject << {forms} >> >>"
        content = first + 2 * number + 1
        bodies.append(f"<< /Type /Page /Parent 2 0 R {box} /Contents {content} 0 R >>")
        bodies.append(f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream")
    text, places = "%PDF-1.7\n", []
    for number, body in enumerate(bodies, 1):
        places.append(len(text))
        text += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"trailer << /Size {len(bodies) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{len(text)}"
    return (f"{text}xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}{end}\n%%EOF\n").encode()


def written_pdf(folder: Path, content: bytes) -> Path:
    path = folder / "plan.pdf"
    path.write_bytes(content)
    return path


def test_of_a_pdf_the_first_page_becomes_a_picture_on_white_and_it_is_told_that_there_are_more(
    tmp_path: Path, store: MediaStore
) -> None:
    source = written_pdf(tmp_path, pdf(PLAN_PAGE, (100, 900, ""), (100, 900, "")))
    limits = MediaSettings()
    made = import_file(examine(source, limits, lambda *_: None), store, limits, lambda *_: None)
    assert (made.title, made.kind, made.width, made.height) == ("plan", "picture", 1920, 960)
    assert made.notes == ("the first of its 3 pages is taken",)
    with Image.open(store.path(made.blob)) as picture:
        left, right = (picture.convert("RGB").getpixel((x, 500)) for x in (300, 1700))
    assert isinstance(left, tuple)
    assert left[2] > 240 > 20 > left[0]
    assert isinstance(right, tuple)
    assert min(right) > 250


@pytest.mark.parametrize(
    "content",
    [
        pdf((1_000_000, 500_000, "0 0 1 rg 0 0 500000 500000 re f")),
        pdf(*[PLAN_PAGE] * 3000),
        pdf(PLAN_PAGE, root="/OpenAction << /S /JavaScript /JS (app.alert(1)) >>"),
        pdf(PLAN_PAGE, root="/OpenAction << /S /Launch /F (/bin/true) >>"),
        b"\n" + pdf(PLAN_PAGE),
    ],
    ids=["huge", "many-pages", "script", "program", "a-line-before"],
)
def test_a_pdf_however_odd_takes_no_more_pixels_and_does_nothing(
    tmp_path: Path, store: MediaStore, content: bytes
) -> None:
    full = derive_untrusted(written_pdf(tmp_path, content), store, MAX_PIXELS).sizes.full
    assert (full.width, full.height) == (1920, 960)


PASSWORD = (
    f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{'41' * 32}> /U <{'42' * 32}> /P -4 >>"
    f" /ID [<{'43' * 16}> <{'43' * 16}>]"
)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (pdf(PLAN_PAGE, trailer=PASSWORD), "is protected by a password"),
        (b"%PDF-1.7\n", "is damaged"),
        (b"%PDF-1.7\n" + bytes(100_000), "is damaged"),
        (pdf(), "is damaged"),
        (pdf(PLAN_PAGE)[:-200], "is damaged"),
        (pdf((400, 0.001, LEFT_BLUE)), "has no size that makes sense"),
    ],
    ids=["password", "head-alone", "zeros", "no-page", "torn", "a-line"],
)
def test_a_pdf_that_cannot_be_drawn_is_refused(
    tmp_path: Path, store: MediaStore, content: bytes, says: str
) -> None:
    with pytest.raises(MediaRefusedError, match=rf"plan\.pdf .*{says}.*PNG") as refused:
        derive_untrusted(written_pdf(tmp_path, content), store, MAX_PIXELS)
    assert refused.value.fault == MediaFault.DRAWING
    assert not list((tmp_path / "media").rglob("*.webp"))


def test_a_pdf_that_takes_too_long_to_draw_is_given_up(tmp_path: Path, store: MediaStore) -> None:
    """Each form shows the one before ten times."""
    forms = [
        form("0 0 1 rg 0 0 400 200 re f", ""),
        *(form(f"/F{n} Do " * 10, f"/F{n} {n} 0 R") for n in range(3, 12)),
    ]
    content = pdf((400, 200, "/F12 Do"), objects=tuple(forms))
    with pytest.raises(MediaRefusedError, match=r"plan\.pdf .*Save it as PNG"):
        derive_untrusted(written_pdf(tmp_path, content), store, MAX_PIXELS, time_limit=4)


def form(drawn: str, names: str) -> str:
    head = f"/Type /XObject /Subtype /Form /BBox [0 0 400 200] /Length {len(drawn)}"
    return f"<< {head} /Resources << /XObject << {names} >> >> >>\nstream\n{drawn}\nendstream"


def test_a_drawing_without_end_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing_text, "MAX_BYTES", 100)
    with pytest.raises(ContentRejectedError, match="too long for a drawing"):
        harmless_copy(written(tmp_path, PLAN))
