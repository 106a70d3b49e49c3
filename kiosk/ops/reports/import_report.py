"""The output of an import: JSON lines for programs, short lines for people."""

from __future__ import annotations

import dataclasses
import json
import sys

from kiosk.core.files.imported_media import ImportedMedia, legible
from kiosk.ops.media_import import Imported, Progressed, Refused, Report, Waiting


def show_as_json(report: Report) -> None:
    """One JSON object a line: `is` is the type of the report, the rest are its fields."""
    fields: dict[str, object] = {"is": type(report).__name__, "file": report.file}
    match report:
        case Progressed():
            fields |= {"step": report.step, "percent": report.percent}
        case Refused():
            fields |= {"reason": report.reason, "fault": report.fault}
        case Imported():
            fields |= dataclasses.asdict(report.asset)
            fields |= _facts(report.media) if report.media else {}
    _write(json.dumps(fields))


def show_to_people(report: Report) -> None:
    """A line for each file; refusals go to standard error."""
    name = legible(report.file)
    match report:
        case Imported():
            if report.media and report.asset.new:
                facts = f"{name}: imported as {report.asset.name}, {_in_words(report.media)}"
                _write(". ".join((facts, *report.media.notes)))
            else:
                _write(f"{name}: was imported before, as {report.asset.name}")
        case Refused():
            sys.stderr.write(f"{name}: refused. {report.reason}\n")
        case Waiting():
            sys.stderr.write(f"{name}: another import is running; waiting for it to end.\n")


def _facts(media: ImportedMedia) -> dict[str, object]:
    return {
        "kind": media.kind,
        "width": media.width,
        "height": media.height,
        "duration_ms": media.duration_ms,
        "size": media.size,
        "has_audio": media.has_audio,
        "rotation": media.rotation,
        "codecs": media.codecs,
        "notes": media.notes,
    }


def _in_words(media: ImportedMedia) -> str:
    minutes, seconds = divmod(media.duration_ms // 1000, 60)
    size, length = f"{media.width}x{media.height}", f"{minutes}:{seconds:02}"
    match media.kind:
        case "picture":
            return f"a picture, {size}"
        case "music":
            return f"music, {length}"
        case "film":
            return f"a film, {size}, {length}, {'with' if media.has_audio else 'without'} sound"


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
