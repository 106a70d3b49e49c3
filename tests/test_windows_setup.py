"""The set-up of Windows, as far as another system can tell: its scripts are read by a parser of
PowerShell, and its table, texts, files and documents fit one another. docs/windows.md says what
only Windows can show."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import tree_sitter_powershell
from tree_sitter import Language, Node, Parser

from kiosk.core.settings.settings import NeighbourSettings
from kiosk.doctor.problem_words import PROBLEMS
from kiosk.doctor.problems import Problem
from kiosk.doctor.windows_settings import (
    MACHINE,
    TABLE,
    USER,
    missing_settings,
    read_settings_table,
)

ROOT = Path(__file__).resolve().parents[1]
WINDOWS = ROOT / "packaging" / "windows"
SETUP = WINDOWS / "setup"
SCRIPTS = sorted(WINDOWS.rglob("*.ps1"))
PARSER = Parser(Language(tree_sitter_powershell.language()))

SETTING_FIELDS = {"id", "zh", "en", "parts", "needs", "lacks"}
FIELDS = {
    "machine": {"key", "name", "type", "value"},
    "user": {"key", "name", "type", "value"},
    "power": {"group", "setting", "value"},
    "firewall": {"protocol", "port", "value"},
    "feature": {"name", "value"},
    "key-filter": {"keys", "value"},
    "shell-launcher": {"value"},
    "account": {"value"},
    "secret": {"name", "value"},
}
"""What each kind of part is told."""

# fmt: off
OF_WINDOWS = {
    "Add-LocalGroupMember", "Add-Type", "ConvertFrom-Json", "ConvertTo-Json",
    "ConvertTo-SecureString", "Copy-Item", "Disable-LocalUser", "Disable-WindowsOptionalFeature",
    "Enable-LocalUser", "Enable-WindowsOptionalFeature", "Expand-Archive", "ForEach-Object",
    "Get-ChildItem", "Get-CimClass", "Get-CimInstance", "Get-Content", "Get-FileHash", "Get-Item",
    "Get-ItemProperty", "Get-LocalGroupMember", "Get-LocalUser", "Get-NetFirewallRule",
    "Get-Process", "Get-ScheduledTaskInfo", "Get-UICulture", "Get-WindowsOptionalFeature",
    "Invoke-CimMethod", "Invoke-WebRequest", "Join-Path", "Measure-Object", "Move-Item",
    "New-Item", "New-LocalUser", "New-NetFirewallRule", "New-Object", "New-ScheduledTaskAction",
    "New-ScheduledTaskPrincipal", "New-ScheduledTaskSettingsSet", "Out-Null", "Pop-Location",
    "Push-Location", "Read-Host", "Register-ScheduledTask", "Remove-CimInstance", "Remove-Item",
    "Remove-LocalGroupMember", "Remove-LocalUser", "Remove-NetFirewallRule", "Resolve-Path",
    "Set-CimInstance", "Set-LocalUser", "Set-StrictMode", "Sort-Object", "Split-Path",
    "Start-ScheduledTask", "Start-Sleep", "Test-Path", "Unregister-ScheduledTask", "Wait-Process",
    "Where-Object", "Write-Host", "Write-Output"
}
# fmt: on
"""Commands of Windows PowerShell 5.1 that the scripts call."""


def table() -> list[dict[str, Any]]:
    read: list[dict[str, Any]] = json.loads(TABLE.read_text("utf-8"))
    return read


def parsed(script: Path) -> Node:
    return PARSER.parse(script.read_bytes()).root_node


def nodes(node: Node, kind: str) -> Iterator[Node]:
    if node.type == kind:
        yield node
    for child in node.children:
        yield from nodes(child, kind)


def text(node: Node) -> str:
    assert node.text is not None
    return node.text.decode()


def faults(node: Node) -> list[str]:
    own = [f"line {node.start_point[0] + 1}"] if node.type == "ERROR" or node.is_missing else []
    return own + [fault for child in node.children for fault in faults(child)]


def kinds_of(function: str) -> set[str]:
    """The kinds of parts that a function of state.ps1 tells apart."""
    found = [
        one
        for one in nodes(parsed(SETUP / "state.ps1"), "function_statement")
        if text(next(nodes(one, "function_name"))) == function
    ]
    assert len(found) == 1
    conditions = nodes(next(nodes(found[0], "switch_statement")), "switch_clause_condition")
    return {text(one).strip('"') for one in conditions} - {"default"}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_a_script_is_powershell_and_the_same_in_every_code_page(script: Path) -> None:
    assert faults(parsed(script)) == []
    assert script.read_bytes().isascii()  # Windows PowerShell 5.1 would read it by the code page


def test_the_parser_finds_a_fault_in_each_script() -> None:
    for script in SCRIPTS:
        end = script.read_bytes().rstrip()
        assert faults(PARSER.parse(end + b"\nfunction Get-More { if ($x) {").root_node)


def test_every_command_is_a_function_of_ours_or_one_of_windows() -> None:
    called: set[str] = set()
    ours: set[str] = set()
    for script in SCRIPTS:
        root = parsed(script)
        called |= {text(one) for one in nodes(root, "command_name")}
        ours |= {text(one) for one in nodes(root, "function_name")}
    words = {name for name in called if re.fullmatch(r"[A-Z]\w+-\w+", name)}
    assert words - ours == OF_WINDOWS
    assert ours - words == set()


def test_every_setting_can_be_set_checked_and_undone() -> None:
    used = {part["kind"] for setting in table() for part in setting["parts"]}
    assert used == set(FIELDS)
    assert kinds_of("Get-State") == used
    assert kinds_of("Set-State") == used


def test_every_setting_is_named_in_both_languages_and_complete() -> None:
    ids = [setting["id"] for setting in table()]
    assert len(ids) == len(set(ids))
    for setting in table():
        assert {"id", "zh", "en", "parts"} <= set(setting) <= SETTING_FIELDS
        assert re.search(r"[\u4e00-\u9fff]", setting["zh"])
        assert setting["en"].isascii()
        for part in setting["parts"]:
            assert set(part) == FIELDS[part["kind"]] | {"kind"}


def test_nothing_is_changed_twice() -> None:
    """Else undoing one setting would take back another."""
    changed = [
        tuple(str(value) for name, value in sorted(part.items()) if name != "value")
        for setting in table()
        for part in setting["parts"]
        if part["kind"] != "feature"  # Keyboard Filter and Shell Launcher belong to one
    ]
    assert len(changed) == len(set(changed))


def test_windows_signs_in_by_itself_last_of_all() -> None:
    """A set-up that was cut leaves a PC that starts as it did before."""
    assert [setting["id"] for setting in table()][-1] == "sign-in"
    assert table()[-1]["parts"][-1]["name"] == "AutoAdminLogon"


def test_texts_are_there_in_both_languages_and_all_are_used() -> None:
    words = json.loads((SETUP / "words.json").read_text("utf-8"))
    assert set(words) == {"zh", "en"}
    places = {
        language: {name: set(re.findall(r"\{\d\}", told)) for name, told in texts.items()}
        for language, texts in words.items()
    }
    assert places["zh"] == places["en"]
    source = "".join(script.read_text() for script in SETUP.glob("*.ps1"))
    asked = set(re.findall(r'Get-Text "([a-z-]+)"', source))
    asked |= set(re.findall(r'\$What = "([a-z]+)"', source))
    assert asked == set(words["en"])


def test_the_firewall_opens_the_ports_that_neighbours_use() -> None:
    opened = next(setting["parts"] for setting in table() if setting["id"] == "firewall")
    assert {(part["protocol"], part["port"]) for part in opened} == {
        ("TCP", NeighbourSettings().port),
        ("UDP", 5353),
    }


def test_what_the_installer_and_the_scripts_name_is_in_the_installer() -> None:
    script = (WINDOWS / "kiosk.iss").read_text("utf-8-sig")
    sources = re.findall(r'^Source: "([^"{]+)"', script, re.M)
    laid = {file.name for source in sources for file in WINDOWS.glob(source.replace("\\", "/"))}
    assert {"kiosk-setup.ps1", "windows-settings.json", "words.json"} <= laid
    named = set(re.findall(r"(?:Script|Elevated)\(['\"]([\w.-]+)['\"]", script))
    for source in SETUP.glob("*.ps1"):
        named |= set(re.findall(r'Join-Path \$PSScriptRoot "([\w.-]+)"', source.read_text()))
    assert named - laid == set()
    assert (WINDOWS / "ChineseSimplified.isl").is_file()


def test_the_installer_speaks_both_languages() -> None:
    script = (WINDOWS / "kiosk.iss").read_text("utf-8-sig")
    english = re.findall(r"^en\.(\w+)=", script, re.M)
    assert english == re.findall(r"^zh\.(\w+)=", script, re.M)
    used = set(re.findall(r"\{cm:(\w+)\}|CustomMessage\('(\w+)'\)", script))
    assert {one or other for one, other in used} == set(english)


def test_the_scripts_agree_on_the_account_and_on_its_folder() -> None:
    for pattern in (r'^\$Account = (".*")', r'^\$Root = (Join-Path \$env:ProgramData ".*?")'):
        said = {
            found[1]
            for script in SETUP.glob("*.ps1")
            if (found := re.search(pattern, script.read_text(), re.M))
        }
        assert len(said) == 1


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_document_says_of_every_setting_why_and_how_to_undo_it(language: str) -> None:
    page = (ROOT / "docs" / "it" / f"windows.{language}.md").read_text("utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| (.+?) \| (.+?) \|$", page, re.M)
    assert [row[0] for row in rows] == [setting["id"] for setting in table()]


# The doctor ---------------------------------------------------------------------------------------

WANTED = {
    (part["kind"], part["key"], part["name"]): part["value"]
    for setting in table()
    for part in setting["parts"]
    if part["kind"] in (MACHINE, USER)
}


def missing(registry: dict[tuple[str, str, str], Any], *kinds: str) -> list[str]:
    def read(kind: str, key: str, name: str) -> object:
        return registry.get((kind, key, name))

    return list(missing_settings(read_settings_table(), read, kinds or (MACHINE, USER)))


def test_the_doctor_misses_nothing_on_a_pc_that_is_set_up() -> None:
    assert missing(WANTED) == []


@pytest.mark.parametrize(
    ("value", "setting"),
    [
        ((MACHINE, r"SOFTWARE\Policies\Microsoft\Windows\EdgeUI", "AllowEdgeSwipe"), "edge-swipe"),
        ((USER, r"Control Panel\Accessibility\StickyKeys", "Flags"), "accessibility-keys"),
    ],
)
def test_the_doctor_names_the_setting_that_is_missing(
    value: tuple[str, str, str], setting: str
) -> None:
    assert missing({name: what for name, what in WANTED.items() if name != value}) == [setting]
    assert missing({**WANTED, value: 7}) == [setting]


def test_a_password_in_the_registry_is_one_too_many() -> None:
    key = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Winlogon"
    assert missing({**WANTED, (MACHINE, key, "DefaultPassword"): "1234"}) == ["sign-in"]


def test_an_administrator_is_told_of_the_pc_alone() -> None:
    of_the_pc = {name: what for name, what in WANTED.items() if name[0] == MACHINE}
    assert missing(of_the_pc, MACHINE) == []
    assert "touch" in missing(of_the_pc)


def test_the_finding_names_the_settings_in_both_languages() -> None:
    what = PROBLEMS[Problem.WINDOWS_SETTINGS_MISSING].what
    for words in (what.chinese, what.english):
        assert "touch, edge-swipe" in words.format(settings="touch, edge-swipe")
