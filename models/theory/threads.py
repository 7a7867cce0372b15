"""What would tie one chapter's model to the next?

No source does it: each of the five stops where its own question ends. The bridges are this book's,
each as plain as can be, and each can be broken, to see what hangs on it. Broken, it leaves the
later model as it would be alone: at its own default, or at what the manager says.
"""

import sympy as sp

from models.core.equation import Equation
from models.core.model import Model
from models.core.origin import Assumption, Derived
from models.core.parameter import NONNEGATIVE, PROPORTION, Parameter
from models.core.quantity import Quantity
from models.notation import convergence, learning_phases, learning_race, stages, threads
from models.notation.group_profit import GAIN, REST_GAIN, SIZE, SYNERGY
from models.theory import iso_profit, joint_venture
from models.theory.convergence import CONVERGENCE
from models.theory.learning_race import LEARNING_RACE
from models.theory.stages import STAGES

s, sigma = SIZE.single.symbol, SYNERGY.symbol
g, g_rest, h = GAIN.single.symbol, REST_GAIN.symbol, threads.SHORTFALL.symbol
m_M, c = threads.MARKET_RIVALRY.symbol, threads.CAPABILITY_STRENGTH.symbol
p, epsilon = learning_phases.PROTECTION.symbol, threads.NEED_OF_EQUALS.symbol
# What stands at the end of a run.
omega, z_f, J_f = threads.STILL_WORKING.symbol, threads.UNDERSTOOD.symbol, threads.CREATED.symbol


def default(model: Model, quantity: Quantity) -> sp.Expr:
    """Where a broken bridge leaves the later model."""
    return sp.nsimplify(model.parameter(quantity.word).default)


def bridge(quantity: Quantity, broken: sp.Expr, whole: sp.Expr) -> sp.Expr:
    """From what is so without the bridge to what is so with it."""
    return broken + quantity.symbol * (whole - broken)


# Two readings of bridge 3. A small firm and a large one have each what the other lacks; or who is
# much larger does not need the other, and both needs count only as far as they are mutual.
unlike, alike = sp.Max(s, 1 - s), 2 * sp.Min(s, 1 - s)

joint_creation = default(LEARNING_RACE, learning_race.JOINT_CREATION)
capability = c * (1 + threads.BRIDGE_5.symbol * J_f)

CAPABLE = "bridge 5: learning makes partners capable"


def handed_on(quantity: Quantity, value: float, where: str) -> Parameter:
    """What an earlier model gives."""
    return Parameter(quantity, value, PROPORTION, (0, 1), Derived(where))


def whole_or_broken(quantity: Quantity) -> Parameter:
    """A bridge, whole unless the reader breaks it."""
    return Parameter(quantity, 1, PROPORTION, (0, 1), Assumption("whole unless a reader breaks it"))


def passed(quantity: Quantity, expression: sp.Expr, reason: str) -> Equation:
    """What a bridge hands to a later model."""
    return Equation(quantity, expression, Assumption(reason))


THREADS = Model(
    name="threads",
    title="One alliance through four models",
    question="Which results depend on which, if one alliance goes through all models?",
    parameters=(
        iso_profit.RELATIVE_SIZE,
        iso_profit.SYNERGY_AROUND_ONE,
        joint_venture.JOINT_VENTURE.parameter("profit_share"),
        Parameter(
            threads.MARKET_RIVALRY,
            default=0.4,
            domain=PROPORTION,
            box=(0, 0.9),
            origin=Assumption("partners compete a little"),
        ),
        Parameter(
            learning_phases.PROTECTION,
            default=0.4,
            domain=PROPORTION,
            box=(0, 1),
            origin=Assumption("the same for both partners, to keep the list short"),
        ),
        Parameter(
            threads.CAPABILITY_STRENGTH,
            default=0.8,
            domain=NONNEGATIVE,
            box=(0, 1.5),
            origin=Assumption("one number for all three capabilities, to keep the list short"),
        ),
        Parameter(
            threads.NEED_OF_EQUALS,
            default=0,
            domain=PROPORTION,
            box=(0, 1),
            origin=Assumption(
                "the sources describe small firms with large partners (Gomes-Casseres, section 3; "
                "Ishida, section 5.2.1), but give no number for how much they need each other"
            ),
        ),
        *map(whole_or_broken, threads.BRIDGES),
        handed_on(threads.STILL_WORKING, 0.5, "from the stages, in the last period"),
        handed_on(threads.UNDERSTOOD, 0.3, "from the stages, in the last period"),
        handed_on(threads.CREATED, 0.5, "from the learning race, in the last period"),
    ),
    equations=(
        Equation(GAIN.single, joint_venture.gain, Derived("from group profit, with a fixed split")),
        Equation(REST_GAIN, joint_venture.rest_gain, Derived("because the partner gets the rest")),
        Equation(threads.SHORTFALL, sp.Max(0, 1 - sp.Min(g, g_rest)), Derived("from the gains")),
        passed(
            stages.FIRST_RIVALRY,
            m_M + threads.BRIDGE_1.symbol * h * (1 - m_M),
            "bridge 1: a partner left short brings conflict",
        ),
        passed(
            stages.FIRST_RESOURCES,
            bridge(
                threads.BRIDGE_2,
                default(STAGES, stages.FIRST_RESOURCES),
                sigma / (1 + sigma),
            ),
            "bridge 2: synergy is collective strength, and a synergy of 1 is the middle",
        ),
        passed(
            stages.FIRST_COMPLEMENTARITY,
            bridge(
                threads.BRIDGE_3,
                default(STAGES, stages.FIRST_COMPLEMENTARITY),
                unlike + epsilon * (alike - unlike),
            ),
            "bridge 3: unlike partners need each other, or equals do",
        ),
        passed(learning_race.OWN_PROTECTION, p, "the same for both partners"),
        passed(learning_race.PARTNER_PROTECTION, p, "the same for both partners"),
        passed(
            learning_race.JOINT_CREATION,
            joint_creation * (1 - threads.BRIDGE_4.symbol * (1 - omega)),
            "bridge 4: an alliance that has ended creates nothing",
        ),
        passed(convergence.ATTRACTS_RESOURCES, capability, CAPABLE),
        passed(convergence.SERVES_SOCIETY, capability, CAPABLE),
        passed(convergence.SERVES_BUSINESS, capability, CAPABLE),
        passed(
            convergence.FIRST_ECONOMIC,
            bridge(
                threads.BRIDGE_6,
                default(CONVERGENCE, convergence.FIRST_ECONOMIC),
                sp.Max(0, s * (g - 1)),
            ),
            "bridge 6: the firm can spend its surplus, as a share of what both earn alone",
        ),
        passed(
            convergence.FIRST_SOCIAL,
            bridge(threads.BRIDGE_7, default(CONVERGENCE, convergence.FIRST_SOCIAL), z_f),
            "bridge 7: understanding counts as social performance",
        ),
    ),
)
