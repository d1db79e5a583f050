"""Segments and words with times of their own, whatever program wrote them and whatever it calls them."""
