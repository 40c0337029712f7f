"""Certificates of a running house: believed by a verifier that others wrote, and read on paper in both scripts by pypdf."""

import io
import json
import os
import pathlib
import re
import subprocess
import time
import zipfile
from html import unescape

import pypdf
import pytest
import requests

from test_toolkit import letters

JUDGE = pathlib.Path(__file__).parent.parent / "badges" / "judge.test.mjs"


def plain(text: str) -> str:
    return unescape(re.sub(r"[\u2066-\u2069]", "", text)).strip()


def given_on(page: str) -> list[tuple[str, str]]:
    """Who has which document, of the rows of a cohort's page."""
    rows = []
    for row in page.split("</tr>"):
        name, document = re.search(r"<bdi>([^<]*)</bdi>", row), re.search(r'href="/credentials/([0-9a-z]{26})"', row)
        if name and document:
            rows.append((plain(name[1]), document[1]))
    return rows


@pytest.fixture(scope="module")
def cohort(twiza: str) -> tuple[requests.Session, str, list[tuple[str, str]]]:
    """A cohort that was given its certificates: a session of the secretary, its page, and who has which."""
    session = requests.Session()
    session.headers["Sec-Fetch-Site"] = "same-origin"
    session.post(f"{twiza}/account/sign-in", data={"login": "secretaire", "password": "zellige-huit-etoiles"}, timeout=60)
    home = session.get(f"{twiza}/s/amsed/training?lang=fr", timeout=60).text
    for path in re.findall(r'href="(/s/amsed/training/cohorts/[0-9a-z]{26})"', home):
        page = session.get(f"{twiza}{path}/certificates?lang=fr", timeout=60)
        given = given_on(page.text)
        if len(given) > 5:
            return session, f"{twiza}{path}/certificates", given
    raise AssertionError("no cohort of the demonstration has certificates")


def as_json(address: str, accept: str = "application/json") -> dict:
    answer = requests.get(address, headers={"Accept": accept}, timeout=60)
    assert answer.ok, (address, answer.status_code)
    return answer.json()


def test_a_verifier_that_others_wrote_believes_what_the_house_signs(twiza, cohort, tmp_path) -> None:
    session, _, given = cohort
    (name, number), (_, other), *more = given
    reason = {"reason": "Retiré pour un essai des vérificateurs."}
    done = session.post(f"{twiza}/s/amsed/training/credentials/{other}/withdrawal", data=reason, timeout=60)
    assert done.ok and "essai des vérificateurs" in unescape(done.text)
    status = as_json(f"{twiza}/credentials/{other}/status")
    assert (status["status"], status["reason"]) == ("withdrawn", reason["reason"])

    address = f"{twiza}/credentials/{number}"
    proven = as_json(address, "application/ld+json")
    assert proven["id"] == address
    token = requests.get(address, headers={"Accept": "application/vc+jwt"}, timeout=60)
    assert token.headers["content-type"] == "application/vc+jwt"
    # Everything that a verifier needs is found where the credential says that it is.
    issuer = as_json(proven["issuer"]["id"])
    method = proven["proof"]["verificationMethod"]
    keys = {known["id"]: known for known in issuer["verificationMethod"]}
    assert method in issuer["assertionMethod"] and keys[method]["controller"] == issuer["id"]
    key = next(known["id"] for known in issuer["verificationMethod"] if known["type"] == "JsonWebKey")
    jwk = as_json(key, "application/jwk+json")
    assert {part: jwk[part] for part in "ne"} == {part: keys[key]["publicKeyJwk"][part] for part in "ne"}
    listed = as_json(proven["credentialStatus"]["statusListCredential"], "application/ld+json")
    standing = [as_json(f"{twiza}/credentials/{one}/status")["statusListIndex"] for _, one in more[:6]]
    sample = tmp_path / "sample.json"
    said = {
        "issuer": issuer["id"], "method": method, "key": key, "proven": proven, "list": listed, "token": token.text,
        "multikey": keys[method]["publicKeyMultibase"], "jwk": jwk, "name": name, "isKeyless": True,
        "withdrawn": [int(status["statusListIndex"])], "standing": [int(index) for index in standing],
    }
    sample.write_text(json.dumps(said), encoding="utf-8")
    judged = subprocess.run(
        ["node", "--test", str(JUDGE)], env={**os.environ, "TWIZA_SAMPLE": str(sample)}, capture_output=True, text=True, check=False
    )
    assert judged.returncode == 0, judged.stdout + judged.stderr


@pytest.mark.parametrize(("lang", "kind"), [("fr", "Certificat de formation"), ("ar", "شهادة تكوين")])
def test_the_papers_of_a_cohort_say_on_paper_what_the_page_says(twiza, cohort, lang: str, kind: str) -> None:
    session, page, _ = cohort
    names = {name for name, _ in given_on(session.get(page, timeout=60).text)}
    # Whoever waits for the work is led to the file by the page of its progress.
    answer = session.post(f"{page}/papers", data={"in": lang}, timeout=60)
    deadline = time.monotonic() + 600
    while answer.headers["content-type"] != "application/zip":
        assert answer.ok and time.monotonic() < deadline, answer.text[:400]
        time.sleep(0.3)
        answer = session.get(answer.url, timeout=60)
    with zipfile.ZipFile(io.BytesIO(answer.content)) as papers:
        assert papers.testzip() is None
        called = {re.sub(r"^\d+ |\.pdf$", "", name) for name in papers.namelist()}
        # The page shows the first fifty.
        assert {re.sub(r"[^\w]+", " ", name).strip() for name in names} <= called
        kinds = 0
        for name in papers.namelist():
            pages = pypdf.PdfReader(io.BytesIO(papers.read(name))).pages
            assert len(pages) == 1, f"{name} has {len(pages)} pages"
            found = letters(pages[0].extract_text())
            for word in re.findall(r"[^\W\d_]{4,}", name.removesuffix(".pdf")):
                own = letters(word)
                assert own in found or own[::-1] in found, f"{word} is not on the page of {name}"
            kinds += any(part in found for part in (letters(kind), letters(kind)[::-1]))
        assert kinds > 0, "somebody attended enough for a certificate"
