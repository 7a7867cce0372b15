"""Table I of gomescasseres1997: complete, as printed, and split the right way."""

import pandas as pd
import pytest

from models.core.errors import InputError
from models.data import risc_groups
from models.data.table import FOLDER

TABLE = risc_groups.load()

# The printed rows, typed here a second time: value, suppliers and lead share of each group.
PRINTED = {
    "risc_chips": ([331, 295, 64, 67], [7, 5, 1, 1], [0, 0, 100, 100]),
    "semiconductors": ([14.5, 11.7, 5, 10], [6, 7, 2, 2], [0, 0, 10, 60]),
    "workstations": ([2.1, 3, 1.8, 1.5], [7, 5, 2, 1], [0, 92, 95, 100]),
    "microcomputers": ([5.5, 7.3, 2.2, 15.4], [8, 11, 2, 5], [0, 24, 46, 47]),
}


@pytest.mark.parametrize("measure", PRINTED)
def test_the_file_is_the_printed_table(measure):
    """gomescasseres1997, section 2, Table I: twelve rows of four numbers."""
    rows = TABLE.loc[measure]
    assert tuple(rows.index) == ("Mips", "Sun", "HP", "IBM")
    columns = [rows[name].tolist() for name in ("value", "suppliers", "lead_share")]
    assert columns == [*PRINTED[measure]]


def test_there_is_nothing_else_in_it():
    """Four measures of four groups."""
    assert len(TABLE) == 16
    assert set(TABLE.index.unique("measure")) == set(PRINTED)


def test_what_note_b_marks_is_flagged_and_nothing_else():
    """gomescasseres1997, Table I, note b: the semiconductors of HP and IBM, value and share."""
    marked = [("semiconductors", "HP"), ("semiconductors", "IBM")]
    assert TABLE[TABLE.value_estimated].index.to_list() == marked
    assert TABLE[TABLE.lead_share_estimated].index.to_list() == marked
    assert TABLE[TABLE.note.str.contains("b")].index.to_list() == marked


def test_every_note_is_explained():
    """The letters in the file are keys of the notes."""
    assert {letter for note in TABLE.note for letter in note.split()} <= set(risc_groups.NOTES)


def test_chips_and_workstations_are_of_1992_and_the_totals_of_1991():
    """gomescasseres1997, Table I: the years stand in the headings of the rows."""
    years = TABLE.year.groupby(level="measure").first().to_dict()
    assert years == {
        "risc_chips": 1992,
        "workstations": 1992,
        "semiconductors": 1991,
        "microcomputers": 1991,
    }


@pytest.mark.parametrize("basis", risc_groups.BASES)
def test_own_and_partners_make_the_whole(basis):
    """Nothing is lost or counted twice."""
    parts = risc_groups.split(TABLE, basis)
    pd.testing.assert_series_equal(
        parts.own + parts.partners, parts.whole, check_names=False, rtol=1e-12
    )
    assert (parts >= 0).all(axis=None)


def test_the_bases_undo_into_the_printed_numbers():
    """Per supplier times suppliers, and shares of the sum, give back the table."""
    per_supplier = risc_groups.split(TABLE, "per_supplier").whole * TABLE.suppliers
    assert per_supplier.tolist() == pytest.approx(TABLE.value.tolist())
    shares = risc_groups.split(TABLE, "share").whole
    assert shares.groupby(level="measure").sum().tolist() == pytest.approx([100] * 4)


def test_ibm_alone_sold_7_billion_of_microcomputers():
    """A hand example: 47% of 15.4."""
    assert risc_groups.split(TABLE).own["microcomputers", "IBM"] == pytest.approx(7.238)


def test_the_concentration_of_chips_is_that_of_the_squares():
    """The sum of squared shares, in fractions of whole chips."""
    total = 331 + 295 + 64 + 67
    by_hand = (331**2 + 295**2 + 64**2 + 67**2) / total**2
    assert risc_groups.concentration(TABLE)["risc_chips"] == pytest.approx(by_hand, rel=1e-12)


def test_ibm_alone_is_small_beside_its_rivals_in_risc_chips():
    """By hand: 67 thousand beside 331, 295 and 64 of the others; Mips makes none itself."""
    sizes = risc_groups.sizes_to_rivals(TABLE)
    assert sizes["risc_chips", "IBM"] == pytest.approx(67 / (331 + 295 + 64), rel=1e-12)
    assert sizes["workstations", "Sun"] == pytest.approx(0.92 * 3 / (2.1 + 1.8 + 1.5), rel=1e-12)
    assert (sizes.xs("Mips", level="group") == 0).all()


def test_a_basis_that_is_not_there_is_refused():
    """The message lists those there are."""
    with pytest.raises(InputError, match="one of total, per_supplier, share, got 'each'"):
        risc_groups.split(TABLE, "each")


def damaged(tmp_path, change):
    """Return the path of a copy of the file with its lines changed."""
    lines = (FOLDER / "risc_groups.csv").read_text(encoding="utf-8").splitlines()
    path = tmp_path / "risc_groups.csv"
    path.write_text("\n".join(change(lines)) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("IBM,67,1,100", "IBM,67,1,140", "line 5, column lead_share: .* 0 to 100, got '140'"),
        ("Mips,331,7", "Mips,many,7", "line 2, column value: .* got 'many'"),
        ("Sun,295", "Acorn,295", "line 3, column group: .* one of Mips, Sun, HP, IBM, got 'Acorn'"),
        ("Sun,295", "Mips,295", "lines 2 and 3: measure risc_chips, group Mips is there twice"),
        (",lead_share,", ",share,", "column lead_share is missing"),
    ],
)
def test_a_damaged_table_is_refused(tmp_path, old, new, message):
    """File, line, column and value are named."""

    def change(lines):
        return "\n".join(lines).replace(old, new, 1).splitlines()

    with pytest.raises(InputError, match=f"^risc_groups.csv.*{message}"):
        risc_groups.load(damaged(tmp_path, change))


def test_a_measure_without_all_groups_is_refused(tmp_path):
    """A lost line would make every comparison wrong."""
    with pytest.raises(InputError, match=r"risc_groups.csv: microcomputers lacks IBM"):
        risc_groups.load(damaged(tmp_path, lambda lines: lines[:-1]))
