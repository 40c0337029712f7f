"""Pictures and sounds that come in are read back by programs that others wrote: Pillow, mutagen, an HTTP client."""

import io
import pathlib
import re

import mutagen
import pytest
import requests
from PIL import Image

DATA = pathlib.Path(__file__).parents[2] / "crates/media/tests/data"


@pytest.fixture()
def keep(twiza, as_secretary):
    """Brings a file into the newsroom, and tells the addresses that its page shows."""

    def bring(name, **fields):
        form = {"faces": "leave", **fields}
        with open(DATA / name, "rb") as file:
            answer = as_secretary.post(
                f"{twiza}/s/fmas/newsroom/media", data=form, files={"file": (name, file)}, headers={"Sec-Fetch-Site": "same-origin"}
            )
        assert answer.status_code == 200, answer.status_code
        return sorted(set(re.findall(r"/media/[0-9a-z]{26}/[a-z]+\.[a-z0-9]+", answer.text)))

    return bring


def test_a_photo_is_upright_and_says_nothing_of_where_it_was_taken(twiza, as_secretary, keep):
    before = Image.open(DATA / "turned.jpg")
    assert before.getexif()[0x0112] == 6 and before.getexif().get_ifd(0x8825), "there was something to lose"
    upright = Image.open(DATA / "astronaut.jpg").convert("RGB").resize((8, 8)).tobytes()
    addresses = keep("turned.jpg")
    assert addresses
    for address in addresses:
        picture = Image.open(io.BytesIO(as_secretary.get(twiza + address).content))
        assert not picture.getexif() and "comment" not in picture.info and "icc_profile" not in picture.info
        assert picture.info.get("progressive")
        seen = picture.convert("RGB").resize((8, 8)).tobytes()
        assert max(abs(a - b) for a, b in zip(seen, upright, strict=True)) < 24, "the same picture, the same way up"


@pytest.mark.parametrize("name", ["tone.mp3", "tone.m4a", "tone.ogg", "tone.wav", "tone.flac"])
def test_a_sound_is_heard_whole_and_in_parts(twiza, as_secretary, keep, name):
    [address] = keep(name)
    whole = as_secretary.get(twiza + address)
    assert whole.headers["accept-ranges"] == "bytes" and len(whole.content) == int(whole.headers["content-length"])
    heard = mutagen.File(io.BytesIO(whole.content), easy=False)
    assert 1.9 < heard.info.length < 2.2
    if name in ("tone.mp3", "tone.m4a"):
        assert "Fatima" not in str(heard.tags), "who was there is not kept"

    length, tag = len(whole.content), whole.headers["etag"]
    part = as_secretary.get(twiza + address, headers={"Range": "bytes=100-199"})
    assert part.status_code == 206 and part.content == whole.content[100:200]
    assert part.headers["content-range"] == f"bytes 100-199/{length}"
    end = as_secretary.get(twiza + address, headers={"Range": "bytes=-50", "If-Range": tag})
    assert end.status_code == 206 and end.content == whole.content[-50:]
    older = as_secretary.get(twiza + address, headers={"Range": "bytes=-50", "If-Range": '"an older one"'})
    assert older.status_code == 200 and older.content == whole.content
    beyond = as_secretary.get(twiza + address, headers={"Range": f"bytes={length}-"})
    assert beyond.status_code == 416 and beyond.headers["content-range"] == f"bytes */{length}"
    same = as_secretary.get(twiza + address, headers={"If-None-Match": tag})
    assert same.status_code == 304 and not same.content
    head = as_secretary.head(twiza + address)
    assert head.headers["content-length"] == str(length)


def test_a_stranger_is_told_nothing_of_what_no_page_shows(twiza, keep):


    [address] = keep("tone.ogg")
    nowhere = re.sub(r"/media/[0-9a-z]{26}", "/media/" + "0" * 26, address)
    hidden, missing = requests.get(twiza + address), requests.get(twiza + nowhere)
    assert hidden.status_code == missing.status_code == 404
    assert hidden.text.replace(address, "") == missing.text.replace(nowhere, "")
