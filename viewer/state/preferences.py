"""The reader's choices while the program runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from viewer.core.settings import (
    FONT_CHOICES,
    LINE_LENGTHS,
    LISTED_MAX,
    MOTION_CHOICES,
    SPACINGS,
    SPEECH_RATES,
    SPEECH_VOLUMES,
    TEXT_SCALE_MAX,
    TEXT_SCALE_MIN,
    THEME_CHOICES,
    TONE_ID,
    WORDING_CHOICES,
    Settings,
)

# Steps of A+ and A−: near enough to feel even, and 1.0 and 2.0 are among them.
TEXT_STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.25, 2.5, 2.75, 3.0)


class Preferences(QObject):
    """Compares, stores, emits the name of what changed. ``settings`` is what a save writes."""

    changed = Signal(str)  # a field of Settings

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings or Settings()

    @property
    def settings(self) -> Settings:
        return self._settings

    @property
    def theme(self) -> str:
        """ "system", "light", "sepia", "dark", "contrast" or "projector"."""
        return self._settings.theme

    @property
    def text_scale(self) -> float:
        return self._settings.text_scale

    @property
    def topics_shown(self) -> bool:
        return self._settings.topics_shown

    @property
    def picture_shown(self) -> bool:
        return self._settings.picture_shown

    @property
    def skin_tone(self) -> str:
        """Id of a tone in core/tones.py."""
        return self._settings.skin_tone

    @property
    def motion(self) -> str:
        """ "system", "full" or "reduced"."""
        return self._settings.motion

    @property
    def follow(self) -> bool:
        """Does the picture begin by following the article?"""
        return self._settings.follow

    def take(self, field: str, value: object) -> None:
        """Set a field of the settings by its name, with the care of its own setter. KeyError for one that has none."""
        setters: dict[str, Callable[[Any], None]] = {
            "theme": self.set_theme,
            "text_scale": self.set_text_scale,
            "font": self.set_font,
            "line_length": self.set_line_length,
            "spacing": self.set_spacing,
            "skin_tone": self.set_skin_tone,
            "motion": self.set_motion,
            "wording": self.set_wording,
            "clinic_wording": self.set_clinic_wording,
            "quiz_kept": self.set_quiz_kept,
            "speech_voice": self.set_speech_voice,
            "speech_rate": self.set_speech_rate,
            "speech_volume": self.set_speech_volume,
            "speech_goes_on": self.set_speech_goes_on,
        }
        setters[field](value)

    def set_font(self, font: str) -> None:
        """ "atkinson", "serif" or "sans"; ValueError for another word."""
        self._set(font=_known(font, FONT_CHOICES))

    def set_line_length(self, characters: int) -> None:
        """Held between 45 and 95."""
        self._set(line_length=round(_held(characters, LINE_LENGTHS)))

    def set_spacing(self, times: float) -> None:
        """Held between 1 and 2."""
        self._set(spacing=_held(times, SPACINGS))

    def set_wording(self, wording: str) -> None:
        """ "plain" or "standard"; ValueError for another word."""
        self._set(wording=_known(wording, WORDING_CHOICES))

    def set_clinic_wording(self, on: bool) -> None:
        self._set(clinic_wording=on)

    def set_speech_rate(self, times: float) -> None:
        """Held between 0.5 and 2."""
        self._set(speech_rate=_held(times, SPEECH_RATES))

    def set_speech_volume(self, share: float) -> None:
        """Of the voice's own loudness; held between 0.1 and 1."""
        self._set(speech_volume=_held(share, SPEECH_VOLUMES))

    def set_speech_voice(self, name: str) -> None:
        self._set(speech_voice=name)

    def set_speech_goes_on(self, on: bool) -> None:
        self._set(speech_goes_on=on)

    def set_quiz_kept(self, on: bool) -> None:
        self._set(quiz_kept=on)

    def set_skin_tone(self, tone: str) -> None:
        """ValueError for what cannot be the id of a tone."""
        if TONE_ID.fullmatch(tone) is None:
            raise ValueError(tone)
        self._set(skin_tone=tone)

    def set_motion(self, motion: str) -> None:
        """ValueError for another word."""
        self._set(motion=_known(motion, MOTION_CHOICES))

    def set_follow(self, follow: bool) -> None:
        self._set(follow=follow)

    def set_theme(self, theme: str) -> None:
        """ValueError for a theme that does not exist."""
        self._set(theme=_known(theme, THEME_CHOICES))

    def cycle_theme(self) -> None:
        """The next of system, light, sepia, dark, contrast, projector."""
        after = THEME_CHOICES.index(self.theme) + 1
        self._set(theme=THEME_CHOICES[after % len(THEME_CHOICES)])

    def set_text_scale(self, scale: float) -> None:
        """Held between 0.8 and 3.0."""
        self._set(text_scale=min(TEXT_SCALE_MAX, max(TEXT_SCALE_MIN, round(scale, 3))))

    @property
    def can_grow(self) -> bool:
        return self.text_scale < TEXT_STEPS[-1]

    @property
    def can_shrink(self) -> bool:
        return self.text_scale > TEXT_STEPS[0]

    def larger_text(self) -> None:
        self.set_text_scale(next((step for step in TEXT_STEPS if step > self.text_scale + 1e-6), TEXT_SCALE_MAX))

    def smaller_text(self) -> None:
        down = reversed(TEXT_STEPS)
        self.set_text_scale(next((step for step in down if step < self.text_scale - 1e-6), TEXT_SCALE_MIN))

    def set_topics_shown(self, shown: bool) -> None:
        self._set(topics_shown=shown)

    def set_picture_shown(self, shown: bool) -> None:
        self._set(picture_shown=shown)

    def set_columns(self, shares: tuple[float, ...]) -> None:
        """Shares of topics, article and picture in the width, 0 to 1."""
        self._set(columns=shares)

    def set_window(self, place: tuple[int, int, int, int], maximised: bool) -> None:
        """x, y, width and height of the window when it is not maximised."""
        self._set(window=place)
        self._set(maximised=maximised)

    def last_topic(self, pack: str) -> str:
        """The topic last read in ``pack``; "" for none."""
        return self._settings.last_topic.get(pack, "")

    def set_last_topic(self, pack: str, topic_id: str) -> None:
        self._set(last_topic=_with(self._settings.last_topic, pack, topic_id))

    def forget_pack(self, pack: str) -> None:
        """No last topic and no open sections of ``pack`` any more."""
        self._set(last_topic={name: one for name, one in self._settings.last_topic.items() if name != pack})
        self._set(open_sections={name: one for name, one in self._settings.open_sections.items() if name != pack})

    def open_sections(self, pack: str) -> tuple[str, ...] | None:
        """The ids of the sections that stand open in the tree of ``pack``; None when it was never shown."""
        return self._settings.open_sections.get(pack)

    def set_open_sections(self, pack: str, topic_ids: tuple[str, ...]) -> None:
        self._set(open_sections=_with(self._settings.open_sections, pack, topic_ids[:LISTED_MAX]))

    def _set(self, **change: Any) -> None:
        after = replace(self._settings, **change)
        if after != self._settings:
            self._settings = after
            for name in change:
                self.changed.emit(name)


def _known(word: str, choices: tuple[str, ...]) -> str:
    if word not in choices:
        raise ValueError(word)
    return word


def _held(value: float, bounds: tuple[float, float]) -> float:
    return min(bounds[1], max(bounds[0], round(value, 3)))


def _with(table: Mapping[str, Any], key: str, value: object) -> dict[str, Any]:
    """``table`` with ``key`` set; the oldest entries go when there are more than a settings file may hold."""
    after = {name: kept for name, kept in table.items() if name != key}
    after[key] = value
    return dict(list(after.items())[-LISTED_MAX:])
