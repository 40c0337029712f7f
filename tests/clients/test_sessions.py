"""The calendars of sessions, read by icalendar (PyPI)."""

import re
from datetime import datetime, timedelta, timezone
from urllib.parse import urljoin

import icalendar
import pytest
import requests


@pytest.fixture()
def sessions(twiza: str, as_secretary: requests.Session) -> list[tuple[str, str]]:
    """The sessions of the demonstration, with their pages."""
    found, address = [], f"{twiza}/s/amsed/training/sessions?lang=fr"
    while address:
        page = as_secretary.get(address, timeout=60).text
        for path in re.findall(r'<h2><a href="(/s/amsed/training/sessions/[0-9a-z]{26})"', page):
            found.append((path.rsplit("/", 1)[1], as_secretary.get(f"{twiza}{path}?lang=fr", timeout=60).text))
        further = re.search(r'href="([^"]*)" rel="next"', page)
        address = further and urljoin(address, further.group(1).replace("&amp;", "&"))
    return found


def test_every_session_is_a_calendar_that_others_read(twiza: str, sessions: list[tuple[str, str]]) -> None:
    assert len(sessions) >= 20
    identities, methods, days = set(), [], []
    for session, page in sessions:
        answer = requests.get(f"{twiza}/sessions/{session}.ics?lang=fr", timeout=60)
        assert answer.status_code == 200 and answer.headers["content-type"].startswith("text/calendar")
        read = icalendar.Calendar.from_ical(answer.content)
        methods.append(str(read["METHOD"]))
        entries = list(read.walk("VEVENT"))
        assert read["VERSION"] == "2.0" and entries and not read.errors
        for entry in entries:
            begins, ends = entry.decoded("DTSTART"), entry.decoded("DTEND")
            assert begins.utcoffset() == timedelta(0) and timedelta(0) < ends - begins < timedelta(hours=12)
            assert entry.decoded("DTSTAMP").tzinfo is not None and not entry.errors
            assert str(entry["UID"]) not in identities, "each half-day is one entry of one calendar"
            identities.add(str(entry["UID"]))
            assert str(entry["STATUS"]) == ("CANCELLED" if read["METHOD"] == "CANCEL" else "CONFIRMED")
            assert str(entry["SUMMARY"]) and str(entry["LOCATION"])
            days.append(begins)
        assert len(entries) == len(re.findall(r'/attendance/\d{4}-\d\d-\d\d-(?:am|pm)"', page))
        assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    assert methods.count("CANCEL") == 1, "one was called off after the invitations"
    assert max(days) - min(days) > timedelta(days=600), "two years of cohorts"
    assert min(days) < datetime.now(timezone.utc) < max(days)


def test_arabic_comes_through(twiza: str, sessions: list[tuple[str, str]]) -> None:
    read = icalendar.Calendar.from_ical(requests.get(f"{twiza}/sessions/{sessions[0][0]}.ics?lang=ar", timeout=60).content)
    assert any(re.search(r"[\u0600-\u06ff]{3}", str(entry["SUMMARY"])) for entry in read.walk("VEVENT"))


def test_what_is_no_session_has_no_calendar(twiza: str) -> None:
    for nothing in ["0" * 26, "nonsense", "00000000000000000000000001"]:
        assert requests.get(f"{twiza}/sessions/{nothing}.ics", timeout=60).status_code == 404
