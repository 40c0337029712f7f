"""The podcasts, read by feedparser and podcastparser, and judged by rules of our own that follow the specifications:

- Apple, https://podcasters.apple.com/support/823-podcast-requirements and https://help.apple.com/itc/podcasts_connect/#/itcb54353390
- Podcasting 2.0, https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md
- RSS 2.0, https://www.rssboard.org/rss-specification
"""

import io
import os
import re
import struct
import uuid
import xml.etree.ElementTree as xml
from email.utils import parsedate_to_datetime

import feedparser
import podcastparser
import pytest
import requests

ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
PODCAST = "{https://podcastindex.org/namespace/1.0}"
ATOM = "{http://www.w3.org/2005/Atom}"

# Apple's list of September 2024: categories and what stands below them.
CATEGORIES = {
    "Arts": {"Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"},
    "Business": {"Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"},
    "Comedy": {"Comedy Interviews", "Improv", "Stand-Up"},
    "Education": {"Courses", "How To", "Language Learning", "Self-Improvement"},
    "Fiction": {"Comedy Fiction", "Drama", "Science Fiction"},
    "Government": set(),
    "History": set(),
    "Health & Fitness": {"Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"},
    "Kids & Family": {"Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"},
    "Leisure": {"Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden", "Video Games"},
    "Music": {"Music Commentary", "Music History", "Music Interviews"},
    "News": {"Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News", "Tech News"},
    "Religion & Spirituality": {"Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality"},
    "Science": {
        "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences", "Nature", "Physics",
        "Social Sciences",
    },
    "Society & Culture": {"Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"},
    "Sports": {
        "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby", "Running", "Soccer",
        "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling",
    },
    "Technology": set(),
    "True Crime": set(),
    "TV & Film": {"After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"},
}

# Roles and groups of https://github.com/Podcastindex-org/podcast-namespace/blob/main/taxonomy.json that we use.
TAXONOMY = {
    ("host", "cast"), ("guest", "cast"), ("reporter", "cast"), ("narrator", "cast"), ("producer", "creative direction"),
    ("editor", "audio post-production"), ("composer", "audio post-production"), ("translator", "writing"),
}


def fetch(address: str) -> requests.Response:
    answer = requests.get(address, timeout=60)
    assert answer.status_code == 200, (address, answer.status_code)
    return answer


@pytest.fixture(scope="session")
def feeds(twiza: str) -> dict[str, bytes]:
    """Every podcast of the installation, by its address: of everything, of each language, of each programme."""
    everything = fetch(f"{twiza}/podcast.rss").content
    addresses = [f"{twiza}/podcast.rss", f"{twiza}/podcast/fr.rss", f"{twiza}/podcast/ar.rss"]
    pages = {item.findtext("link") for item in xml.fromstring(everything).iter("item")}
    addresses += sorted({page.rsplit("/", 1)[0] + "/podcast.rss" for page in pages})
    assert len(addresses) >= 5
    return {address: fetch(address).content for address in addresses}


def channels(feeds: dict[str, bytes]) -> list[xml.Element]:
    return [xml.fromstring(feed).find("channel") for feed in feeds.values()]


def only(parent: xml.Element, name: str) -> xml.Element:
    found = parent.findall(name)
    assert len(found) == 1, (name, len(found))
    return found[0]


def test_feedparser_finds_nothing_wrong(feeds):
    for address, feed in feeds.items():
        read = feedparser.parse(feed)
        assert not read.bozo, (address, read.get("bozo_exception"))
        assert read.version == "rss20" and read.feed.title and read.feed.language
        for entry in read.entries:
            [sound] = entry.enclosures
            assert sound.type.startswith("audio/") and int(sound.length) > 0
            assert entry.id and entry.published_parsed and entry.summary and entry.itunes_duration


def parsed(address: str, feed: bytes) -> dict:
    """What podcastparser makes of a feed. It knows the namespace of Podcasting 2.0 by its older name only."""
    older = b"https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"
    return podcastparser.parse(address, io.BytesIO(feed.replace(b"https://podcastindex.org/namespace/1.0", older)))


def test_podcastparser_reads_episodes_with_their_recordings_chapters_transcripts_and_people(feeds):
    for address, feed in feeds.items():
        read = parsed(address, feed)
        assert read["title"] and read["link"] and read["description"] and read["cover_url"]
        assert read["explicit"] is False and read["type"] in ("episodic", "serial")
        for episode in read["episodes"]:
            assert uuid.UUID(episode["guid"]) and episode["published"] > 0 and episode["total_time"] > 0
            [sound] = episode["enclosures"]
            assert sound["mime_type"] == "audio/mpeg" and sound["file_size"] > 0
            assert episode["transcript_url"].startswith("http")
            assert episode["persons"][0]["role"] == "host"
    address = next(address for address in feeds if "paroles-d-oasis" in address)
    oasis = parsed(address, feeds[address])
    assert oasis["type"] == "serial"
    water = next(episode for episode in oasis["episodes"] if episode.get("number") == 1)
    assert water["chapters_json_url"].endswith("/chapters.json")
    assert "<strong>" in water["description_html"], "what is to be read beside it arrives as HTML"


