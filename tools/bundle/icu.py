"""Takes out of Qt's copy of ICU what is not used: 26 of 32 MB.

Qt asks ICU for sorting, upper and lower case, and encodings other than Unicode. Of these only
GB 18030 stays; captions are decoded by Python. Names of units, currencies, time zones, languages
and countries, transliterations, spelled numbers and line breaks are Qt's own or unused.
"""

from __future__ import annotations

import re
import subprocess
import tempfile
from pathlib import Path

UNUSED = re.compile(r"(brkitr|curr|lang|rbnf|region|translit|unit|zone)/|(?!gb18030).*\.cnv")

ASSEMBLY = """
.section .rodata
.global {symbol}
.type {symbol}, %object
.balign 16
{symbol}:
.incbin "{data}"
.size {symbol}, . - {symbol}
.section .note.GNU-stack, "", %progbits
"""


def shrink_icu_data(library: Path) -> None:
    """Replace libicudata by one with less in it.

    Raises:
        subprocess.CalledProcessError: icupkg or the compiler fails.
        ValueError: the file is no libicudata.
    """
    if (match := re.fullmatch(r"libicudata\.so\.(\d+)", library.name)) is None:
        raise ValueError(f"{library} is no libicudata")
    version = match[1]
    with tempfile.TemporaryDirectory() as temporary:
        # icupkg names the parts after the file; ICU looks for that name.
        whole, less = (Path(temporary, name, f"icudt{version}l.dat") for name in ("whole", "less"))
        for data in (whole, less):
            data.parent.mkdir()
        _run("objcopy", "-O", "binary", "--only-section=.rodata", library, whole)
        parts = _run("icupkg", "--list", whole).splitlines()
        unused = Path(temporary, "unused.txt")
        unused.write_text("\n".join(filter(UNUSED.match, parts)) + "\n", encoding="ascii")
        _run("icupkg", "--remove", unused, whole, less)
        assembly = Path(temporary, "data.S")
        assembly.write_text(ASSEMBLY.format(symbol=f"icudt{version}_dat", data=less))
        name = f"-Wl,-soname,{library.name}"
        _run("gcc", "-shared", "-nostdlib", "-s", name, "-o", library, assembly)


def _run(*command: str | Path) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
