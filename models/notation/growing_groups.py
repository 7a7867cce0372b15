"""Symbols of the chapter on growing groups."""

from models.notation.declare import one

# Groups that grow
PARTNERS = one("k", "partners", "number of members besides the founder", "firms", real=True)
SYNERGY_POTENTIAL = one(
    "v",
    "synergy_potential",
    "how far above 1 synergy rises as more and more members join",
    "ratio",
    positive=True,
)
HALF_WAY = one(
    "h",
    "half_way",
    "number of further members that bring half of the rise in synergy",
    "firms",
    spoken="members to half-way",
    positive=True,
)
PARTNER_SIZE = one(
    "q",
    "partner_size",
    "a partner's stand-alone profit divided by the founder's",
    "ratio",
    positive=True,
)
LICENCE_CLAIM = one(
    "d",
    "licence_claim",
    "what one partner takes for each 1 that the founder takes",
    "ratio",
    positive=True,
)
GROUP_WORTH = one(
    "W",
    "group_worth",
    "the group's profit divided by the founder's stand-alone profit",
    "ratio",
    spoken="total value",
    real=True,
)
PARTNER_GAIN = one(
    "g_p",
    "partner_gain",
    "a partner's profit in the group divided by its stand-alone profit",
    "ratio",
    real=True,
)
BARGAINED_GAIN = one(
    "g^b",
    "bargained_gain",
    "the founder's gain if the members bargain over the surplus",
    "ratio",
    real=True,
)
FIRST_SYNERGY = one(
    "sigma_0",
    "first_synergy",
    "synergy at the start, while the group is small",
    "ratio",
    positive=True,
)
FINAL_SYNERGY = one(
    "sigma_1",
    "final_synergy",
    "synergy to which growth leads in the end",
    "ratio",
    positive=True,
)
DISCOUNT = one(
    "delta",
    "patience",
    "what a profit one period later is worth today, as a share of its amount",
    "share",
    positive=True,
)
PERSISTENCE = one(
    "gamma",
    "slowness",
    "part of the way to final synergy that is still to go one period later",
    "share",
    positive=True,
)
VALUE_OF_JOINING = one(
    "J",
    "value_of_joining",
    "all profits in the group less all stand-alone profits, discounted to today, divided by one "
    "period's stand-alone profit",
    "ratio",
    real=True,
)
NEEDED_PATIENCE = one(
    r"\delta_{\min}", "needed_patience", "least patience at which joining pays", "share", real=True
)
ADOPTION = one(
    "x", "adoption", "share of all possible members that have joined", "share", nonnegative=True
)
FIRST_ADOPTION = one(
    "x_0",
    "first_adoption",
    "share of all possible members in the group at the start",
    "share",
    nonnegative=True,
)
EXPECTATION = one(
    "eta",
    "expectation",
    "weight that firms give to a full group rather than to the group as it is",
    "share",
    nonnegative=True,
)
RESPONSE = one(
    "beta",
    "response",
    "how strongly the willingness to join responds to synergy",
    "per unit of synergy",
    positive=True,
)
EXPECTED_SYNERGY = one(
    "sigma^e", "expected_synergy", "synergy that firms expect when they decide", "ratio", real=True
)
WILLING = one(
    "y",
    "willing",
    "share of all possible members that want to be in the group",
    "share",
    nonnegative=True,
)
OUTSIDE = one(
    "o",
    "outside_profit",
    "what the firm earns outside a group of the others, divided by what it earns without any group",
    "ratio",
    positive=True,
)