def test_the_channel_has_what_rss_and_apple_require(feeds):
    for channel in channels(feeds):
        for name in ("title", "link", "description", "language", f"{ITUNES}author", f"{ITUNES}explicit", f"{ITUNES}type"):
            assert only(channel, name).text.strip(), name
        assert only(channel, f"{ITUNES}explicit").text in ("true", "false")
        assert only(channel, f"{ITUNES}type").text in ("episodic", "serial")
        assert re.fullmatch(r"[a-z]{2,3}", channel.findtext("language"))
        assert len(channel.findtext("description").encode()) <= 4000
        category = only(channel, f"{ITUNES}category")
        assert category.get("text") in CATEGORIES
        for below in category:
            assert below.get("text") in CATEGORIES[category.get("text")]
        assert "@" in only(channel, f"{ITUNES}owner").findtext(f"{ITUNES}email")
        complete = channel.find(f"{ITUNES}complete")
        assert complete is None or complete.text == "Yes"
        own = [link for link in channel.findall(f"{ATOM}link") if link.get("rel") == "self"]
        assert len(own) == 1 and own[0].get("href").endswith(".rss")
        assert only(channel, "image").findtext("url") == only(channel, f"{ITUNES}image").get("href")


def test_covers_are_square_pictures_of_the_size_that_apple_wants(feeds):
    covers = {image.get("href") for channel in channels(feeds) for image in channel.iter(f"{ITUNES}image")}
    assert len(covers) >= 3
    for cover in covers:
        answer = fetch(cover)
        assert answer.headers["content-type"] in ("image/png", "image/jpeg")
        assert answer.content[:8] == b"\x89PNG\r\n\x1a\n", cover
        width, height = struct.unpack(">II", answer.content[16:24])
        assert width == height and 1400 <= width <= 3000, (cover, width, height)


def test_each_item_has_what_rss_and_apple_require(feeds):
    for channel in channels(feeds):
        items = channel.findall("item")
        assert items
        guids = [only(item, "guid").text for item in items]
        assert len(guids) == len(set(guids))
        dates = [parsedate_to_datetime(only(item, "pubDate").text) for item in items]
        assert dates == sorted(dates, reverse=True)
        for item in items:
            assert only(item, "title").text.strip() and only(item, "link").text.startswith("http")
            assert only(item, "guid").get("isPermaLink") == "false"
            sound = only(item, "enclosure")
            assert sound.get("url").startswith("http") and sound.get("type") in ("audio/mpeg", "audio/x-m4a", "audio/mp4")
            assert sound.get("url").rsplit(".")[-1] in ("mp3", "m4a"), "the name ends as its type says"
            assert int(only(item, f"{ITUNES}duration").text) > 0
            assert only(item, f"{ITUNES}explicit").text in ("true", "false")
            kind = only(item, f"{ITUNES}episodeType").text
            assert kind in ("full", "trailer", "bonus")
            numbers = [item.find(f"{ITUNES}{name}") for name in ("season", "episode")]
            assert all(number is None or int(number.text) > 0 for number in numbers)
            assert len(item.findtext("description")) <= 4000
        if channel.findtext(f"{ITUNES}type") == "serial":
            assert all(
                item.find(f"{ITUNES}episode") is not None
                for item in items
                if item.findtext(f"{ITUNES}episodeType") == "full"
            )


def test_recordings_are_given_whole_and_in_parts_with_the_length_that_the_feed_says(feeds):
    sounds = {(s.get("url"), s.get("length"), s.get("type")) for c in channels(feeds) for i in c.findall("item") for s in [i.find("enclosure")]}
    for address, length, mime in sounds:
        head = requests.head(address, timeout=60)
        assert head.status_code == 200 and head.headers["content-length"] == length, address
        assert head.headers["content-type"] == mime and head.headers["accept-ranges"] == "bytes"
        part = requests.get(address, headers={"Range": "bytes=100-199"}, timeout=60)
        assert part.status_code == 206 and len(part.content) == 100
        assert part.headers["content-range"] == f"bytes 100-199/{length}"
        whole = fetch(address).content
        assert len(whole) == int(length) and whole[100:200] == part.content


