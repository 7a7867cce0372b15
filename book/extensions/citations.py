"""Citations by author and year in round brackets, as the prose writes them: Caves (1982)."""

from dataclasses import dataclass, field

from sphinxcontrib.bibtex.plugin import register_plugin
from sphinxcontrib.bibtex.style.referencing import BracketStyle
from sphinxcontrib.bibtex.style.referencing.author_year import AuthorYearReferenceStyle

NAME = "author_year_round"


def round_bracket():
    return BracketStyle(left="(", right=")")


@dataclass
class RoundBrackets(AuthorYearReferenceStyle):
    bracket_textual: BracketStyle = field(default_factory=round_bracket)
    bracket_parenthetical: BracketStyle = field(default_factory=round_bracket)


def setup(app):
    register_plugin("sphinxcontrib.bibtex.style.referencing", NAME, RoundBrackets)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
