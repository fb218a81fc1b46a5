"""The Sphinx extensions that set the book in HTML and PDF."""
