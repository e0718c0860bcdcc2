"""The picture plays for nobody: for ever, silently, without flashes, and gives itself over exactly where it is."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, QTimer
from PySide6.QtGui import QImage

from tests.ui.kiosk.picture_fixtures import MakeScreen, hosts, make_screen, pack, plain, shown
from tests.ui.kiosk.picture_host import Finger, settle
from viewer.core.kiosk.config import KioskConfig
from viewer.core.quilt.scene import SceneState
from viewer.core.quilt.scenes import SceneBook
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.state.show import GLIDE_MS
from viewer.ui.kiosk.attract import STILL_MS, WORDS_MS
from viewer.ui.kiosk.picture_screen import PictureScreen

__all__ = ["hosts", "make_screen", "pack", "plain"]  # fixtures

STILL_MOST_S = 30
FRAME_MS = 100
FLASHES_MOST = 3  # a second, WCAG 2.3.1
CHANGE = 0.1  # of relative luminance, that one half of a flash has at least


def due(timer: QTimer) -> None:
    """Its time has come."""
    timer.stop()
    timer.timeout.emit()
    settle(2)


def played(screen: PictureScreen, seconds: float) -> Iterator[tuple[float, SceneState]]:
    """What is shown as time passes, though none does: timers and glides are moved on by hand, frame by frame."""
    tour, show, attract = screen.desk.session.tour, screen.desk.session.show, screen.attract
    glide, stop = show._glide, tour._timer
    waits = [stop, attract._still, attract._talk]
    left = {timer: float(timer.interval()) for timer in waits}
    stood = dict.fromkeys(waits, tour.at)
    at_ms, glided = 0.0, 0
    while at_ms < seconds * 1000:
        if show.running:
            glided += FRAME_MS
            glide.setCurrentTime(min(glided, GLIDE_MS))
        if not show.running:
            glided = 0
        for timer in waits:
            if not timer.isActive():
                continue
            left[timer] -= FRAME_MS
            if left[timer] <= 0:
                before = tour.at
                due(timer) if timer is not attract._talk else attract._call_next()
                settle(2)  # a new round begins in the next turn of the loop
                if tour.at != before or timer is stop:
                    glided = 0
                    left = {one: float(one.interval()) for one in waits}
                left[timer] = float(timer.interval())
        stood[stop] = tour.at
        yield at_ms, screen.desk.session.quilt.state
        at_ms += FRAME_MS


@pytest.fixture
def screen(make_screen: MakeScreen) -> PictureScreen:
    return make_screen()


@pytest.fixture
def finger() -> Finger:
    return Finger()


def test_it_plays_the_tour_of_the_configuration_over_and_over(screen: PictureScreen) -> None:
    tour = screen.desk.session.tour
    screen.set_attract(True)
    assert screen.attracting
    assert tour.playing
    rounds = []
    for _ in range(3):
        stops = []
        for _ in range(5):
            assert tour.tour is not None
            assert tour.tour.id == "attract"
            stops.append(tour.at)
            due(tour._timer)
        rounds.append(stops)
    assert rounds == [[0, 1, 2, 3, 4]] * 3
    assert not screen.desk.session.quilt.can_undo  # rounds leave nothing behind


def test_another_tour_where_that_is_not_there(make_screen: MakeScreen) -> None:
    screen = make_screen(config=KioskConfig(attract_tour="nowhere"))
    screen.set_attract(True)
    tour = screen.desk.session.tour.tour
    assert tour is not None
    assert tour.id == "whole-story"


def test_scenes_where_there_is_no_tour(screen: PictureScreen) -> None:
    session = screen.desk.session
    session.tour.set_book(SceneBook())
    screen.set_attract(True)
    seen = []
    for _ in range(4):
        seen.append(session.show.scene_id)
        assert screen.words.told.words == session.show.book.scenes[seen[-1]].title
        due(screen.attract._still)
    assert seen == list(session.show.book.scenes)[:4]
    screen.set_attract(False)
    stood = session.quilt.state
    settle()
    assert session.quilt.state == stood
    assert not screen.attract._still.isActive()


def test_a_pack_without_pictures_of_its_own_still_says_to_touch(screen: PictureScreen) -> None:
    session = screen.desk.session
    session.tour.set_book(SceneBook())
    session.show.set_book(SceneBook())
    screen.set_attract(True)
    assert screen.words.isVisible()
    assert screen.words.call.words == "Touch the picture"
    before = screen.words.place
    screen.attract._call_next()
    assert screen.words.place != before  # the words move though nothing else does


def test_it_stops_exactly_where_it_is_and_the_visitor_has_it(make_screen: MakeScreen, finger: Finger) -> None:
    screen = make_screen((1920, 1080))
    session = screen.desk.session
    session.show.motion = True
    screen.set_attract(True)
    due(session.tour._timer)
    due(session.tour._timer)
    assert session.show.running
    session.show._glide.setCurrentTime(400)  # in the middle of a glide
    stood = session.quilt.state
    assert stood not in {scene.state for scene in session.show.book.scenes.values()}
    screen.set_attract(False)
    settle(20)
    assert session.quilt.state == stood
    assert not session.tour.playing
    assert not session.show.running
    assert not screen.words.isVisible()
    assert not session.quilt.can_undo
    assert session.follow.on  # nobody has taken hold of it yet
    assert screen.caption.text
    finger.tap(screen.near.closer)
    assert session.quilt.state == stood.with_view(zoom=150)
    screen.undo.click()
    assert session.quilt.state == stood


def test_the_first_touch_acts_at_once(make_screen: MakeScreen, finger: Finger) -> None:
    """The window ends the loop before it hands the touch on: what lay below the finger still lies there."""
    screen = make_screen((1920, 1080))
    session = screen.desk.session
    card = screen.stories.cards[0]
    for key in (screen.life.lines[0].more, screen.near.cut_back, card):
        screen.set_attract(True)
        due(session.tour._timer)
        state, before = session.quilt.state, key.mapToGlobal(key.rect().center())
        screen.set_attract(False)
        assert key.mapToGlobal(key.rect().center()) == before
        finger.tap(key)
        if key is card:
            assert session.tour.playing
            assert session.tour.tour is not None
            assert session.tour.tour.id == card.story_id
        else:
            assert session.quilt.state != state


def test_words_lie_over_the_picture_and_let_every_touch_through(screen: PictureScreen) -> None:
    screen.set_attract(True)
    words, view = screen.words, screen.stage.view
    assert view is not None
    told, call = words.boxes()
    for box in (told, call):
        here = words.mapTo(screen.window(), box.center().toPoint())
        under = screen.window().childAt(here)
        assert under is not words
    assert not told.intersects(call)
    assert QRectF(words.rect()).contains(told.united(call))


def test_that_it_is_an_illustration_stays_readable(screen: PictureScreen) -> None:
    screen.set_attract(True)
    notice = screen.caption.notice
    here = QRectF(QRect(notice.mapTo(screen.words.parentWidget(), QPoint(0, 0)), notice.size()))
    for _ in range(4):
        assert not any(box.intersects(here) for box in screen.words.boxes())
        due(screen.desk.session.tour._timer)
    assert notice.isVisible()


def test_it_tells_in_all_languages_in_turn(screen: PictureScreen) -> None:
    tour = screen.desk.session.tour
    screen.set_attract(True)
    calls = []
    for _ in range(6):
        calls.append(screen.words.call)
        screen.attract._call_next()
    assert calls[:3] == calls[3:]
    assert [call.mirrored for call in calls[:3]] == [False, False, True]
    for _ in range(5):
        due(tour._timer)
    assert screen.attract._round == 1
    assert screen.words.told.words == tour.narration  # the pack tells it in one language only


def test_it_is_no_use_and_makes_no_sound(screen: PictureScreen) -> None:
    """A tour that plays for nobody does not keep a visit open."""
    held = screen.desk.booth.visit._held
    screen.set_attract(True)
    assert held == set()
    screen.set_attract(False)
    assert held == set()


def test_no_key_changes_its_place_when_it_begins_or_ends(screen: PictureScreen) -> None:
    def places() -> dict[str, object]:
        return {
            key.objectName(): key.geometry() for key in screen.deck.findChildren(type(screen.undo)) if key.isVisible()
        }

    before, stage = places(), screen.stage.geometry()
    screen.set_attract(True)
    settle()
    assert places() == before
    assert screen.stage.geometry() == stage
    screen.set_attract(False)
    settle()
    assert places() == before


@pytest.mark.parametrize("motion", [True, False])
def test_nothing_stands_still_for_long(screen: PictureScreen, motion: bool) -> None:
    screen.desk.session.show.motion = motion
    screen.set_attract(True)
    last_picture = last_words = 0.0
    stood, said = None, None
    for at_ms, state in played(screen, 90):
        if state != stood:
            assert (at_ms - last_picture) / 1000 <= STILL_MOST_S
            stood, last_picture = state, at_ms
        words = (screen.words.boxes(), screen.words.call)
        if words != said:
            assert (at_ms - last_words) / 1000 <= STILL_MOST_S
            said, last_words = words, at_ms
    assert 90 - last_picture / 1000 <= STILL_MOST_S
    assert screen.attract._round >= 2


def test_a_stop_that_would_last_for_long_is_left_sooner(screen: PictureScreen) -> None:
    assert STILL_MS / 1000 <= 20
    assert WORDS_MS < STILL_MS
    tour = screen.desk.session.tour
    screen.set_attract(True)
    for wanted in (1, 2, 3, 4, 0):
        assert screen.attract._still.isActive()
        due(screen.attract._still)
        settle()
        assert tour.at == wanted
        assert tour.playing


def test_a_screen_that_was_lost_plays_on_when_it_is_back(screen: PictureScreen) -> None:
    tour = screen.desk.session.tour
    screen.set_attract(True)
    screen.hide()
    assert not tour.playing
    due(screen.attract._still)
    assert not tour.playing
    screen.show()
    due(screen.attract._still)
    assert tour.playing


def test_hiding_or_leaving_ends_it(screen: PictureScreen) -> None:
    screen.set_attract(True)
    screen.leave()
    assert not screen.attracting
    assert not screen.desk.session.tour.playing


def test_it_begins_once_the_picture_has_been_brought_in(plain: None, hosts) -> None:
    host = hosts()
    screen = PictureScreen(host.desk(), host)
    host.hold(screen)
    host.dress(host.look())
    screen.enter(Spot(way.PICTURE))
    screen.set_attract(True)  # nothing has been painted yet
    assert screen.attracting
    assert not screen.desk.session.tour.playing
    host.show()
    settle(10)
    screen.finish()
    assert screen.desk.session.tour.playing


# -- flashes


def luminance(image: QImage) -> np.ndarray:
    """Relative luminance of 16 × 9 fields."""
    small = image.convertToFormat(QImage.Format.Format_RGB32)
    width, height = small.width() // 16 * 16, small.height() // 9 * 9
    pixels = np.frombuffer(small.constBits(), np.uint8).reshape(small.height(), small.bytesPerLine() // 4, 4)
    blue, green, red = (pixels[:height, :width, at].astype(float) / 255 for at in range(3))
    linear = [np.where(one <= 0.04045, one / 12.92, ((one + 0.055) / 1.055) ** 2.4) for one in (red, green, blue)]
    whole = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return whole.reshape(9, height // 9, 16, width // 16).mean(axis=(1, 3))


def flashes(frames: list[np.ndarray]) -> np.ndarray:
    """The most pairs of opposing changes of any field within one second."""
    per_second = 1000 // FRAME_MS
    turns = np.zeros((len(frames), *frames[0].shape))
    extreme, way_gone = frames[0].copy(), np.zeros(frames[0].shape)
    for at, frame in enumerate(frames[1:], 1):
        change = frame - extreme
        gone = np.sign(change) * (np.abs(change) >= CHANGE)
        turned = (gone != 0) & (gone == -way_gone)
        turns[at] = turned
        moved = gone != 0
        further = np.sign(change) == way_gone
        extreme = np.where(moved | further, frame, extreme)
        way_gone = np.where(moved, gone, way_gone)
    windows = [turns[at : at + per_second].sum(axis=0) for at in range(len(frames))]
    return np.max(windows, axis=0)


def test_the_measure_of_flashes_sees_one() -> None:
    dark, light = np.zeros((9, 16)), np.ones((9, 16))
    assert flashes([dark, light] * 10).min() > FLASHES_MOST
    assert flashes([dark + at / 100 for at in range(100)]).max() == 0


@pytest.mark.parametrize("motion", [True, False])
def test_it_never_flashes(hosts, motion: bool) -> None:
    """The picture as it is drawn, through a whole round and the beginning of the next one."""
    host = hosts((800, 600))
    screen = PictureScreen(host.desk(), host)
    shown(host, screen, motion=motion)
    view = screen.stage.view
    assert view is not None
    screen.set_attract(True)
    frames, before, said = [], None, None
    for _, state in played(screen, 33):
        now = (state, screen.desk.session.focus.focus.part, screen.words.boxes(), screen.words.call)
        if now != before or said is None:
            view.finish()
            said = luminance(screen.grab().toImage())
            before = now
        frames.append(said)
    assert len(frames) == 33_000 // FRAME_MS
    assert flashes(frames).max() <= FLASHES_MOST  # of any field, however small
