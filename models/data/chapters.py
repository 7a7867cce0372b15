"""How a table of this folder points to a chapter of the book."""


def link(chapter: str) -> str:
    """A link to a chapter by its file name; without one, the word that no model is there.

    Examples
    --------
    >>> link("learning_race")
    '[learning race](learning_race.ipynb)'
    >>> link("")
    'no model here'
    """
    return f"[{chapter.replace('_', ' ')}]({chapter}.ipynb)" if chapter else "no model here"
