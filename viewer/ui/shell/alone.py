"""The picture without a window: ``septa picture``."""

from __future__ import annotations

from pathlib import Path

from viewer.core import settings as files
from viewer.core.content.pack import Pack
from viewer.core.modes import MODES
from viewer.core.order import Order
from viewer.core.paths import user_dir
from viewer.core.quilt.safety import shown_state
from viewer.core.quilt.scene import SceneState
from viewer.ui.shell import language as languages
from viewer.ui.shell.program import application, language_fault, started_with
from viewer.ui.theme.resolve import ThemeResolver
from viewer.ui.theme.style import apply


def draw(order: Order, pack: Pack, out: Path) -> str:
    """Write the picture, its sentence and the notice to a PNG or SVG file; "" or why that failed, in one sentence."""
    app = application()
    fault = language_fault(order, pack)
    if fault:
        return fault
    start = started_with(files.load(user_dir())[0], order)
    theme = ThemeResolver(start.theme).theme
    apply(app, theme, start.text_scale)
    from viewer.core.quilt.certainty import certainty
    from viewer.core.quilt.describe import describe
    from viewer.core.quilt.model import QuiltModel
    from viewer.ui.quilt import words
    from viewer.ui.quilt.export import PAGE, SCALE, write_png, write_svg
    from viewer.ui.quilt.renderer import Renderer

    language = pack.language(start.language or languages.of_system())
    assumptions = pack.assumptions
    state = shown_state(order.first_state(SceneState(account=MODES[order.mode].account)), assumptions)
    renderer = Renderer(QuiltModel(assumptions=assumptions), PAGE.width(), PAGE.height(), theme, start.skin_tone)
    heights = renderer.set_state(state)
    spoken = words.phrases(language, bool(assumptions))
    own = order.age is None and order.weight is None and order.month is None  # else its words may not fit
    scene = pack.scenes(language).scenes.get(order.scene) if order.scene and own else None
    told = words.for_export(state, describe(heights, certainty(state, assumptions), spoken), spoken, scene)
    try:
        if out.suffix.lower() == ".svg":
            write_svg(out, renderer, told)
        else:
            width, height = order.size or (PAGE.width() * SCALE, PAGE.height() * SCALE)
            write_png(out, renderer, told, order.focus, min(width / PAGE.width(), height / PAGE.height()))
    except OSError as error:
        return f"{out} could not be written: {error.strerror or error}."
    return ""
