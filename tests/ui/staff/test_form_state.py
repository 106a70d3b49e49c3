"""What is typed into a form: read as values, laid out in lines, taken back step by step."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from kiosk.core.content.localized_text import CHINESE, ENGLISH, LocalizedText
from kiosk.core.content.values import Reference, Value
from kiosk.editorial.drafts import blank
from kiosk.editorial.fields import FieldSpec, FieldType
from kiosk.editorial.kinds import KINDS
from kiosk.editorial.problems import Message, problems
from kiosk.ui.staff.fields.entry import UnreadableError, read, written
from kiosk.ui.staff.fields.lines import Line, Surroundings
from kiosk.ui.staff.fields.refreshing import FormLines
from kiosk.ui.staff.fields.state import FormState, missing
from tests.ui.hand import Clock


def state_of(kind: str, clock: Clock | None = None) -> FormState:
    draft = blank(kind)
    return FormState(draft, draft, clock=clock or Clock())


def line(state: FormState, path: str, language: str = CHINESE) -> Line:
    around = Surroundings(language, CHINESE, problems(state.draft))
    return next(one for one in FormLines().of(state, around) if one.path == path)


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (FieldType.DATE, "2026年3月5日", date(2026, 3, 5)),
        (FieldType.DATE, "2026-03-05", date(2026, 3, 5)),
        (FieldType.TIME, "8：30", time(8, 30)),
        (FieldType.MOMENT, "2026-03-05 08:30", datetime(2026, 3, 5, 8, 30).astimezone()),
        (FieldType.NUMBER, " 12 ", 12),
        (FieldType.DECIMAL, "1,234.5", 1234.5),
        (FieldType.DATE, " ", None),
    ],
)
def test_what_people_type_is_read_and_written_back(
    kind: FieldType, text: str, value: Value
) -> None:
    spec = FieldSpec("one", kind)
    assert read(spec, text) == value
    assert read(spec, written(value, CHINESE)) == value


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (FieldType.DATE, "2026-02-30"),
        (FieldType.DATE, "明天"),
        (FieldType.TIME, "25:00"),
        (FieldType.NUMBER, "1.5"),
        (FieldType.MOMENT, "2026-03-05 8"),
    ],
)
def test_what_is_no_value_is_refused(kind: FieldType, text: str) -> None:
    with pytest.raises(UnreadableError):
        read(FieldSpec("one", kind), text)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_can_be_laid_out_with_a_row_in_each_list(kind: str) -> None:
    state = state_of(kind)
    for spec in KINDS[kind].fields:
        if spec.type is FieldType.ROWS and not spec.read_only:
            state.add_row(spec.name)
    paths = [one.path for one in FormLines().of(state, Surroundings(CHINESE, CHINESE))]
    assert len(paths) == len(set(paths))
    if KINDS[kind].title != "slug":
        assert paths[0] == KINDS[kind].title


def test_what_is_typed_in_one_language_leaves_the_other_alone() -> None:
    state = state_of("company")
    state.write("title", CHINESE, "伍圆")
    state.write("title", ENGLISH, "Wuyuan")
    assert state.draft["title"] == LocalizedText({CHINESE: "伍圆", ENGLISH: "Wuyuan"})
    assert (line(state, "title", ENGLISH).text, line(state, "title", ENGLISH).original) == (
        "Wuyuan",
        "伍圆",
    )
    state.write("summary", CHINESE, "节能")
    assert missing(state.texts(), ENGLISH) == ("summary",)


def test_typing_in_one_field_is_one_step_and_a_pause_begins_another() -> None:
    clock = Clock()
    state = state_of("company", clock)
    for text in ("伍", "伍圆"):
        state.write("title", CHINESE, text)
    clock.pass_time(5)
    state.write("title", CHINESE, "伍圆节能")
    state.undo()
    assert line(state, "title").text == "伍圆"
    state.undo()
    assert line(state, "title").text == ""
    assert not state.can_undo
    state.redo()
    state.redo()
    assert line(state, "title").text == "伍圆节能"


def test_a_date_that_is_none_yet_stays_as_it_is_typed_and_is_told() -> None:
    state = state_of("company")
    state.write("registered_on", CHINESE, "2026-1")
    told = line(state, "registered_on")
    assert (told.text, told.problem) == ("2026-1", Message.WRONG_TYPE.value)
    assert state.is_changed
    state.write("registered_on", CHINESE, "2026-1-9")
    assert (state.draft["registered_on"], state.unread) == (date(2026, 1, 9), {})
    state.undo()
    assert line(state, "registered_on").text == ""
    state.redo()
    assert line(state, "registered_on").text == "2026-01-09"


def test_what_is_no_value_yet_is_a_step_of_its_own_to_take_back() -> None:
    clock = Clock()
    state = state_of("company", clock)
    state.write("registered_on", CHINESE, "2026-1-9")
    clock.pass_time(5)
    state.write("registered_on", CHINESE, "x")
    assert state.undo() == ("registered_on", "")
    assert line(state, "registered_on").text == "2026-01-09"
    state.redo()
    assert line(state, "registered_on").text == "x"


def test_a_problem_in_a_row_stands_at_its_field() -> None:
    state = state_of("company")
    state.add_row("figures")
    assert line(state, "figures/0/label").problem == Message.REQUIRED.value
    state.write("figures/0/label", CHINESE, "员工")
    assert line(state, "figures/0/label").problem == ""


def test_rows_are_moved_and_removed_and_that_is_taken_back() -> None:
    state = state_of("company")
    for number, text in enumerate("甲乙丙"):
        state.add_row("people")
        state.write(f"people/{number}/name", CHINESE, text)

    def names() -> str:
        return "".join(line(state, f"people/{n}/name").text for n in range(rows()))

    def rows() -> int:
        return line(state, "people").count

    state.move("people", 2, 0)
    assert names() == "丙甲乙"
    state.remove("people", 1)
    assert names() == "丙乙"
    state.undo()
    state.undo()
    assert names() == "甲乙丙"


def test_what_is_referred_to_is_named_by_its_key() -> None:
    state = state_of("company")
    state.put("sector", Reference("sector", "3"))
    assert line(state, "sector").keys == ("sector:3",)


@pytest.mark.parametrize(
    ("number", "problem"),
    [
        ("", ""),
        ("138 0013 8000", ""),
        ("0475-8210000 转 12", ""),
        ("138 0013 800", "phone-short"),
        ("138 0013 80001", "phone-long"),
        ("8210000", "phone-area-code"),
        ("打电话", "phone-characters"),
    ],
)
def test_a_wrong_telephone_is_told_at_its_field(number: str, problem: str) -> None:
    state = state_of("company")
    state.write("telephone", CHINESE, number)
    assert line(state, "telephone").problem == problem
