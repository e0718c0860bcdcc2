"""Every element that Qt does not show as it stands, and what it becomes."""

from __future__ import annotations

import pytest

INLINE = {
    "==new==": '<span class="mark">new</span>',
    "H~2~O": "H<sub>2</sub>O",
    "x^2^": "x<sup>2</sup>",
    "~~old~~": "<s>old</s>",
    "^^more^^": "<u>more</u>",
    "<kbd>Ctrl</kbd>": '<span class="kbd">\u00a0Ctrl\u00a0</span>',
    "<q>so</q>": "\u201cso\u201d",
    "<dfn>word</dfn>": "<i>word</i>",
    "<samp>out</samp>": "<code>out</code>",
    "`code`": "<code>code</code>",
    '<abbr title="World Health">WHO</abbr>': '<span class="abbr" title="World Health">WHO</span>',
    "WHO\n\n*[WHO]: World Health Organization": '<span class="abbr" title="World Health Organization">WHO</span>',
    '<span title="tip">x</span>': '<span title="tip">x</span>',
    "a<br>b": "a<br>b",
}


@pytest.mark.parametrize("source", INLINE)
def test_inline(article, source):
    assert INLINE[source] in article(source).html


BLOCKS = {
    "admonition": (
        '!!! danger "Stop"\n    Text.',
        [
            '<table class="box box-danger" width="100%"',
            '<td class="box-cell box-danger"><p class="box-title">',
            "Stop</p>",
        ],
    ),
    "admonition without a title": ('!!! tip ""\n    Text.', ['<td class="box-cell box-tip"><p>Text.</p>']),
    "quote": ("> Said.", ['<table class="quote"', '<td class="quote-cell">', "Said."]),
    "code": (
        "```python\nx = '<b>'\n```",
        ['<td class="code-cell"><pre class="code" dir="ltr" style="white-space: pre-wrap">x = \'&lt;b&gt;\'</pre>'],
    ),
    "code with options": ('```python title="x.py" hl_lines="1"\nx = 1\n```', ['<pre class="code"', ">x = 1</pre>"]),
    "code in a list": ("- a\n\n    ```\n    x\n    ```", ["<li>", '<pre class="code"', ">x</pre>"]),
    "terms": ("Word\n:   Meaning.", ["<dl><dt>Word</dt><dd>Meaning.</dd></dl>"]),
    "heading without space above": ("# Other\n## Two", ['<h2 id="other">Other</h2>', '<h2 id="two">Two</h2>']),
    "own anchor": ("## Two { #second }", ['<h2 id="second">']),
    "section": ("<section><p>a</p></section>", ["<p>a</p>"]),
    "paragraph direction": ('<p dir="rtl">a</p>', ['<p dir="rtl">a</p>']),
    "centred": ("<center>a</center>", ['<div align="center">a</div>']),
    "ordered from": ("<ol start='4' type='a'><li>x</li></ol>", ['<ol start="4" type="a">']),
    "anchor on a list": ('<ul id="here"><li>x</li></ul>', ['<ul><li><a name="here"></a>x</li></ul>']),
    "drawing": ('<svg aria-label="A dimple"><text>leak</text></svg>', ['<p class="gap-alt">A dimple</p>']),
    "drawing with a title": ("<svg><title>A seam</title><path/></svg>", ['<p class="gap-alt">A seam</p>']),
    "frame": (
        '<iframe src="https://example.org/v" title="A film"><b>no</b></iframe>',
        ['<p class="media">', '<a class="web" href="https://example.org/v">A film</a>'],
    ),
    "video of the pack": (
        '<video><source src="../assets/film.mp4"></video>',
        ['href="pack:file/assets/film.mp4">film.mp4</a>'],
    ),
}


@pytest.mark.parametrize("name", BLOCKS)
def test_blocks(article, name):
    source, expected = BLOCKS[name]
    html = article(source).html
    for piece in expected:
        assert piece in html


def test_what_drawings_and_frames_hold_does_not_leak(article):
    html = article(
        '<svg aria-label="A dimple"><text>leak</text></svg>\n\n<iframe src="https://e.org/v"><b>leak</b></iframe>'
    ).html
    assert "leak" not in html
    assert "<svg" not in html


