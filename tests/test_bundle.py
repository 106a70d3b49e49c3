"""How the bundle for Linux is put together; `make bare` shows that it works."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pillow_heif
import PySide6
import pytest
from fontTools.ttLib import TTCollection, TTFont
from PIL import Image

from tools.bundle import replacements
from tools.bundle.elf import elf_files, read_elf
from tools.bundle.fonts import (
    CHINESE,
    COLLECTIONS,
    FONTS,
    characters_of,
    empty_unreachable_glyphs,
    leave_out_characters,
    save_font,
)
from tools.bundle.icu import UNUSED, shrink_icu_data
from tools.bundle.libraries import LEFT_TO_THE_SYSTEM, MissingLibraryError, add_libraries
from tools.bundle.replacements import (
    ReplacementError,
    replace_sndfile,
    replace_x265,
    share_libraries,
)
from tools.bundle.report import sizes_by_part
from tools.bundle.system import packages_of
from tools.bundle.vlc import PLUGINS

ROOT = Path(__file__).parent.parent
QT = Path(PySide6.__path__[0], "Qt", "lib")

pytestmark = pytest.mark.skipif(
    not QT.is_dir() or shutil.which("dpkg-query") is None, reason="the bundle of Debian or Ubuntu"
)

HOOK = """
import runpy, sys
sys._MEIPASS = sys.argv[1]
runpy.run_path("packaging/linux/runtime_hook.py")
from pathlib import Path
before = Path("/proc/self/maps").read_text()
import pulsectl
for line in Path("/proc/self/maps").read_text().splitlines():
    if ".so" in line and line not in before:
        print(line.split(maxsplit=5)[-1])
"""


def loaded_by_the_hook(internal: Path) -> set[Path]:
    """What a process loads when it imports a module that needs libraries of the system."""
    command = [sys.executable, "-c", HOOK, str(internal)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT)
    return {Path(line).resolve() for line in done.stdout.splitlines()}


@pytest.fixture
def internal(tmp_path: Path) -> Path:
    """A bundle's folder with one library that the system has, and one that it has not."""
    system = tmp_path / "system"
    system.mkdir()
    for name in ("libxcb-randr.so.0", "libnobodyhasthis.so.0"):
        shutil.copy("/usr/lib/x86_64-linux-gnu/libxcb-randr.so.0", system / name)
    (system / "order").write_text("libxcb-randr.so.0\nlibnobodyhasthis.so.0")
    return tmp_path


def test_a_library_that_the_system_has_is_the_systems(internal: Path) -> None:
    loaded = loaded_by_the_hook(internal)
    assert Path("/usr/lib/x86_64-linux-gnu/libxcb-randr.so.0").resolve() in loaded
    assert internal / "system" / "libxcb-randr.so.0" not in loaded


def test_a_library_that_the_system_lacks_is_the_bundles(internal: Path) -> None:
    assert internal / "system" / "libnobodyhasthis.so.0" in loaded_by_the_hook(internal)


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle with one program that is linked with X11, and a libVLC."""
    (tmp_path / "_internal").mkdir()
    (tmp_path / "vlc").mkdir()
    shutil.copy("/usr/lib/x86_64-linux-gnu/libXrandr.so.2", tmp_path / "_internal")
    shutil.copy("/usr/lib/x86_64-linux-gnu/libvlccore.so.9", tmp_path / "vlc")
    return tmp_path


def test_everything_that_parts_are_linked_with_is_inside(bundle: Path) -> None:
    add_libraries(bundle / "_internal", bundle / "vlc")
    files = elf_files(bundle)
    there = {file.name for file in files}
    needed = {name for file in files for name in read_elf(file).needed}
    assert {name for name in needed - there if not LEFT_TO_THE_SYSTEM.match(name)} == set()


def test_what_graphics_drivers_are_linked_with_lies_apart_in_the_order_of_loading(
    bundle: Path,
) -> None:
    add_libraries(bundle / "_internal", bundle / "vlc")
    order = (bundle / "_internal" / "system" / "order").read_text().split()
    assert set(order) >= {"libX11.so.6", "libxcb.so.1", "libXext.so.6"}
    for position, name in enumerate(order):
        needed = set(read_elf(bundle / "_internal" / "system" / name).needed) & set(order)
        assert needed <= set(order[:position])


def test_a_library_that_is_not_on_this_machine_stops_the_build(bundle: Path) -> None:
    library = bundle / "_internal" / "libXrandr.so.2"
    name = b"libXrender.so.1"
    library.write_bytes(library.read_bytes().replace(name, b"libXrubbed.so.1"))
    with pytest.raises(MissingLibraryError, match=r"libXrandr.*linked with libXrubbed"):
        add_libraries(bundle / "_internal", bundle / "vlc")


def test_every_demuxer_that_import_names_is_taken() -> None:
    from kiosk.media import containers

    kinds = [it for it in vars(containers).values() if isinstance(it, containers.Container)]
    taken = {name.removesuffix("sys") for name in PLUGINS["demux"].split()}
    assert {kind.demuxer for kind in kinds} == taken


def test_every_plugin_is_one_of_libvlc() -> None:
    plugins = Path("/usr/lib/x86_64-linux-gnu/vlc/plugins")
    files = [
        plugins / folder / f"lib{name}_plugin.so"
        for folder, names in PLUGINS.items()
        for name in names.split()
    ]
    assert [file for file in files if not file.exists()] == []


@pytest.mark.skipif(
    shutil.which("icupkg") is None or shutil.which("gcc") is None,
    reason="icu-devtools or gcc is not installed (make bundle installs them)",
)
def test_smaller_icu_data_sorts_as_before(tmp_path: Path) -> None:
    for library in QT.glob("libicu*.so.*"):
        shutil.copy(library, tmp_path)
    (data,) = tmp_path.glob("libicudata.so.*")
    before = sort_with_icu(tmp_path)
    size = data.stat().st_size
    shrink_icu_data(data)
    assert data.stat().st_size < size / 2
    assert sort_with_icu(tmp_path) == before == "北京 通辽 Anna émile Zoe"


SORT = """
import ctypes, functools, sys
from pathlib import Path
folder = Path(sys.argv[1])
(version,) = (file.suffix for file in folder.glob("libicudata.so.*"))
for name in ("data", "uc", "i18n"):
    icu = ctypes.CDLL(str(folder / f"libicu{name}.so{version}"), ctypes.RTLD_GLOBAL)
