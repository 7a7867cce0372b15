"""How a standard spreads: Bass's curve, the step that approaches it, and what allies change."""

import numpy as np
import pytest
import sympy as sp
from scipy.integrate import solve_ivp

from models.simulation import box
from models.theory import diffusion
from models.theory.diffusion import DIFFUSION, closed_form, p, q, t
from tests.theory.derivations import every_derivation

DRAWS = box.draws(DIFFUSION, 400)
RUN = DIFFUSION.run(200, **DRAWS)
PARTS = ("own_adopters", "other_adopters", "adopters")


@every_derivation(diffusion)
def test_every_step_follows(derivation):
    """What is derived from Bass's curve, and its steps."""
    derivation.check()


def test_the_curve_begins_at_nothing_and_ends_at_all():
    """fourweekmba, 'Diffusion of Innovation': 'adopted by wider society as a whole'."""
    assert closed_form.subs(t, 0) == 0
    assert sp.limit(closed_form.subs({p: sp.Rational(1, 50), q: sp.Rational(2, 5)}), t, sp.oo) == 1


def test_the_peak_is_the_highest_rate():
    """At (q - p)/2q of the market, (p + q)^2/4q adopt in a year."""
    F = diffusion.whole
    rate = diffusion.adopting.subs(F, diffusion.peak_adopters)
    assert sp.simplify(rate - diffusion.peak_rate) == 0
    assert sp.simplify(diffusion.adopting.diff(F, 2) + 2 * q) == 0


def test_three_steps_by_hand():
    """Of those left, 1 - exp(-h (p + q F)) adopt in each step."""
    given = {"innovation": 0.1, "imitation": 0.5, "compatibility": 1, "step_length": 1}
    run = DIFFUSION.run(3, **given)
    left, adopted = 1.0, [0.0]
    for _ in range(3):
        left *= np.exp(-(0.1 + 0.5 * (1 - left)))
        adopted.append(1 - left)
    np.testing.assert_allclose(run["adopters"], adopted, rtol=1e-12)
    assert run["elapsed_time"].tolist() == [0, 1, 2, 3]


@pytest.mark.parametrize("word", PARTS)
def test_adopters_never_fall_and_never_pass_the_market(word):
    """Over the whole box, whatever the step."""
    path = RUN[word]
    assert (np.diff(path, axis=0) >= -1e-15).all()
    assert ((path >= 0) & (path <= 1)).all()


def test_the_step_is_of_first_order():
    """Half the step, half the error: ratios tend to 2, and h^2/2 F'' is lost in a step of it."""
    gaps = []
    for halving in range(6):
        step = 0.5**halving
        run = DIFFUSION.run(int(40 / step), step_length=step, compatibility=1)
        gaps.append(np.abs(run["adopters"] - run["allied_adopters"]).max())
    ratios = np.array(gaps[:-1]) / np.array(gaps[1:])
    assert (np.diff(np.abs(ratios - 2)) < 0).all()
    assert ratios[-1] == pytest.approx(2, abs=0.01)


def test_one_step_from_the_curve_misses_by_the_square_of_its_length():
    """The local error has the limit h^2/2 times what example adds while the step goes on."""
    h, F = diffusion.h, diffusion.whole
    step = 1 - (1 - F) * sp.exp(-h * (p + q * F))
    rate = diffusion.adopting
    exact = F + h * rate + h**2 / 2 * rate * rate.diff(F)  # by Taylor, since F' is the rate
    lost = sp.series(exact - step, h, 0, 3).removeO()
    assert sp.simplify(lost - h**2 / 2 * q * rate * (1 - F)) == 0


@pytest.mark.parametrize(("part", "alone"), [(0.3, 0.3), (0.7, 0.7)])
def test_alone_with_a_part_of_the_market_is_that_part_of_imitation(part, alone):
    """The second face of compatibility 0: Bass's own curve with mq instead of q."""
    run = DIFFUSION.run(3000, market_part=part, compatibility=0, step_length=0.01)
    time = run["elapsed_time"]
    numbers = {p: 0.02, q: 0.4 * alone}
    curve = sp.lambdify(t, closed_form.subs(numbers))(time)
    assert np.abs(run["own_adopters"] - curve).max() < 0.002


@pytest.mark.parametrize("compatibility", [0.0, 0.3, 1.0])
def test_the_steps_tend_to_the_differential_equations(compatibility):
    """An independent solver on the two hazards, by hand."""
    m, c, rate_p, rate_q = 0.3, compatibility, 0.02, 0.4

    def moving(_, adopted):
        own, other = adopted
        hazards = np.array(
            [rate_p + rate_q * (m * own + c * (1 - m) * other),
             rate_p + rate_q * ((1 - m) * other + c * m * own)]
        )  # fmt: skip
        return hazards * (1 - adopted)

    exact = solve_ivp(moving, (0, 20), [0, 0], rtol=1e-10, atol=1e-12).y[:, -1]
    run = DIFFUSION.run(10_000, compatibility=c, step_length=0.002)
    found = [run[word][-1] for word in PARTS[:2]]
    np.testing.assert_allclose(found, exact, atol=5e-4)


def test_more_compatibility_never_slows_either_firm():
    """Whatever the sizes: each user can only be an example more."""
    less = DIFFUSION.run(200, **DRAWS | {"compatibility": 0.5 * DRAWS["compatibility"]})
    for word in PARTS:
        assert (RUN[word] >= less[word] - 1e-12).all()


def test_swapping_the_firms_swaps_their_adopters():
    """Neither is special."""
    swapped = DIFFUSION.run(200, **DRAWS | {"market_part": 1 - DRAWS["market_part"]})
    np.testing.assert_allclose(swapped["own_adopters"], RUN["other_adopters"], atol=1e-12)
    np.testing.assert_allclose(swapped["adopters"], RUN["adopters"], atol=1e-12)
