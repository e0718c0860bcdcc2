"""A language for the describer, and the templates it fills. Each is whole: a translation may order its words freely.

``{who}`` stands first in its sentence; ``{things}`` is a list such as "one injection and liposuction".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Protocol

from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, Compare, Treatment
from viewer.core.translate import QT_TRANSLATE_NOOP


class Say(Protocol):
    """The words in a language, in the form for ``number``; -1 for words without one. Leaves %n and braces alone."""

    def __call__(self, words: str, number: int = -1, /) -> str: ...


def in_english(words: str, number: int = -1, /) -> str:
    """The words as they are written here."""
    del number
    return words


@dataclass(frozen=True)
class Phrases:
    """A language. ``accounts``: does the pack tell the picture in two accounts, so that the sentence says which?"""

    say: Say = in_english
    accounts: bool = True

    def fill(self, template: str, **places: object) -> str:
        return self.say(template).format(**places)

    def number(self, number: int) -> str:
        """In a word up to twelve, in figures beyond."""
        return self.say(NUMBERS[number]) if 0 < number < len(NUMBERS) else str(number)

    def count(self, forms: tuple[str, str], number: int) -> str:
        """So many of something: the first form for a single one, else the second, with %n."""
        one, many = forms
        return self.say(one) if number == 1 else self.say(many, number).replace("%n", self.number(number))


ENGLISH: Final = Phrases()

NUMBERS: Final = (
    "",
    QT_TRANSLATE_NOOP("Quilt", "one"),
    QT_TRANSLATE_NOOP("Quilt", "two"),
    QT_TRANSLATE_NOOP("Quilt", "three"),
    QT_TRANSLATE_NOOP("Quilt", "four"),
    QT_TRANSLATE_NOOP("Quilt", "five"),
    QT_TRANSLATE_NOOP("Quilt", "six"),
    QT_TRANSLATE_NOOP("Quilt", "seven"),
    QT_TRANSLATE_NOOP("Quilt", "eight"),
    QT_TRANSLATE_NOOP("Quilt", "nine"),
    QT_TRANSLATE_NOOP("Quilt", "ten"),
    QT_TRANSLATE_NOOP("Quilt", "eleven"),
    QT_TRANSLATE_NOOP("Quilt", "twelve"),
)

# Whose account (None: the pack knows one only), and lighter, as at the start or heavier.
WHO: Final[Mapping[tuple[Account | None, int], str]] = {
    (None, 0): QT_TRANSLATE_NOOP("Quilt", "At {age} years"),
    (None, 1): QT_TRANSLATE_NOOP("Quilt", "At {age} years and {percent} % heavier"),
    (None, -1): QT_TRANSLATE_NOOP("Quilt", "At {age} years and {percent} % lighter"),
    (Account.ARTICLE, 0): QT_TRANSLATE_NOOP("Quilt", "As the article tells it, at {age} years"),
    (Account.ARTICLE, 1): QT_TRANSLATE_NOOP("Quilt", "As the article tells it, at {age} years and {percent} % heavier"),
    (Account.ARTICLE, -1): QT_TRANSLATE_NOOP(
        "Quilt", "As the article tells it, at {age} years and {percent} % lighter"
    ),
    (Account.STUDIES, 0): QT_TRANSLATE_NOOP("Quilt", "As studies describe it, at {age} years"),
    (Account.STUDIES, 1): QT_TRANSLATE_NOOP("Quilt", "As studies describe it, at {age} years and {percent} % heavier"),
    (Account.STUDIES, -1): QT_TRANSLATE_NOOP("Quilt", "As studies describe it, at {age} years and {percent} % lighter"),
}

FLAT: Final = QT_TRANSLATE_NOOP("Quilt", "{who}, the skin lies almost flat in this model, the deepest seam {depth}.")
ONE_BULGES: Final = QT_TRANSLATE_NOOP(
    "Quilt", "{who}, one of {squares} squares bulges in this model, the deepest seam {depth}."
)
SOME_BULGE: Final = QT_TRANSLATE_NOOP(
    "Quilt", "{who}, {bulging} of {squares} squares bulge in this model, the deepest seam {depth}."
)
ALL_BULGE: Final = QT_TRANSLATE_NOOP(
    "Quilt", "{who}, all {squares} squares bulge in this model, the deepest seam {depth}."
)
ONLY_BULGES: Final = QT_TRANSLATE_NOOP("Quilt", "{who}, the square of this model bulges, the deepest seam {depth}.")
DEPTH: Final = QT_TRANSLATE_NOOP("Quilt", "about {mm} mm")
NO_DEPTH: Final = QT_TRANSLATE_NOOP("Quilt", "less than 1 mm")

Forms = tuple[str, str]
MONTHS: Final[Forms] = (QT_TRANSLATE_NOOP("Quilt", "one month"), QT_TRANSLATE_NOOP("Quilt", "%n months"))
THINGS: Final[Mapping[Treatment, Forms]] = {
    Treatment.LIPOSUCTION: (QT_TRANSLATE_NOOP("Quilt", "liposuction"), QT_TRANSLATE_NOOP("Quilt", "%n liposuctions")),
    Treatment.MESOTHERAPY: (QT_TRANSLATE_NOOP("Quilt", "one injection"), QT_TRANSLATE_NOOP("Quilt", "%n injections")),
    Treatment.SCULPTING: (
        QT_TRANSLATE_NOOP("Quilt", "body sculpting"),
        QT_TRANSLATE_NOOP("Quilt", "%n rounds of body sculpting"),
    ),
    Treatment.SUBCISION: (
        QT_TRANSLATE_NOOP("Quilt", "cutting bands"),
        QT_TRANSLATE_NOOP("Quilt", "cutting bands %n times"),
    ),
    Treatment.COLLAGENASE: (
        QT_TRANSLATE_NOOP("Quilt", "one collagenase injection"),
        QT_TRANSLATE_NOOP("Quilt", "%n collagenase injections"),
    ),
    Treatment.SHOCK_WAVES: (
        QT_TRANSLATE_NOOP("Quilt", "one course of shock waves"),
        QT_TRANSLATE_NOOP("Quilt", "%n courses of shock waves"),
    ),
}
MANY_THINGS: Final = QT_TRANSLATE_NOOP("Quilt", "%n treatments")
TWO: Final = QT_TRANSLATE_NOOP("Quilt", "{first} and {second}")
THREE: Final = QT_TRANSLATE_NOOP("Quilt", "{first}, {second} and {third}")

WAITED: Final[Forms] = (
    QT_TRANSLATE_NOOP("Quilt", "Nothing was done for one month."),
    QT_TRANSLATE_NOOP("Quilt", "Nothing was done for %n months."),
)
AT_ONCE: Final = QT_TRANSLATE_NOOP("Quilt", "This is right after {things}.")
SOON: Final = QT_TRANSLATE_NOOP("Quilt", "This is less than a month after {things}.")
LATER: Final[Forms] = (
    QT_TRANSLATE_NOOP("Quilt", "This is one month after {things}."),
    QT_TRANSLATE_NOOP("Quilt", "This is %n months after {things}."),
)
MORE: Final[Forms] = (
    QT_TRANSLATE_NOOP("Quilt", "This is more than one month after {things}."),
    QT_TRANSLATE_NOOP("Quilt", "This is more than %n months after {things}."),
)
IN_MONTH: Final = QT_TRANSLATE_NOOP("Quilt", "This is month {month}, after {things}.")

# What is known of what was done: (all of it, {things} of it), each without and with reported harm.
NONE_FOUND: Final[tuple[Forms, Forms]] = (
    (
        QT_TRANSLATE_NOOP("Quilt", "No change was found in what was measured; the rest was not fairly tested."),
        QT_TRANSLATE_NOOP(
            "Quilt", "No change was found in what was measured; the rest was not fairly tested, and harm was reported."
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Quilt", "For {things}, no change was found in what was measured."),
        QT_TRANSLATE_NOOP("Quilt", "For {things}, no change was found in what was measured; harm was reported."),
    ),
)
NONE_YET: Final[tuple[Forms, Forms]] = (
    (
        QT_TRANSLATE_NOOP(
            "Quilt", "Within {months}, no change was found in what was measured; nobody has measured longer."
        ),
        QT_TRANSLATE_NOOP(
            "Quilt",
            "Within {months}, no change was found in what was measured; nobody has measured longer; harm was reported.",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("Quilt", "For {things}, no change was found within {months}; nobody has measured longer."),
        QT_TRANSLATE_NOOP(
            "Quilt",
            "For {things}, no change was found within {months}; nobody has measured longer, and harm was reported.",
        ),
    ),
)
UNKNOWN: Final[tuple[Forms, Forms]] = (
    (
        QT_TRANSLATE_NOOP("Quilt", "Nobody has measured what that does."),
        QT_TRANSLATE_NOOP("Quilt", "Nobody has measured what that does, but harm was reported."),
    ),
    (
        QT_TRANSLATE_NOOP("Quilt", "For {things}, nobody has measured what changes."),
        QT_TRANSLATE_NOOP("Quilt", "For {things}, nobody has measured what changes; harm was reported."),
    ),
)
PAST: Final[tuple[Forms, Forms]] = (
    (
        QT_TRANSLATE_NOOP("Quilt", "Nobody has measured longer than {months}."),
        QT_TRANSLATE_NOOP("Quilt", "Nobody has measured longer than {months}, but harm was reported."),
    ),
    (
        QT_TRANSLATE_NOOP("Quilt", "For {things}, nobody has measured longer than {months}."),
        QT_TRANSLATE_NOOP("Quilt", "For {things}, nobody has measured longer than {months}; harm was reported."),
    ),
)
SILENT: Final[tuple[Forms, Forms]] = (
    (
        QT_TRANSLATE_NOOP("Quilt", "The article does not say what that does."),
        QT_TRANSLATE_NOOP("Quilt", "The article does not say what that does, but harm was reported."),
    ),
    (
        QT_TRANSLATE_NOOP("Quilt", "For {things}, the article does not say what changes."),
        QT_TRANSLATE_NOOP("Quilt", "For {things}, the article does not say what changes; harm was reported."),
    ),
)
HARM: Final = QT_TRANSLATE_NOOP("Quilt", "Harm was reported.")

BESIDE: Final[Mapping[tuple[Compare, Account], str]] = {
    (Compare.ACCOUNTS, Account.ARTICLE): QT_TRANSLATE_NOOP("Quilt", "On the right is what studies show."),
    (Compare.ACCOUNTS, Account.STUDIES): QT_TRANSLATE_NOOP("Quilt", "On the left is what the article tells."),
    (Compare.BEFORE, Account.ARTICLE): QT_TRANSLATE_NOOP("Quilt", "On the left is how it was before."),
    (Compare.BEFORE, Account.STUDIES): QT_TRANSLATE_NOOP("Quilt", "On the left is how it was before."),
}
LIFTED: Final[Mapping[Part, str]] = {
    Part.SKIN: QT_TRANSLATE_NOOP("Quilt", "The skin is lifted off."),
    Part.FAT: QT_TRANSLATE_NOOP("Quilt", "The fat is lifted off."),
    Part.MUSCLE: QT_TRANSLATE_NOOP("Quilt", "The muscle is lifted off."),
    Part.SEPTA: QT_TRANSLATE_NOOP("Quilt", "The septa are lifted off."),
}
LIFTED_SOME: Final = QT_TRANSLATE_NOOP("Quilt", "Here %n layers are lifted off.")

NAMES: Final[Mapping[Part, str]] = {
    Part.SKIN: QT_TRANSLATE_NOOP("Quilt", "Skin"),
    Part.FAT: QT_TRANSLATE_NOOP("Quilt", "Fat"),
    Part.MUSCLE: QT_TRANSLATE_NOOP("Quilt", "Muscle"),
    Part.SEPTA: QT_TRANSLATE_NOOP("Quilt", "Septa"),
}
PARTS: Final[Mapping[tuple[Part, Account], str]] = {
    (Part.SKIN, Account.ARTICLE): QT_TRANSLATE_NOOP(
        "Quilt",
        "The cover over everything. As the article tells it, tied skin stays stiff while the free skin round it grows.",
    ),
    (Part.SKIN, Account.STUDIES): QT_TRANSLATE_NOOP(
        "Quilt",
        "The cover over everything. With age it gets thinner and looser, so it hides less.",
    ),
    (Part.FAT, Account.ARTICLE): QT_TRANSLATE_NOOP(
        "Quilt",
        "As the article tells it, each square holds fat together with skin and muscle. "
        "Studies find fat alone in the puffy places.",
    ),
    (Part.FAT, Account.STUDIES): QT_TRANSLATE_NOOP(
        "Quilt",
        "Soft pockets called lobules. As they take more room they push up the skin between the bands.",
    ),
    (Part.MUSCLE, Account.ARTICLE): QT_TRANSLATE_NOOP(
        "Quilt",
        "As the article tells it, each square holds some. Studies say muscle lies deeper, below its own sheet, "
        "and takes no part in dimples.",
    ),
    (Part.MUSCLE, Account.STUDIES): QT_TRANSLATE_NOOP(
        "Quilt",
        "It lies deep, below its own sheet, and takes no part in dimples.",
    ),
    (Part.SEPTA, Account.ARTICLE): QT_TRANSLATE_NOOP(
        "Quilt",
        "As the article tells it, bands of scar that hold each square together. "
        "Studies say they are normal bands that everyone has.",
    ),
    (Part.SEPTA, Account.STUDIES): QT_TRANSLATE_NOOP(
        "Quilt",
        "Bands that tie the skin to a thin sheet inside the fat. Everyone has them. "
        "Where they hold tight, the surface cannot rise.",
    ),
}
