"""`python -m kzsanctions`: the same as the command `kzsanctions`."""

from .cli import main

if __name__ == "__main__":
    raise SystemExit(main())
