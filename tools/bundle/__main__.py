"""Build the program that needs nothing of its system, then let it photograph every screen of its
own: `python -m tools.bundle`."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.bundle.inventory import BILL, write_inventory
from tools.bundle.linux import complete_bundle
from tools.bundle.report import print_report

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
BUNDLE = BUILD / "bundle" / "kiosk"
PICTURES = BUILD / "bundle-tour"
LEAST_PICTURES = 30

VENDOR_ROOT = BUNDLE / "_internal" / "kiosk" / "sync" / "program" / "vendor-root.json"
"""See docs/adr/0050."""


def main() -> int:
    build()
    if sys.platform.startswith("linux"):
        copied = complete_bundle(BUNDLE, BUILD)
        parts = write_inventory(BUNDLE, BUILD / "pyinstaller" / "kiosk", copied)
        print(f"{BUNDLE}: {parts} parts of others, named in {BILL}")
    if not VENDOR_ROOT.exists():
        print(f"without {VENDOR_ROOT.name}: this program trusts no updates from a channel")
    print_report(BUNDLE)
    count = tour()
    print(f"the built program photographed {count} screens: {PICTURES}")
    return 0 if count >= LEAST_PICTURES else 1


def build() -> None:
    """Put the program into build/bundle/kiosk."""
    places = ["--distpath", str(BUNDLE.parent), "--workpath", str(BUILD / "pyinstaller")]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    subprocess.run([*command, *places, str(ROOT / "kiosk.spec")], check=True, cwd=ROOT)


def tour() -> int:
    """Run the built program's tour on an empty data folder; return how many pictures there are.

    The environment knows no Python of ours, so that nothing outside the bundle can help.
    """
    with tempfile.TemporaryDirectory() as data:
        environment = {key: value for key, value in os.environ.items() if "PYTHON" not in key}
        command = [str(BUNDLE / "kiosk"), "tour", "--out", str(PICTURES)]
        subprocess.run(
            command, check=True, cwd=data, env={**environment, "KIOSK_DATA": f"{data}/data"}
        )
    told = json.loads((PICTURES / "tour.json").read_text(encoding="utf-8"))
    return sum((PICTURES / screen["file"]).stat().st_size > 0 for screen in told["screens"])


if __name__ == "__main__":
    sys.exit(main())
