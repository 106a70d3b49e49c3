"""Builds the program for Windows and tries it under Wine: `make windows`.

Every step prints what it has done. The exit code is the number of steps that failed.
"""

from __future__ import annotations

import sys
import traceback

from tools.windows import installer, program, screen, suites, wine

STEPS = (
    installer.install,
    program.build,
    program.tell_help,
    program.write_without_a_console,
    program.find_libvlc,
    program.start_first,
    program.publish_and_sync,
    program.photograph,
    screen.visit,
    screen.restart,
    screen.sign_in,
    suites.run,
)


def main(wanted: list[str]) -> int:
    """Run the steps of these names, or all."""
    wine.set_up()
    failed = []
    for step in STEPS:
        if wanted and step.__name__ not in wanted:
            continue
        print(f"\n== {step.__module__.rpartition('.')[2]}.{step.__name__}", flush=True)
        try:
            step()
        except Exception:  # noqa: BLE001 - the next step is tried all the same
            traceback.print_exc(file=sys.stdout)
            failed.append(step.__name__)
    print(f"\nfailed: {', '.join(failed) or 'nothing'}")
    return len(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
