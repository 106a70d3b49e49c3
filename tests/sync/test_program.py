"""Versions of the program: published by their vendor, brought here, whole or not at all."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from tuf.api.metadata import Metadata, TargetFile, Timestamp

from kiosk.core.errors import ContentRejectedError, KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.installation import PROGRAM, Installation, Trial
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.channel.trust import read_root
from kiosk.sync.owner.keys import create_keys, own_roots, sign, signer_of
from kiosk.sync.owner.repository import RepositoryWriter
from kiosk.sync.program.layout import ProgramFolder, manifest_name, manifest_path
from kiosk.sync.program.manifest import (
    MANIFEST,
    Manifest,
    ProgramFile,
    ProgramLink,
    parse_manifest,
)
from kiosk.sync.program.publish import publish_program
from tests.launcher.stand_ins import launched, started, until
from tests.sync.halls import ACCESS, now
from tests.sync.programs import (
    LIBRARY,
    PAGES,
    PLATFORM,
    Vendor,
    files_of,
    installed_from,
    sync_from,
)
from tests.sync.servers import nginx


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vendor who has published version 1.0.0, and a PC on which it is in force."""
    place = tmp_path_factory.mktemp("scene")
    vendor = Vendor(place / "vendor")
    vendor.begin()
    vendor.publish("1.0.0")
    installed_from(vendor, place / "install")
    return place


@pytest.fixture
def vendor(scene: Path, tmp_path: Path) -> Vendor:
    shutil.copytree(scene / "vendor", tmp_path / "vendor", symlinks=True)
    return Vendor(tmp_path / "vendor")


@pytest.fixture
def installation(scene: Path, tmp_path: Path) -> Installation:
    shutil.copytree(scene / "install", tmp_path / "install", symlinks=True)
    return Installation(tmp_path / "install")


def test_a_version_arrives_as_it_was_built_and_lies_ready(
    vendor: Vendor, installation: Installation
) -> None:
    vendor.publish("1.1.0")
    done = sync_from(vendor, installation)
    assert (done.version, done.new) == ("1.1.0", True)
    assert installation.ready() == "1.1.0"
    assert installation.current() == "1.0.0"
    arrived = files_of(installation.folder("1.1.0"))
    del arrived[MANIFEST]
    assert arrived == files_of(vendor.root / "bundle-1.1.0")
    assert not (installation.root / "arriving").exists()


def test_the_launcher_tries_what_has_arrived_and_a_second_sync_finds_nothing_new(
    vendor: Vendor, installation: Installation
) -> None:
    vendor.publish("1.1.0")
    sync_from(vendor, installation)
    with launched(installation):
        assert until(lambda: installation.current() == "1.1.0")
    assert started(installation) == ["1.0.0 copy-databases", "1.1.0 run"]
    assert sync_from(vendor, installation).new is False
    assert installation.ready() is None


def test_an_update_costs_what_has_changed(vendor: Vendor, installation: Installation) -> None:
    vendor.publish("1.1.0")
    done = sync_from(vendor, installation)
    before, after = (files_of(vendor.root / f"bundle-{one}") for one in ("1.0.0", "1.1.0"))
    changed = [name for name, content in after.items() if content != before.get(name)]
    assert len(changed) == PAGES + 2
    sizes = {name: (vendor.root / "bundle-1.1.0" / name).stat().st_size for name in after}
    assert done.downloaded == sum(sizes[name] for name in changed)
    assert done.downloaded < sum(sizes.values()) / 10


def test_publishing_adds_only_files_that_are_not_there(vendor: Vendor) -> None:
    again = vendor.publish("1.1.0")
    assert again.files == PAGES + 2


def test_an_installed_file_that_is_damaged_is_downloaded(
    vendor: Vendor, installation: Installation
) -> None:
    damaged = installation.folder("1.0.0") / LIBRARY
    damaged.write_bytes(b"?" * damaged.stat().st_size)
    vendor.publish("1.1.0")
    assert sync_from(vendor, installation).downloaded > damaged.stat().st_size
    whole = (vendor.root / "bundle-1.1.0" / LIBRARY).read_bytes()
    assert (installation.folder("1.1.0") / LIBRARY).read_bytes() == whole


