"""Another program of the fediverse (bovine, and apsig for RFC 9421) follows the portal, is written to, answers, and forges."""

import asyncio
import base64
import hashlib
import json
import re
import threading
import time
import uuid
from html import unescape
from urllib.parse import urlsplit

import aiohttp
import pytest
import requests
from aiohttp import web
from apsig.draft import Signer
from apsig.rfc9421 import RFC9421Signer
from bovine.activitystreams import Actor
from bovine.clients.lookup_account import lookup_with_webfinger
from bovine.clients.signed_http import SignedHttpClient
from bovine.crypto import SignatureChecker, generate_rsa_public_private_key
from bovine.crypto.types import CryptographicIdentifier
from cryptography.hazmat.primitives.serialization import load_pem_private_key

ACTIVITY = "application/activity+json"


class Elsewhere:
    """A small installation: one person with a mailbox, who checks every signature that arrives."""

    def __init__(self):
        self.public, self.private = generate_rsa_public_private_key()
        self.arrived = []
        self.loop = asyncio.new_event_loop()
        self.thread = threading.Thread(target=self.loop.run_forever, daemon=True)
        self.thread.start()
        self.port = self.call(self.open())
        self.actor_id = f"http://127.0.0.1:{self.port}/users/amina"

    def call(self, what):
        return asyncio.run_coroutine_threadsafe(what, self.loop).result(30)

    async def open(self):
        self.session = aiohttp.ClientSession()
        app = web.Application()
        app.router.add_get("/users/amina", self.show)
        app.router.add_post("/users/amina/inbox", self.take)
        self.runner = web.AppRunner(app)
        await self.runner.setup()
        site = web.TCPSite(self.runner, "127.0.0.1", 0)
        await site.start()
        return site._server.sockets[0].getsockname()[1]

    async def close(self):
        await self.session.close()
        await self.runner.cleanup()

    async def show(self, request):
        actor = Actor(
            id=self.actor_id,
            type="Person",
            preferred_username="amina",
            name="Amina (générée)",
            inbox=f"{self.actor_id}/inbox",
            outbox=f"{self.actor_id}/outbox",
            public_key=self.public,
            public_key_name="main-key",
        ).build()
        return web.json_response(actor, content_type=ACTIVITY)

    async def key_of(self, key_id):
        client = self.client()
        answer = await client.get(key_id.split("#")[0])
        actor = await answer.json(content_type=None)
        return CryptographicIdentifier.from_pem(actor["publicKey"]["publicKeyPem"], actor["id"])

    def client(self):
        return SignedHttpClient(self.session, f"{self.actor_id}#main-key", self.private)

    async def take(self, request):
        body = await request.read()

        async def read():
            return body

        headers = {name.lower(): value for name, value in request.headers.items()}
        checker = SignatureChecker(self.key_of)
        who = await checker.validate_signature("post", str(request.url), headers, read)
        self.arrived.append((who, json.loads(body)))
        return web.Response(status=202 if who else 401)

    def says(self, sort, **more):
        return {
            "@context": "https://www.w3.org/ns/activitystreams",
            "id": f"http://127.0.0.1:{self.port}/acts/{uuid.uuid4()}",
            "type": sort,
            "actor": self.actor_id,
            **more,
        }

    def send(self, inbox, activity):
        async def sending():
            answer = await self.client().post(inbox, json.dumps(activity), content_type=ACTIVITY)
            return answer.status

        return self.call(sending())

    def wait_for(self, is_it, seconds=120):
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            for who, activity in list(self.arrived):
                if is_it(activity):
                    return who, activity
            time.sleep(0.2)
        raise AssertionError(f"did not arrive; what did: {[a.get('type') for _, a in self.arrived]}")


@pytest.fixture(scope="module")
def elsewhere():
    own = Elsewhere()
    yield own
    own.call(own.close())
    own.loop.call_soon_threadsafe(own.loop.stop)


@pytest.fixture(scope="module")
def portal(twiza, elsewhere):
    """The portal's actor, found as people find it: by its name, through WebFinger."""
    host = urlsplit(twiza).netloc
    finding = lookup_with_webfinger(
        elsewhere.session, f"{twiza}/.well-known/webfinger", {"resource": f"acct:joussour@{host}"}
    )
    address = elsewhere.call(finding)
    assert address == f"{twiza}/federation/actor"
    answer = requests.get(address, headers={"Accept": ACTIVITY})
    assert answer.headers["content-type"].startswith(ACTIVITY)
    return answer.json()


