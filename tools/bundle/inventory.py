"""Writes what the bundle consists of: a bill of materials (CycloneDX) and the texts of licences."""

from __future__ import annotations

import ast
import json
import platform
import re
import shutil
from collections.abc import Iterable
from importlib.metadata import Distribution, distributions
from pathlib import Path, PurePath
from typing import Any, cast

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from kiosk import __version__
from tools.bundle.system import Package, packages_of

ROOT = Path(__file__).resolve().parents[2]
COMMON_LICENSES = Path("/usr/share/common-licenses")
"""The full texts that the files of Debian's packages refer to."""

LICENSE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
BILL = "sbom.cdx.json"


def write_inventory(bundle: Path, work: Path, copied: dict[Path, Path], ffmpeg: str) -> int:
    """Write `sbom.cdx.json` and `licences/` into the bundle; return how many parts there are.

    `work` is where PyInstaller has noted what it took, `copied` says where the rest came from,
    `ffmpeg` is the version of the FFmpeg that was built.
    """
    taken = _taken_by_pyinstaller(work) | set(copied.values())
    python = _distributions_of(taken)
    system = packages_of(source for source in taken if source.is_relative_to("/usr"))
    licences = bundle / "licences"
    shutil.rmtree(licences, ignore_errors=True)
    licences.mkdir()
    shutil.copy(ROOT / "LICENSE", licences / "hall-kiosk.txt")
    _write_licences(licences, python, system)
    components = [
        *map(_python_component, python),
        *map(_system_component, sorted(system)),
        _component("python", platform.python_version(), PackageURL("generic", None, "python")),
        _component("ffmpeg", ffmpeg, PackageURL("deb", "debian", "ffmpeg", ffmpeg)),
    ]
    bom = Bom(components=components)
    bom.metadata.component = Component(
        name="hall-kiosk",
        version=__version__,
        type=ComponentType.APPLICATION,
        licenses=[LicenseFactory().make_from_string("GPL-3.0-or-later")],
    )
    JsonV1Dot6(bom).output_to_file(str(bundle / BILL), allow_overwrite=True, indent=1)
    return len(components)


def _taken_by_pyinstaller(work: Path) -> set[Path]:
    """The files that PyInstaller has put into the archive of modules and beside it."""
    taken = set()
    for name in ("PYZ-00.toc", "COLLECT-00.toc"):
        written = ast.literal_eval((work / name).read_text(encoding="utf-8"))
        lists = (part for part in written if isinstance(part, list))
        taken |= {Path(source) for entries in lists for _name, source, _kind in entries}
    return taken


def _distributions_of(taken: set[Path]) -> list[Distribution]:
    """The Python packages that have a file among these; PyInstaller's bootloader is one."""
    found = {}
    for distribution in distributions():
        name = distribution.name
        files = distribution.files or ()
        if name != "hall-kiosk" and (
            name == "pyinstaller"
            or any(Path(str(distribution.locate_file(file))) in taken for file in files)
        ):
            found[name] = distribution
    return [found[name] for name in sorted(found, key=str.lower)]


def _write_licences(licences: Path, python: list[Distribution], system: Iterable[Package]) -> None:
    for distribution in python:
        for file in _license_files(distribution):
            target = licences / "python" / distribution.name / "-".join(file.parts[1:])
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(str(distribution.locate_file(file)), target)
    (licences / "system").mkdir()
    for package in system:
        shutil.copy(package.copyright, licences / "system" / f"{package.name}.txt")
    shutil.copytree(COMMON_LICENSES, licences / "common")


def _license_files(distribution: Distribution) -> list[PurePath]:
    files = distribution.files or ()
    return [
        file
        for file in files
        if ".dist-info" in file.parts[0] and LICENSE_FILE.search("/".join(file.parts[1:]))
    ]


def _python_component(distribution: Distribution) -> Component:
    component = _component(
        distribution.name,
        distribution.version,
        PackageURL("pypi", None, distribution.name.lower(), distribution.version),
        distribution.metadata["License-Expression"] or distribution.metadata["License"] or "",
    )
    for file in distribution.files or ():
        if file.name.endswith((".cdx.json", ".cyclonedx.json")):
            bill = json.loads(file.read_text(encoding="utf-8"))
            # Its decorator gives Bom the method, which mypy does not see.
            component.components.update(cast(Any, Bom).from_json(bill).components)
    return component


def _system_component(package: Package) -> Component:
    url = PackageURL("deb", "debian", package.name, package.version)
    return _component(package.name, package.version, url)


def _component(name: str, version: str, url: PackageURL, license_text: str = "") -> Component:
    texts = [license_text] if license_text and len(license_text) < 100 else []
    return Component(
        name=name,
        version=version,
        type=ComponentType.LIBRARY,
        purl=url,
        bom_ref=url.to_string(),
        licenses=[LicenseFactory().make_from_string(text) for text in texts],
    )