def test_versions_for_other_platforms_are_kept_apart(
    vendor: Vendor, installation: Installation
) -> None:
    vendor.publish("2.0.0", platform="windows-amd64")
    assert sync_from(vendor, installation).new is False
    vendor.publish("1.1.0")
    assert sync_from(vendor, installation).version == "1.1.0"


def test_a_version_must_be_newer_than_the_one_published(vendor: Vendor) -> None:
    with pytest.raises(StaffError, match="a higher number"):
        vendor.publish("1.0.0")
    with pytest.raises(StaffError, match="a higher number"):
        vendor.publish("0.9.9")


def test_a_version_that_failed_here_does_not_arrive_again(
    vendor: Vendor, installation: Installation
) -> None:
    vendor.publish("1.1.0")
    installation.note_failure("1.1.0", "it was black")
    done = sync_from(vendor, installation)
    assert (done.new, done.failed) == (False, "it was black")
    assert installation.ready() is None
    vendor.publish("1.1.1")
    assert sync_from(vendor, installation).new


def test_a_version_on_trial_is_left_alone(vendor: Vendor, installation: Installation) -> None:
    vendor.publish("1.1.0")
    sync_from(vendor, installation)
    installation.begin_trial()
    (installation.folder("1.1.0") / MANIFEST).unlink()
    assert sync_from(vendor, installation).new is False
    assert installation.trial() == Trial("1.1.0")


def test_old_versions_go_but_the_one_in_force_and_the_one_before_stay(
    vendor: Vendor, installation: Installation
) -> None:
    for version in ("1.1.0", "1.2.0", "1.3.0"):
        vendor.publish(version)
        sync_from(vendor, installation)
        installation.begin_trial()
        installation.make_current(version)
        installation.end_trial()
    vendor.publish("1.4.0")
    sync_from(vendor, installation)
    assert installation.installed() == ["1.4.0", "1.3.0", "1.2.0"]


def test_a_version_comes_from_a_web_server(
    vendor: Vendor, installation: Installation, tmp_path: Path
) -> None:
    vendor.publish("1.1.0")
    with nginx(vendor.channel, tmp_path / "web") as port:
        transport = open_transport(f"http://127.0.0.1:{port}", ACCESS)
        assert sync_from(vendor, installation, transport).new
    assert installation.ready() == "1.1.0"


def test_a_folder_with_a_link_out_of_it_or_without_a_program_cannot_be_published(
    vendor: Vendor,
) -> None:
    bundle = vendor.build("1.1.0")
    (bundle / "out").symlink_to("/etc/passwd")
    with pytest.raises(StaffError, match="a link out of the folder"):
        vendor_publishes(vendor, bundle, "1.1.0")
    (bundle / "out").unlink()
    (bundle / PROGRAM).unlink()
    with pytest.raises(StaffError, match="there is no program in it"):
        vendor_publishes(vendor, bundle, "1.1.0")


def vendor_publishes(vendor: Vendor, bundle: Path, version: str) -> None:
    publish_program(vendor.folder, vendor.transport, bundle, version, PLATFORM, now())


# Attacks


@contextmanager
def refused(
    installation: Installation, says: str, kind: type[KioskError] = ContentRejectedError
) -> Iterator[None]:
    """A sync inside fails in these words; the version in force and its files stay."""
    before = visible(installation)
    with pytest.raises(kind, match=says):
        yield
    assert visible(installation) == before
    assert installation.current() == "1.0.0"
    assert installation.ready() is None
    assert installation.trial() is None


def visible(installation: Installation) -> dict[str, bytes | str]:
    """The files of versions, not of one that is on its way."""
    files = files_of(installation.versions)
    return {name: file for name, file in files.items() if not name.startswith(".arriving/")}