@pytest.fixture(scope="module")
def followed(portal, elsewhere):
    follow = elsewhere.says("Follow", object=portal["id"])
    assert elsewhere.send(portal["inbox"], follow) == 202
    who, accept = elsewhere.wait_for(lambda activity: activity["type"] == "Accept")
    assert who == portal["id"], "bovine verifies the portal's signature, digest and date"
    assert accept["object"]["id"] == follow["id"]
    return portal


@pytest.fixture(scope="module")
def petition(followed):
    """A petition of the demonstration, from the outbox."""
    page = requests.get(followed["outbox"], headers={"Accept": ACTIVITY}).json()["first"]
    while page:
        items = requests.get(page, headers={"Accept": ACTIVITY}).json()
        for item in items["orderedItems"]:
            assert item["actor"] == followed["id"]
            if "/petitions/" in item["object"]["url"]:
                return item["object"]
        page = items.get("next")
    raise AssertionError("the outbox has no petition")


def test_the_installation_says_what_it_is(twiza):
    links = requests.get(f"{twiza}/.well-known/nodeinfo").json()["links"]
    hrefs = {link["rel"].rsplit("/", 1)[1]: link["href"] for link in links}
    assert requests.get(hrefs["2.0"]).json()["version"] == "2.0"
    info = requests.get(hrefs["2.1"]).json()
    assert (info["version"], info["software"]["name"], info["protocols"]) == ("2.1", "twiza", ["activitypub"])
    assert info["openRegistrations"] is False and info["usage"]["localPosts"] > 0
    directory = requests.get(info["metadata"]["directory"]).json()
    assert directory["organisations"] and all(one["url"].startswith(twiza) for one in directory["organisations"])


def test_an_object_is_read_alone_and_leads_people_to_its_page(petition):
    alone = requests.get(petition["id"], headers={"Accept": ACTIVITY}).json()
    assert alone["id"] == petition["id"] and alone["content"] == petition["content"]
    assert {"fr", "ar"} <= set(alone["contentMap"])
    page = requests.get(petition["id"], headers={"Accept": "text/html"})
    assert page.url == petition["url"] and page.ok


def test_a_page_that_somebody_searches_for_in_her_program_names_its_object(twiza, followed):
    """Whoever pastes the address of a page is led by it to what can be liked, boosted and answered."""
    named = lambda page: re.findall(r'<link rel="alternate" type="application/activity\+json"[^>]* href="([^"]+)"', page)
    assert named(requests.get(f"{twiza}/").text) == [followed["id"]]
    kinds, page = {}, requests.get(followed["outbox"], headers={"Accept": ACTIVITY}).json()["first"]
    while page:
        items = requests.get(page, headers={"Accept": ACTIVITY}).json()
        for item in items["orderedItems"]:
            kinds.setdefault(urlsplit(item["object"]["id"]).path.split("/")[2], item["object"])
        page = items.get("next")
    assert {"article", "episode", "event", "petition", "work"} <= set(kinds)
    for kind, thing in kinds.items():
        assert named(requests.get(thing["url"]).text) == [thing["id"]], kind


def test_what_is_published_reaches_who_follows_and_a_withdrawal_too(twiza, followed, elsewhere):
    keeper = requests.Session()
    keeper.post(f"{twiza}/account/sign-in", data={"login": "charge", "password": "zellige-huit-etoiles"})
    title = f"Document fédéré {uuid.uuid4().hex[:8]}"
    entry = f"@book{{f1, title={{{title}}}, author={{Générée, Aïcha}}, year={{2001}}}}"
    preview = keeper.post(f"{twiza}/s/fmas/library/import", data={"text": entry})
    drafts = unescape(re.search(r'name="entries" value="([^"]*)"', preview.text).group(1))
    keeper.post(f"{twiza}/s/fmas/library/import", files={"entries": (None, drafts)})
    shelf = keeper.get(f"{twiza}/s/fmas/library?state=draft").text
    work = re.search(rf'href="(/s/fmas/library/[0-9a-z]{{20,}})"[^>]*><bdi[^>]*>{title}', shelf).group(1)
    keeper.post(f"{twiza}{work}/publication", data={"eyes": "public"})
    is_it = lambda sort: lambda activity: activity["type"] == sort and title in json.dumps(activity, ensure_ascii=False)
    who, create = elsewhere.wait_for(is_it("Create"))
    assert who == followed["id"] and create["object"]["name"] == title
    keeper.post(f"{twiza}{work}/withdrawal", data={"reason.fr": "Essai"})
    of_it = lambda activity: activity["type"] == "Delete" and activity["object"]["id"] == create["object"]["id"]
    who, _ = elsewhere.wait_for(of_it)
    assert who == followed["id"]
    gone = requests.get(create["object"]["id"], headers={"Accept": ACTIVITY})
    assert (gone.status_code, gone.json()["type"]) == (410, "Tombstone")


