"""Killed at any step of bringing, trying or leaving a version: the old one or the new one starts
afterwards, whole, and what was begun is brought to its end.

`KIOSK_CUT_EVERY=1` cuts at each step, more than two hundred."""

from __future__ import annotations

import os
import shutil
import signal
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from kiosk.core.installation import Installation
from kiosk.launcher.launcher import Launcher, Timeouts
from kiosk.sync.program.manifest import MANIFEST
from kiosk.sync.program.publish import publish_program
from tests.db.faults import count_operations, with_power_cut
from tests.launcher.stand_ins import DIES, launched, started, until
from tests.sync import lossy_disk
from tests.sync.halls import now
from tests.sync.programs import PLATFORM, Vendor, files_of, installed_from, sync_from

pytestmark = pytest.mark.slow

EVERY = int(os.environ.get("KIOSK_CUT_EVERY", "24"))
"""The kill comes at each n-th step; all of them take a quarter of an hour."""

QUICK = Timeouts(health=100, between_trials=0.05, stop=5, poll=0.02, back_off=(0, 0.1))


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Version 1.0.0 is in force; 1.1.0 is published, a good one and, elsewhere, a broken one."""
    place = tmp_path_factory.mktemp("scene")
    vendor = Vendor(place / "good")
    vendor.begin()
    vendor.publish("1.0.0")
    installed_from(vendor, place / "install")
    shutil.copytree(place / "good", place / "broken", symlinks=True)
    vendor.publish("1.1.0")
    Vendor(place / "broken").publish("1.1.0", DIES)
    return place


def copy_of(scene: Path, target: Path, ready: str = "") -> Installation:
    """The installation of the scene, with the version of that vendor lying ready."""
    shutil.copytree(scene / "install", target, symlinks=True)
    installation = Installation(target)
    if ready:
        sync_from(Vendor(scene / ready), installation)
    return installation


def each_step(
    scene: Path,
    tmp_path: Path,
    ready: str,
    work: Callable[[Installation], object],
    check: Callable[[Installation, int], None],
) -> None:
    """Kill `work` ahead of each n-th operation on files, start the launcher, and check."""
    template = copy_of(scene, tmp_path / "template", ready)
    whole = shutil.copytree(template.root, tmp_path / "whole", symlinks=True)
    steps = count_operations(lambda: work(Installation(whole)))
    for step in range(1, steps + 1, EVERY):
        place = tmp_path / f"cut-{step}"
        installation = Installation(shutil.copytree(template.root, place, symlinks=True))
        with_power_cut(step, partial(work, installation))
        assert_what_is_there_is_whole(scene, ready or "good", installation)
        check(installation, step)
        shutil.rmtree(place)


def assert_what_is_there_is_whole(scene: Path, vendor: str, installation: Installation) -> None:
    for version in installation.installed():
        files = files_of(installation.folder(version))
        del files[MANIFEST]
        assert files == files_of(scene / vendor / f"bundle-{version}")


def starts_one(installation: Installation) -> str:
    """Start the launcher for real; which version it runs first."""
    count = len(started(installation))
    with launched(installation):
        assert until(lambda: any(line.endswith(" run") for line in started(installation)[count:]))
    runs = [line for line in started(installation)[count:] if line.endswith(" run")]
    return runs[0].split()[0]


def test_a_sync_of_the_program_killed_at_any_step(scene: Path, tmp_path: Path) -> None:
    vendor = Vendor(scene / "good")

    def check(installation: Installation, step: int) -> None:
        lies_ready = installation.ready() == "1.1.0"
        assert starts_one(installation) == ("1.1.0" if lies_ready else "1.0.0"), step
        sync_from(vendor, installation)
        assert "1.1.0" in (installation.ready(), installation.current(), trial_of(installation))
        assert starts_one(installation) == "1.1.0"

    each_step(scene, tmp_path, "", lambda it: sync_from(vendor, it), check)


def trial_of(installation: Installation) -> str | None:
    trial = installation.trial()
    return trial.version if trial else None


def launch_until(true: Callable[[Installation], bool]) -> Callable[[Installation], object]:
    """The launcher in this process; asked to end when something has come about."""

    def work(installation: Installation) -> int:
        def watch() -> None:
            end = time.monotonic() + 100
            while not true(installation) and time.monotonic() < end:
                time.sleep(0.02)
            os.kill(os.getpid(), signal.SIGTERM)

        before = [signal.getsignal(number) for number in (signal.SIGTERM, signal.SIGINT)]
        thread = threading.Thread(target=watch)
        thread.start()
        try:
            return Launcher(installation, QUICK).run()
        finally:
            thread.join()
            for number, handler in zip((signal.SIGTERM, signal.SIGINT), before, strict=True):
                signal.signal(number, handler)

    return work


def test_a_launcher_killed_at_any_step_of_a_good_trial(scene: Path, tmp_path: Path) -> None:
    def check(installation: Installation, step: int) -> None:
        assert starts_one(installation) in ("1.0.0", "1.1.0"), step
        with launched(installation):
            assert until(lambda: installation.current() == "1.1.0"), step
            assert until(lambda: installation.trial() is None), step
        assert not installation.has_failed("1.1.0")
        assert starts_one(installation) == "1.1.0"

    in_force = launch_until(lambda it: it.current() == "1.1.0" and it.trial() is None)
    each_step(scene, tmp_path, "good", in_force, check)


def test_a_launcher_killed_at_any_step_of_a_trial_that_fails(
    scene: Path, tmp_path: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    def check(installation: Installation, step: int) -> None:
        with launched(installation):
            assert until(lambda: started(installation)[-1:] == ["1.0.0 run"]), step
            assert until(lambda: installation.trial() is None), step
        assert installation.current() == "1.0.0"
        assert installation.has_failed("1.1.0")
        assert "1.0.0 return-databases" in started(installation)
        assert starts_one(installation) == "1.0.0"

    gone_back = launch_until(
        lambda it: it.has_failed("1.1.0") and started(it)[-1:] == ["1.0.0 run"]
    )
    each_step(scene, tmp_path, "broken", gone_back, check)
    assert "version 1.1.0 has failed" in expected_logs.text


def test_a_power_cut_that_loses_what_was_not_synced_leaves_whole_versions(
    scene: Path, tmp_path: Path
) -> None:
    vendor = Vendor(tmp_path / "vendor")
    shutil.copytree(scene / "good", vendor.root, symlinks=True)
    (vendor.root / "bundle-1.1.0/_internal/libbig.so").unlink()  # the model knows no links
    bundle = shutil.move(vendor.root / "bundle-1.1.0", tmp_path / "bundle")
    publish_from(vendor, Path(bundle), "1.2.0")
    template = copy_of(scene, tmp_path / "template")
    (template.folder("1.0.0") / "_internal/libbig.so").unlink()
    whole = shutil.copytree(template.root, tmp_path / "whole")
    steps = lossy_disk.count_operations(whole, lambda: sync_from(vendor, Installation(whole)))
    for step in range(1, steps + 2, EVERY):
        live = shutil.copytree(template.root, tmp_path / f"live-{step}")
        left = (tmp_path / f"left-{step}", tmp_path / f"names-{step}")
        lossy_disk.with_power_cut(live, step, partial(sync_from, vendor, Installation(live)), left)
        for place in left:
            installation = Installation(place)
            assert installation.current() in ("1.0.0", None), step
            if installation.ready():
                assert installation.ready() == "1.2.0"
                assert content_of(installation.folder("1.2.0")) == content_of(Path(bundle)), step
            sync_from(vendor, installation)
            assert installation.ready() == "1.2.0"
            assert content_of(installation.folder("1.2.0")) == content_of(Path(bundle)), step


def publish_from(vendor: Vendor, bundle: Path, version: str) -> None:
    publish_program(vendor.folder, vendor.transport, bundle, version, PLATFORM, now())


def content_of(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != MANIFEST
    }
