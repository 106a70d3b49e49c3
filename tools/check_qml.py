"""Lint every QML file with the Python types known to qmllint, so that a wrong name fails.

Describes the `@QmlElement` classes of kiosk/ui in build/qmltypes, then runs qmllint. Paths are
absolute because qmllint misses types otherwise; `-W 0` because warnings pass without it.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import PySide6

PYSIDE = Path(PySide6.__path__[0])
ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "kiosk" / "ui"
QML = SOURCES / "qml"
TYPES = ROOT / "build" / "qmltypes"
MODULE = "Kiosk.ViewModels"
BASES = ("core", "gui", "qml", "quick")
"""Qt modules whose classes ours derive from."""


def main() -> int:
    describe_python_types()
    files = sorted(QML.rglob("*.qml"))
    lint = [str(PYSIDE / "qmllint"), "-W", "0", "-I", str(TYPES), "-I", str(QML), *map(str, files)]
    outcome = subprocess.run(lint, check=False).returncode
    print(f"qmllint: {len(files)} files, {'faults found' if outcome else 'no faults'}")
    return 1 if outcome else 0


def describe_python_types() -> None:
    """Write build/qmltypes/Kiosk/ViewModels/{qmldir,*.qmltypes}."""
    folder = TYPES.joinpath(*MODULE.split("."))
    folder.mkdir(parents=True, exist_ok=True)
    metatypes = folder / "metatypes.json"
    metatypes.write_text(json.dumps(dump_metatypes()), encoding="utf-8")
    qt = PYSIDE / "Qt" / "metatypes"
    subprocess.run(
        [
            tool("qmltyperegistrar"),
            *("--generate-qmltypes", str(folder / "kiosk.qmltypes")),
            *("--import-name", MODULE, "--major-version", "1", "--minor-version", "0"),
            *("--foreign-types", ",".join(str(qt / f"qt6{base}_metatypes.json") for base in BASES)),
            *("-o", str(folder / "unused.cpp"), str(metatypes)),
        ],
        check=True,
    )
    qmldir = f"module {MODULE}\ntypeinfo kiosk.qmltypes\ndepends QtQuick\n"
    (folder / "qmldir").write_text(qmldir, encoding="utf-8")


def dump_metatypes() -> list[dict[str, Any]]:
    """What metaobjectdump reads from our sources.

    It knows a base class only from a file it has read before; so it reads all of them twice,
    and the second reading counts. It passes over `constant=True`, which is what a property of
    ours without a signal always is.
    """
    sources = sorted(
        path for path in SOURCES.rglob("*.py") if "@QmlElement" in path.read_text("utf-8")
    )
    dump = [tool("metaobjectdump"), "--quiet", *map(str, [*sources, *sources])]
    said = subprocess.run(dump, check=True, stdout=subprocess.PIPE).stdout
    files: list[dict[str, Any]] = json.loads(said)[len(sources) :]
    for described in (it for file in files for it in file["classes"]):
        for property_ in described.get("properties", []):
            property_.setdefault("constant", "notify" not in property_)
    return files


def tool(name: str) -> str:
    return str(Path(sys.executable).with_name(f"pyside6-{name}"))


if __name__ == "__main__":
    sys.exit(main())
