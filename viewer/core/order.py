"""What the person asked for on the command line, as one frozen value."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import MONTHS_MOST, TENTHS, Account, SceneState


@dataclass(frozen=True)
class Order:
    """None: not said."""

    command: str = "view"  # view, snapshot, picture, pdf, check or kiosk
    pack: Path | None = None  # None: the built-in pack
    out: Path | None = None  # the picture or PDF to write
    mode: str = "reader"
    topic: str | None = None
    theme: str | None = None
    language: str | None = None  # BCP 47
    size: tuple[int, int] | None = None  # width and height, device-independent pixels
    text_scale: float | None = None
    focus: Part | None = None
    age: float | None = None  # years
    weight: float | None = None  # percent more than at the start
    scene: str | None = None  # a code, a link, or a scene's id; once looked up, the id or ""
    account: Account | None = None
    month: float | None = None
    tone: str | None = None  # id of core/tones.py
    state: SceneState | None = None  # of the scene, once looked up
    lesson: str | None = None  # of a talk: a lesson's id, or its file
    window: str | None = None  # of a talk, to draw: audience or speaker
    slide: int | None = None  # of a talk: counted from 1
    what: str = "guide"  # to print: a value of core/printing/choice.py
    section: str | None = None  # of the topic: its anchor or its heading
    paper: str | None = None  # a4 or letter
    own_questions: bool | None = None  # the reader's own, or the guide's; None: own ones when there are any
    clinic_wording: bool = False  # what a clinic can stand behind, in the place of the article's claims
    config: Path | None = None  # kiosk.toml
    state_folder: Path | None = None  # of PIN, counts and logs; None: the usual one
    action: str = ""  # what staff do: setup, check, set-pin, reset-pin or report
    force: bool = False  # write over a file that is there
    yes: bool = False  # ask nothing
    from_stdin: bool = False  # the PIN comes through a pipe
    csv: bool = False
    days: int | None = None  # of counts; None: all

    @property
    def asks_for_a_picture(self) -> bool:
        """Does it say what the picture shows? Then it does not go after the article by itself."""
        said = (self.scene, self.account, self.age, self.weight, self.month, self.focus)
        return any(one is not None for one in said)

    def first_state(self, start: SceneState) -> SceneState:
        """The scene, or ``start``, with what else was said in its place."""
        state = self.state or start
        age, weight = state.parameters.age, state.parameters.weight
        parameters = Parameters.nearest(
            age if self.age is None else self.age, weight if self.weight is None else self.weight
        )
        month = state.month if self.month is None else self.month
        return replace(
            state,
            account=self.account or state.account,
            parameters=parameters,
            month_tenths=round(min(max(month, 0), MONTHS_MOST) * TENTHS),
        )
