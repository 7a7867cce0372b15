"""Solving in short finds what solving at length finds."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
import sympy as sp

from models.core.solving import solution, solutions

ROOT = Path(__file__).parents[2]
AT_LENGTH = """
import sympy as sp
from models.core import solving

in_short, asked = solving.solutions, []


def recorded(equation, unknown):
    asked.append((equation, unknown))
    return in_short(equation, unknown)


solving.solutions = recorded
import models

models.ALL
for equation, unknown in asked:
    pairs = zip(in_short(equation, unknown), sp.solve(equation, unknown), strict=True)
    differ = [pair for pair in pairs if sp.simplify(pair[0] - pair[1]) != 0]
    assert not differ, (equation, unknown, differ)
print(len(asked))
"""
a, x = sp.symbols("a x", positive=True)


def test_what_the_theory_solves_is_what_solving_at_length_finds():
    """No root is lost, added or in another place, and each fulfils its equation."""
    program = [sys.executable, "-c", AT_LENGTH]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) >= 15


def test_the_theory_takes_no_time_for_forms():
    """Who loads a model waits for no search through many forms of one expression."""
    slow = re.compile(r"\bsp\.(solve|simplify|nsolve|solveset)\(")
    files = (ROOT / "models" / "theory").glob("*.py")
    assert not [file.name for file in files if slow.search(file.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("equation", [sp.Eq(x**2 + a, (a + 1) * x), a + 1])
def test_one_solution_is_one(equation):
    """Two are one too many, and none is one too few."""
    with pytest.raises(ValueError, match="unpack"):
        solution(equation, x)


def test_an_expression_is_set_to_nothing():
    """As with SymPy, what is no equation is to be zero."""
    assert solutions(a * x - 1, x) == [1 / a] == solutions(sp.Eq(a * x, 1), x)
