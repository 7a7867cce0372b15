"""How large a group should grow in the eyes of its founder: licences and bargains."""

from functools import cache

import numpy as np
import pytest
import sympy as sp
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy.optimize import brentq, minimize_scalar

from models.core.errors import InputError
from models.theory import group_size
from models.theory.acceptable_divisions import share as share_from_surplus
from models.theory.group_profit import GROUP_PROFIT
from models.theory.group_size import GROUP_SIZE, d, h, k, q, v
from tests.theory.derivations import every_derivation

potentials = st.floats(0.1, 3)
half_ways = st.floats(1, 20)
sizes = st.floats(0.01, 1)
claims = st.floats(0.01, 1)
members = st.integers(1, 50)


def run(**values):
    return {word: float(array) for word, array in GROUP_SIZE.run(**values).items()}


@st.composite
def traps(draw):
    """A licence that is dear, d > (1+v)q, but not too dear, (d-q)h < v."""
    potential, half_way = draw(potentials), draw(half_ways)
    size = draw(st.floats(0.02, 0.9)) / half_way
    least, most = (1 + potential) * size, size + potential / half_way
    claim = least + draw(st.floats(0.05, 0.95)) * (most - least)
    return {v: potential, h: half_way, q: size, d: claim}


@cache
def compiled(expression, *symbols):
    """The expression as a function of plain numbers."""
    return sp.lambdify(symbols, expression, "math")


def number(expression, values):
    """What it is at the values of its symbols."""
    return compiled(expression, *values)(*values.values())


def gain_of(values):
    """The founder's gain as a function of the number of partners, which need not be whole."""
    gain = compiled(group_size.gain_at, k, *values)
    return lambda partners: gain(partners, *values.values())


@every_derivation(group_size)
def test_every_step_follows(derivation):
    """What is derived for partners that may earn something alone, and its steps."""
    derivation.check()


def test_a_founder_with_three_partners_by_hand():
    """Synergy 1.5, shares 20 : 3 : 3 : 3, and 1.5 times 23 to divide."""
    out = run(members=4)
    assert out["synergy"] == 1.5
    assert out["profit_share"] == pytest.approx(20 / 29, rel=1e-14)
    assert out["gain"] == pytest.approx(1.5 * 23 / 29, rel=1e-14)
    assert out["group_worth"] == pytest.approx(1.5 * 23 / 20, rel=1e-14)
    assert out["partner_gain"] == pytest.approx(1.5 * 23 * 3 / 29, rel=1e-14)


@given(members, potentials, half_ways, sizes, claims)
def test_profits_are_those_of_the_group_profit_model(count, potential, half_way, size, claim):
    """Equations (1) to (4) with these sizes and shares; claims add up to the whole."""
    out = run(
        members=count,
        synergy_potential=potential,
        half_way=half_way,
        partner_size=size,
        licence_claim=claim,
    )
    held = np.array([1.0, *[claim] * (count - 1)])
    each = GROUP_PROFIT.run(
        stand_alone_profit=[1.0, *[size] * (count - 1)],
        synergy=out["synergy"],
        profit_share=held / held.sum(),
    )
    assert out["gain"] == pytest.approx(each["gain"][0], rel=1e-9)
    assert out["bargaining_power"] == pytest.approx(each["bargaining_power"][0], rel=1e-9)
    assert out["group_worth"] == pytest.approx(each["group_profit"], rel=1e-9)
    if count > 1:
        assert out["partner_gain"] == pytest.approx(each["gain"][-1], rel=1e-9)


def test_with_partners_that_earn_nothing_alone_it_is_the_simple_rule():
    """Power 1/(1+dm), m_max = v/d - h and the optimum, as q goes to 0."""
    without = {q: 0}
    assert sp.simplify(group_size.even_partners.subs(without) - (v / d - h)) == 0
    root = sp.sqrt(d**2 * h**2 + (1 + v) * d * h * (v - d * h))
    simple = (-d * h + root) / ((1 + v) * d)
    assert sp.simplify(group_size.best_partners.subs(without) - simple) == 0
    example = {v: 0.8, h: 4, d: 0.05}
    assert simple.subs(example) == pytest.approx(3.4, abs=0.05)
    assert group_size.even_partners.subs(without).subs(example) == pytest.approx(12)


@given(traps())
def test_the_break_even_number_is_where_a_root_finder_finds_it(values):
    """even_partners, against Brent's method."""
    gain = gain_of(values)
    best = number(group_size.best_partners, values)
    most = number(group_size.even_partners, values)
    assert 0 < best < most
    found = brentq(lambda partners: gain(partners) - 1, best, 2 * most + 1)
    assert found == pytest.approx(most, rel=1e-6)


