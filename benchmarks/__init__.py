"""How fast the book is, beside peers, all in one run on one machine: `python -m benchmarks`.

Nothing here is a test: a busy machine makes slow numbers, not failures.
"""
