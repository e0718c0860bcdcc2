"""The real program, with an ear on standard input: asked where something is, it answers; it is moved from outside.

Each line in is a JSON list, the name of a question and its words; each line out is the answer. Nothing here clicks or
presses: pointer and keys are the X server's.
"""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QObject, QPoint, QSocketNotifier
from PySide6.QtWidgets import QAbstractButton, QApplication, QSlider, QStyle, QStyleOptionSlider, QWidget

from viewer import app as septa
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import SceneState
from viewer.ui.shell.picture_place import scene_in_view
from viewer.ui.shell.window import ReaderWindow

PATCH = 4  # pixels on each side of a place whose colour is asked


class Ear(QObject):
    """Answers questions about the one window."""

    def __init__(self) -> None:
        super().__init__()
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def _hear(self) -> None:
        line = sys.stdin.readline()
        if not line:
            QApplication.quit()
            return
        name, *words = json.loads(line)
        try:
            answer = getattr(self, f"say_{name}")(*words)
        except Exception as error:  # the asker waits: it must hear what went wrong
            answer = {"fault": repr(error)}
        print(json.dumps(answer), flush=True)

    @property
    def window(self) -> ReaderWindow:
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, ReaderWindow))

    def say_ready(self) -> bool:
        """Are article and picture painted? A picture behind a tab is not."""
        quilt = self.window.quilt
        painted = quilt is not None and (quilt.view.ready or not quilt.view.isVisible())
        return painted and self.window.companions is not None and self.window.reader.is_settled

    def say_topic(self) -> str:
        article = self.window.article.article
        return article.id if article else ""

    def say_anchor(self) -> str:
        """Of the heading in view."""
        return self.window.article.heading

    def say_tree_place(self, title: str) -> list[int]:
        tree = self.window.topics.tree
        model = tree.model()
        found = model.match(model.index(0, 0), 0, title, 1, _exactly())
        tree.scrollTo(found[0])
        return _screen(tree.viewport(), tree.visualRect(found[0]).center())

    def say_part_place(self, part: str) -> list[int]:
        view = self.window.quilt.view
        x, y = view._renderer.anchors()[Part(part)]
        ratio = view.devicePixelRatioF()
        return _screen(view, QPoint(round(x / ratio), round(y / ratio)))

    def say_word_place(self, part: str) -> list[int]:
        """The first word in view that names the part."""
        browser = self.window.article.view
        bar = browser.verticalScrollBar().value()
        mentions = browser.mentions
        for mention in mentions.in_view(bar, bar + browser.viewport().height()):
            if mention.part is Part(part):
                middle = mentions.rects(mention)[0].center().toPoint()
                return _screen(browser.viewport(), QPoint(middle.x(), middle.y() - bar))
        return []

    def say_words_lit(self) -> str | None:
        lit = self.window.article.view.mentions.lit
        return lit.value if lit else None

    def say_focus(self) -> str | None:
        part = self.window.quilt.view._focus.focus.part
        return part.value if part else None

    def say_stop(self) -> str:
        """The name of what has the keys."""
        widget = QApplication.focusWidget()
        return widget.accessibleName() if widget else ""

    def say_colour(self, part: str) -> int:
        """How colourful the picture is around the place that the callout of ``part`` points to (0 is grey).

        A patch, not a pixel: one pixel may be a gleam, which brightening takes to white.
        """
        view = self.window.quilt.view
        x, y = view._renderer.anchors()[Part(part)]
        total = 0
        for down in range(-PATCH, PATCH + 1):
            for across in range(-PATCH, PATCH + 1):
                colour = view._now.pixelColor(round(x) + across, round(y) + down)
                channels = colour.red(), colour.green(), colour.blue()
                total += max(channels) - min(channels)
        return round(total / (2 * PATCH + 1) ** 2)

    def say_handle(self, number: int) -> list[int]:
        slider = self.window.quilt.findChildren(QSlider)[number]
        option = QStyleOptionSlider()
        slider.initStyleOption(option)
        part = QStyle.SubControl.SC_SliderHandle
        handle = slider.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, slider)
        return _screen(slider, handle.center())

    def say_slider_end(self, number: int) -> list[int]:
        slider = self.window.quilt.findChildren(QSlider)[number]
        return _screen(slider, QPoint(slider.width() - 2, slider.height() // 2))

    def say_depth_mm(self) -> float:
        return float(self.window.quilt.view._renderer.heights.mean_mm)

    def say_scene(self) -> str:
        """The scene that the picture has reached; "" while it is on its way, or once a person has changed it."""
        show = self.window._session.show
        return "" if show.running else show.scene_id

    def say_following(self) -> bool:
        return self.window._session.follow.on

    def say_shown(self) -> list[int | str]:
        """Account, age, weight and month of the picture."""
        return _shown(self.window._session.quilt.state)

    def say_article_place(self) -> list[int]:
        """The middle of the text, where the wheel scrolls it."""
        port = self.window.article.view.viewport()
        return _screen(port, port.rect().center())

    def say_wanted_scene(self) -> str:
        """The scene of the section in view."""
        return scene_in_view(self.window.article.article, self.window.article.heading)

    def say_scene_shows(self, scene: str) -> list[int | str]:
        """What ``say_shown`` says when this scene is reached."""
        return _shown(self.window._session.show.book.scenes[scene].state)

    def say_read_aloud(self) -> list[str]:
        """How reading aloud stands, and the sentence that is said."""
        state = self.window.companions.speaking.aloud.state
        return [state.phase.value, state.sentence.words if state.sentence else ""]

    def say_spoken_boxes(self) -> list[list[int]]:
        """Where the sentence stands on the screen: left, top, right and bottom of each of its lines in view."""
        article = self.window.article
        sentence = self.window.companions.speaking.aloud.state.placed
        rects = article.view.marks.rects((sentence.start, sentence.end)) if sentence else []
        scroll, port = article.view.verticalScrollBar().value(), article.view.viewport()
        shown = [rect.translated(0, -scroll).toRect() for rect in rects]
        boxes = [(_screen(port, rect.topLeft()), _screen(port, rect.bottomRight())) for rect in shown]
        inside = [port.rect().contains(rect) for rect in shown]
        return [[*first, *last] for (first, last), seen in zip(boxes, inside, strict=True) if seen]

    def say_search(self) -> list[str]:
        """What the box of results says, and the page of the hit that is chosen; nothing while it is closed."""
        box = self.window.companions.searching.box
        if not box.is_open:
            return []
        chosen = box.panel.list.chosen
        return [box.panel.heading.text(), chosen.id if chosen else ""]

    def say_result_place(self, row: int) -> list[int]:
        found = self.window.companions.searching.box.panel.list
        return _screen(found.viewport(), found.visualRect(found.model().index(row, 0)).center())

    def say_search_ready(self) -> bool:
        """Is this the answer to what stands in the field, from the whole index?"""
        results = self.window.companions.searching.state.results
        return bool(results.ready and results.query == self.window.search.text())

    def say_hit(self) -> list[str]:
        """What the bar of hits says, and the words of the hit that is shown."""
        walk = self.window.companions.searching.walk
        place = walk.hits.place
        said = walk.bar.words if walk.is_on else ""
        return [said, self.window.article.text()[slice(*place)] if place else ""]

    def say_hit_box(self) -> list[int]:
        """Where the hit that is shown stands on the screen: left, top, right, bottom; nothing when not in view."""
        article, place = self.window.article, self.window.companions.searching.walk.hits.place
        port = article.view.viewport()
        if place is None:
            return []
        rect = article.view.marks.rects(place)[0].translated(0, -article.scroll_position).toRect()
        inside = port.rect().contains(rect)
        return [*_screen(port, rect.topLeft()), *_screen(port, rect.bottomRight())] if inside else []

    def say_link_place(self, address: str) -> list[int]:
        """The first link in view whose address begins so."""
        view = self.window.article.view
        port = view.viewport()
        for y in range(4, port.height(), 6):
            for x in range(2, port.width(), 6):
                if view.anchorAt(QPoint(x, y)).startswith(address):
                    return _screen(port, QPoint(x + 3, y + 2))
        return []

    def say_card(self) -> list[object]:
        """Title and words of the card that is shown, whether it stays, and where it is; nothing when there is none."""
        card = self.window.companions.explaining.cards.card
        if card is None:
            return []
        box = [*_screen(card, card.rect().topLeft()), *_screen(card, card.rect().bottomRight())]
        return [card.title.text(), card.text.text(), card.pinned, box]

    def say_windows(self) -> int:
        """How many windows of the program are open, tips among them."""
        return sum(widget.isVisible() for widget in QApplication.topLevelWidgets())

    def say_button_place(self, name: str) -> list[int]:
        """A button, shown, with this accessible name or text."""
        for button in self.window.findChildren(QAbstractButton):
            if name in (button.accessibleName(), button.text()) and button.isVisible():
                return _screen(button, button.rect().center())
        return []

    def say_print(self) -> list[object]:
        """What is to be printed, the finished pages' title and number ("" and 0 while they are made), and what is
        said; nothing while no dialog for paper is open."""
        dialog = self.window.companions.printing.dialog
        if dialog is None or not dialog.isVisible():
            return []
        sheets = dialog.sheets
        made = (sheets.title, sheets.total) if sheets is not None else ("", 0)
        return [dialog.wishes.what.value, *made, dialog.words.text()]

    def say_reading_place(self) -> list[object]:
        """The topic, the first whole words in view, and how far it is scrolled."""
        article = self.window.article
        spot = article.spot()
        return [self.say_topic(), spot.text if spot is not None else "", article.scroll_position]

    def say_kept(self) -> list[list[str]]:
        """Titles of bookmarks, words of highlights with their colours, notes, questions: as the notebook says."""
        notebook = self.window._session.notebook
        marked = notebook.highlights()
        return [
            [one.title for one in notebook.bookmarks()],
            [f"{one.colour.value}: {one.quote.text}" for one in marked],
            [one.note for one in marked],
            [one.text for one in notebook.questions()],
        ]

    def say_prose_box(self) -> list[int]:
        """A line of prose in view: left, top, right and bottom on the screen."""
        view = self.window.article.view
        port = view.viewport()
        for y in range(port.height() // 8, port.height() * 4 // 5, 4):
            cursor = view.cursorForPosition(QPoint(port.width() // 3, y))
            line = view.cursorRect(cursor)
            linked = any(view.anchorAt(QPoint(x, line.center().y())) for x in range(0, port.width() // 2 + 5, 5))
            if len(cursor.block().text()) > 80 and not linked and cursor.currentTable() is None:  # on bare paper
                return [*_screen(port, QPoint(4, line.top())), *_screen(port, QPoint(port.width() // 2, line.bottom()))]
        return []

    def say_floating(self) -> str:
        """What floats over the article: "bar" beside chosen words, "card" of a highlight, "notice", or nothing."""
        keeping = self.window.companions.keeping
        if keeping.marking.bar is not None:
            return "bar"
        if keeping.marking.card is not None:
            return "card"
        return "notice" if keeping.placing.notice is not None else ""

    def say_theme_colour(self, role: str) -> str:
        return str(getattr(self.window._resolver.theme, role)).lower()

    def say_caption(self) -> str:
        return self.window.quilt.caption.text()


def _shown(state: SceneState) -> list[int | str]:
    return [state.account.value, state.parameters.age, state.parameters.weight, state.month_tenths]


def _exactly() -> object:
    from PySide6.QtCore import Qt

    return Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive


def _screen(widget: QWidget, place: QPoint) -> list[int]:
    there = widget.mapToGlobal(place)
    return [there.x(), there.y()]


def main() -> int:
    wait = QApplication.exec

    def listen(*_words: object) -> int:
        ear = Ear()
        status = wait()
        del ear
        return status

    QApplication.exec = listen  # type: ignore[method-assign,assignment]
    return septa.main()


if __name__ == "__main__":
    sys.exit(main())
