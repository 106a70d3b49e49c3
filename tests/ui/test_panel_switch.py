"""What switches the panel, tried on real X servers and with real commands."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from Xlib import X
from Xlib.display import Display
from Xlib.ext import screensaver

from kiosk.core.errors import UnavailableError
from kiosk.core.settings.settings import ScreenSettings
from kiosk.ui.window import panel_switch
from kiosk.ui.window.panel_switch import PanelSwitch, run_panel_command
from kiosk.ui.window.x_display import XDisplay
from tests.ui.hall_window import until
from tests.xorg import xorg_screen


@pytest.fixture(scope="module")
def xorg() -> Iterator[str]:
    with xorg_screen() as name:
        yield name


@pytest.fixture
def trouble(tmp_path: Path) -> Path:
    return tmp_path / "panel-trouble"


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(panel_switch, "FIRST_SECONDS", 0)


def told_by_x(display: str) -> str:
    return subprocess.run(
        ["xset", "-display", display, "q"], capture_output=True, text=True, check=True
    ).stdout


def writing(target: Path) -> tuple[str, ...]:
    """A command that adds a line to a file."""
    return (sys.executable, "-c", f"print('done', file=open({str(target)!r}, 'a'))")


def settings(off: tuple[str, ...] = (), on: tuple[str, ...] = ()) -> ScreenSettings:
    return ScreenSettings(panel_off_command=off, panel_on_command=on)


def test_dpms_switches_the_panel_and_nothing_else_darkens_it(xorg: str, trouble: Path) -> None:
    assert "Off: 600" in told_by_x(xorg)
    switch = PanelSwitch(lambda: XDisplay(xorg), settings(), trouble)
    until(lambda: "Off: 0" in told_by_x(xorg))
    assert "Monitor is On" in told_by_x(xorg)
    assert "timeout:  0" in told_by_x(xorg)
    switch.switch(False)
    until(lambda: "Monitor is Off" in told_by_x(xorg))
    switch.switch(True)
    until(lambda: "Monitor is On" in told_by_x(xorg))
    switch.switch(False)
    until(lambda: "Monitor is Off" in told_by_x(xorg))
    switch.close()
    assert "Monitor is On" in told_by_x(xorg), "whoever comes next sees nothing"
    assert not trouble.exists()


def test_a_panel_that_somebody_else_has_woken_is_switched_off_again(
    xorg: str, trouble: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(panel_switch, "AGAIN_SECONDS", 0.3)
    switch = PanelSwitch(lambda: XDisplay(xorg), settings(), trouble)
    switch.switch(False)
    until(lambda: "Monitor is Off" in told_by_x(xorg))
    subprocess.run(["xset", "-display", xorg, "dpms", "force", "on"], check=True)
    until(lambda: "Monitor is Off" in told_by_x(xorg))
    switch.close()


def test_a_server_without_dpms_asks_for_commands(
    display: str, trouble: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    switch = PanelSwitch(lambda: XDisplay(display), settings(), trouble)
    switch.switch(False)
    until(trouble.exists)
    assert "panel_off_command" in trouble.read_text()
    switch.close()
    assert expected_logs.text.count("cannot be switched off") == 1


def test_commands_are_run_once_for_each_change(tmp_path: Path, trouble: Path) -> None:
    off, on = tmp_path / "off", tmp_path / "on"
    switch = PanelSwitch(lambda: None, settings(writing(off), writing(on)), trouble)
    until(on.exists)
    switch.switch(False)
    until(off.exists)
    switch.switch(True)
    until(lambda: on.read_text() == "done\ndone\n")
    switch.close()
    assert off.read_text() == "done\n"


def test_a_command_that_fails_is_told_once_and_tried_again(
    tmp_path: Path,
    trouble: Path,
    monkeypatch: pytest.MonkeyPatch,
    expected_logs: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(panel_switch, "AGAIN_SECONDS", 0.2)
    cable, tries = tmp_path / "cable", tmp_path / "tries"
    script = f"open({str(tries)!r}, 'a').write('x'); open({str(cable)!r})"
    settings_of_it = settings(writing(tmp_path / "off"), (sys.executable, "-c", script))
    switch = PanelSwitch(lambda: None, settings_of_it, trouble)
    until(lambda: tries.exists() and len(tries.read_text()) > 2)
    assert trouble.read_text() == f"{sys.executable} has ended with code 1.\n"
    cable.touch()
    until(lambda: not trouble.exists())
    switch.close()
    assert expected_logs.text.count("cannot be switched on") == 1


def test_what_is_wrong_with_switching_off_stays_told_while_the_panel_is_on(
    tmp_path: Path, trouble: Path, expected_logs: pytest.LogCaptureFixture
) -> None:
    on = tmp_path / "on"
    switch = PanelSwitch(lambda: None, settings(("no-such-command",), writing(on)), trouble)
    switch.switch(False)
    until(trouble.exists)
    switch.switch(True)
    until(lambda: on.exists() and on.read_text() == "done\ndone\n")
    switch.close()
    assert "no-such-command cannot be started" in trouble.read_text()


def is_alive(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_a_command_that_hangs_is_killed_with_what_it_has_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(panel_switch, "COMMAND_SECONDS", 0.5)
    born = tmp_path / "born"
    script = f"sleep 300 & echo $! > {born}; sleep 300"
    with pytest.raises(UnavailableError, match="has not ended"):
        run_panel_command(("sh", "-c", script))
    child = int(born.read_text())
    until(lambda: not is_alive(child))


def test_no_shell_reads_a_command(tmp_path: Path) -> None:
    run_panel_command(("touch", "--", str(tmp_path / "$(id) ; x")))
    assert [path.name for path in tmp_path.iterdir()] == ["$(id) ; x"]


def test_what_darkens_a_screen_is_seen(display: str) -> None:
    panel = XDisplay(display)
    panel.on()
    assert (panel.darkens_after(), panel.has_screen_saver()) == (0, False)
    connection = Display(display)
    connection.set_screen_saver(300, 0, X.DefaultBlanking, X.DefaultExposures)
    root = connection.screen().root
    screensaver.set_attributes(root, 0, 0, 100, 100, 0)
    screensaver.select_input(root, screensaver.NotifyMask)
    connection.force_screen_saver(X.ScreenSaverActive)
    connection.sync()
    assert panel.darkens_after() == 300
    assert panel.has_screen_saver()
    connection.close()
    panel.on()
    panel.close()


# python-xlib 0.33 leaves the sockets open with which it has tried.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_server_that_is_gone_is_told_and_asked_again() -> None:
    panel = XDisplay(":4711")
    for _ in range(2):
        with pytest.raises(UnavailableError, match="does not answer"):
            panel.on()