@pytest.mark.parametrize(
    ("word", "family"),
    [
        ("note", "note"),
        ("abstract", "note"),
        ("info", "info"),
        ("hint", "tip"),
        ("check", "success"),
        ("caution", "warning"),
        ("bug", "danger"),
        ("cite", "quote"),
        ("unheard-of", "note"),
    ],
)
def test_families_of_boxes(article, word, family):
    assert f'<td class="box-cell box-{family}">' in article(f"!!! {word}\n    Text.").html


def test_boxes_in_boxes_stop_at_three_tables(article):
    deep = "".join("    " * n + "!!! note\n\n" for n in range(7)) + "    " * 7 + "The end."
    html = article(deep).html
    assert html.count('<table class="box box-note"') == 3
    assert html.count('<div class="box box-note"') == 4
    assert "The end." in html


def test_tasks_get_icons(article):
    html = article("- [x] done\n- [ ] open\n").html
    assert html.count('<li class="task">') == 2
    assert html.index("icon:task-done") < html.index("done</li>") < html.index("icon:task-open")
    assert "<input" not in html


def test_loose_tasks_get_icons_too(article):
    html = article("- [x] done\n\n    more\n\n- [ ] open\n").html
    assert '<p><img class="icon" src="icon:task-done"' in html


class TestGrid:
    SOURCE = "| A | B |\n|:--|--:|\n| 1 | 2 |\n| 3 | 4 |\n"

    def test_classes_and_alignment_without_inline_style(self, article):
        html = article(self.SOURCE).html
        assert '<table class="grid"' in html
        assert '<th class="grid-head" align="right">B</th>' in html
        assert '<td class="grid-cell" align="left">1</td>' in html
        assert '<tr class="alt"><td class="grid-cell" align="left">3</td>' in html
        assert "style=" not in html

    def test_an_empty_head_is_dropped(self, article):
        assert "<th" not in article("| | |\n|-|-|\n| 1 | 2 |\n").html

    def test_mirrored_from_right_to_left(self, article):
        html = article(self.SOURCE, language="ar").html
        assert html.index(">2<") < html.index(">1<")
        assert '<td class="grid-cell" align="right">1</td>' in html
        assert '<td class="grid-cell" align="left">2</td>' in html
        assert '<table class="grid" cellspacing="0" border="0" align="right">' in html

    def test_caption_and_anchor(self, article):
        html = article('<table id="t"><caption>Said</caption><tr><td colspan="2">x</td></tr></table>').html
        assert '<p class="table-caption"><a name="t"></a>Said</p>' in html
        assert 'colspan="2"' in html

    def test_anchor_without_caption(self, article):
        assert '<a name="t"></a>x' in article('<table id="t"><tr><td>x</td></tr></table>').html

    def test_rows_cannot_reach_below_the_table(self, article):
        assert "rowspan" not in article('<table><tr><td rowspan="90">x</td></tr></table>').html

    def test_too_many_columns_are_left_out(self, article):
        html = article("<table><tr>" + '<td colspan="99">x</td>' * 2 + "</tr></table>\n\nAfter.").html
        assert '<table class="left-out"' in html
        assert "After." in html


