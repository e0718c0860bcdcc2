from __future__ import annotations

import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from viewer.core.kiosk import config as bounds
from viewer.core.kiosk.config import KioskConfig, Opening
from viewer.core.kiosk.hours import DAY_MIN, in_order
from viewer.core.kiosk.keys import ADDRESS_MOST, KEYS, TITLE_MOST
from viewer.core.kiosk.reading import of_text
from viewer.core.kiosk.template import WIDTH, template

PATH = Path("/etc/septa/kiosk.toml")
WORDS = st.text(st.characters(exclude_categories=("C", "Z"))).map(str.strip)
OPENINGS = st.builds(
    lambda day, start, length: Opening(day, start, min(DAY_MIN, start + length)),
    st.integers(0, 6),
    st.integers(0, DAY_MIN - 1),
    st.integers(1, DAY_MIN),
)
CONFIGS = st.builds(
    KioskConfig,
    pack=st.none()
    | WORDS.filter(lambda name: name not in (".", "..")).map(lambda name: Path("/srv") / name.strip("/")),
    languages=st.lists(st.sampled_from(["en", "es", "ar", "pt-BR", "zh-Hans-CN"]), min_size=1, unique=True).map(tuple),
    title=WORDS.filter(lambda text: len(text) <= TITLE_MOST and text.isprintable()),
    theme=st.sampled_from(bounds.KIOSK_THEMES),
    diagonal_in=st.floats(*bounds.DIAGONAL_IN),
    idle_s=st.integers(*bounds.IDLE_S),
    countdown_s=st.integers(*bounds.COUNTDOWN_S),
    attract_s=st.integers(*bounds.ATTRACT_S),
    attract_tour=WORDS.filter(str.isprintable),
    hours=st.lists(OPENINGS, max_size=9).map(in_order),
    restart_at=st.none() | st.integers(0, DAY_MIN - 1),
    rotation=st.sampled_from(bounds.ROTATIONS),
    read_aloud=st.booleans(),
    volume=st.floats(*bounds.VOLUME),
    counting=st.booleans(),
    address=st.just("") | st.from_regex(r"https?://[a-z0-9./?=&%-]{1,40}", fullmatch=True),
    drift=st.booleans(),
    cleaning_s=st.integers(*bounds.CLEANING_S),
)


@given(CONFIGS)
def test_what_is_written_reads_back_the_same(config: KioskConfig) -> None:
    assert of_text(template(config), PATH) == (config, ())


def test_every_key_has_its_words_above_it() -> None:
    lines = template(KioskConfig()).splitlines()
    for key in KEYS:
        number = next(number for number, line in enumerate(lines) if line.startswith(f"{key.name} = "))
        assert lines[number - 1].startswith("# ")
        assert key.words
    assert "[hours]" in lines
    assert all(len(line) <= WIDTH for line in lines)
    assert ADDRESS_MOST > WIDTH


def test_the_remarked_examples_are_good_when_the_sign_is_taken_away() -> None:
    text = template(KioskConfig())
    head, hours = text.split("[hours]")
    config, problems = of_text(f"{head}[hours]{hours.replace('# ', '')}", PATH)
    assert problems == ()
    assert len(config.hours) == 6


def test_strange_letters_are_written_as_toml_wants_them() -> None:
    for title in ('"', "\\", "\x7f", "é", "\udc80"):
        assert tomllib.loads(template(KioskConfig(title=title)))["title"] in (title, "?")
