"""The attacks that TUF names (theupdateframework.github.io/specification, 1.5.2) on versions of the
program: each is refused in words, the version in force stays, and an honest channel is followed
afterwards."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Root, TargetFile, Timestamp

from kiosk.core.errors import ContentRejectedError, KioskError, StaffError, UnavailableError
from kiosk.core.files.data_folder import DataFolder
from kiosk.core.installation import PROGRAM, Installation
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.folder import FolderTransport
from kiosk.sync.channel.time_limits import TooSlowError
from kiosk.sync.channel.trust import read_root
from kiosk.sync.owner.key_rotation import RootKey
from kiosk.sync.owner.keys import create_keys, own_roots, sign, signer_of
from kiosk.sync.owner.repository import RepositoryWriter
from kiosk.sync.program.layout import ProgramFolder, manifest_name, manifest_path
from kiosk.sync.program.manifest import Manifest, ProgramFile, ProgramLink, parse_manifest
from kiosk.sync.program.vendor_keys import rotate_vendor_keys
from tests.sync.bad_line import Line, bad_line
from tests.sync.forging import Thief, edit_json, next_root, plant_root, replace_root_key
from tests.sync.halls import ACCESS, now
from tests.sync.programs import PLATFORM, Vendor, files_of, sync_from
from tests.sync.servers import nginx

MIXED = "do not belong together"
NOT_TRUSTED = "not signed by the keys this station trusts"
OTHER_HASH = "does not have its signed hash"
ROLLED_BACK = "was rolled back"


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


def test_of_a_file_without_end_only_its_signed_bytes_are_read(
    vendor: Vendor, installation: Installation
) -> None:
    vendor.publish("1.1.0")
    signed = (vendor.root / "bundle-1.1.0" / PROGRAM).read_bytes()
    with changed_file(vendor).open("r+b") as file:
        file.truncate(1 << 34)
    assert sync_from(vendor, installation).new
    assert installation.program("1.1.0").read_bytes() == signed


# A mirror without any key


def manifest_of(vendor: Vendor, version: str) -> Path:
    (found,) = (
        path
        for path in (vendor.channel / "program/targets").iterdir()
        if parse_manifest(path.read_bytes()).version == version
    )
    return found


def changed_file(vendor: Vendor) -> Path:
    digest = hashlib.sha256((vendor.root / "bundle-1.1.0" / PROGRAM).read_bytes()).hexdigest()
    return vendor.channel / "program/files" / digest[:2] / digest


def metadata(vendor: Vendor, name: str) -> Path:
    return vendor.channel / "program/metadata" / name


def edit_timestamp(vendor: Vendor, change: Callable[[dict[str, Any]], None]) -> None:
    edit_json(metadata(vendor, "timestamp.json"), change)


def put_software(vendor: Vendor, content: bytes) -> None:
    place = changed_file(vendor)
    place.unlink()  # one name of two: the bundle lies on the same disk
    place.write_bytes(content)


def software_of_its_own(vendor: Vendor) -> None:
    put_software(vendor, changed_file(vendor).read_bytes().replace(b"import os", b"import no"))


def software_of_the_version_before(vendor: Vendor) -> None:
    put_software(vendor, (vendor.root / "bundle-1.0.0" / PROGRAM).read_bytes())


def manifest_of_its_own(vendor: Vendor) -> None:
    place = manifest_of(vendor, "1.1.0")
    place.write_bytes(place.read_bytes().replace(b"1.1.0", b"1.9.0"))


def manifest_of_the_version_before(vendor: Vendor) -> None:
    shutil.copy(manifest_of(vendor, "1.0.0"), manifest_of(vendor, "1.1.0"))


def manifest_of_another_platform(vendor: Vendor) -> None:
    shutil.copy(manifest_of(vendor, "3.0.0"), manifest_of(vendor, "1.1.0"))


def snapshot_of_before(vendor: Vendor) -> None:
    shutil.copy(metadata(vendor, "1.snapshot.json"), metadata(vendor, "3.snapshot.json"))


def targets_of_before(vendor: Vendor) -> None:
    shutil.copy(metadata(vendor, "1.targets.json"), metadata(vendor, "3.targets.json"))


def timestamp_of_before(vendor: Vendor) -> None:
    """Its snapshot is there, its manifest too: this is an offer of 1.0.0 to who has seen it."""
    edit_timestamp(vendor, lambda said: said["signed"].update(version=1))


def later_expiry(vendor: Vendor) -> None:
    edit_timestamp(vendor, lambda said: said["signed"].update(expires="2099-01-01T00:00:00Z"))


def no_signature(vendor: Vendor) -> None:
    edit_timestamp(vendor, lambda said: said.update(signatures=[]))


def other_vendor(vendor: Vendor) -> None:
    stranger = Vendor(vendor.root / "stranger")
    stranger.begin()
    for version in ("1.0.0", "1.1.0", "1.2.0"):
        stranger.publish(version)
    shutil.rmtree(vendor.channel)
    shutil.copytree(stranger.channel, vendor.channel)


def endless(place: Callable[[Vendor], Path]) -> Callable[[Vendor], None]:
    def swell(vendor: Vendor) -> None:
        with place(vendor).open("r+b") as file:
            file.truncate(1 << 34)  # a hole: reading it would not end

    return swell


MIRRORS: dict[str, tuple[Callable[[Vendor], None], str]] = {
    "arbitrary software": (software_of_its_own, OTHER_HASH),
    "arbitrary manifest": (manifest_of_its_own, OTHER_HASH),
    "another vendor": (other_vendor, NOT_TRUSTED),
    "wrong software: an older file": (software_of_the_version_before, OTHER_HASH),
    "wrong software: an older manifest": (manifest_of_the_version_before, OTHER_HASH),
    "wrong software: another platform": (manifest_of_another_platform, OTHER_HASH),
    "mix and match: snapshot": (snapshot_of_before, MIXED),
    "mix and match: targets": (targets_of_before, MIXED),
    "rollback, a version without a key": (timestamp_of_before, NOT_TRUSTED),
    "freeze, an expiry without a key": (later_expiry, NOT_TRUSTED),
    "no signature": (no_signature, NOT_TRUSTED),
    "endless timestamp": (endless(lambda it: metadata(it, "timestamp.json")), "without end"),
    "endless snapshot": (endless(lambda it: metadata(it, "3.snapshot.json")), "without end"),
    "endless targets": (endless(lambda it: metadata(it, "3.targets.json")), "without end"),
    "endless root": (endless(lambda it: metadata(it, "1.root.json")), "sends more than"),
    "endless manifest": (endless(lambda it: manifest_of(it, "1.1.0")), "sends more than"),
}


@pytest.mark.parametrize("attack", MIRRORS)
def test_a_mirror_that_does_evil_is_refused_and_an_honest_channel_followed_afterwards(
    vendor: Vendor, installation: Installation, tmp_path: Path, attack: str
) -> None:
    vendor.publish("1.1.0")
    vendor.publish("3.0.0", platform="windows-amd64")
    shutil.copytree(vendor.channel, tmp_path / "honest")
    do_evil, says = MIRRORS[attack]
    do_evil(vendor)
    with nginx(vendor.channel, tmp_path / "web") as port, refused(installation, says):
        sync_from(vendor, installation, open_transport(f"http://127.0.0.1:{port}", ACCESS))
    assert follows(vendor, installation, "1.1.0", FolderTransport(tmp_path / "honest"))


def follows(
    vendor: Vendor,
    installation: Installation,
    version: str,
    transport: FolderTransport | None = None,
) -> bool:
    """Whether a sync brings this version, as it was built."""
    done = sync_from(vendor, installation, transport)
    built = (vendor.root / f"bundle-{version}" / PROGRAM).read_bytes()
    assert installation.program(version).read_bytes() == built
    return done.new and installation.ready() == version


def test_links_in_the_channel_are_not_followed(
    vendor: Vendor, installation: Installation, tmp_path: Path
) -> None:
    vendor.publish("1.1.0")
    place = changed_file(vendor)
    place.rename(tmp_path / "elsewhere")
    place.symlink_to(tmp_path / "elsewhere")
    with refused(installation, "is a link"):
        sync_from(vendor, installation)


# Slow retrieval

SLOW: dict[str, Callable[[Vendor], Path]] = {
    "the first root": lambda it: metadata(it, "1.root.json"),
    "the timestamp": lambda it: metadata(it, "timestamp.json"),
    "the snapshot": lambda it: metadata(it, "2.snapshot.json"),
    "the targets": lambda it: metadata(it, "2.targets.json"),
    "the manifest": lambda it: manifest_of(it, "1.1.0"),
    "a file": changed_file,
}


@pytest.mark.parametrize("name", SLOW)
def test_a_server_that_sends_a_little_at_a_time_is_given_up(
    vendor: Vendor,
    installation: Installation,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
) -> None:
    monkeypatch.setattr("kiosk.sync.channel.metadata.METADATA_SECONDS", 2.0)
    monkeypatch.setattr("kiosk.sync.channel.transport.SMALL_FILE_SECONDS", 2.0)
    monkeypatch.setattr("kiosk.sync.channel.time_limits.RATE_SECONDS", 1.0)
    vendor.publish("1.1.0")
    slow = "/" + SLOW[name](vendor).relative_to(vendor.channel).as_posix()
    line = Line(0, per_second=20, faulty=lambda asked: asked == slow)
    says = "too slowly|fewer than 500 bytes a second"
    with (
        nginx(vendor.channel, tmp_path / "web") as line.server,
        bad_line(line) as url,
        refused(installation, says, TooSlowError),
    ):
        sync_from(vendor, installation, open_transport(url, ACCESS))
    assert 0 < line.sent[slow] < 200
    assert follows(vendor, installation, "1.1.0")


# The vendor's keys: stolen, and rotated


def thief_of(vendor: Vendor) -> Thief:
    """Who has copied the publishing key, and writes to the channel."""
    loot = vendor.root / "loot"
    loot.mkdir()
    for key in vendor.folder.keys.glob("publish-*"):
        shutil.copy(key, loot)
    return Thief(vendor.channel / "program", loot, newest_root(vendor))


def newest_root(vendor: Vendor) -> Root:
    return read_root(own_roots(vendor.folder)[-1])


def rotate(vendor: Vendor, *, root_too: bool, transport: FolderTransport | None = None) -> None:
    key = RootKey(vendor.folder.keys)
    rotate_vendor_keys(vendor.folder, transport or vendor.transport, now(), key, root_too)


@pytest.mark.parametrize("root_too", [False, True])
def test_installations_follow_new_keys_and_trust_the_old_ones_no_more(
    vendor: Vendor, installation: Installation, root_too: bool
) -> None:
    thief = thief_of(vendor)
    for _ in range(3):  # and one that was away follows all of them
        rotate(vendor, root_too=root_too)
    vendor.publish("1.1.0")
    assert follows(vendor, installation, "1.1.0")
    (installation.root / "ready").unlink()
    before = visible(installation)
    thief.publish(thief.targets(), 1000)
    with pytest.raises(ContentRejectedError, match=NOT_TRUSTED):
        sync_from(vendor, installation)
    assert visible(installation) == before
    assert installation.ready() is None


def test_at_each_step_of_a_rotation_there_is_a_program_to_sync(
    vendor: Vendor, installation: Installation
) -> None:
    steps = []

    class Watched(FolderTransport):
        def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
            steps.append(path)
            assert sync_from(vendor, installation).version == "1.0.0"
            super().write(path, content, over)

    rotate(vendor, root_too=True, transport=Watched(vendor.channel))
    assert sync_from(vendor, installation).version == "1.0.0"
    assert [path.rpartition("/")[2] for path in steps] == [
        "2.root.json",
        "2.targets.json",
        "2.snapshot.json",
        "timestamp.json",
        "3.root.json",
    ]


@pytest.mark.parametrize("lost", [False, True], ids=["", "before the vendor had stored its root"])
@pytest.mark.parametrize("step", ["2.targets.json", "timestamp.json", "3.root.json"])
def test_a_rotation_that_was_cut_is_done_again(
    vendor: Vendor, installation: Installation, step: str, lost: bool
) -> None:
    class Cut(FolderTransport):
        def write(self, path: str, content: bytes | Path, over: bytes | None = None) -> None:
            if path.endswith(step):
                raise KeyboardInterrupt
            super().write(path, content, over)

    with pytest.raises(KeyboardInterrupt):
        rotate(vendor, root_too=True, transport=Cut(vendor.channel))
    if lost:
        (vendor.folder.keys / "2.root.json").unlink()
    rotate(vendor, root_too=False)
    assert len(own_roots(vendor.folder)) == 4
    vendor.publish("1.1.0")
    assert follows(vendor, installation, "1.1.0")


def test_a_vendor_whose_keys_were_rotated_on_another_pc_publishes_there(
    vendor: Vendor, tmp_path: Path
) -> None:
    shutil.copytree(vendor.folder.root, tmp_path / "other")
    rotate_vendor_keys(
        DataFolder(tmp_path / "other"), vendor.transport, now(), RootKey(vendor.folder.keys), True
    )
    with pytest.raises(StaffError, match="has newer keys than this PC"):
        vendor.publish("1.1.0")


EVIL_ROOTS: dict[str, tuple[int, tuple[str, ...], str]] = {
    "by a stranger": (2, ("stranger",), NOT_TRUSTED),
    "by the publishing key": (2, ("publishing",), NOT_TRUSTED),
    "by the old root key alone": (2, ("old",), NOT_TRUSTED),
    "by the new root key alone": (2, ("new",), NOT_TRUSTED),
    "by nobody": (2, (), NOT_TRUSTED),
    "a version skipped": (3, ("old", "new"), MIXED),
    "the same version again": (1, ("old", "new"), MIXED),
}


@pytest.mark.parametrize("attack", EVIL_ROOTS)
def test_a_root_that_is_not_the_next_one_of_the_vendor_is_refused(
    vendor: Vendor, installation: Installation, attack: str
) -> None:
    version, names, says = EVIL_ROOTS[attack]
    new = CryptoSigner.generate_ed25519()
    signers = {
        "stranger": CryptoSigner.generate_ed25519(),
        "publishing": signer_of(vendor.folder.keys, newest_root(vendor), "timestamp"),
        "old": signer_of(vendor.folder.keys, newest_root(vendor), "root"),
        "new": new,
    }

    def change(root: Root) -> None:
        root.version = version
        replace_root_key(root, new)

    vendor.publish("1.1.0")
    root = sign(next_root(vendor.folder, change), [signers[name] for name in names])
    metadata(vendor, "2.root.json").write_bytes(root)
    with refused(installation, says):
        sync_from(vendor, installation)
    metadata(vendor, "2.root.json").unlink()
    assert follows(vendor, installation, "1.1.0")


def test_a_root_in_between_that_is_held_back_is_missed(
    vendor: Vendor, installation: Installation, tmp_path: Path
) -> None:
    rotate(vendor, root_too=True)
    vendor.publish("1.1.0")
    metadata(vendor, "2.root.json").rename(tmp_path / "held back")
    with refused(installation, NOT_TRUSTED):
        sync_from(vendor, installation)
    (tmp_path / "held back").rename(metadata(vendor, "2.root.json"))
    assert follows(vendor, installation, "1.1.0")


def test_roots_without_end_are_not_followed(vendor: Vendor, installation: Installation) -> None:
    """Whoever has the root key could send an installation through so many that it never gets on."""
    root = newest_root(vendor)
    key = signer_of(vendor.folder.keys, root, "root")
    for _ in range(80):
        root.version += 1
        plant_root(vendor.channel / "program", root, key)
    sync_from(vendor, installation)
    kept = read_root((installation.root / "program-trust/root.json").read_bytes())
    assert kept.version == 65


def test_fewer_keys_than_the_root_asks_for_sign_nothing(
    vendor: Vendor, installation: Installation
) -> None:
    """One of two keys was stolen; signing twice with it makes no second one."""
    first = signer_of(vendor.folder.keys, newest_root(vendor), "timestamp")
    second = CryptoSigner.generate_ed25519()

    def want_both(root: Root) -> None:
        root.add_key(second.public_key, "timestamp")
        root.roles["timestamp"].threshold = 2

    vendor.publish("1.1.0")
    root = next_root(vendor.folder, want_both)
    program = vendor.channel / "program"
    plant_root(program, root, signer_of(vendor.folder.keys, root, "root"))
    place = metadata(vendor, "timestamp.json")
    timestamp = Metadata[Timestamp].from_bytes(place.read_bytes()).signed
    with refused(installation, NOT_TRUSTED):
        sync_from(vendor, installation)
    edit_timestamp(vendor, lambda said: said.update(signatures=said["signatures"] * 2))
    with refused(installation, "."):
        sync_from(vendor, installation)
    place.write_bytes(sign(timestamp, [first, second]))
    assert follows(vendor, installation, "1.1.0")


@pytest.mark.parametrize("version", [2**31, 10**100])
def test_versions_driven_up_by_a_stolen_key_are_got_over_by_new_keys(
    vendor: Vendor, installation: Installation, tmp_path: Path, version: int
) -> None:
    """The thief has a mirror of their own: the vendor's repository does not know the versions."""
    mirror = FolderTransport(shutil.copytree(vendor.channel, tmp_path / "mirror"))
    thief = Thief(tmp_path / "mirror/program", vendor.folder.keys, newest_root(vendor))
    thief.publish(thief.targets(), version)
    assert not sync_from(vendor, installation, mirror).new
    vendor.publish("1.1.0")
    with refused(installation, ROLLED_BACK):
        sync_from(vendor, installation)
    rotate(vendor, root_too=False)
    assert follows(vendor, installation, "1.1.0")


# Signed by a stolen key


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
