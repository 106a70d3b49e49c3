"""Files of the media store as the content knows them."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column, relationship

from kiosk.db.models.base import Base, Edited, Key, Localized, Size, one_of, rule
from kiosk.db.models.keys import part_of

MIME_FAMILIES = ("image", "video", "audio", "text")
DERIVATIVE_ROLES = ("card", "thumbnail")


class MediaAsset(Edited, Base):
    """One stored file: a picture at full size, a film, a piece of music, captions.

    `name` is what staff call it. Width and height are in pixels, duration in milliseconds, size
    in bytes; 0 where a kind of file has no such thing. The focus is what stays in sight wherever
    a picture is cropped, in fractions of its width and height.
    """

    __tablename__ = "media_asset"
    __table_args__ = (
        rule("name", "name <> ''", "A file needs a name."),
        rule(
            "focus",
            "focus_x >= 0 AND focus_x <= 1 AND focus_y >= 0 AND focus_y <= 1",
            "The focus point lies within the picture.",
        ),
        rule(
            "mime",
            " OR ".join(f"mime LIKE '{family}/%'" for family in MIME_FAMILIES),
            f"A file is one of {', '.join(MIME_FAMILIES)}.",
        ),
    )

    id: Mapped[Key]
    name: Mapped[str] = mapped_column(unique=True)
    sha256: Mapped[str]
    suffix: Mapped[str]
    mime: Mapped[str]
    width: Mapped[int] = mapped_column(default=0)
    height: Mapped[int] = mapped_column(default=0)
    duration_ms: Mapped[int] = mapped_column(default=0)
    size: Mapped[Size]
    alt: Mapped[Localized]
    credit: Mapped[Localized]
    focus_x: Mapped[float] = mapped_column(default=0.5, server_default="0.5")
    focus_y: Mapped[float] = mapped_column(default=0.5, server_default="0.5")

    derivatives: Mapped[list[Derivative]] = relationship(
        lazy="raise", cascade="all, delete-orphan", passive_deletes=True
    )


class Derivative(Base):
    """A smaller version of a picture, made when it was imported."""

    __tablename__ = "derivative"
    __table_args__ = (one_of("role", DERIVATIVE_ROLES),)

    asset_id: Mapped[int] = mapped_column(part_of("media_asset.id"), primary_key=True)
    role: Mapped[str] = mapped_column(primary_key=True)
    sha256: Mapped[str]
    suffix: Mapped[str]
    width: Mapped[int]
    height: Mapped[int]
    size: Mapped[Size]
