"""Claim notes, generated lists, living words."""

from __future__ import annotations

import pytest

from viewer.core.article.references import short
from viewer.core.content.model import Reference


class TestNotes:
    def test_the_note_follows_its_paragraph(self, article):
        made = article('The bands are seams.\n{: data-claim="seams" }\n\nNext.')
        html = made.html
        assert made.claims == ("seams",)
        assert html.index("The bands are seams.") < html.index("note-cell") < html.index("Next.")
        told = '<p class="claimed"><a name="told-seams"></a>The bands are seams.</p>'
        assert told + '<table class="note note-supported" width="100%"' in html
        assert 'src="icon:verdict-supported" width="16" height="16"> What studies say: ' in html
        assert '<span class="verdict verdict-supported">supported</span>' in html
        assert '<p class="note-text">Pictures show the bands.</p>' in html
        assert (
            'Sources:<br><a class="source" href="pack:topic/references#ref-whipple2021" title="Septa seen">'
            'Whipple 2021 [3]</a>, ultrasound study. <a class="web" href="https://doi.org/10.1/x">doi:10.1/x</a></p>'
            in html
        )

    def test_sources_are_words_where_no_page_lists_them(self, article):
        html = article('Seams.\n{: data-claim="seams" }', pages={"index.md": "index"}).html
        assert '<p class="note-sources">Sources:<br>Whipple 2021, ultrasound study. ' in html
        assert "[3]" not in html

    @pytest.mark.parametrize("claim", ["bare", "no-such-claim", "scars seams"])
    def test_what_may_not_stand_is_left_out(self, article, claim):
        made = article(f'A risky thing.\n{{: data-claim="{claim}" }}\n\nNext.')
        assert "risky" not in made.html
        assert '<table class="left-out"' in made.html
        assert "Next." in made.html
        assert made.claims == ()

    @pytest.mark.parametrize(
        "source",
        [
            '- A risky thing.\n{: data-claim="bare" }',
            '*A risky thing*{ data-claim="bare" } said.',
            '<div data-claim="bare">A risky thing</div>',
            '<table><tr><td data-claim="bare">A risky thing</td></tr></table>',
            '## A risky thing {: data-claim="bare" }',
            '<a href="https://e.org" data-claim="bare">A risky thing</a>',
            '<dl><dt data-claim="bare">A risky thing</dt></dl>',
            '<blockquote data-claim="bare">A risky thing</blockquote>',
            '<details data-claim="bare">A risky thing</details>',
        ],
    )
    def test_wherever_the_mark_is(self, article, source):
        made = article(source)
        assert "risky" not in made.html + made.text
        assert "left out" in made.text

    def test_a_high_risk_claim_stands_with_its_note(self, article):
        html = article('Fat tells skin.\n{: data-claim="scars" }').html
        assert html.index("Fat tells skin.") < html.index("No study.")

    def test_a_claim_of_low_risk_may_lack_a_note(self, article):
        made = article('Ask.\n{: data-claim="quiet" }')
        assert made.claims == ("quiet",)
        assert "note-cell" not in made.html

    def test_a_mark_in_a_line_waits_for_the_block(self, article):
        html = article('Some *seams*{ data-claim="seams" } here.\n\nNext.').html
        assert html.index("here.</p>") < html.index("note-cell") < html.index("Next.")

    def test_in_a_list_the_note_stays_in_the_item(self, article):
        html = article('<ul><li data-claim="seams">Seams</li><li>Two</li></ul>').html
        assert html.index("note-cell") < html.index("</li>") < html.index("Two")

    def test_words_are_the_languages(self, article):
        source = 'x\n{: data-claim="seams" }'
        assert "Lo que dicen los estudios" in article(source, language="es-MX").html
        assert "ماذا تقول الدراسات" in article(source, language="ar").html
        assert "What studies say" in article(source, language="tlh").html

    def test_a_note_in_another_script_keeps_its_direction(self, article):
        html = article('نص\n{: data-claim="seams" }', language="ar").html
        assert '<p class="note-text" dir="ltr">' in html


@pytest.mark.parametrize(
    ("authors", "key", "expected"),
    [
        ("Whipple LA, Fournier CT", "whipple2021", "Whipple 2021"),
        ("Piérard-Franchimont C", "pierard", "Piérard-Franchimont 2021"),
        ("Amore R and colleagues", "amore", "Amore 2021"),
        ("Khan MH, Victor F", "khan2021b", "Khan 2021b"),
        ("Centers for Disease Control and Prevention (CDC)", "mmwr", "CDC 2021"),
        ("American Society of Plastic Surgeons", "asps", "ASPS 2021"),
        ("U.S. Food and Drug Administration (openFDA drug label record)", "kybella", "FDA 2021"),
        ("Federal Trade Commission (US)", "ftc", "FTC 2021"),
        ("Endo International plc", "endo", "Endo 2021"),
        ("Berman B (chief editor Elston DM)", "medscape", "Berman 2021"),
    ],
)
def test_short_names_of_sources(authors, key, expected):
    assert short(Reference(key, authors, "T", "S", "2021")) == expected


