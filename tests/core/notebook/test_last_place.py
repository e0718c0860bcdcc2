from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from viewer.core.article.quotes import Quote
from viewer.core.notebook import last_place
from viewer.core.notebook.model import Left

LEFT = Left(Quote("The bands tie", "before", "after", 12, 60), 2, (1, 5), 3.25)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=8), inner, max_size=5),
    max_leaves=12,
)


def test_it_is_there_again(tmp_path: Path) -> None:
    assert last_place.load(tmp_path, "small") is None
    last_place.save(tmp_path / "home", "small", "en", "index", Left())
    last_place.save(tmp_path / "home", "other", "es", "body/fat", LEFT)
    assert last_place.load(tmp_path / "home", "small") == ("index", "en", Left())
    assert last_place.load(tmp_path / "home", "other") == ("body/fat", "es", LEFT)
    assert [path.name for path in (tmp_path / "home").iterdir()] == [last_place.FILE_NAME]


def test_packs_that_were_not_read_for_long_are_forgotten(tmp_path: Path) -> None:
    for number in range(last_place.PACKS_MAX + 5):
        last_place.save(tmp_path, f"pack-{number}", "en", "index", LEFT)
    assert last_place.load(tmp_path, "pack-0") is None
    assert last_place.load(tmp_path, f"pack-{last_place.PACKS_MAX + 4}") is not None


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(("topic", "language", "part", "folds", "drop", "spot"), JSON)))
def test_no_file_is_too_odd(tmp_path_factory: object, told: dict[str, object]) -> None:
    folder = tmp_path_factory.mktemp("home")  # type: ignore[attr-defined]
    (folder / last_place.FILE_NAME).write_text(json.dumps({"packs": {"small": told}}), encoding="utf-8")
    found = last_place.load(folder, "small")
    assert found is None or (isinstance(found[0], str) and isinstance(found[2], Left))
