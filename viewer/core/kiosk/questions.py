"""The questions of ``septa kiosk setup``. Who asks and who answers is handed in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from viewer.core.kiosk.config import DAYS, KioskConfig, Opening
from viewer.core.kiosk.hours import day_words, in_order, openings
from viewer.core.kiosk.keys import BY_NAME
from viewer.core.paths import built_in_pack
from viewer.core.problems import PackError

if TYPE_CHECKING:
    from viewer.core.content.pack import Pack

TRIES = 5
ALWAYS, AS_IT_IS, CLOSED = "always", "as it is", "closed"
NUMBERS = ("diagonal_in", "idle_s", "rotation")

Ask = Callable[[str], str]
Say = Callable[[str], object]


class Stopped(Exception):  # noqa: N818
    """An answer was not understood again and again; the message is a sentence."""


def answers(config: KioskConfig, ask: Ask, say: Say) -> KioskConfig:
    """``config`` with what was answered in its place; an empty answer leaves a value as it is. ``Stopped`` after
    ``TRIES`` answers that could not be understood; what ``ask`` raises."""
    pack = _asked("Folder of the pack (empty: Septa's own)", str(config.pack or ""), _pack, ask, say)
    config = replace(config, pack=None if pack is None else pack[0])
    opened = pack[1] if pack is not None else _open(built_in_pack())
    known = opened.info.languages
    first = tuple(one for one in config.languages if one in known) or known[:1]
    config = replace(config, languages=first)
    rows = (
        ("languages", f"Languages, with commas, the first for the start (the pack has {', '.join(known)})"),
        ("diagonal_in", "The screen from corner to corner, in inches"),
        ("rotation", "How it is turned, in degrees clockwise: 0, 90, 180, 270"),
        ("idle_s", "Seconds without a touch until it asks “Still reading?”"),
    )
    for name, words in rows:
        config = replace(config, **{name: _asked(words, _shown(config, name), _reader(name, known), ask, say)})
    config = replace(config, hours=_hours(config.hours, ask, say))
    tours = opened.scenes(config.languages[0]).tours
    if tours:
        usual = config.attract_tour if config.attract_tour in tours else next(iter(tours))
        words = f"The tour that plays when nobody is there ({', '.join(tours)})"
        config = replace(config, attract_tour=_asked(words, usual, _one_of(tuple(tours)), ask, say))
    return config


def _asked(words: str, usual: str, read: Callable[[str], Any], ask: Ask, say: Say) -> Any:
    for _ in range(TRIES):
        text = ask(f"{words} [{usual}]: ").strip() or usual
        try:
            return read(text)
        except (ValueError, PackError) as error:
            say(f"  {error}. Once more, please.".replace("..", "."))
    raise Stopped("That was not understood five times; nothing was written.")


def _pack(text: str) -> tuple[Path, Pack] | None:
    """What is typed begins in the folder where one types."""
    if not text:
        return None
    path = Path(BY_NAME["pack"].read(text)).expanduser().absolute()
    return path, _open(path)


def _open(root: Path) -> Pack:
    from viewer.core.content.pack import open_pack

    return open_pack(root)


def _shown(config: KioskConfig, name: str) -> str:
    value = getattr(config, name)
    return ", ".join(value) if isinstance(value, tuple) else f"{value:g}"


def _reader(name: str, known: Sequence[str]) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        value: Any = text
        if name in NUMBERS:
            number = _number(text)
            value = int(number) if number.is_integer() else number
        try:
            found = BY_NAME[name].read(value)
        except ValueError as error:
            raise ValueError(f"It {error}") from None
        if name == "languages" and (strange := [one for one in found if one not in known]):
            raise ValueError(f"The pack has no pages in {', '.join(strange)}")
        return found

    return read


def _number(text: str) -> float:
    try:
        return float(text.replace(",", ".").removesuffix("°").removesuffix('"'))
    except ValueError:
        raise ValueError(f"“{text[:20]}” is no number") from None


def _one_of(names: tuple[str, ...]) -> Callable[[str], str]:
    def read(text: str) -> str:
        if text not in names:
            raise ValueError(f"“{text[:40]}” is none of {', '.join(names)}")
        return text

    return read


def _hours(hours: tuple[Opening, ...], ask: Ask, say: Say) -> tuple[Opening, ...]:
    def read(text: str) -> tuple[tuple[Opening, ...], bool]:
        """Openings, and are they those of the whole week?"""
        plain = text.casefold()
        if plain == ALWAYS or (plain == AS_IT_IS and hours):
            return () if plain == ALWAYS else hours, True
        return _every(range(5), text), False

    words = f"Opening hours from Monday to Friday, such as 08:00-12:00, 13:00-18:00; {CLOSED}; or {ALWAYS}"
    found, whole = _asked(words, AS_IT_IS if hours else ALWAYS, read, ask, say)
    if whole:
        return tuple(found)
    saturday = _asked("On Saturday", day_words(hours, DAYS.index("sat")), _on(DAYS.index("sat")), ask, say)
    sunday = _asked("On Sunday", day_words(hours, DAYS.index("sun")), _on(DAYS.index("sun")), ask, say)
    week = in_order((*found, *saturday, *sunday))
    if not week:
        say("  No day has opening hours; so it is always open.")
    return week


def _every(days: Sequence[int], text: str) -> tuple[Opening, ...]:
    return tuple(one for day in days for one in openings(day, text))


def _on(day: int) -> Callable[[str], tuple[Opening, ...]]:
    def read(text: str) -> tuple[Opening, ...]:
        return openings(day, text)

    return read
