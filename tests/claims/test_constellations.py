"""What gomescasseres1997 says of the RISC groups, beside its Table I; docstrings are places.

The numbers are typed here a second time, from the printed table.
"""

from fractions import Fraction

import pytest

from models.claims import constellations as claims
from models.claims.statement import printed, verdict

SHOWN = {one.name: one.shown(printed()) for one in claims.STATEMENTS}


def test_every_statement_is_in_the_list_once():
    """None is written and then forgotten."""
    written = [one for one in vars(claims).values() if isinstance(one, claims.Statement)]
    assert len(claims.STATEMENTS) == len({one.name for one in claims.STATEMENTS}) == len(written)


def test_mips_and_sun_shipped_more_chips():
    """gomescasseres1997, section 2: 'produced more RISC chips in 1992 than did the IBM and HP
    groups'.
    """
    assert min(331, 295) > max(64, 67)
    assert verdict(claims.MORE_CHIPS) == "agrees"


def test_the_late_start_is_not_in_the_table():
    """gomescasseres1997, section 2: 'partly a result of the late start by the latter two
    groups'.
    """
    assert verdict(claims.LATE_START) == "left open"


def test_mips_and_sun_had_more_semiconductor_partners():
    """gomescasseres1997, section 2: 'Mips and Sun had more semiconductor partners'."""
    assert min(7, 5) > max(1, 1)
    assert min(6, 7) > max(2, 2)
    assert verdict(claims.MORE_SUPPLIERS) == "agrees"


def test_their_partners_made_more():
    """gomescasseres1997, section 2: 'the combined production of these partners was larger'."""
    hp, ibm = Fraction(50, 10) * Fraction(90, 100), Fraction(100, 10) * Fraction(40, 100)
    assert min(14.5, 11.7) > max(hp, ibm)
    assert verdict(claims.PARTNERS_MAKE_MORE) == "agrees"
    assert "HP 4.5, IBM 4 " in SHOWN["partners make more"]


def test_mips_made_no_semiconductors():
    """gomescasseres1997, section 2: 'Mips itself did not make any semiconductors'."""
    assert verdict(claims.MIPS_MAKES_NOTHING) == "agrees"


def test_six_partners_are_seven_in_one_row():
    """gomescasseres1997, section 2: 'six semiconductor partners', against 7 and 6 in Table I."""
    assert verdict(claims.SIX_PARTNERS) == "differs"
    assert SHOWN["six partners"].startswith("7 suppliers of RISC chips, 6 of all")


def test_the_chips_of_nec_fit_in_and_are_many():
    """gomescasseres1997, section 2: 'NEC produced only 110,000 RISC chips'."""
    assert 64 < 67 < 110 < 331
    assert verdict(claims.NEC_FITS) == "left open"
    assert "33% of the Mips group" in SHOWN["NEC fits"]
    assert "leaves 37 for each" in SHOWN["NEC fits"]
    assert claims.others_each(printed()) == pytest.approx(221 / 6)


def test_behind_the_chips_of_nec_stood_more_than_all_of_hp():
    """gomescasseres1997, section 2: 'it could draw on capabilities developed in its $6 billion
    ... business'.
    """
    assert 5.0 < 6 < 14.5
    assert verdict(claims.NEC_BEHIND_ITS_CHIPS) == "left open"
    assert "41% of the Mips group" in SHOWN["NEC behind its chips"]


def test_capabilities_were_matched():
    """gomescasseres1997, section 2: 'used alliances to match the capabilities of the two large
    firms'.
    """
    assert min(14.5, 11.7) > max(5, 10)
    assert verdict(claims.MATCHED_SEMICONDUCTORS) == "agrees"


def test_scale_in_systems_is_near_only_by_some_measures():
    """gomescasseres1997, section 2: 'used their alliances to approximate the scale of
    operations'.
    """
    assert verdict(claims.APPROXIMATED_SYSTEMS) == "left open"
    assert "36% (Mips) and 47% (Sun)" in SHOWN["approximated systems"]
    assert (round(100 * 5.5 / 15.4), round(100 * 7.3 / 15.4)) == (36, 47)
    assert min(2.1, 3.0) > max(1.8, 1.5)
    assert min(5.5, 7.3) > 2.2


