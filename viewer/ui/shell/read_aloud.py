"""Takes the words of the article to the voice, and the sentence that is said back to the article: marked, in view."""

from __future__ import annotations

import platform
import sys
from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from viewer.core.article.quotes import find, quote_of
from viewer.core.speech.install import advice
from viewer.core.speech.sentences import Sentence, at, from_here, sentences
from viewer.core.speech.voices import Voice
from viewer.core.theme import Theme
from viewer.state.reading import Place
from viewer.state.speech import Phase, SpeechState
from viewer.state.voices import Voices, has_qt_speech
from viewer.ui.article.marks import Mark
from viewer.ui.article.unspoken import unspoken
from viewer.ui.shell.arrange import ARTICLE
from viewer.ui.shell.companion import Desk
from viewer.ui.shell.language import SOURCE, speaks
from viewer.ui.shell.status import language_name
from viewer.ui.speech.bar import SpeechBar

SHARE = 0.3  # of the view's height above the sentence that is brought into it …
EDGE = 0.03  # … or so little, where it is long and the letters large


class ReadAloud(QObject):
    """Knows what is said, where it stands, and whether the reader goes along."""

    active_changed = Signal()
    voices_found = Signal(object)  # tuple[str, ...]

    def __init__(self, desk: Desk, voices: Voices | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        preferences = desk.session.preferences
        self.state = SpeechState(preferences, voices, self)
        self.bar = SpeechBar(desk.resolver.theme, preferences.text_scale, desk.article)
        desk.article.add_below(self.bar)
        self._page: tuple[str, int] | None = None  # the page that is read, and which part of it
        self._text = ""
        self._follows = True  # the reader goes along: the view may be scrolled
        self._scrolls = False  # we do it
        self._turning: tuple[str, int] | None = None  # at a page's end: the next, which is about to come
        self._hiding = QTimer(self, singleShot=True, interval=0)
        self._hiding.timeout.connect(self._hide)
        self._connect()
        self._show_rate()

    def _connect(self) -> None:
        state, bar, article = self.state, self.bar, self.desk.article
        state.changed.connect(self._phase_changed)
        state.sentence_changed.connect(self._sentence_changed)
        state.ended.connect(self._ended)
        state.said.connect(self.desk.status.show_notice)
        state.voiceless.connect(self._explain)
        state.voices_changed.connect(self._voices_changed)
        bar.previous_wanted.connect(state.previous)
        bar.pause_wanted.connect(state.toggle)
        bar.next_wanted.connect(state.next)
        bar.stop_wanted.connect(state.stop)
        bar.slower_wanted.connect(state.slower)
        bar.faster_wanted.connect(state.faster)
        bar.place_wanted.connect(self.go_to_sentence)
        bar.voice_chosen.connect(self.desk.session.preferences.set_speech_voice)
        bar.goes_on_chosen.connect(self.desk.session.preferences.set_speech_goes_on)
        bar.menu.aboutToShow.connect(self._show_choices)
        article.rendered.connect(self._rendered)
        article.view.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.desk.reader.settled.connect(self._settled)
        self.desk.session.preferences.changed.connect(self._preferred)

    # -- what a reader does

    def read_or_pause(self) -> None:
        """From the selected words, else from the first sentence in view; pauses and goes on when it reads."""
        if self.state.active:
            self.state.toggle()
        else:
            self.start()

    def start(self, position: int | None = None) -> None:
        """From ``position`` of the document on."""
        article = self.desk.article
        found = self._sentences()
        if position is None:
            chosen, spot = article.selected(), article.spot()
            index = at(found, chosen[0]) if chosen else from_here(found, spot.position if spot else 0)
        else:
            index = at(found, position)
        if index < 0:
            self.desk.status.show_notice(self.tr("There is nothing to read aloud here."))
            return
        self._follows = True
        self.desk.columns.show_pane(ARTICLE)
        self.state.read(found, self._language, index)

    def read_picture(self) -> None:
        """The sentence that a screen reader gets, too. What was being read goes on after it."""
        words = self._picture_words()
        if not words:
            self.desk.status.show_notice(self.tr("There is no picture beside this page."))
            return
        language = self.desk.session.language
        language = language if speaks(language) else SOURCE  # as the picture's own words
        self.state.put_in(sentences(words, language), language)

    def _picture_words(self) -> str:
        pane, article = self.desk.picture.pane, self.desk.article.article
        if pane is None or (article is not None and not article.picture):
            return ""
        if not pane.view.sentence():
            pane.view.finish()  # behind a tab nothing is drawn before it is looked at
        return pane.view.sentence()

    def go_to_sentence(self) -> None:
        """Back to where it is read."""
        self._follows = True
        self.bar.show_place(False)
        self._bring(self.state.sentence)

    def find_voices(self) -> None:
        """Answered by ``voices_found``, at once or later."""
        if self.state.voices:
            self._voices_changed(self.state.voices)
        else:
            self.state.find_voices(self._language)

    def let_go(self) -> bool:
        active = self.state.active
        self.state.stop()
        return active

    def close(self) -> None:
        self._turning = None
        self.state.close()

    def set_theme(self, theme: Theme, scale: float) -> None:
        self.bar.set_theme(theme, scale)

    # -- the article's words

    @property
    def _language(self) -> str:
        article = self.desk.article.article
        return article.language if article is not None else self.desk.session.language

    def _sentences(self) -> tuple[Sentence, ...]:
        pane = self.desk.article
        article = pane.article
        self._page = (article.id, article.part) if article is not None else None
        self._text = pane.text()
        return sentences(self._text, self._language, unspoken(pane.view.document(), pane.body()))

    def _rendered(self) -> None:
        """Another page stands there, or the same with other folds, words or letters."""
        reading, article = self.state.reading, self.desk.article.article
        if reading is None or article is None:
            return
        if (article.id, article.part) != self._page:
            self.state.stop()
            return
        sentence = self.state.placed
        if sentence is None:
            return
        quote = quote_of(self._text, sentence.start, sentence.end)
        found = self._sentences()
        place = find(self._text, quote)
        index = at(found, place[0]) if place is not None else from_here(found, sentence.start)
        self.state.replace(found, max(0, index))
        self._mark()

    # -- the sentence that is said

    def _sentence_changed(self, sentence: Sentence | None) -> None:
        self._show_words()
        self._mark()
        if self._follows:
            self._bring(sentence)

    def _mark(self) -> None:
        """Also while the picture's sentence is said, the place to go on from stays marked."""
        placed = self.state.placed
        self.desk.article.set_marks(Mark.SPOKEN, [(placed.start, placed.end)] if placed is not None else [])

    def _bring(self, sentence: Sentence | None) -> None:
        if sentence is None or sentence is not self.state.placed:
            return
        view, where = self.desk.article.view, (sentence.start, sentence.end)
        rects = view.marks.rects(where)
        tall = (rects[-1].bottom() - rects[0].top()) / max(1, view.viewport().height()) if rects else 0.0
        self._scrolls = True
        self.desk.article.show_range(where, share=max(EDGE, min(SHARE, 1 - tall - 2 * EDGE)))
        self._scrolls = False

    def _scrolled(self) -> None:
        """The reader who scrolls the sentence out of view is left alone, and shown the way back."""
        sentence = self.state.placed
        if self._scrolls or sentence is None:
            return
        self._follows = self._in_view(sentence)
        self.bar.show_place(not self._follows)

    def _in_view(self, sentence: Sentence) -> bool:
        view = self.desk.article.view
        rects = view.marks.rects((sentence.start, sentence.end))
        top = view.verticalScrollBar().value()
        return any(rect.bottom() > top and rect.top() < top + view.viewport().height() for rect in rects)

    # -- pages

    def _ended(self) -> None:
        """The page is read to its end: on to its next part, or to the next page, if the reader wants that."""
        session = self.desk.session
        article = self.desk.article.article
        if not session.preferences.settings.speech_goes_on or article is None:
            return
        if article.part + 1 < article.parts:
            following: Place | None = Place(article.id, part=article.part + 1)
        else:
            topic = session.pack.neighbours(article.id, session.language)[1]
            following = Place(topic.id) if topic is not None else None
        if following is not None:
            self._turning = (following.topic_id, following.part)
            session.reading.open(following.topic_id, part=following.part)

    def _settled(self) -> None:
        """The next page is there; unless the reader has gone elsewhere meanwhile."""
        turning, self._turning = self._turning, None
        article = self.desk.article.article
        if turning is not None and article is not None and (article.id, article.part) == turning:
            self.start(0)

    # -- the bar

    def _show_words(self) -> None:
        sentence = self.state.sentence
        words = sentence.words if sentence is not None else ""
        self.bar.show_words(self.tr("Looking for a voice…") if self.state.phase is Phase.LOOKING else words)

    def _phase_changed(self, phase: Phase) -> None:
        self.bar.show_phase(phase)
        self._show_words()
        if phase is Phase.STOPPED:
            self.bar.show_place(False)
            self._hiding.start()  # not at once: the next page may follow
        else:
            self._hiding.stop()
            if self.bar.isHidden():
                self.bar.show()
                layout = self.desk.article.layout()
                if layout is not None:
                    layout.activate()  # the sentence is brought above it, not under it
                self._bring(self.state.sentence)
        self.active_changed.emit()

    def _hide(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self.bar.isAncestorOf(focus):
            self.desk.article.setFocus()
        self.bar.hide()

    def _voices_changed(self, voices: tuple[Voice, ...]) -> None:
        self.voices_found.emit(tuple(voice.name for voice in voices))

    def _show_choices(self) -> None:
        settings = self.desk.session.preferences.settings
        self.bar.show_choices(self.state.voices, self.state.voice, settings.speech_goes_on)

    def _show_rate(self) -> None:
        self.bar.show_rate(self.state.rate)

    def _preferred(self, name: str) -> None:
        if name == "speech_rate":
            self._show_rate()

    def _explain(self, language: str) -> None:
        from viewer.ui.speech.no_voice import NoVoiceDialog

        wanted = advice(sys.platform, has_qt_speech(), _release())
        NoVoiceDialog(wanted, language_name(language) if language else "", self.desk.window).open()


def _release() -> Mapping[str, str]:
    """/etc/os-release; empty where there is none."""
    try:
        return platform.freedesktop_os_release()
    except OSError:
        return {}
