"""Which way to grow? The growth matrix of FourWeekMBA, as a tree that a reader walks."""

from models.core.origin import Source
from models.data.chooser import chosen, read_tree
from models.data.table import FOLDER

SOURCE = Source("fourweekmba", "FourWeekMBA", "'Growth Matrix'")
TREE = read_tree(FOLDER / "growth_matrix.csv")
EXPLORER = chosen("growth_matrix", "Which way to grow?", TREE, source=SOURCE.text)
