"""OAI-PMH 2.0 is harvested by sickle, a client that we did not write: page by page, by set, by date, with what was deleted."""

import re
import time
from xml.etree import ElementTree

import pytest
import requests
from sickle import Sickle
from sickle.oaiexceptions import (
    BadArgument,
    BadResumptionToken,
    CannotDisseminateFormat,
    IdDoesNotExist,
    NoRecordsMatch,
)

NS = {"oai": "http://www.openarchives.org/OAI/2.0/", "dc": "http://purl.org/dc/elements/1.1/"}
#: More than one page of an answer.
MANY = 130


@pytest.fixture(scope="module")
def keeper(twiza):
    """A session of somebody who keeps the library of a space."""
    session = requests.Session()
    answer = session.post(f"{twiza}/account/sign-in", data={"login": "charge", "password": "zellige-huit-etoiles"})
    assert answer.ok
    return session


@pytest.fixture(scope="module")
def shelf(twiza, keeper):
    """So many works that a harvest takes several pages: taken over from a bibliography, then published."""
    entries = "\n".join(
        f"@book{{c{n}, title={{Document moissonné {n} <é> & cie}}, author={{Générée, Aïcha}}, year={{2001}}}}" for n in range(MANY)
    )
    preview = keeper.post(f"{twiza}/s/fmas/library/import", data={"text": entries})
    assert preview.status_code == 200
    drafts = re.search(r'name="entries" value="([^"]*)"', preview.text)
    if drafts:
        from html import unescape

        taken = keeper.post(f"{twiza}/s/fmas/library/import", files={"entries": (None, unescape(drafts.group(1)))})
        assert taken.status_code == 200
    path = "/s/fmas/library?state=draft"
    while path:
        page = keeper.get(f"{twiza}{path}").text
        for work in dict.fromkeys(re.findall(r'href="(/s/fmas/library/[0-9a-z]{20,})"[^>]*><bdi[^>]*>Document moissonné', page)):
            published = keeper.post(f"{twiza}{work}/publication", data={"eyes": "public"}, allow_redirects=False)
            assert published.status_code == 303, published.text
        after = re.search(r'href="([^"]*after=[^"]+)"[^>]*rel="next"', page)
        path = after.group(1).replace("&amp;", "&") if after else None
    return Sickle(f"{twiza}/oai")


def test_it_says_who_it_is(twiza, shelf):
    identify = shelf.Identify()
    assert identify.protocolVersion == "2.0"
    assert identify.deletedRecord == "persistent"
    assert identify.granularity == "YYYY-MM-DDThh:mm:ssZ"
    assert identify.baseURL == f"{twiza}/oai"
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", identify.earliestDatestamp)


def test_everything_is_harvested_once_in_several_pages(shelf):
    records = list(shelf.ListRecords(metadataPrefix="oai_dc", ignore_deleted=True))
    identifiers = [record.header.identifier for record in records]
    assert len(identifiers) == len(set(identifiers))
    titles = [record.metadata["title"][0] for record in records]
    assert sum(title.startswith("Document moissonné") for title in titles) == MANY
    assert "Document moissonné 7 <é> & cie" in titles
    headers = [header.identifier for header in shelf.ListIdentifiers(metadataPrefix="oai_dc", ignore_deleted=True)]
    assert headers == identifiers
    for record in records:
        assert record.metadata["identifier"][0].startswith("http"), record.header.identifier
        assert record.metadata["type"]


def test_a_record_is_asked_for_alone(shelf):
    first = next(shelf.ListIdentifiers(metadataPrefix="oai_dc", ignore_deleted=True))
    record = shelf.GetRecord(identifier=first.identifier, metadataPrefix="oai_dc")
    assert record.header.identifier == first.identifier
    assert record.header.datestamp == first.datestamp


def test_sets_part_the_catalogue(shelf):
    sets = {found.setSpec for found in shelf.ListSets()}
    assert {"kind:work", "kind:dataset", "kind:experience", "space:fmas", "theme:water"} <= sets
    every = {header.identifier for header in shelf.ListIdentifiers(metadataPrefix="oai_dc")}
    by_kind = [
        {header.identifier for header in shelf.ListIdentifiers(metadataPrefix="oai_dc", set=f"kind:{kind}")}
        for kind in ("work", "dataset", "experience")
    ]
    assert set.union(*by_kind) == every
    assert sum(map(len, by_kind)) == len(every)
    water = list(shelf.ListIdentifiers(metadataPrefix="oai_dc", set="theme:water"))
    assert water and all("theme:water" in header.setSpecs for header in water)