def sign_manifest(vendor: Vendor, manifest: bytes, at: timedelta = timedelta()) -> None:
    """What somebody with the stolen publishing key can do."""
    digest = hashlib.sha256(manifest).hexdigest()
    repository = ProgramFolder(vendor.transport)
    repository.write(manifest_path(digest, PLATFORM), manifest)
    target = TargetFile(
        length=len(manifest),
        hashes={"sha256": digest},
        path=manifest_name(PLATFORM),
        unrecognized_fields={"custom": {"version": "9.9.9"}},
    )
    root = read_root(own_roots(vendor.folder)[-1])
    before = (vendor.channel / "program/metadata/timestamp.json").read_bytes()
    RepositoryWriter(repository, vendor.folder.keys, root, now() + at, (0, 0)).publish_targets(
        [target], before
    )


def manifest_with(vendor: Vendor, change: Callable[[Manifest], Manifest]) -> bytes:
    (newest,) = (vendor.channel / "program/targets").iterdir()
    return msgspec.json.encode(change(parse_manifest(newest.read_bytes())))


def test_a_repository_rolled_back_is_refused(
    vendor: Vendor, installation: Installation, tmp_path: Path
) -> None:
    vendor.publish("1.1.0")
    shutil.copytree(vendor.channel, tmp_path / "older")
    vendor.publish("1.2.0")
    sync_from(vendor, installation)
    with pytest.raises(ContentRejectedError, match="was rolled back"):
        sync_from(vendor, installation, FolderTransport(tmp_path / "older"))
    assert installation.ready() == "1.2.0"


def test_what_is_in_force_is_a_floor_where_the_metadata_seen_before_are_lost(
    vendor: Vendor, installation: Installation, tmp_path: Path
) -> None:
    shutil.copytree(vendor.channel, tmp_path / "older")
    vendor.publish("1.1.0")
    sync_from(vendor, installation)
    installation.make_current("1.1.0")
    (installation.root / "ready").unlink()
    shutil.rmtree(installation.folder("1.0.0"))
    shutil.rmtree(installation.root / "program-trust")
    with pytest.raises(ContentRejectedError, match=r"offers version 1\.0\.0"):
        sync_from(vendor, installation, FolderTransport(tmp_path / "older"))


def test_a_repository_that_is_held_back_is_refused_when_it_has_expired(
    vendor: Vendor, installation: Installation
) -> None:
    sign_manifest(
        vendor,
        manifest_with(vendor, lambda it: msgspec.structs.replace(it, version="1.1.0")),
        timedelta(days=-91),
    )
    with refused(installation, "has expired.*Check the clock.*holds back what is new"):
        sync_from(vendor, installation)


def test_metadata_signed_in_the_future_blame_the_clock(
    vendor: Vendor, installation: Installation
) -> None:
    sign_manifest(
        vendor,
        manifest_with(vendor, lambda it: msgspec.structs.replace(it, version="1.1.0")),
        timedelta(days=30),
    )
    with refused(installation, "check the clock"):
        sync_from(vendor, installation)


@pytest.mark.parametrize("role", ["snapshot", "targets"])
def test_metadata_of_different_states_are_refused(
    vendor: Vendor, installation: Installation, role: str
) -> None:
    vendor.publish("1.1.0")
    metadata = vendor.channel / "program/metadata"
    shutil.copy(metadata / f"1.{role}.json", metadata / f"2.{role}.json")
    with refused(installation, "do not belong together"):
        sync_from(vendor, installation)


def test_another_vendor_is_refused(
    vendor: Vendor, installation: Installation, tmp_path: Path
) -> None:
    stranger = Vendor(tmp_path / "stranger")
    stranger.begin()
    for version in ("1.0.0", "1.1.0", "1.2.0"):
        stranger.publish(version)
    with refused(installation, "not signed by the keys this station trusts"):
        sync_from(vendor, installation, stranger.transport)


