"""What the screen does when staff tell it to, over the staff line."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.core.instruction import HALL_ACTS, Instruction
from kiosk.ui.viewmodels.ceremony import CeremonyViewModel
from kiosk.ui.viewmodels.guided_tour import GuidedTourViewModel


def follow(
    ceremony: CeremonyViewModel,
    guided_tour: GuidedTourViewModel,
    hall_act: Callable[[str], str],
    admit: Callable[[str], str],
    instruction: Instruction,
) -> str:
    """Do what is asked; returns what has happened. `hall_act` does one of `HALL_ACTS`, `admit`
    tells the account of a token.

    Raises:
        StaffError: there is no ceremony or tour of that name, or the token is not valid.
        UnavailableError: the disk refuses.
    """
    match instruction.act:
        case "ceremony":
            title = ceremony.begin(instruction.name, instruction.practice, instruction.language)
            kind = "The practice run of the ceremony" if instruction.practice else "The ceremony"
            return f"{kind} “{title}” is on the screen."
        case "guided-tour":
            title = guided_tour.begin(instruction.name, instruction.language)
            return f"The guided tour “{title}” is on the screen."
        case "admit":
            return admit(instruction.name)
        case act if act in HALL_ACTS:
            return hall_act(act)
        case _:
            what = ceremony if instruction.name == "ceremony" else guided_tour
            kind = instruction.name.replace("-", " ")
            if not what.under_way:
                return f"No {kind} is under way."
            what.end()
            return f"The {kind} has ended."
