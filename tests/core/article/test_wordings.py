"""Two wordings of a paragraph and of a claim: one of them is shown, and nothing is lost by it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.article.folds import INSTEAD, OWN, PLAIN, STANDARD, all_folds, folded, has_choice

PAIR = """
Before.

Soft words.
{: data-wording="plain" }

Exact words.
{: data-wording="standard" }

After.
"""


def shown(html: str, *conditions: str) -> str:
    return folded(html, all_folds(html), frozenset(conditions))


class TestPairs:
    def test_the_plain_one_is_shown_at_first(self, article):
        html = article(PAIR).html
        assert "Soft words." in shown(html)
        assert "Exact words." not in shown(html)
        assert shown(html) == shown(html, PLAIN)

    def test_the_other_one_when_it_is_asked_for(self, article):
        html = shown(article(PAIR).html, STANDARD)
        assert "Exact words." in html
        assert "Soft words." not in html
        for word in ("Before.", "After."):
            assert word in html
        assert "<!--" not in html

    def test_both_when_both_are_asked_for(self, article):
        html = shown(article(PAIR).html, PLAIN, STANDARD)
        assert html.index("Before.") < html.index("Soft") < html.index("Exact") < html.index("After.")

    def test_either_may_come_first(self, article):
        source = 'Exact.\n{: data-wording="standard" }\n\nSoft.\n{: data-wording="plain" }\n'
        html = article(source).html
        assert "Exact." not in shown(html)
        assert "Soft." in shown(html)

    def test_both_can_be_searched_and_only_one_is_counted(self, article):
        made = article(PAIR)
        assert made.text.split("\n") == ["Before.", "Soft words.", "Exact words.", "After."]
        assert made.words == 4
        assert has_choice(made.html, STANDARD)
        assert not has_choice(made.html, INSTEAD)

    @pytest.mark.parametrize(
        ("source", "always"),
        [
            ('Alone.\n{: data-wording="plain" }\n\nAfter.', "Alone."),
            ('Alone.\n{: data-wording="standard" }', "Alone."),
            ('Soft.\n{: data-wording="plain" }\n\nBetween.\n\nExact.\n{: data-wording="standard" }', "Exact."),
            ('One.\n{: data-wording="plain" }\n\nTwo.\n{: data-wording="plain" }', "Two."),
            ('One.\n{: data-wording="childish" }\n\nTwo.\n{: data-wording="standard" }', "Two."),
            ('- Item\n\nExact.\n{: data-wording="standard" }', "Exact."),
        ],
    )
    def test_one_without_its_partner_is_always_shown(self, article, source, always):
        html = article(source).html
        assert always in shown(html)
        assert always in shown(html, STANDARD)

    def test_the_second_of_two_plain_ones_has_the_partner(self, article):
        source = 'A.\n{: data-wording="plain" }\n\nB.\n{: data-wording="plain" }\n\nC.\n{: data-wording="standard" }'
        html = shown(article(source).html, STANDARD)
        assert "A." in html
        assert "B." not in html

    def test_in_a_box_in_a_fold(self, article):
        source = "??? note\n" + "\n".join("    " + line for line in PAIR.split("\n"))
        html = article(source).html
        assert "Exact words." in shown(html, STANDARD)
        assert "Exact words." not in shown(html)
        assert folded(html, frozenset(), frozenset({STANDARD})).count("words.") == 0

    @pytest.mark.parametrize("mark", ['\n{: data-claim="seams" data-wording="plain" }', "{ data-claim=seams }"])
    def test_a_claim_is_never_hidden(self, article, mark):
        inline = mark.startswith("{")
        words = f"The *bands*{mark} hold.\n{{: data-wording=plain }}" if inline else f"The bands hold.{mark}"
        html = article(f'{words}\n\nExact.\n{{: data-wording="standard" }}').html
        for conditions in ((), (STANDARD,)):
            text = shown(html, *conditions)
            assert "bands" in text
            assert "What studies say" in text
            assert "Exact." in text

    def test_no_page_can_forge_a_mark(self, article):
        made = article("<!--when:standard-->\n\nHidden?\n\n<!--/when:standard-->\n\n`<!--when:standard-->`\n")
        assert "Hidden?" in shown(made.html)
        assert not has_choice(made.html, STANDARD)

    @given(st.lists(st.sampled_from([PLAIN, STANDARD, ""]), max_size=8))
    def test_every_paragraph_is_shown_in_one_of_the_views(self, article, wordings):
        source = "\n\n".join(
            f"Word{n}.\n{{: data-wording={name} }}" if name else f"Word{n}." for n, name in enumerate(wordings)
        )
        html = article(source).html
        first, second = shown(html), shown(html, STANDARD)
        for n, name in enumerate(wordings):
            word = f"Word{n}."
            assert word in first + second
            if not name:
                assert word in first
                assert word in second
        assert first.count("Word") == second.count("Word")  # each pair shows one of two


class TestClaims:
    def test_a_better_wording_takes_the_place_of_the_claim(self, article):
        html = article('Fat tells skin.\n{: data-claim="scars" }\n\nNext.').html
        own, instead = shown(html), shown(html, INSTEAD)
        assert "Fat tells skin." in own
        assert "Nobody knows." not in own
        assert "Fat tells skin." not in instead
        assert (
            '<p class="instead"><a name="told-scars"></a><b>In words a clinic can stand behind:</b> Nobody knows.</p>'
            in instead
        )
        for html in (own, instead):
            assert html.count("No study.") == 1  # its note stays
            assert html.count("note-title") == 1
        assert "What studies say: " in own
        assert "What studies say of the source article's claim: " in instead

    def test_without_one_a_risky_claim_goes_with_its_note(self, article):
        made = article('Lobules wander.\n{: data-claim="wander" }\n\nNext.')
        instead = shown(made.html, INSTEAD)
        assert "Lobules wander." in shown(made.html)
        assert "No such walk was seen." in shown(made.html)
        assert "wander." not in instead
        assert "No such walk" not in instead
        assert '<p class="omitted"><a name="told-wander"></a>A statement of the source article is left out' in instead
        assert made.claims == ("wander",)

    def test_a_harmless_one_stays(self, article):
        html = article('The bands are seams.\n{: data-claim="seams" }').html
        assert shown(html, INSTEAD) == shown(html)
        assert not has_choice(html, INSTEAD)

    @pytest.mark.parametrize(
        "source",
        [
            '<ul><li data-claim="scars">Fat tells skin</li></ul>',
            'So *fat tells skin*{ data-claim="scars" } it says.',
            '<table><tr><td data-claim="scars">Fat tells skin</td></tr></table>',
            '<blockquote data-claim="scars">Fat tells skin</blockquote>',
            '<dl><dd data-claim="scars">Fat tells skin</dd></dl>',
        ],
    )
    def test_wherever_the_mark_is(self, article, source):
        html = article(source).html
        for place in ("Fat tells skin", "fat tells skin"):
            assert place not in shown(html, INSTEAD)
        assert "Nobody knows." in shown(html, INSTEAD)
        assert re.search("fat tells skin", shown(html), re.IGNORECASE)
        assert "No study." in shown(html, INSTEAD)

    def test_the_place_has_the_same_name_in_both(self, article):
        html = article('Fat tells skin.\n{: data-claim="scars" }').html
        for conditions in ((OWN,), (INSTEAD,)):
            assert shown(html, *conditions).count('name="told-scars"') == 1

    def test_in_the_words_of_the_language(self, article):
        html = article('x\n{: data-claim="scars" }', language="es").html
        assert "En palabras que una clínica puede respaldar" in shown(html, INSTEAD)

    def test_both_can_be_searched(self, article):
        made = article('Fat tells skin.\n{: data-claim="scars" }')
        assert "Fat tells skin." in made.text
        assert "Nobody knows." in made.text
        assert "Nobody" not in made.summary

    def test_a_claim_is_no_summary(self, article):
        assert article('Fat tells skin.\n{: data-claim="scars" }\n\nPlain words.').summary == "Plain words."


class TestTerms:
    """A term is marked where it first stands in the view that is shown, and only there."""

    CELLULITIS = 'href="term:cellulitis"'

    def views(self, html: str) -> dict[tuple[str, ...], str]:
        return {c: shown(html, *c) for c in ((), (STANDARD,), (INSTEAD,), (STANDARD, INSTEAD))}

    def test_once_on_a_page(self, article, alive):
        html = article("Cellulitis.\n\nCellulitis again, BMI.\n\n- cellulitis\n- BMI\n", **alive).html
        assert html.count(self.CELLULITIS) == 1
        assert html.count('href="term:bmi"') == 1

    def test_in_both_wordings(self, article, alive):
        source = "Cellulitis hurts.\n{: data-wording=plain }\n\nCellulitis.\n{: data-wording=standard }\n\nCellulitis."
        html = article(source, **alive).html
        for text in self.views(html).values():
            assert text.count(self.CELLULITIS) == 1

    def test_in_only_one_of_the_wordings(self, article, alive):
        source = (
            "Cellulitis hurts.\n{: data-wording=plain }\n\nIt hurts.\n{: data-wording=standard }\n\nCellulitis, too."
        )
        made = article(source, **alive)
        for conditions, text in self.views(made.html).items():
            assert text.count(self.CELLULITIS) == 1, conditions
            assert text.count(">Cellulitis") == text.lower().count("cellulitis</a>") + text.count("<p>Cellulitis, too")
        assert made.text.count("Cellulitis") == 2

    def test_in_a_claim_that_can_be_left_out(self, article, alive):
        source = "Cellulitis wanders.\n{: data-claim=wander }\n\nCellulitis does not."
        for text in self.views(article(source, **alive).html).values():
            assert text.count(self.CELLULITIS) == 1

    @given(st.lists(st.sampled_from(["", PLAIN, STANDARD, "claim"]), min_size=1, max_size=8))
    def test_never_twice_in_any_view(self, article, alive, kinds):
        marks = {"": "", "claim": "\n{: data-claim=wander }"}
        source = "\n\n".join(f"Cellulitis.{marks.get(kind, f'{chr(10)}{{: data-wording={kind} }}')}" for kind in kinds)
        html = article(source, **alive).html
        for conditions, text in self.views(html).items():
            assert text.count(self.CELLULITIS) <= 1
            if conditions in ((), (STANDARD,)):
                assert text.count(self.CELLULITIS) == 1

    def test_a_comment_of_ours_is_no_text(self, article):
        from viewer.core.content.model import Term

        glossary = (Term("plain", "plain", "Simple."), Term("fold", "fold", "A bend."))
        made = article(PAIR + "\n??? note\n    x\n", glossary=glossary)
        assert "<a" not in re.sub(r'<a class="fold-link".*?</a>', "", made.html)
