"""What is next in review: after a decision, after undo, when the filter or the case changes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims_app.core.ids import ClaimId, LinkId, RecordId
from claims_app.core.records import ConflictType, Link, Relation
from claims_app.core.standing import LinkState, Standing
from claims_app.gui.review.queue import Order, Queue, as_suggested, ranked, waiting_of

if TYPE_CHECKING:
    from collections.abc import Iterable


def ids(names: str) -> tuple[LinkId, ...]:
    return tuple(LinkId(RecordId(name)) for name in names)


def queue(names: str, focus: str = "", decided: str = "") -> Queue:
    order = ids(names)
    found = Queue(order=order, waiting=frozenset(order) - set(ids(decided)))
    return found.go(ids(focus)[0]) if focus else found


def decide(of: Queue, name: str) -> Queue:
    return of.renewed(of.order, of.waiting - set(ids(name)))


def shown(of: Queue) -> str:
    return of.focus or "-"


def coming(of: Queue) -> str:
    return "".join(of.upcoming())


def test_begins_with_the_first_that_waits() -> None:
    assert shown(queue("abc", decided="a").advanced()) == "b"
    assert shown(Queue().advanced()) == "-"


def test_decision_leads_to_the_next_that_waits_and_round_to_the_top() -> None:
    found = decide(queue("abcd", "c", decided="d"), "c")
    assert shown(found) == "c"

    found = found.advanced()
    assert (shown(found), coming(found)) == ("a", "b")


def test_after_the_last_decision_nothing_is_in_focus_and_back_leads_to_it() -> None:
    found = decide(queue("abc", "b", decided="ac"), "b").advanced()

    assert (shown(found), found.decided) == ("-", 3)
    assert shown(found.step(-1)) == "b"
    assert shown(found.step(1)) == "a"


def test_skipped_pairs_come_last_and_lose_the_mark_when_decided() -> None:
    found = queue("abc", "a").skip()
    assert (shown(found), coming(found)) == ("b", "ca")

    found = decide(decide(found, "b").advanced(), "c").advanced()
    assert shown(found) == "a"
    assert found.skip() == found
    assert not decide(found, "a").skipped


def test_steps_walk_over_decided_pairs_and_stop_at_the_ends() -> None:
    found = queue("abc", "a", decided="b")

    assert shown(found.step(1)) == "b"
    assert shown(found.step(1).step(1).step(1)) == "c"
    assert shown(found.step(-1)) == "a"
    assert Queue().step(1) == Queue()


def test_undo_brings_the_pair_back_into_view() -> None:
    found = decide(queue("abc", "a"), "a").advanced()
    assert shown(found) == "b"

    found = found.renewed(found.order, ids("abc"), ids("a")[0])
    assert (shown(found), coming(found)) == ("a", "bc")


def test_undo_after_the_last_one_opens_the_queue_again() -> None:
    found = decide(queue("ab", "b", decided="a"), "b").advanced()

    assert shown(found.renewed(found.order, ids("b"), ids("b")[0])) == "b"
    assert shown(found.renewed(found.order, ids("a"))) == "a"
    assert shown(found.renewed(found.order, ())) == "-"


def test_filter_that_takes_the_pair_away_leads_to_the_next_that_is_left() -> None:
    found = queue("abcde", "c", decided="d")

    assert shown(found.renewed(ids("abde"), ids("abe"))) == "e"
    assert shown(found.renewed(ids("ab"), ids("ab"))) == "a"
    assert shown(found.renewed(ids("ad"), ())) == "-"
    assert shown(found.renewed((), ())) == "-"


def test_another_order_or_new_pairs_keep_what_is_looked_at() -> None:
    found = queue("abc", "c")

    again = found.renewed(ids("cxba"), ids("cxba"))

    assert (shown(again), again.place, coming(again)) == ("c", 0, "xba")


def test_first_pairs_of_a_case_begin_the_review() -> None:
    assert shown(Queue().renewed(ids("ab"), ids("b"))) == "b"


def test_unknown_pair_is_not_looked_at() -> None:
    assert shown(queue("ab", "b").go(ids("z")[0])) == "b"


@given(
    size=st.integers(1, 8),
    keys=st.lists(st.sampled_from("dsjku"), max_size=40),
)
def test_whatever_is_pressed_the_focus_is_a_pair_of_the_queue(size: int, keys: list[str]) -> None:
    found = queue("abcdefgh"[:size]).advanced()
    done: list[LinkId] = []
    for key in keys:
        if key == "d" and found.focus in found.waiting:
            done += [found.focus] if found.focus else []
            found = decide(found, found.focus or "").advanced()
        elif key == "u" and done:
            back = done.pop()
            found = found.renewed(found.order, found.waiting | {back}, back)
            assert found.focus == back
        elif key == "s":
            found = found.skip()
        elif key in "jk":
            found = found.step(1 if key == "j" else -1)

        assert found.focus is None or found.order[found.place] == found.focus
        assert found.focus is not None or not found.waiting
        assert found.skipped <= found.waiting
        assert found.decided == len(done)
        assert set(found.upcoming()) == found.waiting - {found.focus}


def pair(name: str, score: float | None, kind: ConflictType | None, claim: str = "a") -> Standing:
    a, b = ClaimId(RecordId(claim)), ClaimId(RecordId("z"))
    relation = Relation.CONFLICT if kind else Relation.AGREE
    key = LinkId(RecordId(name))
    link = Link(id=key, a=a, b=b, relation=relation, type=kind, score=score or 0.0)
    return Standing(
        id=key,
        a=a,
        b=b,
        relation=relation,
        type=kind,
        state=LinkState.SUGGESTED,
        link=None if score is None else link,
        verdicts=(),
        is_stale=False,
    )


@pytest.mark.parametrize(("order", "names"), [(Order.VALUE, "cabed"), (Order.QUESTION, "acbde")])
def test_order_is_by_value_or_by_question(order: Order, names: str) -> None:
    denial = ConflictType.DENIAL
    pairs: Iterable[Standing] = [
        pair("d", 0.99, None, "y"),
        pair("a", 0.5, denial, "x"),
        pair("b", 0.4, denial, "y"),
        pair("e", None, denial, "other"),
        pair("c", 0.9, denial, "y"),
    ]
    home = {ClaimId(RecordId("x")): 0, ClaimId(RecordId("y")): 1}

    assert "".join(ranked(pairs, order, home)) == names


def test_retyping_moves_no_pair() -> None:
    before = pair("a", 0.5, ConflictType.DENIAL)
    after = replace(before, relation=Relation.AGREE, type=None, state=LinkState.RETYPED)

    assert as_suggested(after).type is ConflictType.DENIAL
    assert waiting_of([before]) == {before.id}
    assert not waiting_of([after])
