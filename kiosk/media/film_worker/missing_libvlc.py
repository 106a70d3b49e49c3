"""Finds libVLC before the first import of python-vlc, which loads it, and translates the errors."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.core.errors import UnavailableError
from kiosk.media.libvlc_place import show_python_vlc_the_way


@contextmanager
def libvlc_is_needed() -> Iterator[None]:
    """A context in which to import modules that import python-vlc.

    Raises:
        UnavailableError: libVLC is not there or not whole.
    """
    try:
        show_python_vlc_the_way()
        yield
    except (ImportError, OSError, NameError, NotImplementedError, SystemExit) as error:
        # what python-vlc raises, by platform, when the library is not found
        raise UnavailableError(f"libVLC cannot be loaded: {error}") from error