def test_the_keys_of_a_hall_sign_no_program(
    vendor: Vendor, installation: Installation, tmp_path: Path
) -> None:
    """A timestamp signed by another key than the root names."""
    other = DataFolder(tmp_path / "other")
    other.root.mkdir()
    create_keys(other, now())
    path = vendor.channel / "program/metadata/timestamp.json"
    timestamp = Metadata[Timestamp].from_bytes(path.read_bytes()).signed
    timestamp.version += 1
    signer = signer_of(other.keys, read_root(own_roots(other)[0]), "timestamp")
    path.write_bytes(sign(timestamp, [signer]))
    with refused(installation, "not signed by the keys this station trusts"):
        sync_from(vendor, installation)


def test_a_manifest_that_was_changed_is_refused(vendor: Vendor, installation: Installation) -> None:
    vendor.publish("1.1.0")
    newest = max(
        (vendor.channel / "program/targets").iterdir(),
        key=lambda path: b"1.1.0" in path.read_bytes(),
    )
    newest.write_bytes(newest.read_bytes().replace(b"1.1.0", b"1.9.0"))
    with refused(installation, "does not have its signed hash"):
        sync_from(vendor, installation)


def changed_file(vendor: Vendor) -> Path:
    digest = hashlib.sha256((vendor.root / "bundle-1.1.0" / PROGRAM).read_bytes()).hexdigest()
    return vendor.channel / "program/files" / digest[:2] / digest


def test_a_file_that_was_changed_is_refused(vendor: Vendor, installation: Installation) -> None:
    vendor.publish("1.1.0")
    place = changed_file(vendor)
    place.write_bytes(place.read_bytes().replace(b"import os", b"import no"))
    with refused(installation, "does not have its signed hash"):
        sync_from(vendor, installation)


def test_an_older_file_in_the_place_of_a_new_one_is_refused(
    vendor: Vendor, installation: Installation
) -> None:
    vendor.publish("1.1.0")
    shutil.copy(installation.program("1.0.0"), changed_file(vendor))
    with refused(installation, "does not have its signed hash"):
        sync_from(vendor, installation)


def test_a_file_that_is_cut_off_or_missing_is_refused(
    vendor: Vendor, installation: Installation
) -> None:
    vendor.publish("1.1.0")
    place = changed_file(vendor)
    whole = place.read_bytes()
    place.write_bytes(whole[:100])
    with refused(installation, "ends too early"):
        sync_from(vendor, installation)
    place.unlink()
    with refused(installation, "There is no program/files/", UnavailableError):
        sync_from(vendor, installation)
    place.write_bytes(whole)
    assert sync_from(vendor, installation).new


@pytest.mark.parametrize("name", ["timestamp.json", "2.snapshot.json", "2.targets.json"])
def test_metadata_without_end_are_refused(
    vendor: Vendor, installation: Installation, name: str
) -> None:
    vendor.publish("1.1.0")
    place = vendor.channel / "program/metadata" / name
    with place.open("r+b") as file:
        file.truncate(1 << 34)  # a hole: reading it would not end
    with refused(installation, "too long, or without end|do not belong together"):
        sync_from(vendor, installation)


def test_of_a_file_without_end_only_its_signed_bytes_are_read(
    vendor: Vendor, installation: Installation
) -> None:
    vendor.publish("1.1.0")
    signed = (vendor.root / "bundle-1.1.0" / PROGRAM).read_bytes()
    with changed_file(vendor).open("r+b") as file:
        file.truncate(1 << 34)
    assert sync_from(vendor, installation).new
    assert installation.program("1.1.0").read_bytes() == signed


def test_a_manifest_without_end_is_refused(vendor: Vendor, installation: Installation) -> None:
    vendor.publish("1.1.0")
    for manifest in (vendor.channel / "program/targets").iterdir():
        with manifest.open("r+b") as file:
            file.truncate(1 << 34)
    with refused(installation, "sends more than"):
        sync_from(vendor, installation)


