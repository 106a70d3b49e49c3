"""The tests that need no screen, run by the Python in Wine."""

from __future__ import annotations

from tools.windows.wine import PYTHON, ROOT, windows_path, wine

SUITES = (
    "tests/core",
    "tests/db",
    "tests/test_windows_registry.py",
    "tests/editorial",
    "tests/sync",
)

OPTIONS = ("-n0", "-q", "-m", "not slow", "--no-header", "--durations=0", "--tb=short")
NEED_MORE = ("tests/db/test_sample_content.py", "tests/db/test_missing_glyphs.py")
"""Tests of films and fonts: there is no libVLC for Windows here, and fonts come with a bundle."""

AS_ON_WINDOWS = ("-p", "tools.windows.refuse_links")


def run() -> None:
    """Each suite, and its counts."""
    failed = []
    without = [f"--ignore={file}" for file in NEED_MORE]
    for suite in SUITES:
        done = wine(
            [PYTHON, "-m", "pytest", *OPTIONS, *AS_ON_WINDOWS, *without, suite],
            {"PYTHONPATH": windows_path(ROOT)},
        )
        lines = done.stdout.strip().splitlines()
        print("\n".join(line for line in lines if line.startswith(("FAILED", "ERROR"))))
        print(f"{suite}: {lines[-1] if lines else 'nothing was said'}", flush=True)
        if done.returncode:
            failed.append(suite)
    assert not failed, f"failed: {failed}"