def tally(page):
    """Boosts, likes and replies, as the card beside a record counts them."""
    plain = re.sub(r"[\u2066-\u2069]", "", requests.get(f"{page}?lang=fr").text)
    found = re.search(r"Partages\s*:\s*(\d+)[^<]*?aime\s*»\s*:\s*(\d+)[^<]*?réponses\s*:\s*(\d+)", plain)
    return [int(number) for number in found.groups()] if found else [0, 0, 0]


def test_likes_boosts_and_replies_come_back_and_replies_are_read_first(twiza, followed, petition, elsewhere, as_secretary):
    before = tally(petition["url"])
    for _ in range(2):
        assert elsewhere.send(followed["inbox"], elsewhere.says("Like", object=petition["id"])) == 202
    assert elsewhere.send(followed["inbox"], elsewhere.says("Announce", object=petition["id"])) == 202
    words = f"Nous signons ! {uuid.uuid4().hex[:8]}"
    note = {
        "type": "Note",
        "id": f"{elsewhere.actor_id}/notes/{uuid.uuid4()}",
        "attributedTo": elsewhere.actor_id,
        "inReplyTo": petition["id"],
        "to": ["https://www.w3.org/ns/activitystreams#Public"],
        "content": f"<p>{words}<script>alert(1)</script></p>",
    }
    assert elsewhere.send(followed["inbox"], elsewhere.says("Create", object=note)) == 202
    assert words not in requests.get(petition["url"]).text
    waiting = as_secretary.get(f"{twiza}/s/fmas/federation/replies").text
    assert words in waiting and "alert(1)" not in waiting
    showing = re.search(rf'{re.escape(words)}.*?action="([^"]*/showing)"', waiting, re.S).group(1)
    as_secretary.post(f"{twiza}{showing}")
    until = time.monotonic() + 60
    # A petition's page may be a second old.
    while words not in (page := requests.get(f"{petition['url']}?lang=fr").text):
        assert time.monotonic() < until, "what is to be shown is not"
        time.sleep(0.2)
    assert "@amina@" in page
    assert tally(petition["url"]) == [count + 1 for count in before], "each is counted once"


def test_signatures_of_rfc_9421_are_taken(followed, petition, elsewhere):
    body = json.dumps(elsewhere.says("Like", object=petition["id"])).encode()
    parts = urlsplit(followed["inbox"])
    digest = f"sha-256=:{base64.b64encode(hashlib.sha256(body).digest()).decode()}:"
    key = load_pem_private_key(elsewhere.private.encode(), None)
    signer = RFC9421Signer(key, f"{elsewhere.actor_id}#main-key")
    signer.sign_headers = ["@method", "@path", "@authority", "content-digest", "content-type"]
    headers = {"content-type": ACTIVITY, "content-digest": digest}
    signed = signer.sign("POST", parts.path, parts.netloc, headers, body)
    signed["content-digest"] = digest
    assert requests.post(followed["inbox"], data=body, headers=signed).status_code == 202
    signed["content-digest"] = f"sha-256=:{base64.b64encode(b'x' * 32).decode()}:"
    assert requests.post(followed["inbox"], data=body, headers=signed).status_code == 401


def test_a_forged_signature_is_refused(followed, petition, elsewhere):
    _, others = generate_rsa_public_private_key()
    like = elsewhere.says("Like", object=petition["id"])
    signed = Signer(
        headers={},
        private_key=load_pem_private_key(others.encode(), None),
        method="POST",
        url=followed["inbox"],
        key_id=f"{elsewhere.actor_id}#main-key",
        body=json.dumps(like).encode(),
    ).sign()
    answer = requests.post(followed["inbox"], data=json.dumps(like).encode(), headers=signed)
    assert answer.status_code == 401
    assert requests.post(followed["inbox"], json=like).status_code == 401


def test_who_leaves_is_written_to_no_more(followed, elsewhere):
    count = lambda: requests.get(followed["followers"], headers={"Accept": ACTIVITY}).json()["totalItems"]
    before = count()
    follow = {"type": "Follow", "actor": elsewhere.actor_id, "object": followed["id"]}
    assert elsewhere.send(followed["inbox"], elsewhere.says("Undo", object=follow)) == 202
    assert count() == before - 1
