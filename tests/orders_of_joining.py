"""Shapley's definition to the letter, in exact fractions: the measure of every faster method."""

from fractions import Fraction
from itertools import permutations


def value(profit, synergy, coalition):
    """Return what a coalition earns: its synergy times what its members earn alone."""
    if not coalition:
        return Fraction(0)
    return synergy[len(coalition) - 1] * sum(profit[member] for member in coalition)


def by_permutations(profit, synergy):
    """Return each member's contribution, averaged over all orders of joining."""
    orders = list(permutations(range(len(profit))))
    totals = [Fraction(0)] * len(profit)
    for order in orders:
        for place, member in enumerate(order):
            before, after = order[:place], order[: place + 1]
            totals[member] += value(profit, synergy, after) - value(profit, synergy, before)
    return [total / len(orders) for total in totals]
