"""Launch ceremonies and guided tours, as staff have put them into the release."""

from __future__ import annotations

from collections import defaultdict

from sqlalchemy import select

from kiosk.core.content.ceremony import MAX_FILL_SECONDS, MAX_HANDS, Ceremony, Destination
from kiosk.core.content.guided_tour import GuidedTour, TourStep
from kiosk.db.catalog.reader import (
    ITEM_ORDER,
    LINK_TARGETS,
    ReleaseReader,
    item,
    shown,
)
from kiosk.db.models import Ceremony as CeremonyRow
from kiosk.db.models import TourStep as StepRow

ceremony = CeremonyRow.__table__
step = StepRow.__table__
goal = item.alias("goal")

GOALS = (*LINK_TARGETS, "place")
"""The kinds of items that have a page of their own, or a place on the plan."""
PLAN = "guide"

CEREMONIES = (
    select(
        *item.c["slug", "title"],
        *ceremony.c["hands", "seconds"],
        goal.c.item_type.label("goal_type"),
        goal.c.slug.label("goal_slug"),
    )
    .select_from(item)
    .join(ceremony, ceremony.c.id == item.c.id)
    .outerjoin(goal, (goal.c.id == ceremony.c.follows_id) & shown(*GOALS, of=goal))
    .where(shown("ceremony"))
    .order_by(*ITEM_ORDER)
)

TOURS = select(*item.c["id", "slug", "title"]).where(shown("guided-tour")).order_by(*ITEM_ORDER)
STEPS = (
    select(*step.c["tour_id", "notes"], *goal.c["item_type", "slug", "title"])
    .join_from(step, goal, goal.c.id == step.c.item_id)
    .where(shown(*GOALS, of=goal))
    .order_by(step.c.tour_id, step.c.position)
)


class CeremonyReader(ReleaseReader):
    def ceremonies(self, language: str) -> tuple[Ceremony, ...]:
        """All ceremonies, in the staff's order."""
        return tuple(
            Ceremony(
                slug=row.slug,
                title=row.title.resolve(language),
                hands=max(1, min(row.hands, MAX_HANDS)),
                seconds=max(1, min(row.seconds, MAX_FILL_SECONDS)),
                follows=Destination(_target(row.goal_type), row.goal_slug)
                if row.goal_type
                else None,
            )
            for row in self._rows(CEREMONIES)
        )

    def guided_tours(self, language: str) -> tuple[GuidedTour, ...]:
        """All guided tours with what of them can be shown now, in the staff's order."""
        steps: dict[int, list[TourStep]] = defaultdict(list)
        for row in self._rows(STEPS):
            steps[row.tour_id].append(
                TourStep(
                    target=_target(row.item_type),
                    slug=row.slug,
                    title=row.title.resolve(language),
                    notes=row.notes.resolve(language),
                )
            )
        return tuple(
            GuidedTour(row.slug, row.title.resolve(language), tuple(steps[row.id]))
            for row in self._rows(TOURS)
        )


def _target(item_type: str) -> str:
    """The page that shows an item of this kind."""
    return PLAN if item_type == "place" else item_type