def file_named(path: str) -> ProgramFile:
    return ProgramFile(path, "0" * 64, 1)


EVIL_FILES = [
    "../../../../tmp/evil",
    "..",
    "/etc/cron.d/evil",
    "a/../../evil",
    "a//b",
    "a\\..\\..\\evil",
    "C:/Windows/evil",
    "kiosk:stream",
    "a\x00b",
    "a\nb",
    "",
    "a/",
    "NUL",
    "_internal/con.txt",
    "name.",
    "name ",
    "KIOSK",
    "kiosk/inside",
    "_internal",
    "manifest.json",
    "x" * 201,
    "a/" * 40 + "b",
]


@pytest.mark.parametrize("path", EVIL_FILES)
def test_a_path_that_leads_out_or_clashes_is_refused_though_it_is_signed(
    vendor: Vendor, installation: Installation, path: str
) -> None:
    def change(manifest: Manifest) -> Manifest:
        files = (*manifest.files, file_named(path))
        return msgspec.structs.replace(manifest, version="1.1.0", files=files)

    sign_manifest(vendor, manifest_with(vendor, change))
    with refused(installation, "The manifest of the program is rejected"):
        sync_from(vendor, installation)


@pytest.mark.parametrize(
    "link",
    [
        ProgramLink("_internal/evil", "/etc/passwd"),
        ProgramLink("_internal/evil", "../../../etc/passwd"),
        ProgramLink("_internal/evil", "_internal"),
        ProgramLink("_internal/evil", "_internal/libbig.so"),
        ProgramLink("../evil", "kiosk"),
        ProgramLink("kiosk", "_internal/version.txt"),
    ],
)
def test_a_link_that_leads_to_no_file_of_the_version_is_refused_though_it_is_signed(
    vendor: Vendor, installation: Installation, link: ProgramLink
) -> None:
    def change(manifest: Manifest) -> Manifest:
        return msgspec.structs.replace(manifest, version="1.1.0", links=(*manifest.links, link))

    sign_manifest(vendor, manifest_with(vendor, change))
    with refused(installation, "The manifest of the program is rejected"):
        sync_from(vendor, installation)


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"version": "1.1.0", "files": []}', b"\xff" * 100]
)
def test_a_malformed_manifest_is_refused_though_it_is_signed(
    vendor: Vendor, installation: Installation, content: bytes
) -> None:
    sign_manifest(vendor, content)
    with refused(installation, "The manifest of the program is rejected"):
        sync_from(vendor, installation)


@pytest.mark.parametrize("version", ["1.1", "v1.1.0", "1.1.0/..", "../../x", "1.1.0\n", "01.1.0"])
def test_a_version_that_is_no_version_is_refused_though_it_is_signed(
    vendor: Vendor, installation: Installation, version: str
) -> None:
    change = lambda it: msgspec.structs.replace(it, version=version)  # noqa: E731
    sign_manifest(vendor, manifest_with(vendor, change))
    with refused(installation, "is no version such as"):
        sync_from(vendor, installation)


def test_links_in_the_channel_are_not_followed(
    vendor: Vendor, installation: Installation, tmp_path: Path
) -> None:
    vendor.publish("1.1.0")
    place = changed_file(vendor)
    place.rename(tmp_path / "elsewhere")
    place.symlink_to(tmp_path / "elsewhere")
    with refused(installation, "is a link"):
        sync_from(vendor, installation)


def test_extra_files_in_the_channel_and_in_a_folder_left_behind_arrive_nowhere(
    vendor: Vendor, installation: Installation
) -> None:
    vendor.publish("1.1.0")
    (vendor.channel / "program/files/evil").write_text("evil")
    (vendor.channel / "program/targets/evil.json").write_text("evil")
    left = installation.versions / ".arriving"
    left.mkdir()
    (left / "evil").write_text("evil")
    sync_from(vendor, installation)
    assert not list(installation.root.rglob("*evil*"))