def test_sun_was_first_in_workstations():
    """gomescasseres1997, section 2: 'sold more RISC workstations in 1992 than did any of the
    other groups'.
    """
    assert max(2.1, 3.0, 1.8, 1.5) == 3.0
    assert verdict(claims.SUN_FIRST) == "agrees"


def test_the_mips_group_sold_workstations_without_mips():
    """gomescasseres1997, section 2: 'Mips had no head start in workstations, the $2.1 billion
    sales'.
    """
    assert verdict(claims.NO_HEAD_START) == "agrees"


def test_hp_and_ibm_were_behind_mips_by_14_and_29_percent():
    """gomescasseres1997, section 2: 'HP and IBM were not far behind Mips'."""
    assert (round(100 * (1 - 1.8 / 2.1)), round(100 * (1 - 1.5 / 2.1))) == (14, 29)
    assert verdict(claims.NOT_FAR_BEHIND) == "left open"
    assert "14% (HP) and 29% (IBM)" in SHOWN["not far behind"]


def test_hp_and_ibm_relied_on_themselves_in_workstations():
    """gomescasseres1997, section 2: 'they relied mostly on their in-house capabilities'."""
    assert verdict(claims.IN_HOUSE) == "agrees"


def test_hp_and_ibm_relied_less_on_partners_by_every_measure():
    """gomescasseres1997, section 2: 'they relied much less on their partners than did Mips and
    Sun'.
    """
    for small, large in (((100, 100), (0, 0)), ((100, 100), (90, 40)), ((100, 8), (5, 0))):
        assert min(small) > max(large)
    assert min(100, 100 - 24) > max(100 - 46, 100 - 47)
    assert verdict(claims.LESS_ON_PARTNERS) == "agrees"


def test_sun_alone_outsold_every_other_group():
    """gomescasseres1997, section 2: 'that they could never hope to achieve on their own'."""
    assert max(2.1, 1.8, 1.5) < 3.0 * 0.92
    assert verdict(claims.NEVER_ALONE) == "differs"
    assert 7.3 * 0.24 < 15.4 / 2  # the part that stands: nowhere near IBM in microcomputers


def test_ibm_was_first_in_microcomputers():
    """gomescasseres1997, section 2: 'the IBM group surpassed all the others'."""
    assert max(5.5, 7.3, 2.2) < 15.4
    assert verdict(claims.IBM_FIRST) == "agrees"


def test_without_partners_ibm_was_about_level_with_the_sun_group():
    """gomescasseres1997, section 2: 'because it combined the systems business of IBM and Apple'."""
    assert 0.465 * 15.35 < 7.3 < 0.475 * 15.45  # within the rounding of the table
    assert verdict(claims.BECAUSE_OF_APPLE) == "left open"


def test_a_few_large_firms_outweighed_many():
    """gomescasseres1997, section 2: 'can thus overwhelm groups of smaller firms'."""
    assert 15.4 > 5.5 + 7.3
    assert min(8, 11) > 5
    assert verdict(claims.FEW_LARGE_BEAT_MANY_SMALL) == "agrees"


def test_growth_is_not_in_the_table():
    """gomescasseres1997, section 2: 'the growth of the Mips network was more modest than that of
    Sun'.
    """
    assert verdict(claims.SLOWER_THAN_SUN) == "left open"
    mips, sun = (7, 6, 7, 8), (5, 7, 5, 11)
    more = [one > other for one, other in zip(mips, sun, strict=True)]
    assert sum(more) == 2
    assert "by 2 of 4 measures, Sun by 2" in SHOWN["slower than Sun"]


def test_what_the_numbers_show_is_computed_from_them():
    """No number in the chapter's table is left over when the data change."""
    numbers = printed()
    doubled = numbers.table.copy()
    doubled["value"] *= 2
    for one in (claims.MORE_CHIPS, claims.IBM_FIRST, claims.NEVER_ALONE):
        changed = claims.Numbers(doubled, numbers.survey, numbers.text)
        assert one.shown(changed) != SHOWN[one.name]
