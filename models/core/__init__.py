"""The grammar in which every model is written. It knows nothing of alliances."""
