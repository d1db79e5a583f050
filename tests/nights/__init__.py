"""Many nights in a row, as the published workflow runs them, over a world that goes on living."""
