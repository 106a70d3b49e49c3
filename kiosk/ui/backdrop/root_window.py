"""The root window of an X screen: what is seen wherever there is no other window.

The X server keeps its background and draws it by itself, whichever processes live. Other programs
find it by two properties of the root window, and free it when they put another one in its place:
a convention of all programs that set wallpapers.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image
from Xlib import X, Xatom
from Xlib.display import Display
from Xlib.error import BadValue, CatchError, ConnectionClosedError, DisplayError, XError

from kiosk.core.errors import UnavailableError

PROPERTIES = ("_XROOTPMAP_ID", "ESETROOT_PMAP_ID")

COLOUR_DEPTH = 24
"""The only one in which we paint: eight bits of red, green and blue."""


class RootWindow:
    """For one painting; from `open_root_window`. `size` is in pixels."""

    def __init__(self, display: Display) -> None:
        self._display = display
        self._screen = display.screen()
        geometry = self._screen.root.get_geometry()
        self.size = (geometry.width, geometry.height)

    def paint(self, picture: Image.Image) -> None:
        """Make an RGB picture the background until another one takes its place.

        Raises:
            UnavailableError: the screen has another depth of colour, or the X server has gone.
        """
        if self._screen.root_depth != COLOUR_DEPTH:
            raise UnavailableError(f"The X screen has {self._screen.root_depth} bits of colour.")
        root = self._screen.root
        pixmap = root.create_pixmap(*picture.size, COLOUR_DEPTH)
        context = pixmap.create_gc()
        pixmap.put_pil_image(context, 0, 0, picture)
        context.free()
        before = [self._pixmap(name) for name in PROPERTIES]
        root.change_attributes(background_pixmap=pixmap)
        root.clear_area()
        for name in PROPERTIES:
            atom = self._display.intern_atom(name)
            root.change_property(atom, Xatom.PIXMAP, 32, [pixmap.id])
        self._display.set_close_down_mode(X.RetainPermanent)
        if before[0] == before[1] != 0:
            self._free(before[0])
        self._display.sync()

    def _pixmap(self, name: str) -> int:
        """The pixmap that a property names; 0 where it names none."""
        atom = self._display.intern_atom(name)
        found = self._screen.root.get_full_property(atom, Xatom.PIXMAP)
        return int(found.value[0]) if found and len(found.value) else 0

    def _free(self, pixmap: int) -> None:
        """Free what a program that has ended has left in the X server."""
        already_gone = CatchError(BadValue)
        self._display.create_resource_object("pixmap", pixmap).kill_client(onerror=already_gone)


@contextmanager
def open_root_window() -> Iterator[RootWindow]:
    """The root window of the X screen that DISPLAY names.

    Raises:
        UnavailableError: no X server answers, or it does not do what it is told.
    """
    try:
        display = Display()
        try:
            yield RootWindow(display)
        finally:
            display.close()
    except (DisplayError, ConnectionClosedError, XError, OSError) as error:
        raise UnavailableError(f"The background cannot be painted: {error}") from error
