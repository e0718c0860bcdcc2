"""Take it with you: what was read, as a square that a telephone understands. Nothing is sent."""

from __future__ import annotations

import re
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from viewer.core.article.model import Article
from viewer.core.kiosk import takeaway
from viewer.core.kiosk.sizes import sizes
from viewer.core.kiosk.takeaway import Labels, Taken
from viewer.core.notebook.codes import Code
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.code_view import CodeView
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.reach import leading
from viewer.ui.kiosk.screen import Screen
from viewer.ui.kiosk.touch_area import LINE_PX, TouchArea
from viewer.ui.shell.status import isolated
from viewer.ui.theme.icons import icon

PAD_EM, GAP_EM, ROW_EM, LOW_SHARE = 0.8, 0.55, 1.5, 0.4
WIDTH_SHARE, HEIGHT_SHARE = 0.46, 0.5  # of the screen, for the square: beside the words, above them
LEAST_PX = 200
LARGE_EM = 14  # of the screen's height: then there is room for a large title
BREAKS = re.compile(r"([/.?&=_-])(?=\w)")  # behind these an address may go on in the next line
GUIDE = "guide"  # what is counted when no page was read


class TakeScreen(Screen):
    """Of the article one came from; else of the guide."""

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self._look: Look | None = None
        self._taken = Taken("", "")
        self._topic_id = ""
        self._codes: tuple[Code, ...] = ()
        self._made_for: tuple[Taken, int] | None = None
        self._at = 0
        self.view = CodeView(self)
        self.area = TouchArea(self)
        content = self.area.content
        self.title = self._label("title", content)
        self.what = self._label("strong", content)
        self.address = self._label("strong", content)
        self.lead = self._label("", content)
        self.steps = tuple(self._label("", content) for _ in range(3))
        self.promise = self._label("", content)
        self.place = QLabel(self)
        self.place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.before = self._button("code-before", self.tr("Code before"))
        self.after = self._button("code-after", self.tr("Next code"))
        self.up = self._button("words-back", self.tr("Words above"))
        self.down = self._button("words-on", self.tr("Words below"))
        self.before.clicked.connect(self._back)
        self.after.clicked.connect(self.go_on)
        self.up.clicked.connect(self._turn_back)
        self.down.clicked.connect(self._turn_on)
        self.area.moved.connect(self._show_turns)
        self._later = QTimer(self, singleShot=True, interval=0)  # the bars take their places first
        self._later.timeout.connect(self._arrange)

    @staticmethod
    def _label(role: str, parent: QWidget) -> QLabel:
        made = QLabel(parent)
        made.setWordWrap(True)
        made.setTextFormat(Qt.TextFormat.PlainText)
        if role:
            made.setProperty("role", role)
        return made

    def _button(self, name: str, words: str) -> QPushButton:
        made = QPushButton(self)
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.setProperty("role", "key")
        made.setAutoDefault(False)
        made.hide()
        return made

    # -- as a screen

    @property
    def codes(self) -> tuple[Code, ...]:
        return self._codes

    def enter(self, spot: Spot) -> None:
        self._topic_id = spot.topic_id or self._came_from()
        self._at = 0
        pack, language = self.desk.session.pack, self.desk.language
        article = pack.ready(self._topic_id, language) if self._is_page else None
        self._take(article)
        if article is None and self._is_page:  # which sources it has is known once it has been converted
            work = partial(pack.article, self._topic_id, language)
            self.desk.booth.jobs.run(work, done=self._converted)
        self.area.to_start()
        self._later.start()
        self.desk.booth.count("qr", self._topic_id if self._is_page else GUIDE)

    def _came_from(self) -> str:
        """The article that was read last on the way here."""
        articles = (spot.topic_id for spot in reversed(self.desk.way.spots) if spot.screen == way.ARTICLE)
        return next(articles, "")

    @property
    def _is_page(self) -> bool:
        topic = self.desk.session.pack.find(self._topic_id, self.desk.language) if self._topic_id else None
        return topic is not None and topic.page is not None

    def _converted(self, article: Article) -> None:
        if article.id == self._topic_id:
            self._take(article)

    def _take(self, article: Article | None) -> None:
        topic_id = self._topic_id if self._is_page else ""
        self._taken = takeaway.taken(self.desk.session.pack, self.desk.language, topic_id, article)
        self._arrange()

    def set_look(self, look: Look) -> None:
        self._look = look
        forward, back = ("back", "forward") if self.isRightToLeft() else ("forward", "back")
        signs = {self.before: back, self.after: forward, self.up: "chevron-up", self.down: "chevron-down"}
        for button, sign in signs.items():
            button.setIcon(icon(sign, look.theme.ink, look.em * 1.1))
            button.setIconSize(QSize(round(look.em * 1.1), round(look.em * 1.1)))
        self.area.line.set_colour(look.theme.edge)
        self._arrange()
        self._later.start()

    def reset(self) -> None:
        self._topic_id, self._taken, self._at = "", Taken("", ""), 0
        self._codes, self._made_for = (), None
        self.view.show_code(None, "")
        self.area.to_start()

    def finish(self) -> None:
        self._arrange()

    def next_words(self) -> str:
        return self.after.accessibleName() if self._at < len(self._codes) - 1 else ""

    def go_on(self) -> None:
        """To the next square."""
        self._go(self._at + 1)

    def spoken(self) -> str:
        words = (self.title, self.what, self.lead, *self.steps, self.promise)
        return "\n".join(label.text() for label in words if label.text())

    def _back(self) -> None:
        self._go(self._at - 1)

    def _go(self, at: int) -> None:
        if 0 <= at < len(self._codes):
            self._at = at
            self._say()

    def _turn_back(self) -> None:
        self.area.turn(-1)

    def _turn_on(self) -> None:
        self.area.turn(+1)

    # -- what it says

    def _make(self, side: int) -> None:
        """The squares for what is taken, in so many pixels."""
        look = self._look
        if look is None or not self._taken.title:
            return
        config = self.desk.booth.config
        version = takeaway.version_for(side, self._mm_px())
        if self._made_for == (self._taken, version):
            return
        self._made_for = (self._taken, version)
        code = takeaway.address_code(config.address, version) if config.address else None
        self._codes = (code,) if code is not None else takeaway.codes(self._taken, self._labels(), version)
        self._at = min(self._at, len(self._codes) - 1)

    def _mm_px(self) -> float:
        window = self.window()
        return sizes(window.width(), window.height(), self.desk.booth.config.diagonal_in).mm_px

    def _labels(self) -> Labels:
        info = self.desk.session.pack.info
        title = info.title_in(self.desk.language)
        origin = self.tr("From the guide “{title}”").format(title=title) if title != self._taken.title else ""
        return Labels(self.tr("Sources"), self.tr("More sources in the guide: {count}"), origin)

    @property
    def _by_address(self) -> bool:
        address = self.desk.booth.config.address
        return bool(address) and len(self._codes) == 1 and self._codes[0].text == address

    def _say(self) -> None:
        count, sources = len(self._codes), len(self._taken.sources)
        self.title.setText(self.tr("Take it with you"))
        self.what.setText(isolated(self._taken.title))
        self.address.setText(BREAKS.sub("\\1\u200b", self.desk.booth.config.address) if self._by_address else "")
        if self._by_address:
            lead = self.tr("The square holds the address of this guide. Your phone can open it.")
            third = self.tr("Touch the address that appears on your phone.")
            promise = self.tr("This screen sends nothing and does not know your phone.")
        else:
            lead = self.tr("The square holds a short summary of this page.")
            if sources:
                lead = self.tr("The square holds a short summary of this page, and its sources to look up.")
            if count > 1:
                lead = self.tr("{count} squares hold a short summary of this page, and its sources to look up.")
                lead = lead.format(count=count)
            third = self.tr("Touch the words that appear on your phone, and keep them.")
            promise = self.tr("The words themselves are in the square: nothing is sent, and no internet is needed.")
        self.lead.setText(lead)
        first = self.tr("Open the camera of your phone.")
        second = self.tr("Hold it so that you see the whole square.")
        for number, (label, words) in enumerate(zip(self.steps, (first, second, third), strict=True), 1):
            label.setText(self.tr("{number}. {words}").format(number=number, words=words))
        self.promise.setText(promise)
        placed = self.tr("{number} of {count}").format(number=self._at + 1, count=count)
        self.place.setText(placed)
        name = self.tr("QR code: {title}").format(title=self._taken.title)
        self.view.show_code(self._codes[self._at] if self._codes else None, f"{name}, {placed}" if count > 1 else name)
        self.before.setEnabled(self._at > 0)
        self.after.setEnabled(self._at < count - 1)
        self.next_changed.emit()

    # -- places

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        look = self._look
        if look is None or self.width() < 100 or self.height() < 100:
            return
        pad, gap = round(PAD_EM * look.em), round(GAP_EM * look.em)
        foot = round(pad * LOW_SHARE) if look.reach else pad  # as low as it can be
        room = QRect(pad, pad, self.width() - 2 * pad, self.height() - pad - foot)
        if look.portrait:
            side = max(LEAST_PX, min(round(room.width() * 0.9), round(room.height() * HEIGHT_SHARE)))
        else:
            side = max(LEAST_PX, min(room.height(), round(room.width() * WIDTH_SHARE)))
        self._make(side)
        self._say()
        self._set_title(large=room.height() >= LARGE_EM * look.em)
        if look.portrait:
            self.view.setGeometry(room.left() + (room.width() - side) // 2, room.top(), side, side)
            words = room.adjusted(0, side + gap, 0, 0)
        else:
            mirrored = self.isRightToLeft()
            left = room.right() + 1 - side if mirrored else room.left()
            self.view.setGeometry(left, room.top() + (room.height() - side) // 2, side, side)
            words = room.adjusted(0 if mirrored else side + 2 * gap, 0, -(side + 2 * gap) if mirrored else 0, 0)
        self._set_words(look, words, gap)

    def _set_title(self, *, large: bool) -> None:
        """Where words have little room the title is no larger than a heading."""
        role = "title" if large else "heading"
        if self.title.property("role") != role:
            self.title.setProperty("role", role)
            self.title.style().unpolish(self.title)
            self.title.style().polish(self.title)

    def _set_words(self, look: Look, room: QRect, gap: int) -> None:
        """With a row of keys below them, where something is to be turned: there it is within reach too."""
        row = look.target if look.reach else max(look.target, round(look.em * ROW_EM))
        several = len(self._codes) > 1
        tall = self._set_labels(room.width() - 2 * LINE_PX, gap)
        below = row + gap if several or tall > room.height() else 0
        self.area.setGeometry(room.adjusted(0, 0, 0, -below))
        self.area.content.resize(room.width(), tall)
        self._show_turns()
        x, y = 0, room.bottom() + 1 - row
        wide = self.place.fontMetrics().horizontalAdvance(self.place.text()) + 2 * gap
        shown: list[tuple[QWidget, int]] = []
        if several:
            shown += [(self.before, row), (self.place, wide), (self.after, row)]
        if self.area.overflows:
            shown += [(self.up, row), (self.down, row)]
        for turner in (self.before, self.place, self.after):
            turner.setVisible(several)
        mirrored = self.isRightToLeft()
        for widget, size in shown:
            left = room.right() + 1 - x - size if mirrored else room.left() + x
            widget.setGeometry(left, y, size, row)
            x += size + gap

    def _set_labels(self, width: int, gap: int) -> int:
        """Below each other; how high they are."""
        y = 0
        mirrored = self.isRightToLeft()
        for label in (self.title, self.what, self.address, self.lead, *self.steps, self.promise):
            label.setVisible(bool(label.text()))
            label.setAlignment(leading(self) | Qt.AlignmentFlag.AlignVCenter)
            if label.text():
                tall = label.heightForWidth(width)
                label.setGeometry(2 * LINE_PX if mirrored else 0, y, width, tall)
                y += tall + gap
        return max(1, y - gap)

    def _show_turns(self) -> None:
        for button in (self.up, self.down):
            button.setVisible(self.area.overflows)
        self.up.setEnabled(not self.area.at_start)
        self.down.setEnabled(self.area.more)
