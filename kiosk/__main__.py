"""Entry point. The helper processes are found first, so that they start fast; those of an import
hear from the first moment when their parent ends."""

from __future__ import annotations

import gc
import os
import sys

from kiosk.core.process.console import prepare_standard_streams
from kiosk.core.process.lifeline import end_with_parent


def main() -> int:
    """Run the program with `sys.argv` and return its exit code."""
    prepare_standard_streams()
    # pydantic would read what every installed package says of itself, in search of plug-ins.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    match sys.argv[1:]:
        case ["film-worker", *arguments]:
            from kiosk.media.film_worker.worker import main as film_worker

            return film_worker(arguments)
        case ["film-probe", *arguments]:
            end_with_parent()
            from kiosk.media.importing.film_probe import main as film_probe

            return film_probe(arguments)
        case ["film-frames", *arguments]:
            end_with_parent()
            from kiosk.media.importing.film_frames import main as film_frames

            return film_frames(arguments)
        case ["film-speed", *arguments]:
            end_with_parent()
            from kiosk.media.importing.film_speed import main as film_speed

            return film_speed(arguments)
        case ["film-decoder", *arguments]:
            from kiosk.media.importing.film_decoder import main as film_decoder

            return film_decoder(arguments)
        case ["film-transcoder", *arguments]:
            end_with_parent()
            from kiosk.media.importing.film_transcoder import main as film_transcoder

            return film_transcoder(arguments)
        case ["picture-worker", *arguments]:
            end_with_parent()
            from kiosk.media.importing.pictures.worker import main as picture_worker

            return picture_worker(arguments)
        case ["drawing-worker", *arguments]:
            end_with_parent()
            from kiosk.ui.images.drawing_worker import main as drawing_worker

            return drawing_worker(arguments)
        case ["workbook-reader", *arguments]:
            end_with_parent()
            from kiosk.editorial.spreadsheets.reader import main as workbook_reader

            return workbook_reader(arguments)
        case ["import-for-staff", *arguments]:
            end_with_parent()
            from kiosk.commands.cli import main as command_line

            return command_line(["import", "media", "--json", *arguments])
        case ["phone-page", *arguments]:
            end_with_parent()
            from kiosk.phone.serving import main as phone_page

            return phone_page(arguments)
        case ["speaker", *arguments]:
            from kiosk.ui.speech.speaker import main as speaker

            return speaker(arguments)
        case ["preview", *arguments]:
            from kiosk.preview_app import main as preview

            return preview(arguments)
        case ["screen-facts", *arguments]:
            from kiosk.ui.station.screen_facts import main as screen_facts

            return screen_facts(arguments)
        case ["backdrop", *arguments]:
            end_with_parent()
            from kiosk.ui.backdrop.painter import main as backdrop

            return backdrop(arguments)
        case ["run"] | ["run", "--timing"]:
            from kiosk.commands.run import main as run

            return run(timed="--timing" in sys.argv)
        case ["prepare-station", *arguments]:
            end_with_parent()
            from kiosk.commands.prepare_station import main as prepare_station

            return prepare_station(arguments)
        case ["timekeeper", *arguments]:
            from kiosk.sync.station.timekeeper import main as timekeeper

            return timekeeper(arguments)
        case ["timetable", *arguments]:
            end_with_parent()
            from kiosk.sync.station.timetable import main as timetable

            return timetable(arguments)
        case ["publishing-due", *arguments]:
            end_with_parent()
            from kiosk.db.library.due_publishing import main as publishing_due

            return publishing_due(arguments)
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
