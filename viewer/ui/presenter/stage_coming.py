"""What may be shown next of the live picture: by the slides after and before this one, and alone on the sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from viewer.core.quilt.code import CodeError, decode
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import SceneState
from viewer.core.talk.model import Slide
from viewer.core.talk.room import has_live_picture
from viewer.state.session import Session
from viewer.ui.presenter.sheet_still import state_of

if TYPE_CHECKING:
    from viewer.ui.presenter.quick_view import Coming, Size

# The size of the picture of a slide (its number), alone on the sheet or not; None where it has none.
SizeOf = Callable[[int, bool], "Size | None"]


def coming(session: Session, slides: tuple[Slide, ...], at: int, size_of: SizeOf) -> Iterator[Coming]:
    """The soonest first."""
    from viewer.ui.presenter.quick_view import Coming

    now = session.quilt.state
    for number in (at + 1, at - 1):
        if 0 <= number < len(slides) and has_live_picture(slides[number]):
            state, size = scene_of(slides[number], session), size_of(number, False)
            if size is not None:
                yield Coming(size, now if state is None else state, part_of(slides[number], session))
    if 0 <= at < len(slides) and (size := size_of(at, True)) is not None:
        yield Coming(size, now, session.focus.focus.part)


def scene_of(slide: Slide, session: Session) -> SceneState | None:
    """Where the picture goes when the slide comes, as it may be shown; None: it stays as it is."""
    state = state_of(slide, session) if slide.scene or slide.tour else None
    return None if state is None else session.quilt.guarded(state)


def part_of(slide: Slide, session: Session) -> Part | None:
    """The part that the slide's scene lights."""
    book = session.show.book
    tour = book.tours.get(slide.tour)
    name = slide.scene or (tour.stops[0].scene if tour is not None and tour.stops else "")
    scene = book.scenes.get(name)
    if scene is not None:
        return scene.part
    try:
        return decode(name)[1]
    except CodeError:
        return None
