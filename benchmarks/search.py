"""How long a question takes: `python -m benchmarks.search`.

Halls of made-up companies are asked everything that visitors write on the way to a few words, key
by key, as the search page asks it.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles

from benchmarks.big_hall import prepare
from benchmarks.film import RESULTS
from benchmarks.report import Figure, store
from benchmarks.search_quality import NAMES, measure
from kiosk.core.content.localized_text import CHINESE
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.files.media_store import MediaStore
from kiosk.db.catalog import Catalog
from kiosk.db.release.installed import open_current

SIZES = {"1k": 1_000, "10k": 10_000, "100k": 100_000}
ROUNDS = 15
QUICK_NAMES = 60
WRITTEN = (
    *("通辽", "科技发展", "有限公司", "技科", "北京码牛", "草原第77科技"),
    *("tongliao", "keji", "tlkj", "youxiangongsi", "zhongguancun"),
    *("company 4711", "network security", "7", "99999", "Meet in Tongliao"),
    *("通辽 keji", "科技 company 12", "草原 wuhuan", "没有这个"),
    *(
        "科技發展",
        "tliaokeji",
        "tonglkj",
        "tonliao",
        "zongguancun",
        "shaoyuandi77keji",
        "keerqincy",
    ),
)
"""Common words of all names, rare ones, words that never stand together, none at all, and what is
found by its sound only."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="search", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="the smallest hall only")
    plan = parser.parse_args()
    figures = {}
    for name, companies in list(SIZES.items())[: 1 if plan.quick else None]:
        with tempfile.TemporaryDirectory() as data:
            folder = DataFolder(Path(data))
            prepare(folder, companies)
            took = ask_everything(folder)
        p95 = quantiles(took, n=20)[-1]
        print(
            f"{name:>5}: {len(took)} questions, p50 {median(took):.2f} ms, p95 {p95:.2f} ms, "
            f"worst {max(took):.2f} ms"
        )
        figures[f"search.p50_ms.{name}"] = Figure(round(median(took), 2), "ms")
        figures[f"search.p95_ms.{name}"] = Figure(round(p95, 2), "ms")
        figures[f"search.worst_ms.{name}"] = Figure(round(max(took), 2), "ms")
    quality = measure(QUICK_NAMES if plan.quick else NAMES)
    for way, share in quality.recall.items():
        print(f"recall {share:.3f} {way}")
        figures[f"search.recall.{way}"] = Figure(round(share, 3), "")
    print(f"precision {quality.precision:.3f}")
    figures["search.precision"] = Figure(round(quality.precision, 3), "")
    if not plan.quick:
        store(figures, RESULTS)


def ask_everything(folder: DataFolder) -> Sequence[float]:
    """Milliseconds of every question, each asked `ROUNDS` times."""
    catalog = Catalog(open_current(folder).database, MediaStore(folder.media))
    took = []
    for _ in range(ROUNDS):
        for question in key_by_key():
            start = time.perf_counter()
            catalog.search(question, CHINESE)
            took.append((time.perf_counter() - start) * 1000)
    catalog.close()
    return took


def key_by_key() -> Iterator[str]:
    """What stands in the field after each key."""
    for words in WRITTEN:
        for length in range(1, len(words) + 1):
            yield words[:length]


if __name__ == "__main__":
    main()
