"""What an instructor teaches with: notes, slides, bets, and a bank of questions.

All of it is printed from the chapters of the book, from the tasks of their assignments, and from
two small files a chapter: `bank.csv` says what its questions test, and `plan.toml` plans the hour.
"""
