"""Open, measure, judge and draw: the code that all chapters of the book share."""
