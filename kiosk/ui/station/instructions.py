"""Carries out staff's instructions to the screen."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.core.instruction import Admit, Begin, Control, ControlScreen, End, Instruction
from kiosk.ui.viewmodels.led_by_staff.ceremony import CeremonyViewModel
from kiosk.ui.viewmodels.led_by_staff.guided_tour import GuidedTourViewModel


def carry_out(
    ceremony: CeremonyViewModel,
    guided_tour: GuidedTourViewModel,
    control: Callable[[Control], str],
    admit: Callable[[str], str],
    instruction: Instruction,
) -> str:
    """Carry out an instruction; returns what has happened. `control` acts on the whole screen,
    `admit` redeems a token for its account.

    Raises:
        StaffError: there is no ceremony or tour of that name, or the token is not valid.
        UnavailableError: the disk fails.
    """
    match instruction:
        case Begin(show="ceremony"):
            title = ceremony.begin(instruction.name, instruction.practice, instruction.language)
            kind = "The practice run of the ceremony" if instruction.practice else "The ceremony"
            return f"{kind} “{title}” is on the screen."
        case Begin():
            practice = instruction.practice
            title = guided_tour.begin(instruction.name, instruction.language, practice=practice)
            kind = "The practice run of the guided tour" if practice else "The guided tour"
            return f"{kind} “{title}” is on the screen."
        case Admit():
            return admit(instruction.token)
        case ControlScreen():
            return control(instruction.control)
        case End():
            what = ceremony if instruction.show == "ceremony" else guided_tour
            kind = instruction.show.replace("-", " ")
            if not what.under_way:
                return f"No {kind} is under way."
            what.end()
            return f"The {kind} has ended."
