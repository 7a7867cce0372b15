"""Symbols of the chapter on growing groups."""

from models.notation.declare import one

# Groups that grow
PARTNERS = one(
    "k", "partners", "how many members there are besides the founder", "firms", real=True
)
SYNERGY_POTENTIAL = one(
    "v",
    "synergy_potential",
    "how far synergy rises above 1 as members join without end",
    "ratio",
    positive=True,
)
HALF_WAY = one(
    "h",
    "half_way",
    "how many further members take synergy half of its way",
    "firms",
    spoken="members to half-way",
    positive=True,
)
PARTNER_SIZE = one(
    "q",
    "partner_size",
    "what one partner earns alone over what the founder earns alone",
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
    "what the group earns over what the founder earns alone",
    "ratio",
    spoken="total value",
    real=True,
)
PARTNER_GAIN = one(
    "g_p",
    "partner_gain",
    "a partner's profit in the group over its profit alone",
    "ratio",
    real=True,
)
BARGAINED_GAIN = one(
    "g^b",
    "bargained_gain",
    "the founder's gain if the surplus is bargained over",
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
    "synergy that growth leads to in the end",
    "ratio",
    positive=True,
)
DISCOUNT = one(
    "delta",
    "patience",
    "what a profit one period later counts today, as a part of its amount",
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
    "all profits in the group less those alone, counted today, over one period's profit alone",
    "ratio",
    real=True,
)
NEEDED_PATIENCE = one(
    r"\delta_{\min}", "needed_patience", "least patience at which joining pays", "share", real=True
)
ADOPTION = one(
    "x", "adoption", "part of all possible members that have joined", "share", nonnegative=True
)
FIRST_ADOPTION = one(
    "x_0",
    "first_adoption",
    "part of all possible members in the group at the start",
    "share",
    nonnegative=True,
)
EXPECTATION = one(
    "eta",
    "expectation",
    "weight that firms give to a full group, rather than to the group as it is",
    "share",
    nonnegative=True,
)
RESPONSE = one(
    "beta",
    "response",
    "how strongly the willingness to join answers to synergy",
    "per unit of synergy",
    positive=True,
)
EXPECTED_SYNERGY = one(
    "sigma^e", "expected_synergy", "synergy that firms expect when they decide", "ratio", real=True
)
WILLING = one(
    "y",
    "willing",
    "part of all possible members that want to be in the group",
    "share",
    nonnegative=True,
)
OUTSIDE = one(
    "o",
    "outside_profit",
    "what the firm earns outside a group of the others, over what it earns without any group",
    "ratio",
    positive=True,
)
