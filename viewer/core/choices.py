"""What a reader may choose, as rows of data: the preferences are made from these."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from viewer.core.modes import Can, Mode
from viewer.core.settings import LINE_LENGTHS, SPACINGS, SPEECH_RATES, TEXT_SCALE_MAX, TEXT_SCALE_MIN, Settings
from viewer.core.tones import TONES
from viewer.core.translate import QT_TRANSLATE_NOOP

Value = str | float | bool


class Kind(Enum):
    """How a preference is chosen."""

    KEYS = auto()  # one of a few, side by side
    NUMBER = auto()  # on a slider
    SWITCH = auto()  # on or off
    NAME = auto()  # one of a list that is found out later


class Section(Enum):
    """Where a preference stands. The value is its heading."""

    PAGE = QT_TRANSLATE_NOOP("Preferences", "The page")
    PICTURE = QT_TRANSLATE_NOOP("Preferences", "The picture")
    WORDS = QT_TRANSLATE_NOOP("Preferences", "The words")
    VOICE = QT_TRANSLATE_NOOP("Preferences", "Reading aloud")


@dataclass(frozen=True)
class Numbers:
    """Whole numbers as they are shown; the setting is the number divided by ``per``."""

    least: int
    most: int
    step: int
    words: str  # with {number}
    per: int = 1
    at_end: bool = False  # taken when the hand lets go: what it changes moves the slider itself

    def shown(self, value: float) -> int:
        """The number on the slider's steps that is nearest to the setting ``value``."""
        steps = round((value * self.per - self.least) / self.step)
        return min(self.most, max(self.least, self.least + steps * self.step))

    def value(self, number: int) -> float:
        return number / self.per if self.per != 1 else number


@dataclass(frozen=True)
class Preference:
    """``field`` is one of Settings. Words are translated in the context "Preferences", options in ``context``."""

    section: Section
    field: str
    words: str
    kind: Kind
    options: tuple[tuple[str, str], ...] = ()  # value, words; of a NAME: what stands for ""
    numbers: Numbers | None = None
    needs: Can = Can.ADJUST
    context: str = "Preferences"
    says: str = ""  # what it does, where the words do not tell


def _percent(bounds: tuple[float, float], at_end: bool = False) -> Numbers:
    low, high = bounds
    words = QT_TRANSLATE_NOOP("Preferences", "{number} %")
    return Numbers(round(low * 100), round(high * 100), 10, words, per=100, at_end=at_end)


PREFERENCES = (
    Preference(
        Section.PAGE,
        "theme",
        QT_TRANSLATE_NOOP("Preferences", "Colours"),
        Kind.KEYS,
        (
            ("system", QT_TRANSLATE_NOOP("Preferences", "As the system")),
            ("light", QT_TRANSLATE_NOOP("Preferences", "Light")),
            ("sepia", QT_TRANSLATE_NOOP("Preferences", "Sepia")),
            ("dark", QT_TRANSLATE_NOOP("Preferences", "Dark")),
            ("contrast", QT_TRANSLATE_NOOP("Preferences", "High contrast")),
            ("projector", QT_TRANSLATE_NOOP("Preferences", "Projector")),
        ),
    ),
    Preference(
        Section.PAGE,
        "text_scale",
        QT_TRANSLATE_NOOP("Preferences", "Text size"),
        Kind.NUMBER,
        numbers=_percent((TEXT_SCALE_MIN, TEXT_SCALE_MAX), at_end=True),
    ),
    Preference(
        Section.PAGE,
        "font",
        QT_TRANSLATE_NOOP("Preferences", "Letters"),
        Kind.KEYS,
        (
            ("atkinson", QT_TRANSLATE_NOOP("Preferences", "Atkinson")),
            ("serif", QT_TRANSLATE_NOOP("Preferences", "System serif")),
            ("sans", QT_TRANSLATE_NOOP("Preferences", "System sans")),
        ),
        says=QT_TRANSLATE_NOOP("Preferences", "Atkinson Hyperlegible is made so that no two letters look alike."),
    ),
    Preference(
        Section.PAGE,
        "line_length",
        QT_TRANSLATE_NOOP("Preferences", "Length of lines"),
        Kind.NUMBER,
        numbers=Numbers(*LINE_LENGTHS, 2, QT_TRANSLATE_NOOP("Preferences", "{number} letters")),
        says=QT_TRANSLATE_NOOP("Preferences", "Where the window has the room."),
    ),
    Preference(
        Section.PAGE,
        "spacing",
        QT_TRANSLATE_NOOP("Preferences", "Room between lines"),
        Kind.NUMBER,
        numbers=_percent(SPACINGS),
    ),
    Preference(
        Section.PICTURE,
        "skin_tone",
        QT_TRANSLATE_NOOP("Preferences", "Skin tone"),
        Kind.KEYS,
        tuple((tone.id, tone.words) for tone in TONES),
        needs=Can.TOUCH,
        context="Quilt",
    ),
    Preference(
        Section.PICTURE,
        "motion",
        QT_TRANSLATE_NOOP("Preferences", "Motion"),
        Kind.KEYS,
        (
            ("system", QT_TRANSLATE_NOOP("Preferences", "As the system wishes")),
            ("full", QT_TRANSLATE_NOOP("Preferences", "Glide and fade")),
            ("reduced", QT_TRANSLATE_NOOP("Preferences", "No gliding, no fading")),
        ),
    ),
    Preference(
        Section.WORDS,
        "wording",
        QT_TRANSLATE_NOOP("Preferences", "Wording"),
        Kind.KEYS,
        (
            ("plain", QT_TRANSLATE_NOOP("Preferences", "Plain")),
            ("standard", QT_TRANSLATE_NOOP("Preferences", "Exact")),
        ),
        says=QT_TRANSLATE_NOOP("Preferences", "Where a page has both."),
    ),
    Preference(
        Section.WORDS,
        "clinic_wording",
        QT_TRANSLATE_NOOP("Preferences", "Clinic wording"),
        Kind.SWITCH,
        says=QT_TRANSLATE_NOOP(
            "Preferences", "What the source article claims is put in words that a clinic can stand behind."
        ),
    ),
    Preference(
        Section.WORDS,
        "quiz_kept",
        QT_TRANSLATE_NOOP("Preferences", "Keep my results of quizzes"),
        Kind.SWITCH,
        needs=Can.KEEP,
        says=QT_TRANSLATE_NOOP("Preferences", "They stay on this computer."),
    ),
    Preference(
        Section.VOICE,
        "speech_voice",
        QT_TRANSLATE_NOOP("Preferences", "Voice"),
        Kind.NAME,
        (("", QT_TRANSLATE_NOOP("Preferences", "The usual one")),),
        needs=Can.HEAR,
    ),
    Preference(
        Section.VOICE,
        "speech_rate",
        QT_TRANSLATE_NOOP("Preferences", "Speed"),
        Kind.NUMBER,
        numbers=_percent(SPEECH_RATES),
        needs=Can.HEAR,
    ),
    Preference(
        Section.VOICE,
        "speech_goes_on",
        QT_TRANSLATE_NOOP("Preferences", "Go on to the next page"),
        Kind.SWITCH,
        needs=Can.HEAR,
    ),
)


def offered(mode: Mode) -> tuple[Preference, ...]:
    """The preferences that ``mode`` lets a reader choose, in order."""
    return tuple(one for one in PREFERENCES if {Can.ADJUST, one.needs} <= mode.can)


def usual(field: str) -> Value:
    """What a field is when nobody chose anything."""
    value: Value = getattr(Settings(), field)
    return value
