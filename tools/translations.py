"""Keep the words of the screens in step with the texts in the sources, which are English.

`refresh` brings the .ts files up to date and compiles them; `check` fails when that would change
something or a text has no finished translation. The English file holds only the plurals.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

PYSIDE = Path(PySide6.__path__[0])
ROOT = Path(__file__).resolve().parent.parent
QML = ROOT / "kiosk" / "ui" / "qml"
I18N = ROOT / "kiosk" / "ui" / "i18n"
LANGUAGES = {"kiosk_zh_CN.ts": ["-target-language", "zh_CN"], "kiosk_en.ts": ["-pluralonly"]}
"""Each file and what lupdate is told about it."""


def main() -> int:
    if sys.argv[1:] == ["refresh"]:
        for name in LANGUAGES:
            update(I18N / name, name)
            compile_into(I18N / name, (I18N / name).with_suffix(".qm"))
        return 0
    faults = [fault for name in LANGUAGES for fault in find_faults(I18N / name)]
    print("\n".join(faults) or "translations: no faults")
    return 1 if faults else 0


def find_faults(ts: Path) -> list[str]:
    faults = [f"{ts.name}: not translated: {text}" for text in unfinished(ts)]
    qm = ts.with_suffix(".qm")
    with tempfile.TemporaryDirectory() as folder:
        fresh_ts, fresh_qm = Path(folder, ts.name), Path(folder, qm.name)
        fresh_ts.write_bytes(ts.read_bytes())
        update(fresh_ts, ts.name)
        compile_into(fresh_ts, fresh_qm)
        if fresh_ts.read_bytes() != ts.read_bytes():
            faults.append(f"{ts.name}: not what the sources say; run make translations")
        if not qm.exists() or fresh_qm.read_bytes() != qm.read_bytes():
            faults.append(f"{qm.name}: not what {ts.name} says; run make translations")
    return faults


def unfinished(ts: Path) -> list[str]:
    """The source texts whose translation is empty or marked as not finished."""
    messages = ET.parse(ts).iter("message")  # noqa: S314  # our own file
    return [
        message.findtext("source", "")
        for message in messages
        if (translation := message.find("translation")) is None
        or translation.get("type") == "unfinished"
        or not "".join(translation.itertext()).strip()
    ]


def update(ts: Path, name: str) -> None:
    """Take the texts of all QML files into `ts`; drop those that are gone."""
    options = ["-silent", "-locations", "none", "-no-obsolete", "-source-language", "en"]
    command = [str(PYSIDE / "lupdate"), *options, *LANGUAGES[name], str(QML), "-ts", str(ts)]
    subprocess.run(command, check=True)


def compile_into(ts: Path, qm: Path) -> None:
    """Not into the old file: a kiosk that runs has it mapped, and would crash."""
    half = qm.with_suffix(".half")
    subprocess.run([str(PYSIDE / "lrelease"), "-silent", str(ts), "-qm", str(half)], check=True)
    half.replace(qm)


if __name__ == "__main__":
    sys.exit(main())
