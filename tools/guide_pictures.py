"""Takes the pictures of docs/staff-guide.zh.md anew: `python -m tools.guide_pictures`.

Takes some minutes. A picture has the name of the state of the staff tour that it shows.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

DOCS = Path(__file__).parent.parent / "docs"
SIZE = (1200, 675)


def main() -> None:
    guide = (DOCS / "staff-guide.zh.md").read_text("utf-8")
    with TemporaryDirectory() as place:
        subprocess.run(
            [sys.executable, "-m", "kiosk", "tour", "--staff", "--out", place],
            env=os.environ | {"KIOSK_DATA": str(Path(place, "data"))},
            check=True,
        )
        for name in sorted(set(re.findall(r"\((pictures/staff/[\w-]+\.webp)\)", guide))):
            taken = Path(place, f"staff-{Path(name).stem}.png")
            with Image.open(taken) as picture:
                picture.convert("RGB").resize(SIZE).save(DOCS / name, quality=80)


if __name__ == "__main__":
    main()
