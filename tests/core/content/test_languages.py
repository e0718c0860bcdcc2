"""Languages of a pack, and which file is which page."""

from __future__ import annotations

import pytest

from viewer.core.content.languages import Language, Languages, group_pages, read_languages
from viewer.core.content.safe_yaml import read

BOTH = Languages((Language("en"), Language("es")))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("", ("en",)),
        ("theme: {language: ar}", ("ar",)),
        ("theme: material", ("en",)),
        ("extra: {pack: {languages: [es, en]}}", ("es", "en")),
        ("extra: {pack: {languages: fr}}", ("fr",)),
        ("extra: {pack: {languages: [no, en]}}", ("no", "en")),
        ("extra: {pack: {languages: {en: English, pt-BR: {site_name: Olá}}}}", ("en", "pt-BR")),
        ("plugins: [{i18n: {languages: [{locale: de}, {locale: en, default: true}]}}]", ("en", "de")),
        ("plugins: {i18n: {languages: [{locale: en}, {locale: de, build: false}]}}", ("en",)),
        ("plugins: [{i18n: {languages: [{locale: 'null', name: x}, {locale: he}]}}]", ("he",)),
    ],
)
def test_where_languages_are_written(text: str, codes: tuple[str, ...]) -> None:
    found = read_languages(read(text, "mkdocs.yml"))
    assert found.codes == codes
    assert not found.problems


def test_own_list_and_plugin_go_together() -> None:
    found = read_languages(
        read(
            "extra: {pack: {languages: [en, es]}}\n"
            "plugins: [{i18n: {languages: [{locale: es, site_name: Bajo la piel, nav_translations: {Skin: Piel}}]}}]",
            "mkdocs.yml",
        )
    )
    assert found.of("es").site_name == "Bajo la piel"
    assert found.of("es").nav_translations == {"Skin": "Piel"}
    assert found.of("xx").code == "en"


def test_bad_and_double_codes_are_named() -> None:
    found = read_languages(read("extra:\n  pack:\n    languages:\n    - en\n    - ../x\n    - en\n", "mkdocs.yml"))
    assert [(problem.line, problem.text) for problem in found.problems] == [
        (5, "'../x' is no language code"),
        (6, "the language en stands here twice"),
    ]


def test_pages_by_suffix() -> None:
    pages = group_pages(["a.md", "a.es.md", "b.fr.md", "only.es.md", "v1.2.md", "x/index.md", "x/README.md"], BOTH)
    assert {page.id: dict(page.variants) for page in pages.values()} == {
        "a": {"": "a.md", "es": "a.es.md"},
        "b.fr": {"": "b.fr.md"},
        "only": {"es": "only.es.md"},
        "v1.2": {"": "v1.2.md"},
        "x/index": {"": "x/index.md"},
    }


def test_the_language_shown() -> None:
    pages = group_pages(["a.md", "a.es.md", "b.md", "only.es.md", "c.en.md", "c.es.md"], BOTH)

    def shown(form: str, language: str) -> tuple[str, str]:
        return pages[form].source(language, "en")

    assert shown("a.md", "es") == ("a.es.md", "es")
    assert shown("a.md", "en") == ("a.md", "en")
    assert shown("b.md", "es") == ("b.md", "en")
    assert shown("only.md", "en") == ("only.es.md", "es")
    assert shown("c.md", "en") == ("c.en.md", "en")
    assert shown("a.md", "xx") == ("a.md", "en")


def test_pages_by_folder() -> None:
    pages = group_pages(["en/a.md", "es/a.md", "b.md"], Languages(BOTH.all, by_folder=True))
    assert pages["a.md"].variants == {"en": "en/a.md", "es": "es/a.md"}
    assert pages["b.md"].variants == {"": "b.md"}


def test_two_suffixes_of_one_name_are_two_topics() -> None:
    pages = group_pages(["a.md", "a.markdown"], BOTH)
    assert len({page.id for page in pages.values()}) == 2
