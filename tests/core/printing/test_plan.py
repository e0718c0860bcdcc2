from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content.model import Topic
from viewer.core.printing.plan import MOST_CHAPTERS, Entry, plan

TREE = (
    Topic("index", "Start", "index.md"),
    Topic(
        "section:Body",
        "Body",
        children=(
            Topic("body/skin", "Skin", "body/skin.md"),
            Topic("body/fat/index", "Fat", "body/fat/index.md", children=(Topic("body/fat/deep", "Deep", "d.md"),)),
        ),
    ),
    Topic("link:web", "The web", url="https://example.org"),
    Topic("section:Empty", "Empty", children=(Topic("link:x", "Out", url="https://example.org/x"),)),
)


def test_articles_in_the_order_of_the_tree_and_contents_with_levels() -> None:
    made = plan(TREE)
    assert [topic.id for topic in made.chapters] == ["index", "body/skin", "body/fat/index", "body/fat/deep"]
    assert made.entries == (
        Entry("Start", 0, 0),
        Entry("Body", 0, 1, has_page=False),  # leads to the first article in it
        Entry("Skin", 1, 1),
        Entry("Fat", 1, 2),
        Entry("Deep", 2, 3),
    )


def test_a_library_is_too_long_to_print() -> None:
    pages = tuple(Topic(str(number), str(number), f"{number}.md") for number in range(MOST_CHAPTERS + 1))
    assert plan(pages).is_too_long
    assert not plan(pages[1:]).is_too_long
    assert plan(()).chapters == ()


TOPICS = st.recursive(
    st.builds(Topic, st.text(max_size=3), st.text(max_size=3), st.none() | st.just("p.md")),
    lambda children: st.builds(
        Topic,
        st.text(max_size=3),
        st.text(max_size=3),
        st.none() | st.just("p.md"),
        children=st.lists(children, max_size=4).map(tuple),
    ),
    max_leaves=30,
)


@given(st.lists(TOPICS, max_size=4))
def test_every_page_is_printed_once_and_every_line_leads_to_one(tree: list[Topic]) -> None:
    made = plan(tree)
    pages = [topic for top in tree for topic in top.walk() if topic.page is not None]
    assert list(made.chapters) == pages
    assert [made.chapters[entry.chapter] for entry in made.entries if entry.has_page] == pages
    assert all(0 <= entry.chapter < len(pages) for entry in made.entries)
    assert [entry.chapter for entry in made.entries] == sorted(entry.chapter for entry in made.entries)
