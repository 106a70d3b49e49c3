"""Every field of signed metadata and of what a station keeps, replaced by what it should not be:
refused in our own words or taken, and never an exception that nobody expects."""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from securesystemslib.formats import encode_canonical
from securesystemslib.signer import CryptoSigner

from kiosk.core.errors import ContentRejectedError, KioskError, StaffError
from kiosk.core.files.data_folder import DataFolder
from kiosk.ops.keys import read_fingerprint
from kiosk.ops.publishing.releases import in_words
from kiosk.sync.channel.address import open_transport
from kiosk.sync.channel.enrollment import note_installed, read_enrollment
from kiosk.sync.channel.layout import TIMESTAMP, metadata_path
from kiosk.sync.channel.trust import read_root, refresh
from kiosk.sync.channel.unchanged import nothing_new
from kiosk.sync.owner.keys import own_roots, signer_of
from kiosk.sync.station.enroll import fingerprint_of
from kiosk.sync.station.install import write_release_info
from tests.sync.forging import thief_of
from tests.sync.halls import ACCESS, Hall, Station, now

MISSING = object()

ODD: tuple[object, ...] = (
    MISSING,
    None,
    True,
    -1,
    0,
    10**30,
    1.5,
    "",
    "x",
    "\ud800",
    "a\0b\x1b[2J",
    "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00",
    "2026-01-01T00:00:00",
    "9999-12-31T23:59:59Z",
    [],
    {},
    [[]],
    {"a": 1},
)

FEW: tuple[object, ...] = (MISSING, None, -1, "\ud800", [], {"a": 1})
"""For what has many fields, and takes its time by design: six words are told from a slow hash."""

Place = tuple[str | int, ...]


