"""The content model as it was first written down.

Migrations never import the models: they say what was true when they were written. Longer than 350
lines, because the whole model of that day is one step.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

SIZE = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
"""SQLite's integers are large enough; a server's end at 2 GB."""


def upgrade() -> None:
    op.create_table(
        "media_asset",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.Column("mime", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("duration_ms", sa.Integer(), nullable=False),
        sa.Column("size", SIZE, nullable=False),
        sa.Column("alt", sa.Text(), nullable=False),
        sa.Column("credit", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "mime IN ('image/webp', 'video/mp4', 'audio/mp4', 'text/vtt')",
            name=op.f("ck_media_asset_mime"),
        ),
        sa.PrimaryKeyConstraint("id", name="pk_media_asset"),
        sa.UniqueConstraint("name", name="uq_media_asset_name"),
    )
    op.create_table(
        "opening_hours",
        sa.Column("weekday", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.CheckConstraint("opens < closes", name=op.f("ck_opening_hours_opens_before_it_closes")),
        sa.CheckConstraint("weekday BETWEEN 1 AND 7", name=op.f("ck_opening_hours_weekday")),
        sa.PrimaryKeyConstraint("weekday", "opens", name="pk_opening_hours"),
    )
    op.create_table(
        "region",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("poverty_banner", sa.Boolean(), nullable=False),
        sa.Column("confirmed", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_region"),
        sa.UniqueConstraint("slug", name="uq_region_slug"),
    )
    op.create_table(
        "sector",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("colour", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "colour IN ('grass', 'meadow', 'sky', 'amber', 'brick', 'iris', 'duskSky')",
            name=op.f("ck_sector_colour"),
        ),
        sa.PrimaryKeyConstraint("id", name="pk_sector"),
        sa.UniqueConstraint("slug", name="uq_sector_slug"),
    )
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_tag"),
        sa.UniqueConstraint("slug", name="uq_tag_slug"),
    )
    op.create_table(
        "ui_text",
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("language", "message", name="pk_ui_text"),
    )
    op.create_table(
        "derivative",
        sa.Column("asset_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("suffix", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("size", SIZE, nullable=False),
        sa.CheckConstraint("role IN ('card', 'thumbnail')", name=op.f("ck_derivative_role")),
        sa.ForeignKeyConstraint(
            ["asset_id"], ["media_asset.id"], name="fk_derivative_asset_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("asset_id", "role", name="pk_derivative"),
    )
    op.create_table(
        "hall",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("tagline", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("contact", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("languages", sa.Text(), nullable=False),
        sa.Column("idle_seconds", sa.Integer(), nullable=False),
        sa.Column("logo_id", sa.Integer(), nullable=True),
        sa.Column("hero_id", sa.Integer(), nullable=True),
        sa.Column("hero_portrait_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name=op.f("ck_hall_one_hall")),
        sa.CheckConstraint("idle_seconds > 0", name=op.f("ck_hall_idle_seconds")),
        sa.ForeignKeyConstraint(
            ["hero_id"], ["media_asset.id"], name="fk_hall_hero_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["hero_portrait_id"],
            ["media_asset.id"],
            name="fk_hall_hero_portrait_id",
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["logo_id"], ["media_asset.id"], name="fk_hall_logo_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_hall"),
    )
    op.create_table(
        "item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("item_type", sa.Text(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("published", sa.Boolean(), nullable=False),
        sa.Column("valid_from", sa.DateTime(timezone=True), nullable=True),
        sa.Column("valid_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sample", sa.Boolean(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("cover_id", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "item_type IN ('agreement', 'company', 'film', 'indicator', 'milestone', 'music', "
            "'opportunity', 'page', 'place', 'project', 'slot', 'voice')",
            name=op.f("ck_item_item_type"),
        ),
        sa.ForeignKeyConstraint(
            ["cover_id"], ["media_asset.id"], name="fk_item_cover_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_item"),
        sa.UniqueConstraint("item_type", "slug", name="uq_item_item_type_slug"),
    )
    op.create_index("ix_item_item_type_position", "item", ["item_type", "position"])

    op.create_table(
        "agreement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("parties", sa.Text(), nullable=False),
        sa.Column("sector_id", sa.Integer(), nullable=True),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_agreement_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["sector_id"], ["sector.id"], name="fk_agreement_sector_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_agreement"),
    )
    op.create_table(
        "figure",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name="fk_figure_item_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("item_id", "position", name="pk_figure"),
    )
    op.create_table(
        "film",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("media_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_film_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["media_id"], ["media_asset.id"], name="fk_film_media_id", ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_film"),
    )
    op.create_table(
        "gallery_picture",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("asset_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["asset_id"], ["media_asset.id"], name="fk_gallery_picture_asset_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name="fk_gallery_picture_item_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("item_id", "position", name="pk_gallery_picture"),
    )
    op.create_table(
        "indicator",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("colour", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "colour IN ('grass', 'meadow', 'sky', 'amber', 'brick', 'iris', 'duskSky')",
            name=op.f("ck_indicator_colour"),
        ),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_indicator_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_indicator"),
    )
    op.create_table(
        "item_link",
        sa.Column("first_id", sa.Integer(), nullable=False),
        sa.Column("second_id", sa.Integer(), nullable=False),
        sa.CheckConstraint("first_id < second_id", name=op.f("ck_item_link_order")),
        sa.ForeignKeyConstraint(
            ["first_id"], ["item.id"], name="fk_item_link_first_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["second_id"], ["item.id"], name="fk_item_link_second_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("first_id", "second_id", name="pk_item_link"),
    )
    op.create_index("ix_item_link_second_id", "item_link", ["second_id"])

    op.create_table(
        "item_tag",
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["item.id"], name="fk_item_tag_item_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["tag_id"], ["tag.id"], name="fk_item_tag_tag_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("item_id", "tag_id", name="pk_item_tag"),
    )
    op.create_table(
        "milestone",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("begins_on", sa.Date(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("highlight", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_milestone_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_milestone"),
    )
    op.create_table(
        "opportunity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("sector_id", sa.Integer(), nullable=True),
        sa.Column("region_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('investment', 'job', 'research')", name=op.f("ck_opportunity_kind")
        ),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_opportunity_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["region_id"], ["region.id"], name="fk_opportunity_region_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["sector_id"], ["sector.id"], name="fk_opportunity_sector_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_opportunity"),
    )
    op.create_table(
        "page",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_page_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_page"),
    )
    op.create_table(
        "place",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("floor", sa.Text(), nullable=False),
        sa.Column("zone", sa.Text(), nullable=False),
        sa.Column("outline", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_place_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_place"),
    )
    op.create_table(
        "project",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("sector_id", sa.Integer(), nullable=True),
        sa.Column("region_id", sa.Integer(), nullable=True),
        sa.Column("partners", sa.Text(), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=True),
        sa.Column("story", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind IN ('key-work', 'key-project', 'result')", name=op.f("ck_project_kind")
        ),
        sa.CheckConstraint(
            "status IN ('', 'planned', 'running', 'done')", name=op.f("ck_project_status")
        ),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_project_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["region_id"], ["region.id"], name="fk_project_region_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["sector_id"], ["sector.id"], name="fk_project_sector_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_project"),
    )
    op.create_table(
        "voice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_voice_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_voice"),
    )
    op.create_table(
        "captions",
        sa.Column("film_id", sa.Integer(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("asset_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["asset_id"], ["media_asset.id"], name="fk_captions_asset_id", ondelete="RESTRICT"
        ),
        sa.ForeignKeyConstraint(
            ["film_id"], ["film.id"], name="fk_captions_film_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("film_id", "language", name="pk_captions"),
    )
    op.create_table(
        "company",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("relation", sa.Text(), nullable=False),
        sa.Column("sector_id", sa.Integer(), nullable=True),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.Column("monogram", sa.Text(), nullable=False),
        sa.Column("profile", sa.Text(), nullable=False),
        sa.Column("products", sa.Text(), nullable=False),
        sa.Column("registered_on", sa.Date(), nullable=True),
        sa.Column("first_batch", sa.Boolean(), nullable=False),
        sa.Column("pinyin", sa.Text(), nullable=False),
        sa.Column("sort_key", sa.Text(), nullable=False),
        sa.Column("letter", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "relation IN ('tenant', 'partner', 'guest')", name=op.f("ck_company_relation")
        ),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_company_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["place_id"], ["place.id"], name="fk_company_place_id", ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(
            ["sector_id"], ["sector.id"], name="fk_company_sector_id", ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_company"),
    )
    op.create_index("ix_company_sort_key", "company", ["sort_key"])

    op.create_table(
        "indicator_point",
        sa.Column("indicator_id", sa.Integer(), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("value", sa.Double(), nullable=False),
        sa.ForeignKeyConstraint(
            ["indicator_id"],
            ["indicator.id"],
            name="fk_indicator_point_indicator_id",
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("indicator_id", "year", name="pk_indicator_point"),
    )
    op.create_table(
        "section",
        sa.Column("page_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("icon", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["page_id"], ["page.id"], name="fk_section_page_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("page_id", "position", name="pk_section"),
    )
    op.create_table(
        "slot",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("film_id", sa.Integer(), nullable=True),
        sa.Column("picture_id", sa.Integer(), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("days", sa.Text(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=True),
        sa.Column("ends", sa.Time(), nullable=True),
        sa.CheckConstraint(
            "(film_id IS NULL) <> (picture_id IS NULL)", name=op.f("ck_slot_shows_one_thing")
        ),
        sa.ForeignKeyConstraint(
            ["film_id"], ["film.id"], name="fk_slot_film_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(["id"], ["item.id"], name="fk_slot_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["picture_id"], ["media_asset.id"], name="fk_slot_picture_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_slot"),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("company_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["company_id"], ["company.id"], name="fk_person_company_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
    )
    op.create_index("ix_person_company_id", "person", ["company_id"])
