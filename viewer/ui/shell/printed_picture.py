"""The quilt for paper: draws the picture as it stands, or a scene of the pack, in the colours of print."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from viewer.core.content.pack import Pack
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import SceneState
from viewer.ui.printing.material import Quilted
from viewer.ui.theme.print_css import print_theme

if TYPE_CHECKING:
    from viewer.core.quilt.model import QuiltModel

SMALL_PX = 80  # of the renderer that only holds the state


@dataclass(frozen=True)
class Standing:
    """How the picture stands: its state, the scene that it is ("" for none), and the part that is lit."""

    state: SceneState
    scene: str = ""
    part: Part | None = None


class PrintedPicture:
    """Has a model of its own, so that it may draw in another thread than the window. One thread at a time."""

    def __init__(self, pack: Pack, language: str, tone: str, standing: Standing) -> None:
        self._pack = pack
        self._language = language
        self._tone = tone
        self._standing = standing

    @cached_property
    def _model(self) -> QuiltModel:
        from viewer.core.quilt.model import QuiltModel

        return QuiltModel(assumptions=self._pack.assumptions_in(self._language))

    def draw(self, scene: str, width: float) -> Quilted:
        """A scene by its id, or the picture as it stands for "", ``width`` pixels wide. None of that name: nothing."""
        from viewer.core.quilt.certainty import certainty
        from viewer.core.quilt.describe import describe
        from viewer.core.quilt.safety import shown_state
        from viewer.ui.quilt import words
        from viewer.ui.quilt.export import picture_image
        from viewer.ui.quilt.renderer import Renderer

        scenes = self._pack.scenes(self._language).scenes
        found = scenes.get(scene)
        if found is not None:
            standing = Standing(found.state, scene)  # on paper all is in full colour
        elif scene:
            return Quilted()
        else:
            standing = self._standing
        assumptions = self._model.assumptions
        state = shown_state(standing.state, assumptions)
        renderer = Renderer(self._model, SMALL_PX, SMALL_PX, print_theme(), self._tone)
        heights = renderer.set_state(state)
        spoken = words.phrases(self._language, bool(assumptions))
        sentence = describe(heights, certainty(state, assumptions), spoken)
        told = words.for_export(state, sentence, spoken, scenes.get(standing.scene))
        image = picture_image(renderer, told, round(width), standing.part)
        note = (
            f"{told.account}. {told.notice} {told.scale_note}" if told.account else f"{told.notice} {told.scale_note}"
        )
        return Quilted(image, told.title, told.sentence, note)
