"""A newsletter, from the form of a stranger to the last copy, read by a mail server and a mail reader that we did not write."""

import collections
import email
import email.policy
import json
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import time

import pytest
import requests

HERE = pathlib.Path(__file__).parent
PROGRAM = os.environ.get("TWIZA_BIN") or str(HERE.parent.parent / "target/debug/twiza")
READERS = 1500


class House:
    """A Twiza and a mail server of their own: one of them is killed, again and again."""

    def __init__(self, folder: pathlib.Path):
        self.folder = folder
        self.mail = subprocess.Popen(
            [sys.executable, str(HERE / "smtp_house.py"), str(folder)], stdout=subprocess.PIPE, text=True
        )
        self.smtp = int(self.mail.stdout.readline())
        self.twiza = None
        self.session = requests.Session()

    def start(self, command: str) -> None:
        environment = {
            **os.environ,
            "TWIZA_MAIL": f"smtp://127.0.0.1:{self.smtp}?from=noreply@example.org&bounces=retours@example.org&connections=4",
            "LC_ALL": "en",
        }
        data = str(self.folder / "data")
        arguments = [PROGRAM, command, "--listen", "127.0.0.1:0", "--data", data]
        self.twiza = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, env=environment)
        for line in self.twiza.stdout:
            if found := re.search(r"http://127\.0\.0\.1:\d+", line):
                self.url = found.group(0)
                return
        raise AssertionError("twiza did not start")

    def kill(self) -> None:
        self.twiza.send_signal(signal.SIGKILL)
        self.twiza.wait()

    def got(self) -> list[dict]:
        file = self.folder / "got.jsonl"
        return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []

    def get(self, path: str) -> str:
        answer = self.session.get(self.url + path)
        assert answer.ok, (path, answer.status_code)
        return answer.text

    def post(self, path: str, data, **more) -> requests.Response:
        answer = self.session.post(self.url + path, data=data, headers={"Sec-Fetch-Site": "same-origin"}, **more)
        assert answer.ok, (path, answer.status_code, re.sub(r"<[^>]+>", " ", answer.text)[:2000])
        return answer

    def sign_in(self) -> None:
        self.post("/account/sign-in", {"login": "secretaire", "password": "zellige-huit-etoiles"})

    def wait_for(self, what, seconds: float = 90):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if found := what():
                return found
            time.sleep(0.1)
        raise AssertionError("it did not happen in time")

    def end(self) -> None:
        for process in (self.twiza, self.mail):
            if process and process.poll() is None:
                process.kill()
                process.wait()


@pytest.fixture(scope="module")
def house(tmp_path_factory):
    house = House(tmp_path_factory.mktemp("newsletter"))
    house.start("demo")
    house.sign_in()
    house.post(
        "/s/fmas/newsletter/new",
        [("title.fr", "La lettre d’essai"), ("title.ar", "نشرة تجريبية"), ("about.fr", "Un essai"), ("about.ar", "تجربة"),
         ("slug", "essai"), ("lang", "fr"), ("lang", "ar"), ("open", "yes")],
    )
    yield house
    house.end()


def letter_of(line: dict) -> email.message.EmailMessage:
    return email.message_from_string(line["letter"], policy=email.policy.default)


def subscribe(house: House, address: str, lang: str = "fr") -> requests.Response:
    page = house.get("/newsletter")
    challenge = re.search(r'name="challenge" value="([^"]+)"', page).group(1)
    # A form without scripts waits as long as a person needs for it.
    time.sleep(11)
    return house.post("/newsletter", {"challenge": challenge, "nonce": "", "list": "essai", "contact": address, "lang": lang})


