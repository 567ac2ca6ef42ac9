"""What is kept comes back as it was; it may be deleted or damaged, and holds no more than it should."""

from datetime import date

import pytest

from kzsanctions.engine.cache import Cache

ROWS = {
    "mentions": [{"start": 3, "fields": ("trade", "industry"), "former": False, "text": "Ż"}],
    "figures": [{"from": date(2031, 5, 6), "value": 0.1}],
}


def kept(path, found, state="a", item="text", limit=10**6):
    """Keep something in one run, and tell what the next run knows of it."""
    with Cache(path, state, limit) as cache:
        cache.put(cache.key("read", item), found)


def known(path, state="a", item="text"):
    with Cache(path, state) as cache:
        key = cache.key("read", item)
        return cache.get(key) if cache.known([key]) else None


def test_what_is_kept_comes_back_as_it_was(tmp_path):
    kept(tmp_path / "c" / "read.sqlite", ROWS)
    assert known(tmp_path / "c" / "read.sqlite") == ROWS


@pytest.mark.parametrize("other", [{"state": "b"}, {"item": "text."}])
def test_another_codebook_or_text_is_not_known(other, tmp_path):
    kept(tmp_path / "read.sqlite", ROWS)
    assert known(tmp_path / "read.sqlite", **other) is None


@pytest.mark.parametrize("damage", [lambda p: p.unlink(), lambda p: p.write_bytes(b"no database at all" * 99), lambda p: p.write_bytes(b"")])
def test_a_file_that_was_deleted_or_damaged_is_made_again(damage, tmp_path):
    path = tmp_path / "read.sqlite"
    kept(path, ROWS)
    damage(path)
    assert known(path) is None
    kept(path, ROWS)
    assert known(path) == ROWS


def test_content_that_was_changed_by_a_bit_is_read_again(tmp_path):
    path = tmp_path / "read.sqlite"
    kept(path, ROWS)
    with Cache(path, "a") as cache, cache.store:
        cache.store.execute("UPDATE kept SET content = x'789c00'")
    assert known(path) is None


def test_where_no_file_can_be_everything_is_read(tmp_path):
    (tmp_path / "file").write_text("")
    kept(tmp_path / "file" / "read.sqlite", ROWS)
    assert known(tmp_path / "file" / "read.sqlite") is None


def test_what_was_not_used_for_longest_goes_first(tmp_path):
    path = tmp_path / "read.sqlite"
    texts = {"rows": [{"text": str(n)} for n in range(300)]}
    kept(path, texts, item="old")
    kept(path, texts, item="new")
    assert known(path, item="old")  # used again, after the other
    with Cache(path, "a") as cache:
        size = cache.store.execute("SELECT max(size) FROM kept").fetchone()[0]
    kept(path, texts, item="newest", limit=int(2.7 * size))
    assert known(path, item="newest") and known(path, item="old") and known(path, item="new") is None
