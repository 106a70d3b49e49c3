"""Entry point. The helper processes are found first, so that they start fast."""

from __future__ import annotations

import gc
import sys

from kiosk.core.process.console import escape_unencodable_characters


def main() -> int:
    """Run the program with `sys.argv` and return its exit code."""
    escape_unencodable_characters()
    match sys.argv[1:]:
        case ["film-worker", *arguments]:
            from kiosk.media.film_worker.worker import main as film_worker

            return film_worker(arguments)
        case ["film-probe", *arguments]:
            from kiosk.media.importing.film_probe import main as film_probe

            return film_probe(arguments)
        case ["film-frames", *arguments]:
            from kiosk.media.importing.film_frames import main as film_frames

            return film_frames(arguments)
        case ["film-speed", *arguments]:
            from kiosk.media.importing.film_speed import main as film_speed

            return film_speed(arguments)
        case ["film-transcoder", *arguments]:
            from kiosk.media.importing.film_transcoder import main as film_transcoder

            return film_transcoder(arguments)
        case ["picture-worker", *arguments]:
            from kiosk.media.importing.pictures.worker import main as picture_worker

            return picture_worker(arguments)
        case ["speaker", *arguments]:
            from kiosk.ui.speech.speaker import main as speaker

            return speaker(arguments)
        case ["preview", *arguments]:
            from kiosk.preview_app import main as preview

            return preview(arguments)
        case ["timekeeper", *arguments]:
            from kiosk.sync.station.timekeeper import main as timekeeper

            return timekeeper(arguments)
        case ["neighbours", *arguments]:
            from kiosk.sync.neighbours.helper import main as neighbours

            return neighbours(arguments)
        case ["copy-databases" | "return-databases" as job, *_]:
            from kiosk.ops.trial_databases import main as trial_databases

            return trial_databases(job)
        case ["screen", *arguments]:
            gc.disable()  # until the window stands: imports make its passes slow
            from kiosk.app import main as screen

            return screen(arguments)
        case ["look", *arguments]:
            from kiosk.look_app import main as look

            return look(arguments)
        case ["staff", "--kiosk", *arguments]:
            from kiosk.staff_app import main as staff

            return staff(["--kiosk", *arguments])
    from kiosk.commands.cli import main as command_line

    return command_line()


if __name__ == "__main__":
    sys.exit(main())
