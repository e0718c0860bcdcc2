"""A claim of high risk is not shown without what studies say."""

from __future__ import annotations

from dataclasses import replace

from viewer.core.quilt.assumptions import NO_ASSUMPTIONS, Assumption, Assumptions, Kind
from viewer.core.quilt.safety import shown_state
from viewer.core.quilt.scene import Account, Compare, Event, SceneState, Treatment

RISKY = Assumption("risky", Account.ARTICLE, "mesotherapy", "stiffness", Kind.EFFECT, "", -0.2)
MILD = Assumption("mild", Account.ARTICLE, "liposuction", "fat", Kind.EFFECT, "", -0.2)
ASSUMPTIONS = Assumptions((RISKY, MILD), high_risk=frozenset({"risky"}))
INJECTED = SceneState(Account.ARTICLE).with_events([Event(4, Treatment.MESOTHERAPY)])


def test_both_accounts_stand_side_by_side_also_before_its_month() -> None:
    assert shown_state(INJECTED, ASSUMPTIONS) == INJECTED.with_view(compare=Compare.ACCOUNTS)


def test_neither_half_can_be_pushed_out_of_sight() -> None:
    for account in Account:
        both = replace(INJECTED, account=account).with_view(compare=Compare.ACCOUNTS, divider=100)
        assert shown_state(both, ASSUMPTIONS).view.divider == 80
        assert shown_state(both.with_view(divider=0), ASSUMPTIONS).view.divider == 20
    before = INJECTED.with_view(compare=Compare.BEFORE)
    assert shown_state(before, ASSUMPTIONS).view.compare is Compare.ACCOUNTS


def test_nothing_else_is_changed() -> None:
    mild = SceneState(Account.ARTICLE).with_events([Event(0, Treatment.LIPOSUCTION)])
    shown = INJECTED.with_view(compare=Compare.ACCOUNTS, divider=20)
    for state in (mild, SceneState(Account.ARTICLE), replace(INJECTED, account=Account.STUDIES), shown):
        assert shown_state(state, ASSUMPTIONS) is state
    assert shown_state(INJECTED, NO_ASSUMPTIONS) is INJECTED
