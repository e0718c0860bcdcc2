"""Pictures of an article: sharp, inside the column, capped, and replaced by their words when they cannot be shown."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSizeF, QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument

from tests.ui.article.conftest import Files, MakePane, article
from viewer.core.theme import load_theme
from viewer.ui.article.pictures import Frame, Pictures, Wanted, placed, wanted_pictures

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="{0}" height="{1}" viewBox="0 0 {0} {1}">'
    '<rect width="{0}" height="{1}" fill="#B84F54"/></svg>'
)


def svg(width: int, height: int) -> bytes:
    return SVG.format(width, height).encode()


def raster(width: int, height: int, kind: str = "PNG") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#1F6F6B"))
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)  # type: ignore[call-overload]
    return bytes(held.data())


def pictures(held: dict[str, bytes], html: str, **frame: object) -> Pictures:
    made = Pictures(Frame(load_theme("light"), **frame), Files(held).read)  # type: ignore[arg-type]
    made.expect(html)
    return made


def shows(image: QImage, colour: str) -> bool:
    return image.pixelColor(image.width() // 2, image.height() // 2).name().upper() == colour


def test_what_an_article_says_of_its_pictures() -> None:
    html = '<img src="pack:file/a.png" alt="A &quot;b&quot; &lt;c&gt;" width="30"><img class="icon" src="icon:info">'
    assert wanted_pictures(html) == {"pack:file/a.png": Wanted('A "b" <c>', 30, 0), "icon:info": Wanted()}


@pytest.mark.parametrize(
    ("natural", "wanted", "size"),
    [
        ((300, 200), Wanted(), (300, 200)),
        ((1200, 800), Wanted(), (600, 400)),
        ((300, 200), Wanted("", 150), (150, 100)),
        ((300, 200), Wanted("", 0, 100), (150, 100)),
        ((300, 200), Wanted("", 900), (600, 400)),
        ((300, 200), Wanted("", 100, 100), (100, 100)),
    ],
)
def test_the_place_of_a_picture(natural: tuple[int, int], wanted: Wanted, size: tuple[int, int]) -> None:
    assert placed(QSizeF(*natural), wanted, 600) == QSizeF(*size)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_drawings_get_the_pixels_of_the_screen(ratio: float) -> None:
    image = pictures({"a.svg": svg(300, 200)}, "", column=600, ratio=ratio).image("pack:file/a.svg")
    assert (image.width(), image.height()) == (300 * ratio, 200 * ratio)
    assert image.deviceIndependentSize() == QSizeF(300, 200)
    assert shows(image, "#B84F54")


@pytest.mark.usefixtures("qapp")
def test_drawings_grow_with_the_text_as_far_as_the_column() -> None:
    held = {"a.svg": svg(300, 200)}
    assert pictures(held, "", column=900, scale=2.0).image("pack:file/a.svg").width() == 600
    assert pictures(held, "", column=400, scale=2.0).image("pack:file/a.svg").width() == 400


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_photographs_are_told_by_their_bytes(kind: str) -> None:
    image = pictures({"a.gif": raster(40, 30, kind)}, "").image("pack:file/a.gif")
    assert image.deviceIndependentSize() == QSizeF(40, 30)


@pytest.mark.usefixtures("qapp")
def test_a_wide_photograph_fits_the_column_and_keeps_its_pixels() -> None:
    image = pictures({"a.png": raster(1000, 500)}, "", column=500, ratio=2.0).image("pack:file/a.png")
    assert image.deviceIndependentSize() == QSizeF(500, 250)
    assert image.width() == 1000
    assert shows(image, "#1F6F6B")


def huge_png() -> bytes:
    """A small file that says it is 20000 pixels square."""
    data = bytearray(raster(4, 4))
    data[16:24] = (20_000).to_bytes(4, "big") * 2
    import zlib

    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    return bytes(data)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        raster(4, 4, "BMP"),
        raster(4, 4, "PPM"),
        svg(9, 9).replace(b"<rect", b'<image href="/etc/passwd"/><rect'),
        raster(40, 40)[:60],
        huge_png(),
    ],
    ids=["empty", "text", "bmp", "ppm", "reaching svg", "cut short", "huge"],
)
def test_what_cannot_be_shown_gives_way_to_its_words(data: bytes) -> None:
    html = '<img src="pack:file/a.png" alt="A garden in the morning.">'
    image = pictures({"a.png": data}, html, column=400).image("pack:file/a.png")
    missing = pictures({}, html, column=400).image("pack:file/a.png")
    assert image == missing
    assert missing.width() == 400
    assert 40 < missing.height() < 120


@pytest.mark.usefixtures("qapp")
def test_more_words_make_a_higher_box() -> None:
    short = pictures({}, '<img src="pack:file/a.png" alt="Short.">', column=400).image("pack:file/a.png")
    long = pictures({}, f'<img src="pack:file/a.png" alt="{"Many words. " * 30}">', column=400).image("pack:file/a.png")
    assert long.height() > 2 * short.height()


@pytest.mark.usefixtures("qapp")
def test_a_picture_is_read_once() -> None:
    files = Files({"a.png": raster(40, 30)})
    made = Pictures(Frame(load_theme("light")), files.read)
    for _ in range(3):
        made.image("pack:file/a.png")
    assert files.asked == ["a.png"]
    made.set_read(files.read)
    made.image("pack:file/a.png")
    assert files.asked == ["a.png", "a.png"]


def test_pictures_follow_the_column(make_pane: MakePane) -> None:
    pane = make_pane(900)
    pane.set_read(Files({"a.svg": svg(2000, 1000)}).read)
    pane.show_article(article('<p><img src="pack:file/a.svg" alt="x"></p>'))
    pane.view.lay_out()
    wide = pane.view.document().size().height()
    pane.resize(400, 600)
    pane.view.lay_out()
    assert pane.view.document().size().height() < wide
    assert pane.view.horizontalScrollBar().maximum() == 0
    image = pane.view.pictures.image("pack:file/a.svg")
    assert image.width() == pytest.approx(pane.view.column_width(), abs=1)


def test_a_picture_of_another_size_does_not_outlast_the_page(make_pane: MakePane) -> None:
    """Qt keeps what was added to a document, whatever it shows next: each picture stayed, in its old colours."""
    pane, address = make_pane(900), "pack:file/a.svg"
    page = article(f'<p><img src="{address}" alt="x"></p>')
    pane.set_read(Files({"a.svg": svg(2000, 1000)}).read)
    pane.show_article(page)
    pane.resize(400, 600)

    def held() -> QImage:
        found = pane.view.document().resource(QTextDocument.ResourceType.ImageResource, QUrl(address))
        assert isinstance(found, QImage)
        return found

    assert held().width() == pytest.approx(pane.view.column_width(), abs=1)
    pane.show_article(article("<p>Words.</p>"))
    pane.set_read(Files({"a.svg": svg(60, 30)}).read)
    assert held().width() < 100
    pane.show_article(page)
    assert held().width() == 60