open_ = getattr(icu, f"ucol_open_{version[1:]}")
compare = getattr(icu, f"ucol_strcollUTF8_{version[1:]}")
open_.restype = ctypes.c_void_p
error = ctypes.c_int(0)
collator = ctypes.c_void_p(open_(b"zh", ctypes.byref(error)))
assert error.value <= 0, error.value
def order(a, b):
    return compare(collator, a, len(a), b, len(b), ctypes.byref(error))
words = [it.encode() for it in sys.argv[2:]]
print(b" ".join(sorted(words, key=functools.cmp_to_key(order))).decode())
"""


def sort_with_icu(folder: Path) -> str:
    words = ["Zoe", "通辽", "émile", "北京", "Anna"]
    command = [sys.executable, "-c", SORT, str(folder), *words]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    return done.stdout.strip()


def test_sorting_and_encodings_stay_in_icu() -> None:
    assert not any(map(UNUSED.match, ("coll/zh.res", "gb18030.cnv", "zh.res", "pool.res")))


def test_sizes_are_told_by_part(tmp_path: Path) -> None:
    for name, size in (("vlc/plugins/one", 3), ("_internal/kiosk/fonts/two", 4), ("kiosk", 5)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(bytes(size))
    (tmp_path / "vlc" / "link").symlink_to("plugins/one")
    assert sizes_by_part(tmp_path) == {
        "libVLC and FFmpeg": 3,
        "fonts": 4,
        "the program and Python modules": 5,
    }


def test_a_system_library_is_told_with_its_package() -> None:
    (package,) = packages_of([Path("/usr/lib/x86_64-linux-gnu/libX11.so.6")])
    assert (package.name, package.source) == ("libx11-6", "libx11")
    assert package.copyright.is_file()


DECODE = """
import importlib.util, sys
from pathlib import Path
internal = Path(sys.argv[1])
(module,) = internal.glob("_pillow_heif*.so")
spec = importlib.util.spec_from_file_location("_pillow_heif", module)
sys.modules["_pillow_heif"] = importlib.util.module_from_spec(spec)
spec.loader.exec_module(sys.modules["_pillow_heif"])
import pillow_heif
picture = pillow_heif.open_heif(sys.argv[2]).to_pillow()
assert str(internal) in Path("/proc/self/maps").read_text()
print(picture.size, [round(value, -1) for value in picture.getpixel((40, 30))])
"""


@pytest.mark.skipif(shutil.which("gcc") is None, reason="gcc is not installed")
def test_pictures_of_phones_are_read_without_the_encoder(tmp_path: Path) -> None:
    site = Path(pillow_heif.__file__).parents[1]
    (module,) = site.glob("_pillow_heif*.so")
    shutil.copy(module, tmp_path)
    shutil.copytree(site / "pillow_heif.libs", tmp_path / "pillow_heif.libs")
    pictures = tmp_path / "red.heic"
    pillow_heif.from_pillow(Image.new("RGB", (80, 60), (200, 60, 40))).save(pictures, quality=90)

    replace_x265(tmp_path)

    command = [sys.executable, "-c", DECODE, str(tmp_path), str(pictures)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "(80, 60) [200, 60, 40]"


PULSE = next(Path("/usr/lib").glob("*/pulseaudio/libpulsecommon-*.so"), None)


@pytest.mark.skipif(shutil.which("gcc") is None, reason="gcc is not installed")
@pytest.mark.skipif(PULSE is None, reason="libpulse is not installed")
def test_libpulse_is_whole_without_the_files_of_sound(tmp_path: Path) -> None:
    assert PULSE is not None
    shutil.copy(PULSE, tmp_path)
    for name in ("libsndfile.so.1", "libmp3lame.so.0"):
        shutil.copy(PULSE.parents[1] / name, tmp_path)

    library, encoder = replace_sndfile(tmp_path)

    assert not encoder.exists()
    assert library.stat().st_size < 20_000
    load = "import ctypes, os, sys; ctypes.CDLL(sys.argv[1], os.RTLD_NOW)"
    command = [sys.executable, "-c", load, str(tmp_path / PULSE.name)]
    subprocess.run(command, check=True, env=os.environ | {"LD_LIBRARY_PATH": str(tmp_path)})


@pytest.mark.skipif(shutil.which("gcc") is None, reason="gcc is not installed")
@pytest.mark.parametrize("call", ["common", "newer"])
def test_a_wheel_shares_a_library_only_if_that_has_all_that_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    monkeypatch.setattr(replacements, "SHARED", {"wheel.libs": {"libit": "libit.so.1"}})
    own = tmp_path / "wheel.libs" / "libit-0123abcd.so.1.2"
    own.parent.mkdir()
    compiled(own, "void common(void) {} void newer(void) {}")
    compiled(tmp_path / "libit.so.1", "void common(void) {}")
    compiled(tmp_path / "module.so", f"void {call}(void); void module(void) {{ {call}(); }}")
    if call == "newer":
        with pytest.raises(ReplacementError, match=r"libit\.so\.1 lacks newer of libit-0123abcd"):
            share_libraries(tmp_path)
        assert not own.is_symlink()
    else:
        share_libraries(tmp_path)
        assert own.resolve() == tmp_path / "libit.so.1"


def compiled(library: Path, text: str) -> None:
    command = ["gcc", "-shared", "-fPIC", "-x", "c", "-", "-o", str(library)]
    subprocess.run(command, input=text, text=True, check=True)


@pytest.mark.skipif(not COLLECTIONS.is_dir(), reason="fonts-noto-cjk is not installed")
def test_no_character_loses_its_outline(tmp_path: Path) -> None:
    with TTCollection(COLLECTIONS / "NotoSansCJK-Regular.ttc", lazy=True) as collection:
        font = next(it for it in collection if it["name"].getDebugName(1) == CHINESE)
        font.recalcBBoxes = False  # would draw every glyph
        font.save(tmp_path / "whole.otf", reorderTables=None)
        empty_unreachable_glyphs(font)
        font.save(tmp_path / "less.otf", reorderTables=None)
    whole, less = (tmp_path / "whole.otf", tmp_path / "less.otf")
    assert less.stat().st_size < 0.8 * whole.stat().st_size
    with TTFont(whole, lazy=True) as before, TTFont(less, lazy=True) as after:
        assert after.getBestCmap() == before.getBestCmap()
        outlines = [font["CFF "].cff.topDictIndex[0].CharStrings for font in (before, after)]
        for glyph in before.getBestCmap().values():
            assert outlines[1][glyph].bytecode == outlines[0][glyph].bytecode


@pytest.mark.skipif(not FONTS.is_dir(), reason="fonts-noto-core is not installed")
def test_what_another_font_has_is_left_out_and_nothing_else(tmp_path: Path) -> None:
    mongolian, latin = (FONTS / f"noto/NotoSans{name}-Regular.ttf" for name in ("Mongolian", ""))
    less = tmp_path / "less.ttf"
    with TTFont(mongolian, lazy=True) as font:
        leave_out_characters(font, characters_of([latin]))
        save_font(font, less)
    left = characters_of([mongolian]) - characters_of([latin])
    assert characters_of([less]) == left < characters_of([mongolian])
    with TTFont(mongolian) as before, TTFont(less) as after:
        assert after["name"].getDebugName(1) == before["name"].getDebugName(1)
        assert after["head"].modified == before["head"].modified, "each build gives the same bytes"
        for character in left:
            before_it, after_it = (
                font["glyf"][font.getBestCmap()[character]] for font in (before, after)
            )
            assert after_it.getCoordinates(after["glyf"]) == before_it.getCoordinates(
                before["glyf"]
            )
