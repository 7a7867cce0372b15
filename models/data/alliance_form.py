"""Which form of alliance is it? The three types of FourWeekMBA, as a tree that a reader walks.

That there are three types, and what makes each, is the source's. What lies on either side of an
alliance is Serrat's. The order of the questions is this book's.
"""

from models.core.origin import Source
from models.data.chooser import chosen, read_tree
from models.data.table import FOLDER

SOURCE = Source("fourweekmba", "FourWeekMBA", "'Strategic alliance types'")
TREE = read_tree(FOLDER / "alliance_form.csv")
EXPLORER = chosen("alliance_form", "Which form of alliance?", TREE, source=SOURCE.text)
