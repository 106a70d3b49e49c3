"""The guards of conftest.py catch what they are there for."""

from __future__ import annotations

from pathlib import Path

import pytest

CONFTEST = Path(__file__).with_name("conftest.py").read_text(encoding="utf-8")

FAULTS = {
    "a log record": (
        "import logging\ndef test(): logging.getLogger('kiosk.film').warning('carried on')",
        "*WARNING kiosk.film: carried on*",
    ),
    "a message of Qt": (
        "from PySide6.QtCore import qWarning\ndef test(): qWarning('binding loop')",
        "*binding loop*",
    ),
    "a thread": (
        "from threading import *\ndef test(): Thread(None, Event().wait, 'x', daemon=True).start()",
        "*<Thread(x, started daemon*",
    ),
    "a child process": (
        "import os\ndef test(): os.posix_spawn('/bin/sleep', ['sleep', '9'], {})",
        "*sleep 9*",
    ),
    "another machine": (
        "import socket\ndef test(): socket.create_connection(('192.0.2.1', 80), timeout=1)",
        "*tried to reach 192.0.2.1*",
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_test_fails_when_it_causes(fault: str, pytester: pytest.Pytester) -> None:
    source, complaint = FAULTS[fault]
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(source)
    outcome = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    assert outcome.ret == pytest.ExitCode.TESTS_FAILED
    outcome.stdout.fnmatch_lines([complaint])


def test_expected_logs_and_messages_of_qt_are_allowed(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(
        """
        import logging
        from PySide6.QtCore import qWarning

        def test_logs(expected_logs):
            logging.getLogger("kiosk.film").warning("carried on")
            assert "carried on" in expected_logs.text

        def test_messages(expected_qt_messages):
            qWarning("binding loop")
            assert expected_qt_messages == ["default: binding loop"]
        """
    )
    pytester.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=2)
