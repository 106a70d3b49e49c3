"""Translates the errors of loading libVLC, which happens with the first import of python-vlc."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.core.errors import UnavailableError


@contextmanager
def libvlc_is_needed() -> Iterator[None]:
    """A context in which to import modules that import python-vlc.

    Raises:
        UnavailableError: libVLC is not there or not whole.
    """
    try:
        yield
    except (ImportError, OSError, NameError, NotImplementedError, SystemExit) as error:
        # what python-vlc raises, by platform, when the library is not found
        raise UnavailableError(f"libVLC cannot be loaded: {error}") from error