class TestPictures:
    def test_of_the_pack(self, article):
        html = article("![Seams](../assets/quilt.svg){ width=300 height=50% }").html
        assert (
            '<p class="picture" align="center"><a class="figure" href="figure:assets%2Fquilt.svg">'
            '<img src="pack:file/assets/quilt.svg" alt="Seams" width="300"></a></p>' in html
        )

    @pytest.mark.parametrize(
        "source",
        [
            "[![Seams](../assets/quilt.svg)](what-it-is.md)",  # a link cannot hold a link
            '<details><summary><img src="../assets/quilt.svg" alt="Seams"></summary>Body.</details>',
            "A sign ![Seams](../assets/quilt.svg){ width=20 } in a line.",
            "![Seams](../assets/quilt.svg){ .model data-scene=grown }",  # the live picture stands beside the page
        ],
    )
    def test_what_is_not_opened_large(self, article, source):
        assert "figure:" not in article(source).html

    def test_a_large_view_is_of_the_page_s_language(self, article):
        html = article("![x](../assets/photo.png)", language="ar", path="cellulite/quilt-model.ar.md").html
        assert 'href="figure:assets%2Fphoto.ar.png"' in html

    def test_in_the_language_of_the_page(self, article):
        source = "![x](../assets/photo.png)"
        assert (
            "pack:file/assets/photo.ar.png" in article(source, language="ar", path="cellulite/quilt-model.ar.md").html
        )
        assert "pack:file/assets/photo.png" in article(source).html

    def test_title_becomes_caption(self, article):
        html = article('![Seams](../assets/quilt.svg "Seams of a quilt")').html
        assert '<td class="figure-caption"><p class="caption" align="center">Seams of a quilt</p></td>' in html
        assert "title=" not in html

    def test_figure(self, article):
        inside = "![S](../assets/quilt.svg)\n<figcaption markdown>A **seam**</figcaption>"
        source = f'<figure markdown id="f">\n{inside}\n</figure>'
        html = article(source).html
        assert '<table class="figure" width="100%"' in html
        assert '<td class="figure-picture" align="center"><p class="picture" align="center"><a class="figure" ' in html
        assert 'align="center"><a name="f"></a>A <strong>seam</strong></p>' in html

    def test_caption_block(self, article):
        html = article("![S](../assets/quilt.svg)\n\n/// caption\nWords below.\n///\n").html
        assert '<p class="caption" align="center">Words below.</p>' in html
        assert "///" not in html

    def test_missing(self, article):
        html = article("![Seams](gone.png)").html
        assert '<td class="gap-cell"><p class="gap-alt">Seams</p>' in html
        assert "This picture is missing." in html
        assert "gone.png" not in html

    def test_missing_in_a_line(self, article):
        html = article("Text ![seams](gone.png) text.").html
        assert 'Text <span class="gap">[seams]</span> text.' in html

    def test_remote(self, article):
        html = article("![Seams](https://example.org/a.png)").html
        assert '<p class="gap-alt">Seams</p>' in html
        assert '<a class="web" href="https://example.org/a.png">example.org</a>' in html
        assert 'src="https' not in html

    def test_a_page_or_leaflet_is_no_picture(self, article):
        html = article("![L](../assets/leaflet.pdf)\n\n![P](what-it-is.md)").html
        assert html.count('<table class="gap"') == 2

    def test_linked(self, article):
        html = article("[![S](../assets/quilt.svg)](what-it-is.md)").html
        assert '<a class="topic" href="pack:topic/cellulite/what-it-is"><img src="pack:file/assets/quilt.svg"' in html


class TestFootnotes:
    def test_there_and_back(self, article):
        html = article("Text.[^a]\n\n[^a]: Said elsewhere.").html
        assert (
            '<sup id="fnref:a"><a class="footnote-ref" href="pack:topic/cellulite/quilt-model#fn%3Aa">1</a></sup>'
            in html
        )
        assert '<div class="footnotes"><hr><p class="footnotes-title">Notes</p><ol><li id="fn:a">' in html
        assert (
            'class="footnote-back" href="pack:topic/cellulite/quilt-model#fnref%3Aa" title="Back to the text">' in html
        )

    def test_the_same_at_every_conversion(self, article):
        source = "Text.[^a] More.[^b]\n\n[^a]: A.\n\n[^b]: B."
        assert article(source).html == article(source).html


class TestLinks:
    def test_kinds(self, article):
        html = article(
            "[a](what-it-is.md#top) [b](https://e.org/?a=1&b=2) [c](mailto:a@e.org) [d](../assets/leaflet.pdf)"
        ).html
        assert '<a class="topic" href="pack:topic/cellulite/what-it-is#top">a</a>' in html
        assert '<a class="web" href="https://e.org/?a=1&amp;b=2">b</a>' in html
        assert '<a class="mail" href="mailto:a@e.org">c</a>' in html
        assert '<a class="file" href="pack:file/assets/leaflet.pdf">d</a>' in html

    def test_dead(self, article):
        assert article("[gone](gone.md)").html == '<p><span class="dead">gone</span></p>'

    def test_old_anchors(self, article):
        assert '<a name="old"></a>' in article('<a name="old"></a>Text').html


class TestRightToLeft:
    def test_frame_and_cells(self, article):
        made = article("نص\n\n!!! note\n    نص\n", language="ar")
        assert made.right_to_left
        assert made.html.startswith('<div dir="rtl" lang="ar">')
        assert '<td class="box-cell box-note rtl">' in made.html

    def test_code_stays_left_to_right(self, article):
        assert '<pre class="code" dir="ltr"' in article("```\nx\n```", language="he").html

    def test_left_to_right_has_no_frame(self, article):
        assert article("Text").html == "<p>Text</p>"
