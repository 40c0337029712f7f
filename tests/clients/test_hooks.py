"""Webhooks, received and verified by the library of the Standard Webhooks specification."""

import json
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import requests
from standardwebhooks import Webhook

SAME_SITE = {"Sec-Fetch-Site": "same-origin"}


class Receiver:
    """Notes what it is told, and answers 503 to the first message so that it has to be sent again."""

    def __init__(self):
        told, fails = [], [True]

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self):
                body = self.rfile.read(int(self.headers["content-length"]))
                told.append((dict(self.headers.items()), body))
                self.send_response(503 if fails and fails.pop() else 204)
                self.end_headers()

            def log_message(self, *_):
                pass

        self.told = told
        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server.server_port}/hook?token=generated"

    def wait_for(self, count):
        until = time.monotonic() + 120
        while len(self.told) < count and time.monotonic() < until:
            time.sleep(0.1)
        assert len(self.told) >= count, self.told
        return self.told


def signed_in(twiza, login):
    session = requests.Session()
    data = {"login": login, "password": "zellige-huit-etoiles"}
    assert session.post(f"{twiza}/account/sign-in", data=data, headers=SAME_SITE).ok
    return session


def page_that_says(session, address, words):
    """What came of a message is noted a moment after it was taken."""
    for _ in range(600):
        page = session.get(address).text
        if words in page:
            return page
        time.sleep(0.1)
    raise AssertionError(f"{address} never said {words}")


def test_a_receiver_verifies_what_it_is_told_and_what_is_sent_again(twiza):
    receiver, admin = Receiver(), signed_in(twiza, "admin")
    answer = admin.post(
        f"{twiza}/s/fmas/hooks/new", data={"address": receiver.address, "what": "all"}, headers=SAME_SITE
    )
    assert answer.ok, answer.status_code
    secret = re.search(r"whsec_[A-Za-z0-9+/=]+", answer.text)[0]
    hook = re.search(r"/s/fmas/hooks/(?!new)[\w-]+", answer.text)[0]
    first, again = receiver.wait_for(2)[:2]
    for headers, body in (first, again):
        read = Webhook(secret).verify(body, {name.lower(): value for name, value in headers.items()})
        assert read["type"] == "hooks.ping"
    assert first[0]["webhook-id"] == again[0]["webhook-id"]
    page = page_that_says(admin, twiza + hook, "204")
    assert "503" in page
    assert "token=generated" not in page
    assert admin.post(f"{twiza}{hook}/removal", headers=SAME_SITE).ok


def test_an_address_that_is_none_is_refused_and_stays_in_the_form(twiza):
    admin = signed_in(twiza, "admin")
    data = {"address": "ftp://example.org/x", "what": "some"}
    answer = admin.post(f"{twiza}/s/fmas/hooks/new", data=data, headers=SAME_SITE)
    assert answer.status_code == 422
    assert "ftp://example.org/x" in answer.text


def test_only_administrators_decide_whom_a_space_tells(twiza):
    assert signed_in(twiza, "charge").get(f"{twiza}/s/fmas/hooks").status_code == 403
