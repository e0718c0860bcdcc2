from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.notebook import codes
from viewer.core.notebook.codes import MODULE_PX, VERSION_LEAST, VERSION_MOST, Code, capacity, split, version_for

ASKED = ["How long does it last?", "Wie groß ist das Risiko?", "ما هي المخاطر؟", "What does it cost? 🧵"]
TITLE = "Questions for my clinician"
VERSIONS = st.integers(VERSION_LEAST, VERSION_MOST)
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300)


@pytest.mark.parametrize("version", range(VERSION_LEAST, VERSION_MOST + 1))
def test_a_code_holds_what_is_said_and_not_a_byte_more(version: int) -> None:
    full = "x" * capacity(version)
    made = segno.make_qr(full, error="m", mode="byte", encoding="utf-8", boost_error=False)
    assert made.version == version
    above = segno.make_qr(full + "x", error="m", mode="byte", encoding="utf-8", boost_error=False)
    assert above.version == version + 1


def test_modules_are_wide_enough_for_the_room() -> None:
    for side in range(180, 900, 7):
        version = version_for(side)
        modules = 17 + 4 * version + 8
        assert version in (VERSION_LEAST, VERSION_MOST) or modules * MODULE_PX <= side < (modules + 4) * MODULE_PX
    assert version_for(10_000) == VERSION_MOST
    assert version_for(10) == VERSION_LEAST


@given(st.lists(WORDS, max_size=12), WORDS, VERSIONS)
def test_nothing_is_lost_between_codes(questions: list[str], title: str, version: int) -> None:
    most = capacity(version)
    texts = split(questions, title, most)
    assert all(len(text.encode()) <= most for text in texts)
    lines = [f"{number}. {' '.join(words.split())}" for number, words in enumerate(questions, 1) if words.strip()]
    if len(texts) > 1:
        texts = tuple(text.partition("\n")[2] for text in texts)
    else:
        texts = tuple(text.removeprefix(title).removeprefix("\n") for text in texts)

    def letters(some: tuple[str, ...] | list[str]) -> str:
        return "".join("".join(some).split())

    assert letters(texts) == letters(lines)


def test_questions_stay_whole_where_they_can() -> None:
    questions = [f"This is question number {number}, and it is fairly long." for number in range(20)]
    texts = split(questions, TITLE, capacity(10))
    assert 1 < len(texts) < 10
    for number, text in enumerate(texts, 1):
        head, *lines = text.splitlines()
        assert head == f"{TITLE} ({number}/{len(texts)})"
        assert all(re.fullmatch(r"\d+\. This is question number \d+, and it is fairly long\.", line) for line in lines)


def test_without_questions_there_is_no_code() -> None:
    assert codes.codes([], TITLE, 10) == ()
    assert codes.codes(["  "], TITLE, 10) == ()


def test_the_code_is_segno_s_own() -> None:
    (code,) = codes.codes(ASKED, TITLE, VERSION_MOST)
    assert code.text.splitlines() == [TITLE, *(f"{number}. {words}" for number, words in enumerate(ASKED, 1))]
    made = segno.make_qr(code.text, error="m", mode="byte", encoding="utf-8", boost_error=False)
    assert code.rows == tuple(tuple(bool(module) for module in row) for row in made.matrix)
    assert code.side == len(code.rows) + 8


def write_pbm(code: Code, path: Path, scale: int) -> None:
    """The code with its quiet zone, each module ``scale`` pixels wide."""
    quiet = [False] * 4
    rows = [[False] * code.side] * 4 + [[*quiet, *row, *quiet] for row in code.rows] + [[False] * code.side] * 4
    lines = [" ".join("1" if dark else "0" for dark in row for _ in range(scale)) for row in rows for _ in range(scale)]
    path.write_text(f"P1\n{code.side * scale} {code.side * scale}\n" + "\n".join(lines) + "\n", encoding="ascii")


@pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbarimg is not installed")
@pytest.mark.parametrize("version", [VERSION_LEAST, 10, VERSION_MOST])
def test_a_reader_of_codes_reads_them(version: int, tmp_path: Path) -> None:
    questions = [*ASKED, *(f"And what about number {number}?" for number in range(12))]
    for number, code in enumerate(codes.codes(questions, TITLE, version)):
        place = tmp_path / f"{number}.pbm"
        write_pbm(code, place, MODULE_PX)
        read = subprocess.run(
            ["zbarimg", "--quiet", "--raw", "-Sbinary", place], capture_output=True, timeout=60, check=True
        )
        assert read.stdout.decode("utf-8") == code.text
