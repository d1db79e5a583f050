"""Where every command starts: each worker of a pool imports this anew, and so it imports nothing itself."""


def main() -> None:
    """Run `infracast` with the arguments that it was given."""
    from generator.cli import main as run  # noqa: PLC0415 - half of a worker's start is the command line's imports

    run()


if __name__ == "__main__":
    main()