def test_the_tags_of_podcasting_2_0_follow_its_specification(feeds):
    guids = {}
    for address, channel in zip(feeds, channels(feeds)):
        guid = uuid.UUID(only(channel, f"{PODCAST}guid").text)
        assert guid.version == 5
        guids[address] = guid
        locked = only(channel, f"{PODCAST}locked")
        assert locked.text in ("yes", "no") and "@" in locked.get("owner")
        assert only(channel, f"{PODCAST}medium").text == "podcast"
        for person in channel.iter(f"{PODCAST}person"):
            assert person.text.strip() and (person.get("role"), person.get("group")) in TAXONOMY
        for item in channel.findall("item"):
            for name in ("season", "episode"):
                number = item.find(f"{PODCAST}{name}")
                assert number is None or number.text == item.findtext(f"{ITUNES}{name}")
            kinds = {t.get("type") for t in item.findall(f"{PODCAST}transcript")}
            assert kinds <= {"text/plain", "text/html", "text/vtt", "application/json", "application/x-subrip"}
    assert len(set(guids.values())) == len(guids), "each podcast has a name of its own"
    # The names were given when the demonstration was made, from where its feeds stood then.
    namespace = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
    everything = next(guid for address, guid in guids.items() if address.endswith("/podcast.rss") and "/radio/" not in address)
    assert everything == uuid.uuid5(namespace, "e-joussour.example/podcast.rss")


def test_chapters_are_json_chapters_that_players_of_other_sites_may_read(feeds):
    found = {c.get("url") for channel in channels(feeds) for c in channel.iter(f"{PODCAST}chapters")}
    assert len(found) >= 2
    for address in found:
        answer = fetch(address)
        assert answer.headers["content-type"] == "application/json+chapters"
        assert answer.headers["access-control-allow-origin"] == "*"
        read = answer.json()
        assert read["version"] == "1.2.0"
        starts = [chapter["startTime"] for chapter in read["chapters"]]
        assert starts == sorted(set(starts)) and all(chapter["title"] for chapter in read["chapters"])


TIME = re.compile(r"(?:(\d+):)?(\d{2}):(\d{2})[.,](\d{3})")


def seconds(words: str) -> float:
    hours, minutes, whole, thousandths = TIME.fullmatch(words).groups()
    return int(hours or 0) * 3600 + int(minutes) * 60 + int(whole) + int(thousandths) / 1000


def test_transcripts_say_the_same_in_each_form_and_language_within_the_recording(feeds):
    channel = xml.fromstring(next(iter(feeds.values()))).find("channel")
    for item in channel.findall("item"):
        spoken = {(t.get("language"), t.get("type")): t for t in item.findall(f"{PODCAST}transcript")}
        assert {lang for lang, _ in spoken} == {"fr", "ar"}
        length = int(item.findtext(f"{ITUNES}duration"))
        for lang in ("fr", "ar"):
            assert spoken[lang, "text/vtt"].get("rel") == "captions"
            answers = {kind: fetch(spoken[lang, kind].get("url")) for kind in ("text/vtt", "application/x-subrip", "application/json")}
            for kind, answer in answers.items():
                assert answer.headers["content-type"].startswith(kind)
                assert answer.headers["access-control-allow-origin"] == "*"
                answer.encoding = "utf-8"
            vtt = answers["text/vtt"].text
            assert vtt.startswith("WEBVTT\n")
            cues = re.findall(r"^(\S+) --> (\S+)\n(.+)$", vtt, re.M)
            segments = answers["application/json"].json()["segments"]
            srt = re.findall(r"^\d+\n(\S+) --> (\S+)\n(.+)$", answers["application/x-subrip"].text, re.M)
            assert len(cues) == len(segments) == len(srt) >= 2
            for cue, segment, line in zip(cues, segments, srt):
                assert seconds(cue[0]) == seconds(line[0]) == segment["startTime"] < segment["endTime"] <= length
                assert cue[2] == f"<v {segment['speaker']}>{segment['body']}"
                assert line[2] == f"{segment['speaker']}: {segment['body']}"


def test_the_live_stream_is_announced_with_when_it_is_next_on_the_air(feeds):
    channel = xml.fromstring(next(iter(feeds.values()))).find("channel")
    items = channel.findall(f"{PODCAST}liveItem")
    assert 1 <= len(items) <= 2
    for item in items:
        assert item.get("status") in ("pending", "live")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", item.get("start")) and item.get("start") < item.get("end")
        assert only(item, "title").text and only(item, "guid").text
        assert only(item, "enclosure").get("url").startswith("https://")
        assert only(item, f"{PODCAST}contentLink").get("href").endswith("/radio/live")


def test_whoever_asks_again_is_told_that_nothing_changed(twiza):
    for path in ("/podcast.rss", "/radio/cover.png"):
        first = fetch(f"{twiza}{path}")
        again = requests.get(f"{twiza}{path}", headers={"If-None-Match": first.headers["etag"]}, timeout=60)
        assert again.status_code == 304 and not again.content


