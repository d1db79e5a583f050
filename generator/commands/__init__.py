"""The command line: a module for each command, a function whose parameters are its arguments; `main` lists them.

In come arguments; out go lines and an exit code. What is done with them is asked of `build` and the stages.
"""
