"""Says how large the bundle is, part by part, packed and unpacked, and which glibc it needs."""

from __future__ import annotations

import subprocess
from collections import Counter
from pathlib import Path

from tools.bundle.elf import elf_files, read_elf

PARTS = {
    "_internal/PySide6": "Qt and PySide6",
    "_internal/kiosk/db/sample": "sample content",
    "_internal/kiosk/fonts": "fonts",
    "_internal/data": "keyboards, certificates, sound configuration",
    "_internal/system": "libraries shared with the graphics driver",
    "vlc": "libVLC and FFmpeg",
    "licences": "licences",
    "sbom.cdx.json": "licences",
    "kiosk": "the program and Python modules",
}
OTHERS = "Python, its libraries and others"

MAX_BYTES, MAX_PACKED_BYTES = 300_000_000, 150_000_000

COMPRESS = ("xz", "--threads=0", "-6", "--stdout")


class TooLargeError(Exception):
    """The bundle is larger than a hall's line or stick is expected to carry."""


def print_report(bundle: Path) -> None:
    """Raises TooLargeError."""
    sizes = sizes_by_part(bundle)
    for part, size in sizes.most_common():
        print(f"{size / 1e6:8.1f} MB  {part}")
    packed = compressed_size(bundle)
    print(f"{sizes.total() / 1e6:8.1f} MB  in all; {packed / 1e6:.1f} MB packed")
    print_glibc(bundle)
    if sizes.total() > MAX_BYTES or packed > MAX_PACKED_BYTES:
        limits = f"{MAX_BYTES / 1e6:.0f} MB, {MAX_PACKED_BYTES / 1e6:.0f} MB packed"
        raise TooLargeError(f"the bundle is larger than allowed: {limits}")


def sizes_by_part(bundle: Path) -> Counter[str]:
    """Bytes of the files, by what they are for."""
    sizes: Counter[str] = Counter()
    for file in bundle.rglob("*"):
        if file.is_file() and not file.is_symlink():
            sizes[_part(file.relative_to(bundle).as_posix())] += file.stat().st_size
    return sizes


def _part(path: str) -> str:
    for place, part in PARTS.items():
        if path == place or path.startswith(f"{place}/"):
            return part
    return OTHERS


def compressed_size(bundle: Path) -> int:
    """Bytes of the bundle as a compressed archive."""
    archive = subprocess.Popen(
        ["tar", "--create", "--sort=name", "--directory", str(bundle.parent), bundle.name],
        stdout=subprocess.PIPE,
    )
    compress = subprocess.Popen(COMPRESS, stdin=archive.stdout, stdout=subprocess.PIPE)
    if archive.stdout is None or compress.stdout is None:
        raise OSError("no pipe")
    archive.stdout.close()
    size = 0
    while block := compress.stdout.read(1 << 20):
        size += len(block)
    for process in (archive, compress):
        if process.wait():
            raise subprocess.CalledProcessError(process.returncode, process.args)
    return size


def print_glibc(bundle: Path) -> None:
    """Print the oldest glibc and C++ library it runs on, and which parts need them."""
    versions = {file: read_elf(file).versions for file in elf_files(bundle)}
    for symbols in ("GLIBC", "GLIBCXX"):
        needed: dict[tuple[int, ...], list[str]] = {}
        for file, asked in versions.items():
            if numbers := [_numbers(version) for version in asked if _is_of(version, symbols)]:
                needed.setdefault(max(numbers), []).append(file.relative_to(bundle).as_posix())
        oldest = max(needed)
        print(f"the oldest system it runs on has {symbols} {_text(oldest)}, because of")
        print("\n".join(f"    {file}" for file in needed.pop(oldest)))
        if needed:
            print(
                f"    without them {_text(max(needed))}, because of {len(needed[max(needed)])} more"
            )


def _is_of(version: str, symbols: str) -> bool:
    name, _, numbers = version.partition("_")
    return name == symbols and numbers[:1].isdigit()


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, version.partition("_")[2].split(".")))


def _text(numbers: tuple[int, ...]) -> str:
    return ".".join(map(str, numbers))
