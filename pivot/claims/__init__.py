"""The claims: the ledger that states their rules, and one function that decides each."""