@given(traps())
def test_the_best_number_is_where_an_optimiser_finds_it(values):
    """best_partners, against a numerical search up to break-even."""
    gain = gain_of(values)
    most = number(group_size.even_partners, values)
    found = minimize_scalar(
        lambda partners: -gain(partners), bounds=(0, most), options={"xatol": 1e-9}
    )
    best = number(group_size.best_partners, values)
    assert gain(best) == pytest.approx(-found.fun, rel=1e-12)
    assert best == pytest.approx(found.x, abs=1e-3 * max(1, most))


@given(traps())
def test_the_best_whole_number_is_next_to_the_best_number(values):
    """The founder's gain has one peak, so that members come whole without a surprise."""
    best = number(group_size.best_partners, values)
    gain = np.vectorize(gain_of(values))(np.arange(int(best) + 60))
    assert int(np.argmax(gain)) in (int(best), int(best) + 1)
    rises = np.diff(gain) > 0
    assert not (rises[1:] & ~rises[:-1]).any()


@given(potentials, half_ways, sizes, st.floats(0.1, 0.99))
def test_a_cheap_licence_never_makes_the_founder_worse_off(potential, half_way, size, part):
    """If d < (1+v)q and (d-q)h < v the gain is above 1 for every number of partners."""
    claim = part * (1 + potential) * size
    assume((claim - size) * half_way < potential)
    gain = gain_of({v: potential, h: half_way, q: size, d: claim})
    assert min(map(gain, range(1, 2000, 7))) > 1


@given(potentials, half_ways, sizes, claims)
def test_four_kinds_of_licence_divide_the_box(potential, half_way, size, claim):
    """Always, never, up to a number, from a number on; gains by the model itself."""
    dear, first_cost = claim - (1 + potential) * size, (claim - size) * half_way - potential
    assume(min(abs(dear), abs(first_cost)) > 1e-6)
    counts = np.array([1, 2, 3, 5, 10, 30, 100, 10**3, 10**5])
    values = {v: potential, h: half_way, q: size, d: claim}
    gains = GROUP_SIZE.run(
        members=counts + 1,
        synergy_potential=potential,
        half_way=half_way,
        partner_size=size,
        licence_claim=claim,
    )["gain"]
    turn = number(group_size.even_partners, values)
    expected = {
        (False, False): np.full(len(counts), True),
        (True, True): np.full(len(counts), False),
        (True, False): counts < turn,
        (False, True): counts > turn,
    }[dear > 0, first_cost > 0]
    clear = np.abs(gains - 1) > 1e-9
    assert ((gains > 1) == expected)[clear].all()


def test_a_founder_with_a_cheap_licence_may_lose_in_small_groups():
    """v = 1, h = 10, q = 0.6, d = 0.9 is cheap, d < (1+v)q, and the first partner costs."""
    values = {v: 1, h: 10, q: sp.Rational(6, 10), d: sp.Rational(9, 10)}
    assert (d < (1 + v) * q).subs(values)
    assert (v < (d - q) * h).subs(values)
    assert group_size.even_partners.subs(values) == sp.Rational(20, 3)
    out = GROUP_SIZE.run(
        members=[2, 5, 7, 8, 50], synergy_potential=1, half_way=10, partner_size=0.6,
        licence_claim=0.9,
    )["gain"]  # fmt: skip
    by_hand = [(1 + n / (n + 10)) * (1 + 0.6 * n) / (1 + 0.9 * n) for n in (1, 4, 6, 7, 49)]
    np.testing.assert_allclose(out, by_hand, rtol=1e-12)
    assert out.round(3).tolist() == [0.919, 0.95, 0.988, 1.006, 1.234]


@given(members.filter(lambda count: count > 1), potentials, half_ways, sizes, claims)
def test_a_partner_gains_in_every_group_if_it_claims_what_it_brings(
    count, potential, half_way, size, claim
):
    """Its gain is at least synergy exactly if d >= q, and tends to 1 + v either way."""
    assume(abs(claim - size) > 1e-9)
    given_values = {
        "synergy_potential": potential,
        "half_way": half_way,
        "partner_size": size,
        "licence_claim": claim,
    }
    out = GROUP_SIZE.run(members=[count, 10**9], **given_values)
    assert (out["partner_gain"][0] > out["synergy"][0]) == (claim > size)
    assert out["partner_gain"][1] == pytest.approx(1 + potential, rel=1e-5)


def test_a_partner_with_a_poor_licence_may_stay_outside_a_small_group():
    """It claims a twentieth of what it brings, and two members' synergy is 1.25."""
    poor = run(members=2, partner_size=0.5, licence_claim=0.025)
    assert poor["partner_gain"] == pytest.approx(1.25 * 1.5 / 1.025 * 0.05)
    assert poor["partner_gain"] < 1


