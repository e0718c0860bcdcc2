"""A slide's scene: the picture goes there when the slide is entered, and all of the block is seen. A tour waits until
it is asked for."""

from __future__ import annotations

from viewer.core.quilt.code import CodeError, decode
from viewer.core.talk.model import Slide
from viewer.core.talk.room import seen_whole
from viewer.state.session import Session


def go_to_scene(session: Session, slide: Slide) -> bool:
    """Show the slide's scene, or its scene code; the first stop of its tour. False where there is none of these."""
    session.tour.stop()
    scene = slide.scene
    if not scene and slide.tour:
        tour = session.tour.book.tours.get(slide.tour)
        scene = tour.stops[0].scene if tour is not None and tour.stops else ""
    if not scene:
        return False
    known = session.show.book.scenes.get(scene)
    if known is not None:
        session.show.to_state(seen_whole(known.state), known.part, by_person=False, scene_id=scene)
        return True
    try:
        state, part = decode(scene)
    except CodeError:
        return False
    session.show.to_state(state, part, by_person=False)
    return True


def play_tour(session: Session, slide: Slide) -> bool:
    """Play the slide's tour, pause it, or go on. False where it has none."""
    tour = session.tour
    if not slide.tour:
        return False
    if tour.tour is None or tour.tour.id != slide.tour:
        return tour.play(slide.tour)
    (tour.pause if tour.playing else tour.resume)()
    return True
