"""Scene codes: a whole SceneState, and the part that is lit, as a short word to type or to pass on.

docs/SCENE_CODES.md has the layout, bit by bit. What is written there of a version never changes: a later version of
Septa reads every older code. Tables here grow at their ends only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, Compare, Event, Field, SceneState, Treatment, View

VERSION: Final = 1
LINK: Final = "septa:scene/"
SYMBOLS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's base 32: no I, L, O, U
FORGIVEN: Final = {"O": "0", "I": "1", "L": "1"}
LEFT_OUT: Final = "-\u2010\u2011\u2012\u2013\u2014\u2212_"
GROUP: Final = 4
LETTERS_MOST: Final = 400  # the longest code has some 150

_ACCOUNTS: Final = (Account.ARTICLE, Account.STUDIES)
_PARTS: Final = (Part.SKIN, Part.FAT, Part.MUSCLE, Part.SEPTA)
_COMPARES: Final = (Compare.NONE, Compare.BEFORE, Compare.ACCOUNTS)
_FIELDS: Final = (Field.FAT, Field.STIFFNESS, Field.SCAR, Field.SIGNAL, Field.FLOW)
_TREATMENTS: Final = (
    *(Treatment.LIPOSUCTION, Treatment.MESOTHERAPY, Treatment.SCULPTING, Treatment.SUBCISION),
    *(Treatment.COLLAGENASE, Treatment.SHOCK_WAVES, Treatment.REST),
)
# Of version 1, whatever the picture starts with later: what needs no bits, and what is counted from where.
_REST: Final = Parameters(30, 0)
_PLAIN: Final = View(72, 100, 0, 0, frozenset(), Compare.NONE, 50, None)
_AGE, _WEIGHT, _U_MM, _V_MM, _CUT_MM, _ZOOM, _PAN = 15, -10, 9, 9, 18, 100, -100
_VERSION_BITS: Final = 4

T = TypeVar("T")


class CodeError(Exception):
    """Why a code cannot be read: one plain sentence that says what, where, and what to do."""


def encode(state: SceneState, part: Part | None = None) -> str:
    """The code of a state, in groups of four."""
    bits = _Writer()
    bits.put(VERSION, _VERSION_BITS)
    bits.put(_ACCOUNTS.index(state.account), 1)
    view = state.view
    for there in (state.parameters != _REST, state.month_tenths, state.events, view != _PLAIN, part):
        bits.put(int(bool(there)), 1)
    if state.parameters != _REST:
        bits.put(state.parameters.age - _AGE, 7)
        bits.put(state.parameters.weight - _WEIGHT, 6)
    if state.month_tenths:
        bits.put(state.month_tenths, 9)
    if state.events:
        _put_events(bits, state.events)
    if view != _PLAIN:
        _put_view(bits, view)
    if part is not None:
        bits.put(_PARTS.index(part), 2)
    symbols = bits.symbols()
    word = "".join(SYMBOLS[symbol] for symbol in (*symbols, _check(symbols)))
    return "-".join(word[start : start + GROUP] for start in range(0, len(word), GROUP))


def link(state: SceneState, part: Part | None = None) -> str:
    """The code as an address, ``septa:scene/…``."""
    return LINK + encode(state, part)


def decode(text: str) -> tuple[SceneState, Part | None]:
    """State and part of a code or link, however its letters are written. CodeError for anything else."""
    symbols = _symbols(text)
    bits = _Reader(symbols[:-1])
    version = bits.take(_VERSION_BITS)
    if _check(symbols[:-1]) != symbols[-1]:
        raise CodeError("This scene code has a letter that is wrong, missing or swapped; compare it with the original.")
    if version != VERSION:
        raise CodeError(f"This scene code is of kind {version}, which this version of Septa cannot read; update Septa.")
    try:
        state, part = _read(bits)
    except ValueError as error:
        raise CodeError(f"In this scene code {error}; ask for a new code.") from None
    bits.end()
    return state, part


def looks_like_code(text: str) -> bool:
    """Was a code meant, right or wrong: a link, or letters of codes with a figure among them?"""
    bare = text.strip()
    if bare[: len(LINK)].lower() == LINK:
        return True
    letters = [letter.upper() for letter in bare if letter not in LEFT_OUT]
    return any(letter.isdigit() for letter in letters) and all(FORGIVEN.get(one, one) in SYMBOLS for one in letters)


# --- letters ------------------------------------------------------------------------------------------------------


def _symbols(text: str) -> list[int]:
    """The numbers 0 to 31 that the letters stand for."""
    bare = text.strip()
    if bare[: len(LINK)].lower() == LINK:
        bare = bare[len(LINK) :]
    if len(bare) > LETTERS_MOST:
        raise CodeError(f"This is too long for a scene code ({len(bare)} letters); copy the code alone.")
    symbols = []
    for place, letter in enumerate(bare, 1):
        if letter in LEFT_OUT or letter.isspace():
            continue
        big = letter.upper()
        number = SYMBOLS.find(FORGIVEN.get(big, big)) if len(big) == 1 else -1
        if number < 0:
            shown = f"“{letter}”" if letter.isprintable() else "a sign that cannot be shown"
            raise CodeError(f"No scene code has {shown} in it (sign {place}); compare the code with the original.")
        symbols.append(number)
    if len(symbols) < 3:
        raise CodeError("This scene code is too short; it has at least three letters, such as 30C.")
    return symbols


def _check(symbols: Sequence[int]) -> int:
    """Sum of the symbols times powers of 2 in the field of 32 elements, counted from the end.

    It differs whenever one symbol does, and whenever two change places (unless they stand 31 apart).
    """
    total = 0
    for symbol in symbols:
        total = _double(total) ^ _double(symbol)
    return total


def _double(element: int) -> int:
    """Times 2 in GF(32), modulo x⁵ + x² + 1."""
    doubled = element << 1
    return doubled ^ 0b100101 if doubled & 0b100000 else doubled


class _Writer:
    def __init__(self) -> None:
        self._bits: list[int] = []

    def put(self, value: int, width: int) -> None:
        self._bits += [value >> place & 1 for place in range(width - 1, -1, -1)]

    def symbols(self) -> list[int]:
        """Five bits each; the last is filled up with zeros."""
        bits = [*self._bits, *[0] * (-len(self._bits) % 5)]
        return [int("".join(map(str, bits[start : start + 5])), 2) for start in range(0, len(bits), 5)]


class _Reader:
    def __init__(self, symbols: Sequence[int]) -> None:
        self._bits = [symbol >> place & 1 for symbol in symbols for place in range(4, -1, -1)]
        self._at = 0

    def take(self, width: int) -> int:
        bits = self._bits[self._at : self._at + width]
        if len(bits) < width:
            raise CodeError("This scene code breaks off; copy all of it.")
        self._at += width
        return int("".join(map(str, bits)), 2)

    def has(self) -> bool:
        return bool(self.take(1))

    def one_of(self, table: Sequence[T], width: int, name: str) -> T:
        number = self.take(width)
        if number >= len(table):
            raise ValueError(f"the {name} has number {number}; this version of Septa knows {len(table)}")
        return table[number]

    def end(self) -> None:
        """CodeError unless nothing is left but what filled up the last symbol."""
        left = self._bits[self._at :]
        if len(left) >= 5 or any(left):
            raise CodeError("This scene code goes on after its end; copy the code alone.")


# --- version 1 ----------------------------------------------------------------------------------------------------


def _read(bits: _Reader) -> tuple[SceneState, Part | None]:
    """ValueError names what is out of range."""
    account = bits.one_of(_ACCOUNTS, 1, "account")
    person, time, events, view, part = [bits.has() for _ in range(5)]
    parameters = Parameters(bits.take(7) + _AGE, bits.take(6) + _WEIGHT) if person else _REST
    state = SceneState(account, parameters, bits.take(9) if time else 0)
    if events:
        state = replace(state, events=tuple(_events(bits)))
    if view:
        state = replace(state, view=_view(bits))
    return state, bits.one_of(_PARTS, 2, "part") if part else None


def _put_events(bits: _Writer, events: Sequence[Event]) -> None:
    bits.put(len(events) - 1, 5)
    before: Event | None = None
    for event in events:
        treatment, month = _TREATMENTS.index(event.treatment), event.month
        for value, width, same in (
            (treatment, 4, before is not None and before.treatment is event.treatment),
            (month, 6, before is not None and before.month == event.month),
        ):
            if before is not None:
                bits.put(int(same), 1)
            if not same:
                bits.put(value, width)
        bits.put(event.u_mm - _U_MM, 7)
        bits.put(event.v_mm - _V_MM, 7)
        before = event


def _events(bits: _Reader) -> Iterator[Event]:
    before: Event | None = None
    for _ in range(bits.take(5) + 1):
        same = before is not None and bits.has()
        treatment = before.treatment if before and same else bits.one_of(_TREATMENTS, 4, "treatment")
        same = before is not None and bits.has()
        month = before.month if before and same else bits.take(6)
        before = Event(month, treatment, bits.take(7) + _U_MM, bits.take(7) + _V_MM)
        yield before


def _put_view(bits: _Writer, view: View) -> None:
    pan, plain_pan = (view.pan_x, view.pan_y), (_PLAIN.pan_x, _PLAIN.pan_y)
    there = (
        *(view.cut_mm != _PLAIN.cut_mm, view.zoom != _PLAIN.zoom, pan != plain_pan, bool(view.lifted)),
        *(view.compare is not _PLAIN.compare, view.divider != _PLAIN.divider, view.reveal is not None),
    )
    cut, zoom, panned, lifted, compared, divided, revealed = there
    for bit in there:
        bits.put(int(bit), 1)
    if cut:
        bits.put(view.cut_mm - _CUT_MM, 6)
    if zoom:
        bits.put(view.zoom - _ZOOM, 9)
    if panned:
        bits.put(view.pan_x - _PAN, 8)
        bits.put(view.pan_y - _PAN, 8)
    if lifted:
        for part in _PARTS:
            bits.put(int(part in view.lifted), 1)
    if compared:
        bits.put(_COMPARES.index(view.compare), 2)
    if divided:
        bits.put(view.divider, 7)
    if revealed and view.reveal is not None:
        bits.put(_FIELDS.index(view.reveal), 4)


def _view(bits: _Reader) -> View:
    cut, zoom, panned, lifted, compared, divided, revealed = [bits.has() for _ in range(7)]
    return View(
        cut_mm=bits.take(6) + _CUT_MM if cut else _PLAIN.cut_mm,
        zoom=bits.take(9) + _ZOOM if zoom else _PLAIN.zoom,
        pan_x=bits.take(8) + _PAN if panned else _PLAIN.pan_x,
        pan_y=bits.take(8) + _PAN if panned else _PLAIN.pan_y,
        lifted=frozenset(part for part in _PARTS if bits.has()) if lifted else _PLAIN.lifted,
        compare=bits.one_of(_COMPARES, 2, "comparison") if compared else _PLAIN.compare,
        divider=bits.take(7) if divided else _PLAIN.divider,
        reveal=bits.one_of(_FIELDS, 4, "field") if revealed else _PLAIN.reveal,
    )
