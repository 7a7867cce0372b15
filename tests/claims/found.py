"""Where claims hold: each is looked at once, however many tests ask."""

from functools import cache

from models.claims import claim

share = cache(claim.share)
