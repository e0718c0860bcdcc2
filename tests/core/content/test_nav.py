"""From nav to the tree of topics, by MkDocs' rules."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content.languages import Language, Languages, group_pages
from viewer.core.content.model import Topic
from viewer.core.content.nav import Naming, Nav, folder_nav, normal_path, read_nav, titled, web_address
from viewer.core.content.safe_yaml import read

ENGLISH = Languages((Language("en"),))
FILES = ["index.md", "about.md", "a/index.md", "a/b.md", "a/c.md", "a/b/d.md", "دليل/صفحة.md", "动态/规划.md"]


def nav(text: str, files: list[str] = FILES) -> Nav:
    document = read(text, "mkdocs.yml")
    return read_nav(document, document.mapping["nav"], ("nav",), ENGLISH, group_pages(files, ENGLISH))


def shape(topics: tuple[Topic, ...]) -> list[object]:
    """(id, title) or [(id, title), branches…]."""
    return [
        [(topic.id, topic.title), *shape(topic.children)] if topic.children else (topic.id, topic.title)
        for topic in topics
    ]


def test_pages_sections_and_links() -> None:
    found = nav(
        "nav:\n- index.md\n- About us: about.md\n- Part A:\n  - Page B: a/b.md\n  - Deeper:\n    - a/b/d.md\n"
        "- Web: https://example.org/x\n- mailto:someone@example.org\n"
    )
    assert not found.problems
    assert shape(found.topics) == [
        ("index", ""),
        ("about", "About us"),
        [("section:Part A", "Part A"), ("a/b", "Page B"), [("section:Part A/Deeper", "Deeper"), ("a/b/d", "")]],
        ("link:https://example.org/x", "Web"),
        ("link:mailto:someone@example.org", ""),
    ]
    assert found.topics[3].url == "https://example.org/x"
    assert found.topics[3].page is None


def test_a_leading_index_page_is_the_section_s_page() -> None:
    found = nav("nav:\n- Part A:\n  - Overview: a/index.md\n  - a/b.md\n- Alone:\n  - index.md\n")
    assert shape(found.topics) == [[("a/index", "Part A"), ("a/b", "")], ("index", "Alone")]
    assert found.topics[0].page == "a/index.md"


def test_an_index_page_further_down_stays_a_page() -> None:
    found = nav("nav:\n- Part A:\n  - a/b.md\n  - a/index.md\n")
    assert shape(found.topics) == [[("section:Part A", "Part A"), ("a/b", ""), ("a/index", "")]]


@pytest.mark.parametrize(
    "path",
    ["a/b.md", "./a/b.md", "/a/b.md", "a//b.md", "a/./b.md", "a/b/../b.md", " a/b.md ", "a/b.md#place", "a%2Fb.md"],
)
def test_paths_are_made_normal(path: str) -> None:
    assert shape(nav(f"nav:\n- '{path}'\n").topics) == [("a/b", "")]


@pytest.mark.parametrize("path", ["دليل/صفحة.md", "动态/规划.md", "%E5%8A%A8%E6%80%81/%E8%A7%84%E5%88%92.md"])
def test_unicode_names(path: str) -> None:
    (topic,) = nav(f"nav:\n- '{path}'\n").topics
    assert topic.page in ("دليل/صفحة.md", "动态/规划.md")


def test_a_decomposed_name_finds_its_page() -> None:
    (topic,) = nav("nav:\n- e\u0301tude.md\n", ["\u00e9tude.md"]).topics
    assert topic.page == "\u00e9tude.md"


@pytest.mark.parametrize(
    ("entry", "line", "words"),
    [
        ("- abuot.md", 3, "did you mean about.md?"),
        ("- Title: none.md", 3, "not a page"),
        ("- Title: ../outside.md", 3, "not a page"),
        ("- Title:", 3, "names no page"),
        ("- Title: 7", 3, "names no page"),
        ("- 7", 3, "which is no page"),
        ("- Empty: []", 3, "empty"),
        ("- Section:\n  - about.md\n  - gone.md", 5, "not a page"),
        ("- javascript:alert(1)", 3, "not a page"),
        ("- file:///etc/passwd", 3, "not a page"),
        ("- Again: index.md", 3, "a second time"),
        ("- a/", 3, "not a page"),
    ],
)
def test_what_is_no_page_is_named_with_its_line_and_left_out(entry: str, line: int, words: str) -> None:
    found = nav(f"nav:\n- index.md\n{entry}\n")
    (problem,) = found.problems
    assert (problem.path, problem.line) == ("mkdocs.yml", line)
    assert words in str(problem)
    assert found.topics[0].id == "index"
    assert len([topic for top in found.topics for topic in top.walk()]) == (3 if "Section" in entry else 1)


def test_a_nav_that_is_no_list() -> None:
    assert "list of pages" in str(nav("nav: index.md\n").problems[0])
    assert shape(nav("nav:\n  Home: index.md\n  About: about.md\n").topics) == [("index", "Home"), ("about", "About")]


def test_sections_of_the_same_name_have_ids_of_their_own() -> None:
    found = nav("nav:\n- X:\n  - index.md\n  - about.md\n- X:\n  - a/b.md\n- X:\n  - a/c.md\n")
    assert [topic.id for topic in found.topics] == ["index", "section:X", "section:X-2"]


def test_folders_stand_in_for_a_missing_nav() -> None:
    pages = group_pages(["b.md", "index.md", "a/z.md", "a/index.md", "a/b/deep.md", "c/d/only.md", "B.md"], ENGLISH)
    assert shape(folder_nav(pages).topics) == [
        ("index", ""),
        ("B", ""),
        ("b", ""),
        [("a/index", ""), ("a/z", ""), [("section:a/b", ""), ("a/b/deep", "")]],
        [("section:c", ""), [("section:c/d", ""), ("c/d/only", "")]],
    ]


def test_an_index_of_a_folder_below_is_not_lifted_twice() -> None:
    pages = group_pages(["a/b/index.md"], ENGLISH)
    assert shape(folder_nav(pages).topics) == [[("section:a", ""), ("a/b/index", "")]]


@pytest.mark.parametrize(
    ("path", "nav_title", "own", "title"),
    [
        ("a/b.md", "From nav", "Own", "From nav"),
        ("a/b.md", "", "Own", "Own"),
        ("index.md", "", "", "Home"),
        ("a/index.md", "", "", "A"),
        ("a/some-file_name.md", "", "", "Some file name"),
        ("a/Keep-It.md", "", "", "Keep It"),
    ],
)
def test_titles(path: str, nav_title: str, own: str, title: str) -> None:
    pages = group_pages([path], ENGLISH)
    naming = Naming(Language("en"), "en", True, lambda page: own)
    topic = Topic(pages[path].id, nav_title, page=path)
    assert titled([topic], pages, naming)[0].title == title


def test_titles_in_another_language() -> None:
    languages = Languages((Language("en"), Language("es", nav_translations={"Skin": "Piel"})))
    pages = group_pages(["a.md", "a.es.md", "b.md"], languages)
    spanish = Naming(languages.of("es"), "en", False, lambda page: "Propio" if "es" in page.variants else "Own")
    rows = [
        Topic("section:Skin", "Skin"),
        Topic("section:Fat", "Fat"),
        Topic("a", "Page A", page="a.md"),
        Topic("b", "Page B", page="b.md"),
        Topic("b", "", page="b.md"),
    ]
    assert [topic.title for topic in titled(rows, pages, spanish)] == ["Piel", "Fat", "Propio", "Page B", "Own"]


def test_titles_are_cleaned() -> None:
    found = nav("nav:\n- '<b>Bold</b> :material-home: \u202eturned': index.md\n")
    assert found.topics[0].title == "Bold turned"


@given(st.text(max_size=30))
def test_a_normal_path_never_leads_out(path: str) -> None:
    normal = normal_path(path)
    assert ".." not in normal.split("/")
    assert not normal.startswith("/")
    assert normal_path(normal) in (normal, normal.strip())


@given(st.text(max_size=30))
def test_any_entry_becomes_a_page_a_link_or_a_problem(entry: str) -> None:
    document = read("nav: []\n", "mkdocs.yml")
    found = read_nav(document, [entry], ("nav",), ENGLISH, group_pages(FILES, ENGLISH))
    assert len(found.topics) + len(found.problems) == 1


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("https://example.org/a b", ""),
        ("//example.org/x", "https://example.org/x"),
        ("HTTPS://example.org", "HTTPS://example.org"),
        ("ftp://example.org", ""),
        ("data:text/html,x", ""),
        ("https:", ""),
        ("http://[::1", ""),
        ("a.md", ""),
    ],
)
def test_only_web_and_mail_addresses_are_links(target: str, address: str) -> None:
    assert web_address(target) == address
