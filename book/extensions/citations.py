"""Citations by author and year, as the prose writes them, each a link to its entry.

A work is known by one name in text and bibliography: Caves (1982); where two of one year would be
taken for each other, Le Ber and Branzei (2010a); a source read without a date, Serrat. A mention
that the prose writes out becomes a link as a citation does.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import partial
from string import ascii_lowercase

from docutils import nodes
from docutils.transforms.universal import SmartQuotes
from docutils.utils.smartquotes import educate_tokens
from pybtex.plugin import Plugin
from pybtex.plugin import register_plugin as register_style
from pybtex.style.formatting.unsrt import Style
from pybtex.style.template import node
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinxcontrib.bibtex.citation_target import CitationTarget
from sphinxcontrib.bibtex.plugin import register_plugin
from sphinxcontrib.bibtex.roles import CitationRef
from sphinxcontrib.bibtex.style.referencing import BracketStyle, GroupReferenceStyle
from sphinxcontrib.bibtex.style.referencing.basic_author_year import (
    BasicAuthorYearParentheticalReferenceStyle,
    BasicAuthorYearTextualReferenceStyle,
)
from sphinxcontrib.bibtex.style.template import join, post_text, pre_text, reference

from book.extensions.running_text import each, replaced, table_of
from models.core.typography import typeset

NAME = "author_year_round"
PAGE = "book/bibliography"
APART = {PAGE, "book/glossary", "book/notation"}  # these look up, and are no place of a work
JOINT = "\N{NO-BREAK SPACE}"  # between name and year
# What follows a source without a date where it is cited, and not just spoken of.
PLACE = r"(?=, (?:sections?|Tables?|Figures?|notes?|steps?|rules?|abstract|appendix|[\"“'‘]))"


def authors(entry):
    """Return the last names of the authors: one, two, or the first of more.

    Examples
    --------
    >>> from pybtex.database import Entry, Person
    >>> authors(Entry("misc", persons={"author": [Person("van Tulder, R."), Person("To, C.")]}))
    'van Tulder and To'
    """
    people = entry.persons.get("author") or entry.persons["editor"]
    last = [" ".join(p.prelast_names + p.last_names).strip("{}") for p in people]
    if len(last) > 2 or last[-1] == "others":
        return f"{last[0]} et al."
    return " and ".join(last)


def labels(entries):
    """Return the name of each work, no two alike: `Nash 1950`, with `JOINT` between."""
    plain = [
        JOINT.join(filter(None, (typeset(authors(entry)), entry.fields.get("year"))))
        for entry in entries
    ]
    seen, often = Counter(), Counter(plain)
    for label in plain:
        yield label + (ascii_lowercase[seen[label]] if often[label] > 1 else "")
        seen[label] += 1


class AuthorYearLabels(Plugin):
    def format_labels(self, entries):
        return labels(entries)


class Alphabetical(Plugin):
    """By all authors, year and title."""

    def sort(self, entries):
        return sorted(entries, key=self.key)

    def key(self, entry):
        people = entry.persons.get("author") or entry.persons.get("editor", ())
        names = [" ".join(p.prelast_names + p.last_names + p.first_names) for p in people]
        names = [re.sub(r"[{}\\']", "", name).lower() for name in names]
        return names, entry.fields.get("year", ""), entry.fields.get("title", "")


class Bibliography(Style):
    default_label_style = AuthorYearLabels
    default_sorting_style = Alphabetical


@node
def who(children, data):
    """The names in the label of an entry."""
    return data["formatted_entry"].label.partition(JOINT)[0]


@node
def when(children, data):
    """The year in the label of an entry, with its letter; nothing if it has none."""
    return data["formatted_entry"].label.partition(JOINT)[2]


@node
def in_brackets(children, data):
    """The children in round brackets, if there is anything in them."""
    inside = join(sep=", ")[children].format_data(data)
    return join["(", inside, ")"].format_data(data) if inside else inside


class Textual(BasicAuthorYearTextualReferenceStyle):
    """Nash (1950), the whole of it a link."""

    def inner(self, role_name):
        year = in_brackets[pre_text, when, post_text]
        return reference[join(sep=" ")[who, year]]


class Parenthetical(BasicAuthorYearParentheticalReferenceStyle):
    def inner(self, role_name):
        return join(sep=", ")[pre_text, reference[join(sep=", ")[who, when]], post_text]


@dataclass
class RoundBrackets(GroupReferenceStyle):
    """The two ways to cite that the prose uses."""

    def __post_init__(self):
        self.styles = [Textual(), Parenthetical(bracket=BracketStyle(left="(", right=")"))]
        super().__post_init__()


def names(bibliography):
    """Return authors and year of each work by its key, as the bibliography has them.

    The year is empty where the work has none.
    """
    entries = Alphabetical().sort(bibliography.entries.values())
    parts = (label.partition(JOINT)[::2] for label in labels(entries))
    return dict(zip((entry.key for entry in entries), parts, strict=True))


def textual(authors, year):
    """Return a work's name as a sentence has it.

    Examples
    --------
    >>> textual("Nash", "1950"), textual("Serrat", "")
    ('Nash (1950)', 'Serrat')
    """
    return f"{authors} ({year})" if year else authors


def works(env):
    """Return the key of each work by its name, with a plain space before the year."""
    known = names(env.get_domain("cite").bibdata.data)
    return {" ".join(filter(None, name)): key for key, name in known.items()}


def pattern(names):
    """Return what finds these names as prose writes them: Nash (1950), or Nash 1950 in brackets.

    A name without a year is found where a place in the work follows.
    """
    forms = []
    for name in sorted(names, key=len, reverse=True):
        written, _, year = name.rpartition(" ")
        if year[:1].isdigit():
            forms.append(rf"{re.escape(written)} (?:{year}|\({year}\))")
        else:
            forms.append(re.escape(name) + PLACE)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})")


def named(words, known):
    """Return the key of the work that these words name, or None."""
    plain = re.sub(r"['’]s$", "", " ".join(words.split()))
    return known.get(plain.translate(str.maketrans("", "", "()")))


class Mentions(SphinxTransform):
    """Lead links to the bibliography, and works that the prose names, to the entries."""

    default_priority = 870  # before MyST looks for what a link names

    def apply(self, **kwargs):
        self.known, self.linked = works(self.env), set()
        for link in list(self.document.findall(addnodes.pending_xref)):
            if link.get("reftarget") == PAGE and not link.get("reftargetid"):
                key = named(link.astext(), self.known)
                if key:
                    link.replace_self(self.link(key, link.astext()))
        if self.env.docname != PAGE:
            words = pattern(self.known)
            for text in each(nodes.Text, self.document):
                replaced(text, words, partial(self.mention, table_of(text)))

    def mention(self, table, found):
        """Return the link that stands for a mention; in a table only for the first of a work."""
        key = named(found[0], self.known)
        if table is not None:
            if (id(table), key) in self.linked:
                return None
            self.linked.add((id(table), key))
        return self.link(key, found[0])

    def link(self, key, words):
        """Return a link to an entry, and have the bibliography know of it."""
        there = self.app.builder.get_relative_uri(self.env.docname, PAGE)
        refs = self.env.get_domain("cite").citation_refs
        refs.append(CitationRef("", self.env.docname, 0, [CitationTarget(key, "", "")]))
        inner = nodes.inline("", words)
        return nodes.reference("", "", inner, refuri=f"{there}#cite-{key}", internal=True)


def always_anew(app, env, added, changed, removed):
    """The bibliography says where works are cited, so every change may change it."""
    return [PAGE] if PAGE in env.found_docs else []


def finish(app, doctree, docname):
    """Set the entries of the bibliography as the prose is set, and say who cites them."""
    if docname == PAGE:
        set_marks(doctree)
        add_back_links(app, doctree)


def set_marks(doctree):
    """Set quotation marks and apostrophes of the entries as Sphinx does elsewhere, and no code."""
    for entry in doctree.findall(nodes.citation):
        texts = list(entry.findall(nodes.Text))
        tokens = SmartQuotes(doctree, None).get_tokens(texts)
        for text, quoted in zip(texts, educate_tokens(tokens, attr="q"), strict=True):
            text.parent.replace(text, nodes.Text(quoted))


def add_back_links(app, doctree):
    """Say at each entry of the bibliography which chapters cite it, in the book's order."""
    cited = {}
    for ref in app.env.get_domain("cite").citation_refs:
        for target in ref.targets:
            cited.setdefault(f"cite-{target.key}", set()).add(ref.docname)
    for entry in doctree.findall(nodes.citation):
        where = cited.get(entry["ids"][0], set())
        chapters = [name for name in app.config.external_site_map if name in where - APART]
        if chapters:
            entry[-1] += nodes.Text(" In: ")
            entry[-1] += [part for name in chapters for part in chapter(app, name)][:-1]
            entry[-1] += nodes.Text(".")


def chapter(app, name):
    """Return a link to a chapter by its title, and what separates it from the next."""
    title = app.env.titles[name].astext()
    there = app.builder.get_relative_uri(PAGE, name)
    yield nodes.reference("", title, refuri=there, internal=True)
    yield nodes.Text(", ")


def setup(app):
    register_plugin("sphinxcontrib.bibtex.style.referencing", NAME, RoundBrackets)
    register_style("pybtex.style.formatting", NAME, Bibliography)
    app.add_transform(Mentions)
    app.connect("env-get-outdated", always_anew)
    app.connect("doctree-resolved", finish)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
