"""How long things take and how much memory, by ``make bench``: told, never tested."""
