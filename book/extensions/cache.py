"""The cache of what notebooks printed opens in a folder of any name.

Jupyter Cache hands the path of its database to SQLAlchemy as an address, in which `%20` is a space.
"""

from jupyter_cache.cache import db
from sqlalchemy import URL, create_engine


def open_database(address):
    """Return the engine of the SQLite file at the path that stands in this address."""
    return create_engine(URL.create("sqlite", database=address.removeprefix("sqlite:///")))


def setup(app):
    db.create_engine = open_database
    return {"parallel_read_safe": True, "parallel_write_safe": True}