@given(members, potentials, half_ways, sizes, claims)
def test_one_more_member_raises_the_total(count, potential, half_way, size, claim):
    """gomescasseres1997, section 3: 'the overall economic power of the group increases'."""
    values = {
        "synergy_potential": potential,
        "half_way": half_way,
        "partner_size": size,
        "licence_claim": claim,
    }
    two = GROUP_SIZE.run(members=[count, count + 1], **values)["group_worth"]
    assert two[1] > two[0]


@given(members, potentials, half_ways, sizes, st.floats(0, 3))
def test_a_bargain_never_leaves_the_founder_below_its_profit_alone(
    count, potential, half_way, size, effect
):
    """What founder and partners bargain for adds up to the surplus."""
    out = run(
        members=count,
        synergy_potential=potential,
        half_way=half_way,
        partner_size=size,
        size_effect=effect,
    )
    assert out["bargained_gain"] >= 1
    strengths = np.array([1.0, *[size**effect] * (count - 1)])
    founder = strengths[0] / strengths.sum() * (out["synergy"] - 1) / out["relative_size"]
    assert out["bargained_gain"] - 1 == pytest.approx(founder, rel=1e-9, abs=1e-12)


def test_a_bargained_gain_is_synergy_times_the_power_of_the_surplus_form():
    """The same division, by way of a part of the surplus."""
    s, sigma, w = sp.symbols("s_i sigma w_i", positive=True)
    symbols = {str(x): x for x in share_from_surplus.free_symbols}
    power = (share_from_surplus / symbols["s_i"]).subs(
        {symbols["s_i"]: s, symbols["sigma"]: sigma, symbols["w_i"]: w}
    )
    assert sp.simplify(sigma * power - (1 + w * (sigma - 1) / s)) == 0


def test_a_bargained_gain_may_fall_as_the_group_grows():
    """It is monotone exactly if q**(1-t) + q h >= 1."""
    strength = sp.Symbol("p", positive=True)  # q**t
    extra = group_size.NEVER_WORSE.result.subs(q**group_size.effect, strength)
    slope = sp.numer(sp.together(extra.diff(k)))
    leading = sp.Poly(sp.expand(slope), k).all_coeffs()
    assert sp.simplify(leading[0] / (v * (q / strength + q * h - 1)) / strength) == 1
    assert all(sp.expand(c).subs({q: 1, h: 2, v: 3, strength: 1}) > 0 for c in leading[1:])
    small = {"partner_size": 0.05, "size_effect": 0.5, "half_way": 3}
    falls = GROUP_SIZE.run(members=np.arange(1, 51), **small)["bargained_gain"]
    assert np.argmax(falls) < 49
    large = {"partner_size": 0.5, "size_effect": 0.5, "half_way": 3}
    rises = GROUP_SIZE.run(members=np.arange(1, 51), **large)["bargained_gain"]
    assert (np.diff(rises) > 0).all()


def test_partners_inside_want_what_the_founder_wants_and_those_outside_want_in():
    """A partner's gain is d/q times the founder's, and tends to 1 + v."""
    sizes_ = np.arange(2, 51)
    out = GROUP_SIZE.run(members=sizes_)
    np.testing.assert_allclose(out["partner_gain"], 3 * out["gain"], rtol=1e-14)
    limit = sp.limit((group_size.partner_gain / group_size.gain * group_size.gain_at), k, sp.oo)
    assert sp.simplify(limit - (1 + v)) == 0


def test_control_may_go_before_or_after_profit():
    """gomescasseres1997, section 3: 'succeeding and spinning out of control at the same time'."""
    out = GROUP_SIZE.run(members=[7, 8, 15, 16])
    assert (out["profit_share"] > 0.5).tolist() == [True, False, False, False]
    assert (out["gain"] > 1 - 1e-9).tolist() == [True, True, True, False]
    other = run(members=5, synergy_potential=0.4, licence_claim=0.2)
    assert other["profit_share"] > 0.5
    assert other["gain"] < 1


def test_a_group_of_one_is_the_founder_alone_and_large_groups_are_answered():
    """Groups of one, of fifty and of a million."""
    alone = run(members=1)
    for word in ("synergy", "relative_size", "profit_share", "gain", "bargained_gain"):
        assert alone[word] == 1
    assert run(members=50)["gain"] < 1
    assert run(members=10**6)["gain"] == pytest.approx(2 / 3, abs=1e-4)


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"members": 0}, "must be a whole number >= 1, got 0"),
        ({"members": 2.5}, "must be a whole number >= 1, got 2.5"),
        ({"partner_size": 0}, "must be > 0, got 0"),
        ({"licence_claim": -0.1}, "must be > 0, got -0.1"),
    ],
)
def test_what_makes_no_group_is_refused(values, message):
    """A clear error names the parameter, the rule and the value."""
    with pytest.raises(InputError, match=message):
        run(**values)
