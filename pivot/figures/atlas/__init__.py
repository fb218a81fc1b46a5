"""From longitudes and latitudes to shapes on the sheet."""
