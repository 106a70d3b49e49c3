"""The layout of the vendor's repository: the folder `program` of any channel.

    program/metadata/…                          as in a channel, signed by the vendor's own keys
    program/targets/<sha256>.linux-x86_64.json  the manifest of the newest version for a platform
    program/files/ab/abcdef…                    the files of all versions, named by their SHA-256

The only targets are the manifests; the files are as trustworthy as the hashes in them.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.sync.channel.layout import TARGETS
from kiosk.sync.channel.metadata import Subject
from kiosk.sync.channel.transport import Entry, Transport

PROGRAM = "program"
FILES = "files"

VENDOR_ROOT = Path(__file__).with_name("vendor-root.json")
"""The vendor's root, which the build puts beside this module; not in the source tree."""

MAX_MANIFEST_BYTES = 4 << 20

REPOSITORY = Subject(
    "program repository",
    "The version in force stays.",
    "If the vendor has changed, install the program by hand.",
    "ask the vendor for a newly signed one",
    "the vendor's clock was wrong: ask them to sign again",
)


def this_platform() -> str:
    """The platform for which this program was built, such as linux-x86_64 or windows-amd64."""
    return f"{platform.system()}-{platform.machine()}".lower()


def manifest_name(platform_name: str) -> str:
    return f"{platform_name}.json"


def manifest_path(sha256: str, platform_name: str) -> str:
    return f"{TARGETS}/{sha256}.{manifest_name(platform_name)}"


def file_path(sha256: str) -> str:
    return f"{FILES}/{sha256[:2]}/{sha256}"


@dataclass(frozen=True, slots=True)
class ProgramFolder:
    """The folder `program` of a channel, as a transport of its own."""

    channel: Transport

    def read(self, path: str, start: int = 0, end: int | None = None) -> Iterator[bytes]:
        return self.channel.read(f"{PROGRAM}/{path}", start, end)

    def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
        self.channel.write(f"{PROGRAM}/{path}", content, over)

    def remove(self, path: str) -> None:
        self.channel.remove(f"{PROGRAM}/{path}")

    def list(self, folder: str) -> Iterator[Entry]:
        for entry in self.channel.list(f"{PROGRAM}/{folder}"):
            yield Entry(entry.path.removeprefix(f"{PROGRAM}/"), entry.size)
