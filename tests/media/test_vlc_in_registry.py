"""Where an installed VLC is found on Windows: by a stand-in for the registry, on every system."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.media.libvlc_place import LIBRARY, folder_in_registry

MISSING = object()
REG_SZ = 1


@dataclass(frozen=True)
class Registry:
    """`for_all`, `for_one`: the value InstallDir in the key of VLC; None without that key."""

    for_all: object = None
    for_one: object = None
    HKEY_LOCAL_MACHINE = 1
    HKEY_CURRENT_USER = 2

    def OpenKey(self, key: int, sub_key: str, /) -> AbstractContextManager[object]:  # noqa: N802
        assert sub_key == r"Software\VideoLAN\VLC"
        value = self.for_all if key == self.HKEY_LOCAL_MACHINE else self.for_one
        if value is None:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return nullcontext(value)

    def QueryValueEx(self, key: object, name: str, /) -> tuple[object, int]:  # noqa: N802
        assert name == "InstallDir"
        if key is MISSING:
            raise FileNotFoundError(2, "The system cannot find the file specified")
        return key, REG_SZ


@pytest.fixture
def vlc(tmp_path: Path) -> Path:
    """A folder with a libVLC."""
    folder = tmp_path / "VideoLAN" / "VLC"
    folder.mkdir(parents=True)
    (folder / LIBRARY).touch()
    return folder


def test_vlc_is_found_where_its_installer_has_put_it(vlc: Path) -> None:
    assert folder_in_registry(Registry(for_all=str(vlc))) == vlc
    assert folder_in_registry(Registry(for_one=str(vlc))) == vlc


def test_what_is_installed_for_all_users_comes_first(vlc: Path, tmp_path: Path) -> None:
    own = vlc.rename(tmp_path / "own")
    vlc.mkdir()
    (vlc / LIBRARY).touch()
    assert folder_in_registry(Registry(str(vlc), str(own))) == vlc


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(None, id="no key"),
        pytest.param(MISSING, id="no value"),
        pytest.param(7, id="a number"),
        pytest.param(b"/usr", id="bytes"),
        pytest.param(["/usr"], id="a list"),
        pytest.param("", id="empty"),
        pytest.param("VideoLAN/VLC", id="relative"),
        pytest.param("/a\0b", id="no path"),
        pytest.param("/gone/VideoLAN/VLC", id="a folder that is gone"),
        pytest.param("/", id="a folder without libVLC"),
    ],
)
def test_what_is_no_folder_of_vlc_is_passed_over(
    vlc: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, value: object
) -> None:
    monkeypatch.chdir(tmp_path)  # there is a libVLC at the relative path
    (tmp_path / LIBRARY).touch()
    assert folder_in_registry(Registry(for_all=value)) is None
    assert folder_in_registry(Registry(for_all=value, for_one=str(vlc))) == vlc


def test_a_folder_of_vlc_without_its_library_is_passed_over(vlc: Path) -> None:
    (vlc / LIBRARY).unlink()
    assert folder_in_registry(Registry(for_all=str(vlc))) is None
