"""What holds for every test."""

from hypothesis import settings

# A busy machine may take long over an example; how long is no property of the code.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")
