"""What of an untrusted SVG drawing is drawn: all but what leads out of it.

Qt's renderer opens files that a drawing names, as pictures or as style sheets. It therefore gets a
copy that names none: no external entities, no processing instructions, and of references those
within the drawing and to pictures whose bytes stand in it.
"""

from __future__ import annotations

import io
import re
from pathlib import Path
from xml.sax import SAXException
from xml.sax.expatreader import ExpatParser
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl, InputSource

from kiosk.core.errors import ContentRejectedError

MAX_BYTES = 30_000_000
"""Of a drawing; that of a whole floor with its furniture has five million."""

_STAYS_INSIDE = re.compile(r"\s*(#|data:image/[\w.+-]+;base64,\s*(iVBORw0KGgo|/9j/))")
"""A place in the drawing, or a PNG or JPEG by its first bytes: a drawing in a drawing could lead
out again."""


def harmless_copy(source: Path) -> bytes:
    """Read a drawing, and leave out what leads out of it.

    Raises:
        ContentRejectedError: it is too long, cannot be read, or is no XML.
    """
    try:
        with source.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ContentRejectedError(f"{source.name} cannot be read: {error.strerror}.") from error
    if len(content) > MAX_BYTES:
        raise ContentRejectedError(
            f"{source.name} is too long for a drawing: at most {MAX_BYTES // 1_000_000} MB are "
            "taken. Save it as PNG."
        )
    copy = io.BytesIO()
    parser = ExpatParser()  # opens no external entities, and stops where entities multiply
    parser.setContentHandler(_Copy(copy))
    given = InputSource()
    given.setByteStream(io.BytesIO(content))
    try:
        parser.parse(given)
    except (SAXException, ValueError, LookupError) as error:
        raise ContentRejectedError(
            f"{source.name} is damaged: it is no whole SVG drawing. Save it anew, or as PNG."
        ) from error
    return copy.getvalue()


class _Copy(XMLGenerator):
    """Writes what it hears; a DOCTYPE it does not hear."""

    def __init__(self, target: io.BytesIO) -> None:
        super().__init__(target, "utf-8", short_empty_elements=True)

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        kept = {
            key: value
            for key, value in attrs.items()
            if key.rpartition(":")[2].lower() != "href" or _STAYS_INSIDE.match(value)
        }
        super().startElement(name, AttributesImpl(kept))

    def processingInstruction(self, target: str, data: str) -> None:  # noqa: N802
        """One can name a style sheet; none is copied."""
