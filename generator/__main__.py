"""Where every command starts: each worker of a pool imports this anew, and so it imports nothing itself."""


def main() -> None:
    """Run `infracast` with the arguments that it was given."""
    from generator.commands.main import main as run  # noqa: PLC0415 - half of a worker's start are its imports

    run()


if __name__ == "__main__":
    main()
