"""What the text of Gomes-Casseres (1997) says of the RISC groups, beside its own Table I."""

import pandas as pd

from models.claims.statement import Numbers, Statement, listed
from models.theory.sources import gomes_casseres

REACHING = gomes_casseres("section 2, 'Reaching for scale and scope'")


def others_each(numbers: Numbers) -> float:
    """What an average supplier of the Mips group made without NEC, in thousand RISC chips.

    Examples
    --------
    >>> from models.claims.statement import printed
    >>> round(float(others_each(printed())), 1)
    36.8
    """
    rest = numbers.whole("risc_chips")["Mips"] - numbers.text["nec_risc_chips"]
    return rest / (numbers.suppliers("risc_chips")["Mips"] - 1)


def _small_above_large(values: pd.Series) -> bool:
    return values[["Mips", "Sun"]].min() > values[["HP", "IBM"]].max()


MORE_CHIPS = Statement(
    name="more chips",
    says="The Mips group and the Sun group each made more RISC chips in 1992 than the groups of "
    "HP and IBM.",
    where=REACHING,
    agrees=lambda n: _small_above_large(n.whole("risc_chips")),
    shown=lambda n: f"{listed(n.whole('risc_chips'))} thousand",
)

LATE_START = Statement(
    name="late start",
    says="That lead was partly due to the late start of HP and IBM.",
    where=REACHING,
    agrees=lambda n: None,
    shown=lambda n: "one year only",
)

MORE_SUPPLIERS = Statement(
    name="more semiconductor partners",
    says="More makers of semiconductors supported Mips and Sun than supported HP and IBM.",
    where=REACHING,
    agrees=lambda n: (
        _small_above_large(n.suppliers("risc_chips"))
        and _small_above_large(n.suppliers("semiconductors"))
    ),
    shown=lambda n: (
        f"suppliers of RISC chips: {listed(n.suppliers('risc_chips'))}; "
        f"of all semiconductors: {listed(n.suppliers('semiconductors'))}"
    ),
)

PARTNERS_MAKE_MORE = Statement(
    name="partners make more",
    says="The semiconductor production of their partners was larger than that of the partners of "
    "IBM and HP.",
    where=REACHING,
    agrees=lambda n: _small_above_large(n.partners("semiconductors")),
    shown=lambda n: (
        f"partners only: {listed(n.partners('semiconductors'))} billion US$ (HP, IBM estimated)"
    ),
)

MIPS_MAKES_NOTHING = Statement(
    name="Mips makes nothing",
    says="Mips itself made no semiconductors.",
    where=REACHING,
    agrees=lambda n: (
        n.lead_share("risc_chips")["Mips"] == 0 and n.lead_share("semiconductors")["Mips"] == 0
    ),
    shown=lambda n: "share of Mips: 0% in both rows",
)

SIX_PARTNERS = Statement(
    name="six partners",
    says="The Mips constellation soon had six semiconductor partners.",
    where=REACHING,
    agrees=lambda n: (
        n.suppliers("risc_chips")["Mips"] == n.text["mips_semiconductor_partners"]
        and n.suppliers("semiconductors")["Mips"] == n.text["mips_semiconductor_partners"]
    ),
    shown=lambda n: (
        f"{n.suppliers('risc_chips')['Mips']} suppliers of RISC chips, "
        f"{n.suppliers('semiconductors')['Mips']} of all semiconductors, counting those with data"
    ),
)

NEC_FITS = Statement(
    name="NEC fits",
    says="NEC's own output of RISC chips in 1992 was 110,000.",
    where=REACHING,
    agrees=lambda n: None,
    shown=lambda n: (
        f"possible: {n.text['nec_risc_chips'] / n.whole('risc_chips')['Mips']:.0%} of the Mips "
        "group's chips, but the table does not list firms separately. NEC made more than "
        f"the whole HP group ({n.whole('risc_chips')['HP']:g}) or IBM group "
        f"({n.whole('risc_chips')['IBM']:g}), which leaves {others_each(n):.0f} for each of the "
        "others"
    ),
)

NEC_BEHIND_ITS_CHIPS = Statement(
    name="NEC behind its chips",
    says="For its RISC chips NEC could draw on a semiconductor business of $6 billion.",
    where=REACHING,
    agrees=lambda n: None,
    shown=lambda n: (
        f"possible: {n.text['nec_semiconductors'] / n.whole('semiconductors')['Mips']:.0%} of the "
        "Mips group's production, if it is of the same year; more than the whole HP group "
        f"({n.whole('semiconductors')['HP']:g}, estimated)"
    ),
)

MATCHED_SEMICONDUCTORS = Statement(
    name="matched semiconductors",
    says="Through their allies the two small firms matched the semiconductor capabilities of the "
    "two large ones.",
    where=REACHING,
    agrees=lambda n: _small_above_large(n.whole("semiconductors")),
    shown=lambda n: f"{listed(n.whole('semiconductors'))} billion US$ (HP, IBM estimated)",
)

SUN_FIRST = Statement(
    name="Sun first",
    says="No other group sold RISC workstations for as much in 1992 as Sun's, $3 billion.",
    where=REACHING,
    agrees=lambda n: (
        n.whole("workstations").idxmax() == "Sun" and n.whole("workstations")["Sun"] == 3
    ),
    shown=lambda n: f"{listed(n.whole('workstations'))} billion US$",
)

NO_HEAD_START = Statement(
    name="no head start",
    says="Although Mips had no head start, its group sold workstations for $2.1 billion.",
    where=REACHING,
    agrees=lambda n: n.own("workstations")["Mips"] == 0 and n.whole("workstations")["Mips"] == 2.1,
    shown=lambda n: (
        f"Mips group {n.whole('workstations')['Mips']:g} billion US$, Mips itself "
        f"{n.own('workstations')['Mips']:g}"
    ),
)