def test_who_subscribes_confirms_and_leaves_by_one_press_from_anywhere(house):
    first = subscribe(house, "salma@example.org", "ar")
    line = house.wait_for(lambda: [l for l in house.got() if l["to"] == ["salma@example.org"]])[0]
    letter = letter_of(line)
    link = re.search(r"https?://\S+/newsletter/confirm/\S+", letter.get_content()).group(0)
    path = re.sub(r"https?://[^/]+", "", link)
    assert "newsletter/confirm" in house.session.get(house.url + path).url
    assert "/newsletter/confirmed" in house.post(path, {}).url
    assert house.session.post(house.url + path, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 410
    # Asked once more, she and a stranger are answered the same.
    again, stranger = subscribe(house, "salma@example.org"), subscribe(house, "inconnue@example.org")
    assert again.url == stranger.url == first.url
    assert again.text == stranger.text


def test_each_reader_gets_one_copy_while_the_server_is_killed(house):
    rows = ["Courriel,Nom,Langue"]
    for n in range(READERS):
        rows.append(f"reader{n}@example.org,Générée {n},{'ar' if n % 2 else 'fr'}")
        # Among the living: a mail server that refuses twenty in a row is not believed, and the mailing pauses.
        if n % 50 == 0:
            rows.append(f"dead{n // 50}@example.org,Morte,fr")
    rows += [f"Reader{n}@EXAMPLE.org,Deux fois,fr" for n in range(0, READERS, 10)]
    rows += ["pas une adresse,,", "a@b,,", "salma@example.org,,"]
    upload = {"file": ("liste.csv", "\n".join(rows).encode(), "text/csv")}
    answer = house.post("/s/fmas/newsletter/lists/essai/import", {}, files=upload)
    while "/work/" in answer.url:
        time.sleep(1)
        answer = house.session.get(answer.url)
    assert str(READERS + 30) in re.sub(r"[\s\u202f\u00a0,]", "", re.sub(r"<[^>]+>", "", answer.text))
    answer = house.post(answer.url.removeprefix(house.url), {"consented": "2026-01-15", "agreed": "yes"})
    while "/work/" in answer.url:
        time.sleep(1)
        answer = house.session.get(answer.url)

    page = house.post("/s/fmas/newsletter/lists/essai/issues", {})
    path = page.url.removeprefix(house.url)
    house.post(path, {"subject.fr": "Trois nouvelles – l’eau", "subject.ar": "ثلاثة أخبار – الماء",
                      "intro.fr": "Chères amies, **bonjour**.\n\n- [une](https://example.org/1)\n- deux",
                      "intro.ar": "صديقاتنا العزيزات، **تحية**."})
    assert house.get(path + "/preview?in=ar")
    house.post(path + "/test", {"to": "editrice@example.org"})
    tests = [letter for letter in map(letter_of, house.got()) if letter["To"] and "editrice" in letter["To"]]
    assert len(tests) == 2, "one in each language"

    house.post(path + "/schedule", {"day": "", "time": "", "sure": "yes"})
    copies = lambda: [l for l in house.got() if re.match(r"(reader|salma|Reader)", l["to"][0]) and "List-Unsubscribe" in l["letter"]]
    kills = 0
    while len(copies()) < READERS * 0.7 and kills < 8:
        target = len(copies()) + random.randint(1, 60)
        house.wait_for(lambda: len(copies()) >= target)
        time.sleep(random.random() / 20)
        house.kill()
        kills += 1
        house.start("serve")
    assert kills >= 2
    house.session = requests.Session()
    house.sign_in()
    house.wait_for(lambda: "chip ok" in house.get(path), 180)
    counted = collections.Counter(l["to"][0].lower() for l in copies())
    assert set(counted.values()) == {1}, "somebody got two"
    assert len(counted) == READERS + 1, "somebody got none"


def test_letters_are_whole_in_both_languages_and_hold_nothing_that_spies(house):
    copies = [l for l in house.got() if l["to"][0].startswith("reader")]
    seen = set()
    for line in copies[:200]:
        letter = letter_of(line)
        assert not letter.defects and letter.get_content_type() == "multipart/alternative"
        text, html = letter.get_body(("plain",)), letter.get_body(("html",))
        assert not text.defects and not html.defects
        lang = letter["Content-Language"]
        seen.add(lang)
        page = html.get_content()
        assert f'lang="{lang}"' in page and ('dir="rtl"' in page) == (lang == "ar")
        assert "<img" not in page and "<script" not in page and "Générée" in page and "Générée" in text.get_content()
        assert line["from"].startswith("retours+") and line["from"].endswith("@example.org")
        leave = re.search(r"<([^>]+/newsletter/leave/[^>]+)>", letter["List-Unsubscribe"]).group(1)
        assert leave in page and leave in text.get_content()
        assert all(len(l) <= 998 for l in line["letter"].splitlines())
    assert seen == {"fr", "ar"}


def test_one_press_leaves_from_another_site_and_every_other_form_is_refused_there(house):
    line = next(l for l in house.got() if l["to"][0].startswith("reader"))
    letter = letter_of(line)
    path = re.sub(r"^<https?://[^/]+|>$", "", letter["List-Unsubscribe"])
    body = {"List-Unsubscribe": "One-Click"}
    elsewhere = {"Sec-Fetch-Site": "cross-site", "Origin": "https://mail.example"}
    assert requests.get(house.url + path).status_code == 200, "opening it decides nothing"
    refused = requests.post(house.url + path.replace("/leave/", "/preferences/"), data=body, headers=elsewhere)
    assert refused.status_code == 403
    assert requests.post(house.url + path, data=body, headers=elsewhere).status_code == 200
    assert requests.post(house.url + path, data=body).status_code == 200, "twice is as once"
    assert requests.post(house.url + path[:-1] + "!", data=body).status_code == 404
    gone = requests.get(house.url + path.replace("/leave/", "/preferences/")).text
    assert line["to"][0].split("@")[0] not in gone and "<form" not in gone.split("<main")[1].split("</main")[0]
