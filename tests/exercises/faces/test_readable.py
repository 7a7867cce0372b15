"""The page of form fields tells what cannot be read, with the verdict of those who mark it."""

import random
import re
from pathlib import Path

import pytest

from exercises.core.answer import Unreadable
from exercises.core.formula import FUNCTIONS, REPLACED, Formula
from exercises.core.number import Number
from exercises.core.series import Series
from exercises.faces.form import RULES
from models.widgets.node import ask

KINDS = {kind.KIND: kind for kind in (Formula, Number, Series)}
IN_S = {"kind": "formula", "symbols": ["s", "sigma", "Q", "q"]}
PLAIN = {"kind": "number", "low": None, "high": None, "unit": ""}
SHARE = PLAIN | {"low": 0, "high": 1}
PER_CENT = PLAIN | {"low": 0, "high": 100, "unit": "per cent"}
THREE = {"kind": "series", "length": 3}

# Texts of each shape, with two blanks or more between them.
READABLE = [
    (
        IN_S,
        """s  2*s  1/s  s**2  s^2  s²  -s  - -s  +s  (s)  ((s))  (1+s)*(1-s)  S  SIGMA  Q+q
        s·s  s×s  s⋅s  s∗s  s•s  s÷s  s⁄s  s∕s  s−1  s–1  0.5*s  0,5*s  .5*s  5.*s  1e3*s
        1.5E-2*s  sqrt(s)  SQRT(s)  sqrt((s))  (sqrt)(s)  max(s,1)  max(s, 1,)  min(0.5,s)
        rational(1,2)*s  Rational(1, 3)  y = s  a=b=s  s**-1  2**s**2  ln(s)/log(2)  exp(-s)
        abs(s-1)  s+\N{NO-BREAK SPACE}1  0  00  1/0  1/(2*\N{MATHEMATICAL ITALIC SMALL S})
        \N{FULLWIDTH LATIN SMALL LETTER S}""",
    ),
    (
        PLAIN,
        """1  -1  −1  +1  1.5  1,5  .5  ,5  5.  1e5  −1e−5  1E-5  1/2  -1/2  50%  50 %
        1 / 2  00012""",
    ),
    (SHARE, "0  1  50%  1/2  100 %  0,999"),
    (PER_CENT, "0  50  50%  100 %"),
    (THREE, "1 2 3  1;2;3  1,5 2,5 3,5  1/2 50% 3  1; 2 ;3"),
]
UNREADABLE = [
    (
        IN_S,
        """2s  s s  (s)s  (1+s)(1-s)  s(1+s)  2(s)  s*  *s  )(s  (s  s)  s:s  [s]  {s}  π*s  √s
        sqrt s  sqrt  sqrt()  sqrt(s, s)  exp(s,s)  max(s)  max(s;s)  max(,)  max(s,,s)  s.2  s?
        s⁴  s*s?  ½*s  t  x = t  (s,s)  1,2,3*t  1,s  s//2  s%2  s and s  not s  s if s else s
        lambda: s  None  True  'a'  0x1  1_000  2j  01  1..2  1.5.2  s==  =  ()  s[0]  s.real
        s(1)  (s)(1)  sqrt(s)(2)  sqrt(*s)  s # s  s @ s  ~s  s!  SIGMA2  s;s""",
    ),
    (
        PLAIN,
        """a  1 2  1.234,5  1 000  5 EUR  1/0  0/0  1e400  --1  1/2/3  nan  inf  1e  e5  %
        1.5/2  0x10""",
    ),
    (SHARE, "-0.1  1.1  101%  50  3/2"),
    (PER_CENT, "101  -1  101%"),
    (THREE, "1 2  1 2 3 4  1 2 a  1, 2, 3 4  1 2 1/0"),
]
SCRAPS = ["s", "sigma", "q", "t", "1", "0", "2.5", "0,5", "1e3", ".", ",", ";", "(", ")", " ", "e"]
SCRAPS += ["\N{FULLWIDTH LATIN SMALL LETTER S}", "\N{FULLWIDTH DIGIT ONE}", "𝑠"]
SCRAPS += [*"+-*/^=%_", "**", "(s", "s)", "(1", ")*(", *REPLACED, *FUNCTIONS, *"½π√[]⁴'#\\"]
HERE = Path(__file__).parent


def drawn(number):
    """Return so many short texts of what may stand in a formula, or may not, seeded."""
    chance = random.Random(11)
    for _ in range(number):
        yield "".join(chance.choices(SCRAPS, k=chance.randint(1, 9)))


def in_python(shape, text):
    """Return why a text is no answer, or nothing."""
    try:
        KINDS[shape["kind"]].read(shape, text)
    except Unreadable as error:
        return str(error)
    return ""


def in_page(asked):
    """Return what the page says to each of some texts, asked for in some shapes."""
    return ask(HERE / "readable.mjs", {"asked": asked, "rules": RULES})


def each(listed):
    return [(shape, text) for shape, texts in listed for text in re.split(r"\s{2,}", texts)]


def test_what_can_be_read_is_taken_by_both():
    asked = each(READABLE)
    assert [one for one, says in zip(asked, in_page(asked), strict=True) if says] == []
    assert [one for one in asked if in_python(*one)] == []


def test_what_cannot_be_read_is_told_by_both():
    asked = each(UNREADABLE)
    assert [one for one, says in zip(asked, in_page(asked), strict=True) if not says] == []
    assert [one for one in asked if not in_python(*one)] == []


@pytest.mark.parametrize("shape", [IN_S, PLAIN], ids=lambda shape: shape["kind"])
def test_any_text_has_one_verdict(shape):
    """Of texts put together at random, many can be read, and many can't."""
    asked = [(shape, text) for text in drawn(20_000)]
    page, python = in_page(asked), [in_python(*one) for one in asked]
    differ = [
        (text, *says)
        for (_, text), *says in zip(asked, page, python, strict=True)
        if bool(says[0]) != bool(says[1])
    ]
    assert differ == []
    assert 100 < sum(not says for says in python) < 19_000


@pytest.mark.parametrize("size", [60, 61, 120, 250])
def test_a_formula_that_is_too_long_is_told_by_both(size):
    texts = ["s" + "+s" * size, "1" + "+1" * size, "-" * size + "s", "1" + "0" * (10 * size)]
    texts += ["+".join(["max(s,1)"] * (size // 2))]
    asked = [(IN_S, text) for text in texts]
    page = [bool(says) for says in in_page(asked)]
    assert page == [bool(in_python(*one)) for one in asked]