APPROXIMATED_SYSTEMS = Statement(
    name="approximated systems",
    says="In systems, too, alliances brought Mips and Sun close to HP and IBM, which were far "
    "larger.",
    where=REACHING,
    agrees=lambda n: None,
    shown=lambda n: (
        "workstations: both above HP and IBM; microcomputers: both above HP, but only "
        + " and ".join(
            f"{n.whole('microcomputers')[g] / n.whole('microcomputers')['IBM']:.0%} ({g})"
            for g in ("Mips", "Sun")
        )
        + " of IBM"
    ),
)

IN_HOUSE = Statement(
    name="in-house",
    says="In workstations HP and IBM relied mostly on themselves.",
    where=REACHING,
    agrees=lambda n: (n.lead_share("workstations")[["HP", "IBM"]] > 50).all(),
    shown=lambda n: f"own share: {listed(n.lead_share('workstations'), '%')}",
)

NOT_FAR_BEHIND = Statement(
    name="not far behind",
    says="In workstations HP and IBM were close behind the Mips group.",
    where=REACHING,
    agrees=lambda n: None,
    shown=lambda n: (
        "behind, by "
        + " and ".join(
            f"{1 - n.whole('workstations')[g] / n.whole('workstations')['Mips']:.0%} ({g})"
            for g in ("HP", "IBM")
        )
        + "; the text does not say what counts as close"
    ),
)

LESS_ON_PARTNERS = Statement(
    name="less on partners",
    says="HP and IBM relied less on partners than Mips and Sun did.",
    where=REACHING,
    agrees=lambda n: all(
        _small_above_large(100 - n.lead_share(measure))
        for measure in n.table.index.unique("measure")
    ),
    shown=lambda n: (
        "partners' share: chips "
        f"{listed(100 - n.lead_share('risc_chips'), '%')}; all semiconductors "
        f"{listed(100 - n.lead_share('semiconductors'), '%')}; workstations "
        f"{listed(100 - n.lead_share('workstations'), '%')}; microcomputers "
        f"{listed(100 - n.lead_share('microcomputers'), '%')}"
    ),
)

NEVER_ALONE = Statement(
    name="never alone",
    says="Neither Mips nor Sun could have reached such a scale alone.",
    where=REACHING,
    agrees=lambda n: all(
        (n.own(measure)[["Mips", "Sun"]].max() < n.whole(measure)[["HP", "IBM"]].min())
        for measure in n.table.index.unique("measure")
    ),
    shown=lambda n: (
        f"Sun alone sold workstations for {n.own('workstations')['Sun']:.2f} billion US$, more "
        f"than any other whole group; by the other measures neither came near IBM"
    ),
)

IBM_FIRST = Statement(
    name="IBM first",
    says="In microcomputers IBM's group was the largest of the four.",
    where=REACHING,
    agrees=lambda n: n.whole("microcomputers").idxmax() == "IBM",
    shown=lambda n: f"{listed(n.whole('microcomputers'))} billion US$",
)

BECAUSE_OF_APPLE = Statement(
    name="because of Apple",
    says="IBM's group was the largest in microcomputers because it combined the business of IBM "
    "and Apple.",
    where=REACHING,
    agrees=lambda n: None,
    shown=lambda n: (
        f"IBM alone: {n.own('microcomputers')['IBM']:.1f}, about the Sun group "
        f"({n.whole('microcomputers')['Sun']:g}): partners made the difference, but the table "
        "does not list Apple separately"
    ),
)

FEW_LARGE_BEAT_MANY_SMALL = Statement(
    name="few large beat many small",
    says="An alliance of a few large firms can overwhelm groups of smaller firms.",
    where=REACHING,
    agrees=lambda n: (
        n.whole("microcomputers")["IBM"] > n.whole("microcomputers")[["Mips", "Sun"]].sum()
        and n.suppliers("microcomputers")["IBM"]
        < n.suppliers("microcomputers")[["Mips", "Sun"]].min()
    ),
    shown=lambda n: (
        f"IBM's {n.suppliers('microcomputers')['IBM']} suppliers of microcomputers sold more than "
        f"the {n.suppliers('microcomputers')['Mips']} of Mips and the "
        f"{n.suppliers('microcomputers')['Sun']} of Sun together"
    ),
)


def _more_suppliers(n: Numbers, one: str, other: str) -> int:
    measures = n.table.index.unique("measure")
    return sum(n.suppliers(m)[one] > n.suppliers(m)[other] for m in measures)


SLOWER_THAN_SUN = Statement(
    name="slower than Sun",
    says="The Mips network grew more modestly than Sun's.",
    where=REACHING,
    agrees=lambda n: None,
    shown=lambda n: (
        "a single year shows no growth; Mips had more suppliers by "
        f"{_more_suppliers(n, 'Mips', 'Sun')} of 4 measures, Sun by "
        f"{_more_suppliers(n, 'Sun', 'Mips')}"
    ),
)

STATEMENTS = (
    MORE_CHIPS,
    LATE_START,
    MORE_SUPPLIERS,
    PARTNERS_MAKE_MORE,
    MIPS_MAKES_NOTHING,
    SIX_PARTNERS,
    NEC_FITS,
    NEC_BEHIND_ITS_CHIPS,
    MATCHED_SEMICONDUCTORS,
    APPROXIMATED_SYSTEMS,
    SUN_FIRST,
    NO_HEAD_START,
    IN_HOUSE,
    NOT_FAR_BEHIND,
    LESS_ON_PARTNERS,
    NEVER_ALONE,
    IBM_FIRST,
    BECAUSE_OF_APPLE,
    FEW_LARGE_BEAT_MANY_SMALL,
    SLOWER_THAN_SUN,
)