def memory(pid: str) -> int:
    """The most memory that the program ever had, in kB."""
    with open(f"/proc/{pid}/status") as status:
        return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1))


def forget_peak(pid: str) -> None:
    with open(f"/proc/{pid}/clear_refs", "w") as refs:
        refs.write("5")


def wav(size: int):
    """A silent recording of so many bytes, never held whole."""
    data = size - 44
    yield b"RIFF" + struct.pack("<I", size - 8) + b"WAVEfmt " + struct.pack("<IHHIIHH", 16, 1, 2, 44100, 176400, 4, 16)
    yield b"data" + struct.pack("<I", data)
    piece = bytes(64 * 1024)
    while data > 0:
        yield piece[: min(data, len(piece))]
        data -= len(piece)


def form(sound, name: str):
    """A form with one file, as a browser streams it."""
    yield f'--x\r\nContent-Disposition: form-data; name="sound"; filename="{name}"\r\nContent-Type: audio/wav\r\n\r\n'.encode()
    yield from sound
    yield b"\r\n--x--\r\n"


@pytest.fixture()
def draft(twiza, as_secretary) -> str:
    """The address of a new episode."""
    own = {"Sec-Fetch-Site": "same-origin"}
    board = as_secretary.get(f"{twiza}/s/fmas/newsroom/radio").text
    programme = re.search(r"/s/fmas/newsroom/radio/([0-9a-z-]{20,36})\"", board).group(1)
    said = {"title.fr": "Un essai d’envoi", "summary.fr": "Un essai.", "lang": "fr", "sort": "bonus"}
    answer = as_secretary.post(f"{twiza}/s/fmas/newsroom/radio/{programme}/new", data=said, headers=own)
    assert answer.status_code == 200 and answer.url.endswith("/sound"), answer.url
    return answer.url.removesuffix("/sound")


def send(session, draft: str, sound, name: str) -> requests.Response:
    headers = {"Sec-Fetch-Site": "same-origin", "Content-Type": "multipart/form-data; boundary=x"}
    return session.post(f"{draft}/sound", data=form(sound, name), headers=headers, timeout=300)


MEGABYTE = 1024 * 1024


@pytest.mark.skipif("TWIZA_PID" not in os.environ, reason="the program is not ours to look at")
def test_a_recording_of_190_megabytes_is_taken_in_flat_memory(as_secretary, draft):
    pid = os.environ["TWIZA_PID"]
    forget_peak(pid)
    before = memory(pid)
    answer = send(as_secretary, draft, wav(190 * MEGABYTE), "longue.wav")
    assert answer.status_code == 200 and answer.url == draft, answer.url
    grown = (memory(pid) - before) / 1024
    assert grown < 96, f"{grown:.0f} MB more"
    sound = re.search(r'<audio[^>]+src="([^"]+)"', answer.text).group(1)
    part = as_secretary.get(draft.split("/s/")[0] + sound, headers={"Range": f"bytes={150 * MEGABYTE}-{150 * MEGABYTE + 9}"})
    assert part.status_code == 206 and part.content == bytes(10)


def test_a_recording_that_is_too_large_is_refused_in_words_and_nothing_of_it_is_kept(as_secretary, draft):
    answer = send(as_secretary, draft, wav(201 * MEGABYTE), "trop.wav")
    assert answer.status_code == 422
    assert "200" in answer.text and "201" in answer.text
    assert "<audio" not in as_secretary.get(draft).text


def test_what_is_no_recording_is_refused_in_words(as_secretary, draft):
    answer = send(as_secretary, draft, [b"<html>not a sound</html>" * 100], "page.mp3")
    assert answer.status_code == 422 and 'class="fault"' in answer.text
    empty = send(as_secretary, draft, [], "vide.mp3")
    assert empty.status_code == 422 and 'class="fault"' in empty.text


def test_a_recording_that_breaks_off_on_its_way_leaves_nothing(twiza, as_secretary, draft):
    import socket
    from urllib.parse import urlsplit

    there = urlsplit(draft)
    cookies = "; ".join(f"{c.name}={c.value}" for c in as_secretary.cookies)
    head = (
        f"POST {there.path}/sound HTTP/1.1\r\nHost: {there.netloc}\r\nCookie: {cookies}\r\nSec-Fetch-Site: same-origin\r\n"
        f"Content-Type: multipart/form-data; boundary=x\r\nContent-Length: {50 * MEGABYTE}\r\n\r\n"
    )
    with socket.create_connection((there.hostname, there.port)) as line:
        line.sendall(head.encode())
        for piece, _ in zip(form(wav(50 * MEGABYTE), "coupe.wav"), range(100)):
            line.sendall(piece)
    page = as_secretary.get(draft)
    assert page.status_code == 200 and "<audio" not in page.text
