"""Where every command starts; imports nothing at once, since each worker of a pool imports this module anew."""


def main() -> None:
    """Run `infracast` with the arguments that it was given; a build that would change nothing ends here."""
    import gc  # noqa: PLC0415
    import sys  # noqa: PLC0415

    from generator import engine  # noqa: PLC0415
    from generator.memory.unchanged import told  # noqa: PLC0415

    if said := told(sys.argv[1:]):
        print(f"Nothing has changed since the last build, so nothing was done. It said:\n{said}", end="")
        return
    # Modules and records stay to the end and make no cycles: looking through them took a tenth of a build, whose
    # plugin goes on looking once all is read. Other commands may be done with much before they end.
    gc.set_threshold(20_000, 20, 20)
    if sys.argv[1:2] == ["build"]:
        gc.disable()
    engine.ready()
    from generator.commands.main import main as run  # noqa: PLC0415 - half of a worker's start are its imports

    run()


if __name__ == "__main__":
    main()
