"""With what texts are read: one after another, by several processes, or by a cluster; and what was read before is not read again.

In: one of the `works`, pure functions of one text and the codebook, and the texts. Out: what it gives for each text, in their order.

1. `running` gives each text to whoever reads it: `pool` makes processes of this machine or of a Dask cluster work.
2. `cache` keeps what was read under a hash of all it was read from; deleted, it is made again.
3. `progress` says how far a long work is, on a terminal or after some seconds.
4. `shared` brings a corpus from a shared path to this machine, and finished tables back.

Whoever reads, and whether anything was kept, the results are the same. It knows no table and decides nothing.
"""

from . import shared, works
from .progress import Progress
from .running import Engine, named, usual

__all__ = ["Engine", "Progress", "named", "shared", "usual", "works"]
