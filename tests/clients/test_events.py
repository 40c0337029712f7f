"""The calendars, read by icalendar (PyPI), and the events' data on their pages."""

import json
import os
import re
from datetime import datetime, timedelta, timezone

import icalendar
import pytest
import requests

URL = os.environ["TWIZA_URL"].rstrip("/")


def calendar(path, **kept):
    answer = requests.get(URL + path, timeout=60, **kept)
    assert answer.status_code == 200, answer.text[:200]
    assert answer.headers["content-type"].startswith("text/calendar")
    return answer, icalendar.Calendar.from_ical(answer.content)


def events(read):
    return list(read.walk("VEVENT"))


def test_every_event_of_the_agenda_has_what_a_calendar_needs():
    answer, read = calendar("/events.ics?lang=fr")
    assert read["VERSION"] == "2.0" and "PRODID" in read and str(read["X-WR-CALNAME"]) == "Agenda"
    found = events(read)
    assert len(found) >= 8
    assert len({str(event["UID"]) for event in found}) == len(found), "each event once"
    for event in found:
        begins, ends = event.decoded("DTSTART"), event.decoded("DTEND")
        assert begins.tzinfo is not None and begins.utcoffset() == timedelta(0)
        assert begins < ends
        assert event.decoded("DTSTAMP").tzinfo is not None
        assert int(event["SEQUENCE"]) >= 0
        assert event["STATUS"] in ("CONFIRMED", "TENTATIVE", "CANCELLED")
        assert str(event["URL"]).startswith(URL + "/events/")
        assert event.get("SUMMARY") and not event.errors
    for line in answer.content.split(b"\r\n"):
        assert len(line) <= 75, line
    assert b"visio.example.org" not in answer.content.replace(b"\r\n ", b""), "where one takes part is for who registered"


def test_what_is_off_or_later_says_so():
    _, read = calendar("/events.ics?lang=fr")
    states = {str(event["STATUS"]): str(event["SUMMARY"]) for event in events(read)}
    assert states["CANCELLED"].startswith("[Annulé]") and states["TENTATIVE"].startswith("[Reporté]")


def test_a_theme_and_a_region_narrow_the_calendar():
    whole = {str(event["UID"]) for event in events(calendar("/events.ics")[1])}
    media = {str(event["UID"]) for event in events(calendar("/events.ics?theme=media")[1])}
    rabat = {str(event["UID"]) for event in events(calendar("/events.ics?region=04")[1])}
    both = {str(event["UID"]) for event in events(calendar("/events.ics?theme=participation&region=04")[1])}
    assert media and media < whole and rabat and rabat < whole
    assert both and both <= rabat, "the same event has the same identity in each calendar"


def test_arabic_comes_through_folding_and_escaping():
    _, read = calendar("/events.ics?lang=ar")
    found = [str(event["SUMMARY"]) for event in events(read)]
    assert any("مقهى المواطنة: فهم قانون الحق في الحصول على المعلومات" in words for words in found), found


def test_who_has_the_calendar_is_told_so():
    answer, _ = calendar("/events.ics")
    again = requests.get(URL + "/events.ics", headers={"If-None-Match": answer.headers["etag"]}, timeout=60)
    assert again.status_code == 304 and not again.content


@pytest.fixture(scope="module")
def page():
    words = requests.get(URL + "/events?lang=fr", timeout=60).text
    slug = re.search(r'href="/events/(cafe-citoyen[a-z0-9-]*)"', words).group(1)
    return slug, requests.get(f"{URL}/events/{slug}?lang=fr", timeout=60).text


def test_one_event_is_the_same_in_its_own_calendar_and_on_its_page(page):
    slug, words = page
    (event,) = events(calendar(f"/events/{slug}.ics?lang=fr")[1])
    data = [json.loads(found) for found in re.findall(r'<script type="application/ld\+json">(.*?)</script>', words, re.S)]
    (told,) = [one for one in data if one.get("@type") == "Event"]
    assert told["name"] == str(event["SUMMARY"])
    begins = datetime.fromisoformat(told["startDate"])
    assert begins == event.decoded("DTSTART") and begins.utcoffset() is not None
    assert begins.astimezone(timezone.utc) == event.decoded("DTSTART")
    assert datetime.fromisoformat(told["endDate"]) == event.decoded("DTEND")
    assert told["eventStatus"] == "https://schema.org/EventScheduled"
    assert told["location"][0]["@type"] == "Place" and told["organizer"]["name"]
    assert 'type="text/calendar"' in words


def test_what_does_not_exist_has_no_calendar():
    assert requests.get(URL + "/events/nothing-of-the-kind.ics", timeout=60).status_code == 404
