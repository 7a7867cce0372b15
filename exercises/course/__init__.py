"""A course: its folder, its students' hand-ins, and how they are marked and given back."""