def test_only_what_changed_since_is_given(twiza, keeper, shelf):
    with pytest.raises(NoRecordsMatch):
        list(shelf.ListRecords(metadataPrefix="oai_dc", **{"from": "2199-01-01"}))
    with pytest.raises(NoRecordsMatch):
        list(shelf.ListRecords(metadataPrefix="oai_dc", until="1990-01-01T00:00:00Z"))
    time.sleep(1.1)
    since = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    page = keeper.get(f"{twiza}/s/fmas/library?state=published").text
    work = re.search(r'href="(/s/fmas/library/[0-9a-z]{20,})"[^>]*><bdi[^>]*>Document moissonné', page).group(1)
    slug = re.search(r'href="/library/([^"/]+)"', keeper.get(f"{twiza}{work}").text).group(1)
    gone = keeper.post(f"{twiza}{work}/withdrawal", data={"reason.fr": "Essai"}, allow_redirects=False)
    assert gone.status_code == 303
    changed = list(shelf.ListRecords(metadataPrefix="oai_dc", **{"from": since}))
    deleted = [record for record in changed if record.header.identifier.endswith(f":{slug}")]
    assert len(deleted) == 1 and deleted[0].header.deleted
    assert requests.get(f"{twiza}/library/{slug}").status_code == 410
    back = keeper.post(f"{twiza}{work}/publication", data={"eyes": "public"}, allow_redirects=False)
    assert back.status_code == 303
    again = shelf.GetRecord(identifier=deleted[0].header.identifier, metadataPrefix="oai_dc")
    assert not again.header.deleted


def test_mistakes_are_told_by_their_codes(twiza, shelf):
    with pytest.raises(CannotDisseminateFormat):
        list(shelf.ListRecords(metadataPrefix="marc21"))
    with pytest.raises(IdDoesNotExist):
        shelf.GetRecord(identifier="oai:elsewhere:nothing", metadataPrefix="oai_dc")
    with pytest.raises(BadArgument):
        list(shelf.ListRecords(metadataPrefix="oai_dc", until="not-a-date"))
    with pytest.raises(BadResumptionToken):
        list(shelf.ListRecords(resumptionToken="Zm9yZ2Vk"))
    answer = ElementTree.fromstring(requests.get(f"{twiza}/oai", params={"verb": "Steal"}).content)
    assert answer.find("oai:error", NS).get("code") == "badVerb"
    assert not answer.find("oai:request", NS).attrib


def test_a_token_is_for_its_own_question_and_cannot_be_made_up(twiza, shelf):
    first = ElementTree.fromstring(
        requests.get(f"{twiza}/oai", params={"verb": "ListRecords", "metadataPrefix": "oai_dc", "set": "kind:work"}).content
    )
    token = first.find(".//oai:resumptionToken", NS)
    assert token.text and token.get("cursor") == "0"
    code = lambda answer: ElementTree.fromstring(answer.content).find("oai:error", NS).get("code")
    ask = lambda **arguments: requests.get(f"{twiza}/oai", params=arguments)
    assert code(ask(verb="ListIdentifiers", resumptionToken=token.text)) == "badResumptionToken"
    changed = token.text[:-3] + ("AAA" if not token.text.endswith("AAA") else "BBB")
    assert code(ask(verb="ListRecords", resumptionToken=changed)) == "badResumptionToken"
    assert code(ask(verb="ListRecords", resumptionToken=token.text, metadataPrefix="oai_dc")) == "badArgument"
    # A harvester that comes back twice, or much later, goes on where it was.
    one, two = (ask(verb="ListRecords", resumptionToken=token.text).content for _ in range(2))
    listed = lambda xml: [e.text for e in ElementTree.fromstring(xml).iterfind(".//oai:identifier", NS)]
    assert listed(one) and listed(one) == listed(two)


def test_the_arguments_may_come_in_a_form(twiza):
    answer = requests.post(f"{twiza}/oai", data={"verb": "Identify"})
    assert answer.headers["content-type"].startswith("text/xml")
    assert ElementTree.fromstring(answer.content).find(".//oai:protocolVersion", NS).text == "2.0"


def test_nothing_hidden_is_harvested(twiza, keeper, shelf):
    text = "".join(record.raw for record in shelf.ListRecords(metadataPrefix="oai_dc"))
    for hidden in ("Note de travail sur le projet de loi", "Procès-verbal du conseil d’orientation", "Étude en préparation"):
        assert keeper.get(f"{twiza}/s/fmas/library").text.count(hidden) >= 0
        assert hidden not in text
    withdrawn = [r for r in shelf.ListRecords(metadataPrefix="oai_dc") if r.header.deleted]
    assert withdrawn and all("cafés débats" not in record.raw for record in withdrawn)