class TestLists:
    def test_evidence(self, article):
        made = article("Own words.", meta={"list": "evidence", "topics": {"anatomy": "How it is built"}})
        html = made.html
        assert [h.text for h in made.headings] == ["How it is built", "Scar biology", "Also worth knowing", "Names"]
        assert html.index("Own words.") < html.index('id="claim-seams"') < html.index('id="claim-scars"')
        assert '<p class="claim-text">Septa are seams.</p>' in html
        assert "Nobody knows." in html
        assert 'id="addition-names"' in html
        assert "Khan 2010a" in html
        assert "A risky thing." not in html
        assert made.claims == ()

    def test_references(self, article):
        made = article("Own words.", meta={"list": "references"})
        html = made.html
        assert [h.text for h in made.headings] == ["A–F", "G–L", "S–Z"]
        assert html.index('id="ref-cdc"') < html.index('id="ref-khan2010a"') < html.index('id="ref-whipple2021"')
        assert '<ol class="references" start="3"><li class="reference" id="ref-whipple2021">' in html
        assert "Whipple LA, Fournier CT. Septa seen. <i>A Journal 2021;1:2-3</i>." in html
        assert '<a class="web" href="https://doi.org/10.1/x">doi:10.1/x</a>' in html
        assert '<a class="web" href="https://example.org/c">example.org</a>' in html
        assert "Harm? <i>" in html

    def test_glossary(self, article, alive):
        made = article("", meta={"list": "glossary", "marks": False}, **alive)
        assert [h.text for h in made.headings] == ["B", "C", "S"]
        assert '<dt id="term-septa">septa</dt><dd>Bands that tie the skin down.</dd>' in made.html
        assert "part:" not in made.html

    def test_an_unknown_list_adds_nothing(self, article):
        assert article("Own.", meta={"list": "prices"}).html == "<p>Own.</p>"


class TestLivingWords:
    def test_longest_first_whole_words_any_case(self, article, alive):
        html = article("Fat lobules, FAT, fatty, fat-free.", **alive).html
        assert '<a class="part part-fat" href="part:fat">Fat lobules</a>' in html
        assert '<a class="part part-fat" href="part:fat">FAT</a>' in html
        assert "fatty" in html
        assert html.count('href="part:fat"') == 3

    def test_a_part_that_is_a_term_has_one_mark_and_its_meaning_once(self, article, alive):
        html = article("Septa and septa and septum.", **alive).html
        assert html.count('class="part part-septa"') == 3
        assert html.count("Bands that tie the skin down.") == 1
        assert 'class="term"' not in html

    def test_a_term_is_marked_where_it_first_stands(self, article, alive):
        html = article("Cellulitis. Later cellulitis.\n\nThe blood\nvessels.", **alive).html
        assert (
            '<a class="term" href="term:cellulitis" title="An infection of the skin.">Cellulitis</a>. Later cell'
            in html
        )
        assert 'href="term:blood-vessel"' in html

    def test_signs_keep_their_capitals(self, article, alive):
        html = article("bmi BMI", **alive).html
        assert html.count("term:bmi") == 1
        assert ">BMI</a>" in html

    def test_not_in_headings_links_code_titles_and_sources(self, article, alive):
        source = '## The skin\n\n[skin](what-it-is.md) `skin`\n\n```\nskin\n```\n\n!!! note "skin"\n    text\n'
        assert "part:skin" not in article(source, **alive).html

    def test_notes_are_marked_but_not_their_sources(self, article, alive):
        html = article('x\n{: data-claim="seams" }', **alive).html
        assert (
            '<p class="note-text">Pictures show the <a class="part part-septa" href="part:septa">bands</a>.</p>' in html
        )

    def test_data_part(self, article):
        html = article("*patches*{ data-part=fat } *lungs*{ data-part=lung }").html
        assert '<a class="part part-fat" href="part:fat"><em>patches</em></a>' in html
        assert "part:lung" not in html

    def test_pointed_arabic(self, article):
        html = article("كِتَابٌ وكتاب.", words={"fat": ("كِتَابٌ",)}, language="ar").html
        assert html.count('href="part:fat"') == 1

    def test_no_marks_where_the_page_says_so(self, article, alive):
        assert "part:" not in article("skin", meta={"marks": False}, **alive).html
