"""The picture and the claims of a lesson's row are chosen from what the pack has."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from viewer.core.content.pack import Pack, open_pack
from viewer.core.paths import built_in_pack
from viewer.core.quilt.code import encode
from viewer.core.talk.model import CLAIMS_MOST, Item, Kind, Lesson
from viewer.core.talk.naming import claims_of, figures_of
from viewer.ui.presenter.lesson_form import LessonForm
from viewer.ui.presenter.lesson_matter import FIGURE, SCENE
from viewer.ui.presenter.lesson_rows import LessonRows
from viewer.ui.presenter.lesson_words import RowBook

TOPIC = "cellulite/quilt-model"
SECTION = f"{TOPIC}#where-the-picture-comes-from"
Told = list[tuple[Item, str]]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(built_in_pack())


@pytest.fixture
def form(qtbot: QtBot, pack: Pack) -> LessonForm:
    owner = QWidget()
    made = LessonForm(RowBook(pack, "en"), owner)
    made._owner = owner  # type: ignore[attr-defined]
    qtbot.addWidget(owner)
    made.resize(500, 900)
    owner.show()
    return made


@pytest.fixture
def told(form: LessonForm) -> Told:
    found: Told = []

    def hear(item: Item, field: str) -> None:
        found.append((item, field))

    form.changed.connect(hear)
    return found


def choose(form: LessonForm, value: str) -> None:
    index = form.picture.findData(value)
    assert index >= 0
    form.picture.setCurrentIndex(index)
    form.picture.activated.emit(index)


def tick(form: LessonForm, claim: str, qtbot: QtBot) -> None:
    """As keys do it."""
    for number in range(form.claims.count()):
        row = form.claims.item(number)
        if row.data(Qt.ItemDataRole.UserRole) == claim:
            form.claims.setCurrentRow(number)
            form.claims.setFocus()
            qtbot.keyClick(form.claims, Qt.Key.Key_Space)
            return
    raise AssertionError(claim)


class TestThePicture:
    def test_what_comes_by_itself_is_named(self, form: LessonForm) -> None:
        form.show_item(Item(Kind.SLIDE, SECTION))
        assert form.picture.currentData() == ""
        assert "What a square holds" in form.picture.currentText()
        form.show_item(Item(Kind.SLIDE, title="Own", points=(), key="k"))
        assert "no picture" in form.picture.currentText()

    def test_a_scene_a_drawing_and_back(self, form: LessonForm, told: Told) -> None:
        form.show_item(Item(Kind.SLIDE, SECTION, points=("One",)))
        choose(form, SCENE + "grown")
        choose(form, FIGURE + "assets/grades.svg")
        choose(form, "")
        assert [(item.scene, item.figure, field) for item, field in told] == [
            ("grown", None, "picture"),
            (None, "assets/grades.svg", "picture"),
            (None, None, "picture"),
        ]
        assert all(item.points == ("One",) for item, _field in told)

    def test_what_was_typed_before_is_kept(self, form: LessonForm, told: Told, qtbot: QtBot) -> None:
        form.show_item(Item(Kind.SLIDE, SECTION))
        qtbot.keyClicks(form.title, "New")
        choose(form, SCENE + "grown")
        assert (told[-1][0].title, told[-1][0].scene) == ("New", "grown")

    @pytest.mark.parametrize("wanted", ["scene", "figure"])
    def test_what_the_pack_lacks_stays_until_another_is_chosen(self, form: LessonForm, pack: Pack, wanted: str) -> None:
        code = encode(pack.scenes("en").scenes["tied"].state)
        item = Item(Kind.SLIDE, SECTION, **{wanted: code if wanted == "scene" else "assets/gone.svg"})  # type: ignore[arg-type]
        form.show_item(item)
        assert form.picture.currentIndex() == 1
        assert form.picture.currentData().endswith(code if wanted == "scene" else "gone.svg")

    @pytest.mark.parametrize("kind", [Kind.ARTICLE, Kind.SCENE, Kind.TOUR, Kind.QUIZ])
    def test_only_slides_have_one_beside_their_points(self, form: LessonForm, kind: Kind) -> None:
        form.show_item(Item(kind, "flat"))
        assert not form.picture.isVisibleTo(form)

    def test_all_figures_are_offered_by_their_own_names(self, form: LessonForm, pack: Pack) -> None:
        form.show_item(Item(Kind.SLIDE, SECTION))
        drawings = [
            value for n in range(form.picture.count()) if (value := form.picture.itemData(n)).startswith(FIGURE)
        ]
        assert drawings == [FIGURE + path for path, _words in figures_of(pack)]
        assert not any(".slide." in value for value in drawings)
        assert "Drawing: What the quilt stands for" in [form.picture.itemText(n) for n in range(form.picture.count())]


class TestClaims:
    def test_those_of_the_page_are_offered_and_the_usual_ticked(self, form: LessonForm, pack: Pack) -> None:
        form.show_item(Item(Kind.SLIDE, SECTION))
        offered = [form.claims.item(n).data(Qt.ItemDataRole.UserRole) for n in range(form.claims.count())]
        assert tuple(offered) == claims_of(pack, TOPIC, "en") != ()
        assert form.claims.ticked == form._book.plain(Item(Kind.SLIDE, SECTION)).slides[0].claims
        assert not form.claims.usual.isEnabled()

    def test_they_are_ticked_and_taken_back(self, form: LessonForm, told: Told, qtbot: QtBot) -> None:
        form.show_item(Item(Kind.SLIDE, SECTION))
        usual = form.claims.ticked
        for claim in usual:
            tick(form, claim, qtbot)
        assert told[-1][0].claims == ()
        tick(form, usual[0], qtbot)
        assert told[-1] == (Item(Kind.SLIDE, SECTION, claims=usual[:1]), "claims")
        form.claims.usual.click()
        assert told[-1][0].claims is None
        assert form.claims.ticked == usual

    def test_no_more_than_a_slide_has_room_for(self, form: LessonForm, told: Told, pack: Pack, qtbot: QtBot) -> None:
        form.show_item(Item(Kind.SLIDE, title="Own", points=(), key="k"))
        assert form.claims.count() == len(pack.evidence.claims)  # an own slide may name any
        first = tuple(pack.evidence.claims)[: CLAIMS_MOST + 1]
        for claim in first:
            tick(form, claim, qtbot)
        assert told[-1][0].claims == first[:CLAIMS_MOST]
        tick(form, first[0], qtbot)
        tick(form, first[-1], qtbot)
        assert told[-1][0].claims == first[1:]

    def test_a_page_without_any_has_no_list(self, form: LessonForm) -> None:
        form.show_item(Item(Kind.SLIDE, "index"))
        assert form.claims.isVisibleTo(form) is form.claims.has_any()
        form.show_item(Item(Kind.QUIZ, "cellulite"))
        assert not form.claims.isVisibleTo(form)


def test_keys_go_from_field_to_field(form: LessonForm, qtbot: QtBot) -> None:
    form.show_item(Item(Kind.SLIDE, SECTION, claims=()))
    form.title.setFocus()
    for field in (form.points, form.picture, form.claims, form.claims.usual, form.notes, form.minutes.field):
        qtbot.keyClick(form.window().focusWidget(), Qt.Key.Key_Tab)
        assert form.window().focusWidget() is field


def test_rows_in_two_scripts_are_whole(qtbot: QtBot, pack: Pack) -> None:
    """The line below the title may be in letters that are taller."""
    rows = LessonRows(RowBook(pack, "en"))
    qtbot.addWidget(rows)
    rows.resize(500, 300)
    rows.show()
    rows.show_lesson(Lesson("mine", "Mine", items=(Item(Kind.SLIDE, TOPIC),)), 0)
    row = rows.item(0)
    row.setText("The quilt\n\u0634\u0631\u064a\u062d\u0629\u060c 1 \u062f")
    plain = QListWidget()  # cuts the second line off in such a row
    qtbot.addWidget(plain)
    plain.addItem(row.text())
    assert rows.sizeHintForRow(0) >= plain.sizeHintForRow(0) + 0.3 * rows.fontMetrics().height()


def test_the_chosen_row_stays_in_sight(qtbot: QtBot, pack: Pack) -> None:
    rows = LessonRows(RowBook(pack, "en"))
    qtbot.addWidget(rows)
    rows.resize(500, 2000)
    rows.show()
    rows.show_lesson(pack.lessons("en")[0], 9)
    rows.resize(500, 160)
    place = rows.visualItemRect(rows.item(9))
    assert rows.viewport().rect().contains(place)
