"""Faces for people: LaTeX in the order of the paper, tables, derivations."""

import numpy as np
import pytest
import sympy as sp

from models.core import showing
from models.core.index import i, total
from models.theory.group_profit import FOUR, GROUP_PROFIT
from models.theory.three_cs import THREE_CS
from tests.core.toy_models import CHOICES

UNBROKEN = "\N{NO-BREAK SPACE}"
s, rho, sigma = sp.symbols("s rho sigma", positive=True)
a = sp.IndexedBase("alpha")


@pytest.mark.parametrize(
    ("expression", "written"),
    [
        (1 - s * rho, r"1 - \rho s"),
        (-rho * s + 1, r"1 - \rho s"),
        (-s + rho - sigma, r"\rho - s - \sigma"),
        (sp.Mul(s, sigma, rho, evaluate=False), r"s \sigma \rho"),
        (sp.Eq(total(a[i]), 1), r"\sum_{j=1}^{n} {\alpha}_{j} = 1"),
        (sp.Ge(sigma, 1), r"\sigma \geq 1"),
    ],
    ids=str,
)
def test_formulas_are_set_as_a_paper_would(expression, written):
    """Factors in the order written, a sum beginning with what is positive."""
    assert showing.latex(expression) == written


def test_factors_stay_in_the_order_in_which_they_were_written():
    """Equation (4) reads pi, sigma, rho."""
    assert showing.latex(FOUR.result) == r"{\pi}_{i} \sigma {\rho}_{i}"


def test_a_parameter_has_a_row_with_range_and_origin():
    """One line tells all that a reader may ask of a number."""
    table = showing.parameters(GROUP_PROFIT)
    assert isinstance(table, showing.Markdown)
    (row,) = [line for line in table.splitlines() if line.startswith("| synergy ")]
    cells = [cell.strip() for cell in row.replace(UNBROKEN, " ").strip("|").split("|")]
    assert cells == [
        r"synergy $\sigma$",
        "what the members earn as a group, divided by what they would earn alone",
        r"1.5 (ratio); explored from 0.5 to 2.5; must be \> 0",
        "book's assumption: the source asks only that it is positive",
    ]


def test_all_rows_of_a_table_have_as_many_cells():
    """No text breaks a table by a bar of its own."""
    for table in (showing.parameters(CHOICES), showing.equations(CHOICES)):
        assert len({line.count("|") for line in table.splitlines()}) == 1


def test_shares_say_in_the_table_that_they_sum_to_one():
    """The rule of the error message stands in the table, in the signs of mathematics."""
    (row,) = [
        line for line in showing.parameters(CHOICES).splitlines() if "| first habit $" in line
    ]
    assert CHOICES.parameter("first_habit").rule == ">= 0 and <= 1"
    assert "must be ≥ 0 and ≤ 1, summing to 1 |" in row.replace(UNBROKEN, " ")


def test_a_long_sum_is_set_in_pieces_between_which_a_line_may_end():
    """No table is wider than a page for the sake of one equation; a short one stays whole."""
    x, y = sp.symbols("x y")
    assert showing.equation("z", 1 - x) == "$z = 1 - x$"
    long = sp.Add(sp.sqrt(x**2 + y**2) * (1 + x) / (1 - y), -sp.exp(-x - y) / (1 - x))
    first, second = showing.equation("z", long).split("$ $")
    assert first.startswith("$z = ")
    assert second.startswith("{} - ")
    assert f"{first[5:]}{second[2:-1]}" == showing.latex(long)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (np.float64(0.123456), "0.1235"), (np.int64(7), "7"), (True, "yes"), (1e5, "100,000"),
        (1992, "1992"), (1234.56, "1235"), (float("nan"), "–"), (-0.00004, "-0.00004"),
        (sp.Float(0.4494897), "0.4495"), (sp.Rational(1, 2), r"$\frac{1}{2}$"),
        ([], "none"), ([("a", 1), ("b", 2)], "a, 1, b, 2"),
    ],
    ids=str,
)  # fmt: skip
def test_a_value_stands_in_a_table_as_people_write_it(value, written):
    """Whatever a computation gives: no type, no bracket, four digits that count."""
    assert showing.cell(value) == written


def test_a_derivation_is_numbered_with_reasons_and_origin():
    """Start, each step with its reason, who derives it, and how it was checked."""
    lines = [line for line in showing.derivation(FOUR).splitlines() if line and "$$" not in line]
    assert lines == [
        f"**Equation (4).** {FOUR.claim}",
        "Begin with",
        *(f"{number}. {step.reason}:" for number, step in enumerate(FOUR.steps, start=1)),
        "*Gomes-Casseres (1997), appendix, eq. (4); each step checked symbolically.*",
    ]


def test_results_have_a_row_for_each_output_and_a_column_for_each_member():
    """What is one number for the whole group stands in the first column, and says so."""
    names = ["first", "second", "third"]
    head, _, *rows = showing.results(GROUP_PROFIT, GROUP_PROFIT.run(), names).splitlines()
    assert head == "| gives | first | second | third |"
    assert rows[0] == r"| stand alone total $\Pi$ | 100 (all) |  |  |".replace(
        "stand alone total", GROUP_PROFIT.outputs[0].label
    )
    assert rows[-1].endswith("| 2.25 | 1.5 | 1.2 |")
    assert len(rows) == len(GROUP_PROFIT.outputs)


def test_markdown_is_shown_as_markdown():
    """Notebooks render it; everything else sees a string."""
    assert showing.Markdown("**a**")._repr_markdown_() == "**a**"


def test_a_state_shows_where_it_starts_and_what_it_becomes():
    """A model that lives through time has two rows for each of its states."""
    shown = showing.equations(THREE_CS)
    assert "| context demand, at the start | $X = X_{0}$ | starting value |" in shown
    assert r"| needed capability, one period later | $N' = N + a_{1} \left(X - N\right)$ |" in shown
    assert len(shown.splitlines()) == 2 + len(THREE_CS.equations) + 2 * len(THREE_CS.states)
