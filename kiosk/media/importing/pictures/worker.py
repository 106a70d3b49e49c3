"""The picture worker: a process that decodes one untrusted picture and writes its sizes.

It answers with `PictureFacts` as JSON on its standard output, and exits when its standard input
closes.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path

from PIL import AvifImagePlugin, Image

from kiosk.core.errors import KioskError
from kiosk.core.typed_message import encode
from kiosk.media.importing.helper_process import begin_helper, write_error
from kiosk.media.importing.pictures.facts import PictureFacts, Size
from kiosk.media.importing.pictures.sizes import SizedFile, make_sizes

MAX_ADDRESS_BYTES = 400_000_000
"""Limit of the address space. A third is never touched: libraries and the stacks of threads. The
largest HEIC picture that is accepted needs 340 MB of addresses."""


def main(argv: Sequence[str]) -> int:
    """Write the sizes of one picture. Arguments: path, folder to write to, most pixels.

    Returns: 4 when the picture is rejected, 3 when the disk fails; the answer has the reason.
    """
    parser = argparse.ArgumentParser(prog="picture-worker")
    parser.add_argument("path", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("max_pixels", type=int)
    arguments = parser.parse_args(argv)
    answer = begin_helper(MAX_ADDRESS_BYTES)
    Image.MAX_IMAGE_PIXELS = None  # our own limits are narrower, and say what to do
    AvifImagePlugin.DEFAULT_MAX_THREADS = 1  # each thread keeps frames of its own
    try:
        made = make_sizes(arguments.path, arguments.folder, arguments.max_pixels)
    except KioskError as error:
        return write_error(answer, error)
    facts = PictureFacts(_size(made.full), _size(made.card), _size(made.thumbnail), made.notes)
    os.write(answer, encode(facts))
    return 0


def _size(file: SizedFile) -> Size:
    return Size(file.width, file.height)
