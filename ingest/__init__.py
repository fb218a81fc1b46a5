"""From the collection of sources to the dataset: one module a source, raw file in, rows out."""
