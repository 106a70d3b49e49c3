"""What the doctor reads in the registry: on Windows, in a key of the test's own."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from kiosk.doctor import lock_down
from kiosk.doctor.windows_settings import MACHINE, USER, missing_settings, read_settings_table

if sys.platform == "win32":
    import winreg

    OURS = r"Software\Hall Kiosk Test"
    TYPES = {int: winreg.REG_DWORD, str: winreg.REG_SZ}

    @pytest.fixture
    def registry(monkeypatch: pytest.MonkeyPatch) -> Iterator[winreg.HKEYType]:
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, OURS) as key:
            monkeypatch.setattr(lock_down, "HIVES", {MACHINE: key, USER: key})
            yield key
            delete(key, "")

    def delete(parent: winreg.HKEYType, name: str) -> None:
        with winreg.OpenKey(parent, name) as key:
            while winreg.QueryInfoKey(key)[0]:
                delete(key, winreg.EnumKey(key, 0))
        winreg.DeleteKey(parent, name)

    def missing() -> list[str]:
        kinds = (MACHINE, USER)
        return list(missing_settings(read_settings_table(), lock_down.read_registry, kinds))

    def test_settings_are_found_in_the_registry(registry: winreg.HKEYType) -> None:
        assert "edge-swipe" in missing()
        for setting in read_settings_table():
            for part in setting.parts:
                if part.kind in (MACHINE, USER) and isinstance(part.value, str | int):
                    with winreg.CreateKey(registry, part.key) as key:
                        kind = TYPES[type(part.value)]
                        winreg.SetValueEx(key, part.name, 0, kind, part.value)
        assert missing() == []
        with winreg.CreateKey(registry, r"SOFTWARE\Policies\Microsoft\Windows\EdgeUI") as key:
            winreg.SetValueEx(key, "AllowEdgeSwipe", 0, winreg.REG_DWORD, 1)
        assert missing() == ["edge-swipe"]
