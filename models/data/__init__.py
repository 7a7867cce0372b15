"""Tables that the sources print, each with where it comes from, and what reads them."""
