"""One describer: the state of the picture in true words, for callout, caption, screen reader and print.

One sentence says what the surface does; up to two short ones say what was done and how sure anyone is of it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from viewer.core.quilt import phrases as words
from viewer.core.quilt.parts import Part
from viewer.core.quilt.phrases import ENGLISH, Phrases
from viewer.core.quilt.scene import TENTHS, Account, Compare, Event, SceneState, Treatment

if TYPE_CHECKING:
    from viewer.core.quilt.assumptions import Assumption
    from viewer.core.quilt.certainty import Certainty
    from viewer.core.quilt.model import Heights

SENTENCES_MOST: Final = 3
HARM: Final = "harm"  # parameter of the rows that tell of harm
NAMED_MOST: Final = 3  # kinds of treatment that are named one by one
_UNIT: Final = re.compile(r"(?<=\d) (?=mm|%)")  # a figure and its unit stay on one line

# How well a treatment is known, the least known first: that is what the sentence says.
_RANKS: Final = (words.UNKNOWN, words.SILENT, words.NONE_YET, words.PAST, words.NONE_FOUND)


def describe(heights: Heights, certainty: Certainty, phrases: Phrases = ENGLISH) -> str:
    """What the picture shows, what was done by now, and what is known of that."""
    state = heights.state
    done = [event for event in state.done if event.treatment is not Treatment.REST]
    sentences = [
        _surface(heights, phrases),
        _when(state, done, phrases),
        _known(state, done, certainty, phrases) if done else "",
        _beside(state, phrases),
        _lifted(state, phrases),
    ]
    text = " ".join([sentence for sentence in sentences if sentence][:SENTENCES_MOST])
    return _UNIT.sub("\N{NO-BREAK SPACE}", text)


def describe_part(part: Part, account: Account, phrases: Phrases = ENGLISH) -> tuple[str, str]:
    """(name, one to three short sentences) of a part, as the account tells it."""
    return phrases.say(words.NAMES[part]), phrases.say(words.PARTS[part, account])


def _surface(heights: Heights, phrases: Phrases) -> str:
    bulging, squares = heights.bulging, heights.squares
    if bulging == 0:
        template = words.FLAT
    elif squares == 1:
        template = words.ONLY_BULGES
    elif bulging == squares:
        template = words.ALL_BULGE
    else:
        template = words.ONE_BULGES if bulging == 1 else words.SOME_BULGE
    return phrases.fill(
        template,
        who=_who(heights.state, phrases),
        bulging=phrases.number(bulging),
        squares=phrases.number(squares),
        depth=_depth(heights.most_mm, phrases),
    )


def _who(state: SceneState, phrases: Phrases) -> str:
    age, weight = state.parameters.age, state.parameters.weight
    account = state.account if phrases.accounts else None
    return phrases.fill(words.WHO[account, (weight > 0) - (weight < 0)], age=age, percent=abs(weight))


def _depth(depth_mm: float, phrases: Phrases) -> str:
    return phrases.say(words.NO_DEPTH) if depth_mm < 1 else phrases.fill(words.DEPTH, mm=round(depth_mm))


def _when(state: SceneState, done: list[Event], phrases: Phrases) -> str:
    """How long ago it was done; the month, where it was done at several times."""
    if not done:
        months = state.month_tenths // TENTHS
        return phrases.count(words.WAITED, months) if months else ""
    things = _things(done, phrases)
    if done[0].month != done[-1].month:
        return phrases.fill(words.IN_MONTH, month=phrases.number(state.month_tenths // TENTHS), things=things)
    months, tenths = divmod(state.month_tenths - done[0].month * TENTHS, TENTHS)
    if months == 0:
        return phrases.fill(words.SOON if tenths else words.AT_ONCE, things=things)
    return phrases.count(words.MORE if tenths else words.LATER, months).format(things=things)


def _things(events: Iterable[Event], phrases: Phrases) -> str:
    """ "one injection and liposuction", in the order in which they were first done."""
    counted = Counter(event.treatment for event in events)
    if len(counted) > NAMED_MOST:
        return phrases.count((words.MANY_THINGS, words.MANY_THINGS), counted.total())
    named = [phrases.count(words.THINGS[treatment], number) for treatment, number in counted.items()]
    if len(named) == 1:
        return named[0]
    if len(named) == 2:
        return phrases.fill(words.TWO, first=named[0], second=named[1])
    return phrases.fill(words.THREE, first=named[0], second=named[1], third=named[2])


def _known(state: SceneState, done: list[Event], certainty: Certainty, phrases: Phrases) -> str:
    """How sure anyone is: of what is known least."""
    names = {event.treatment.value for event in done}
    told = (*certainty.effects, *certainty.unknown)  # reported, though nobody may have counted it
    harm = any(row.parameter == HARM and row.event in names for row in told)
    ranks = {event.treatment: _rank(event.treatment, state, certainty) for event in done}
    least = next((rank for rank in _RANKS if rank in ranks.values()), None)
    if least is None:
        return phrases.say(words.HARM) if harm else ""
    which = [event for event in done if ranks[event.treatment] is least]
    forms = least[0] if len(which) == len(done) else least[1]
    measured = certainty.past_follow_up if least is words.PAST else certainty.none_found
    spans = [row.until_months or 0 for event in which for row in _rows(event.treatment, measured)]
    months = max(1, round(max(spans, default=0)))  # a shorter follow-up is told as a month
    return phrases.fill(forms[harm], things=_things(which, phrases), months=phrases.count(words.MONTHS, months))


def _rank(treatment: Treatment, state: SceneState, certainty: Certainty) -> tuple[words.Forms, words.Forms] | None:
    """What to say of a treatment; None where its effect is known."""
    if _rows(treatment, certainty.past_follow_up):
        return words.PAST
    if _rows(treatment, certainty.effects):
        return None
    measured = _rows(treatment, certainty.none_found)
    if measured:
        first = min(event.month for event in state.done if event.treatment is treatment)
        past = any(row.until_months is not None and state.month - first > row.until_months for row in measured)
        return words.NONE_YET if past else words.NONE_FOUND
    return words.SILENT if state.account is Account.ARTICLE else words.UNKNOWN


def _rows(treatment: Treatment, rows: Iterable[Assumption]) -> list[Assumption]:
    """Those that tell what the treatment changes."""
    return [row for row in rows if row.event == treatment.value and row.parameter != HARM]


def _beside(state: SceneState, phrases: Phrases) -> str:
    """What the other half shows, where any of it is seen."""
    view, account = state.view, state.account
    on_the_right = view.compare is Compare.ACCOUNTS and account is Account.ARTICLE
    if view.compare is Compare.NONE or view.divider == (100 if on_the_right else 0):
        return ""
    return phrases.say(words.BESIDE[view.compare, account])


def _lifted(state: SceneState, phrases: Phrases) -> str:
    lifted = state.view.lifted
    if len(lifted) > 1:
        return phrases.count((words.LIFTED_SOME, words.LIFTED_SOME), len(lifted))
    return "".join(phrases.say(words.LIFTED[part]) for part in lifted)
