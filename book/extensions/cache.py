"""The cache of what notebooks printed: filled by several side by side, in a folder of any name.

Jupyter Cache hands the path of its database to SQLAlchemy as an address, in which `%20` is a space.
"""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import nbformat
from jupyter_cache import get_cache
from jupyter_cache.base import CacheBundleIn
from jupyter_cache.cache import db
from jupyter_cache.executors.utils import single_nb_execution
from nbclient.exceptions import DeadKernelError
from sqlalchemy import URL, create_engine
from traitlets.config import Config

# As many as `make test` has workers at most: each holds half a gigabyte, whatever the processors.
KERNELS = min(os.cpu_count() or 1, 8)
# Or each kernel warns that others on this machine could listen.
ENCRYPTED = Config(KernelManager={"transport_encryption": "auto"})


def open_database(address):
    """Return the engine of the SQLite file at the path that stands in this address."""
    return create_engine(URL.create("sqlite", database=address.removeprefix("sqlite:///")))


def run_side_by_side(app, env, docnames):
    """Run the notebooks that will be read and are not in the cache, one a processor at a time.

    One that fails is left to the build, which runs it again and says what is wrong.
    """
    config = env.mystnb_config
    if config.execution_mode != "cache":
        return
    cache = get_cache(config.execution_cache_path)
    paths = [Path(env.doc2path(name)) for name in docnames]
    waiting = [path for path in paths if path.suffix == ".ipynb" and not is_in(cache, path)]

    def run(path):
        notebook = nbformat.read(path, as_version=4)
        timeout = config.execution_timeout
        try:
            return single_nb_execution(
                notebook, path.parent, timeout, allow_errors=False, config=ENCRYPTED
            )
        except DeadKernelError as died:
            raise RuntimeError(f"{path}: {died} while it ran this notebook") from died

    with ThreadPoolExecutor(KERNELS) as pool:
        for path, result in zip(waiting, pool.map(run, waiting), strict=True):
            if result.err is None:
                bundle = CacheBundleIn(result.nb, path, data={"execution_seconds": result.time})
                cache.cache_notebook_bundle(bundle, check_validity=False, overwrite=True)


def is_in(cache, path):
    try:
        cache.match_cache_notebook(nbformat.read(path, as_version=4))
    except KeyError:
        return False
    return True


def setup(app):
    db.create_engine = open_database
    app.connect("env-before-read-docs", run_side_by_side)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