def places(value: object, here: Place = ()) -> Iterator[Place]:
    """Every field in a piece of JSON, and every field in these."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield (*here, key)
            yield from places(inner, (*here, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield (*here, number)
            yield from places(inner, (*here, number))


def changed(content: Any, place: Place, odd: object) -> Any:
    copy = deepcopy(content)
    inner = copy
    for key in place[:-1]:
        inner = inner[key]
    if odd is MISSING:
        del inner[place[-1]]
    else:
        inner[place[-1]] = odd
    return copy


def every_change(content: Any, values: tuple[object, ...] = ODD) -> Iterator[Any]:
    for place in places(content):
        for odd in values:
            yield changed(content, place, odd)


def signed(content: Any, *signers: CryptoSigner) -> bytes | None:
    """As metadata with valid signatures; None where it cannot be signed at all."""
    try:
        canonical = encode_canonical(content)
    except Exception:  # noqa: BLE001 - securesystemslib's own, of several kinds
        return None
    assert isinstance(canonical, str)
    try:
        signatures = [one.sign(canonical.encode()).to_dict() for one in signers]
    except UnicodeEncodeError:
        signatures = []
    return json.dumps({"signatures": signatures, "signed": content}).encode()


def try_refresh(station: Station) -> None:
    """What a sync does with the metadata, and what is told of a release afterwards."""
    folder = station.folder
    transport = open_transport(station.enrollment.url, ACCESS)
    state = refresh(folder, station.enrollment, transport, now())
    note_installed(folder, state.timestamp)
    nothing_new(folder, transport, now())
    if state.contents.release:
        place = folder.releases / f"{state.contents.release.number:06d}"
        place.mkdir(exist_ok=True)
        write_release_info(place, state.contents.release)
        assert "\x1b" not in "".join(in_words(folder))


@pytest.mark.slow
@pytest.mark.parametrize("role", ["timestamp", "targets"])
def test_odd_fields_of_signed_metadata_are_refused_or_taken(
    hall: Hall, station: Station, role: str
) -> None:
    thief = thief_of(hall)
    mine = signer_of(thief.keys, thief.root, role)
    path = thief.channel / (TIMESTAMP if role == "timestamp" else metadata_path(role, 1))
    original = path.read_bytes()
    refused = 0
    for change in every_change(json.loads(original)["signed"]):
        content = signed(change, mine)
        if content is None:
            continue
        forget(station.folder)
        path.write_bytes(content)
        try:
            try_refresh(station)
        except KioskError:
            refused += 1
    assert refused > 50


def forget(folder: DataFolder) -> None:
    for name in ("timestamp.json", "snapshot.json", "targets.json", "installed.json"):
        (folder.channel_trust / name).unlink(missing_ok=True)


@pytest.mark.slow
def test_odd_fields_of_a_root_that_is_met_are_refused_or_taken(
    hall: Hall, station: Station
) -> None:
    root_key = signer_of(hall.folder.keys, read_root(own_roots(hall.folder)[-1]), "root")
    original = json.loads(own_roots(hall.folder)[-1])["signed"]
    refused = 0
    for change in every_change(original, FEW):
        content = signed(change, root_key)
        if content is None:
            continue
        (hall.folder.channel / "metadata/1.root.json").write_bytes(content)
        try:
            station.enroll(hall.url)
        except KioskError:
            refused += 1
    assert refused > 50


@pytest.mark.slow
@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"signed_at": None},
        {"signed_at": "yesterday"},
        {"signed_at": "2026-01-01T00:00:00"},
        {"signed_at": "0001-01-01T00:00:00+14:00"},
    ],
)
def test_a_timestamp_without_a_date_is_refused_and_got_over_by_publishing(
    hall: Hall, station: Station, fields: dict[str, object]
) -> None:
    thief = thief_of(hall)
    timestamp = thief.timestamp()
    timestamp.version += 1
    timestamp.unrecognized_fields = fields
    thief.sign_timestamp(timestamp)
    with pytest.raises(ContentRejectedError, match="does not say when it was signed"):
        station.sync()
    hall.edit("二")
    assert hall.publish().number == 2
    assert station.sync().number == 2


@pytest.mark.slow
def test_odd_fields_of_what_a_station_is_enrolled_to_are_told_as_damage(
    hall: Hall, station: Station
) -> None:
    station.sync()
    path = station.folder.channel_trust / "enrolled.json"
    original = json.loads(path.read_bytes())
    root = json.loads(original["root"])
    damaged = [json.dumps(change) for change in every_change(original)]
    damaged += [
        json.dumps({**original, "root": json.dumps(change)}) for change in every_change(root, FEW)
    ]
    told = 0
    for content in (*damaged, "", "[", "[" * 100_000, "null", "\udcff"):
        path.write_bytes(content.encode("utf-8", "surrogateescape"))
        try:
            read_fingerprint(station.folder)
            station.sync()
        except KioskError:
            told += 1
    assert told > 50


def test_a_damaged_root_of_the_owner_is_told(hall: Hall) -> None:
    (root,) = hall.folder.keys.glob("*.root.json")
    enrollment = read_enrollment(hall.folder)
    assert enrollment is not None
    for content in (b"", b"{}", (hall.folder.channel / TIMESTAMP).read_bytes()):
        root.write_bytes(content)
        with pytest.raises(StaffError, match="is damaged"):
            fingerprint_of(own_roots(hall.folder)[-1])


def test_what_a_sync_has_noted_may_be_anything(hall: Hall, station: Station) -> None:
    """Also where the channel says the very same."""
    station.sync()
    transport = open_transport(hall.url, ACCESS)
    timestamp = json.loads((hall.folder.channel / TIMESTAMP).read_bytes())
    for change in (*every_change(timestamp), [], "x"):
        content = json.dumps(change).encode()
        note_installed(station.folder, content)
        (hall.folder.channel / TIMESTAMP).write_bytes(content)
        nothing_new(station.folder, transport, now())


@pytest.mark.parametrize(
    "url",
    ["http://[", "file:///a%00b", "file:///a\0b", "s3://", "https://a:b@c", "x", "http://[::1"],
)
def test_an_address_that_is_none_is_told(url: str) -> None:
    with pytest.raises(StaffError):
        open_transport(url, ACCESS)
