"""The one kind of error a user can put right; every other exception is a defect of the program."""


class InputError(Exception):
    """Something given to the program is wrong; the message names the file, the place and the remedy.

    `faults` holds one such sentence each, so that a check can report all of them at once.
    """

    def __init__(self, *faults: str):
        self.faults = faults
        super().__init__("\n".join(faults))


class CodebookError(InputError):
    """A codebook file says something the program cannot use."""
