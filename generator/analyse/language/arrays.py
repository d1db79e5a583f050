"""What numpy's arrays hold here."""

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Places = NDArray[np.int_]
"""Numbers of words, sentences or turns."""
