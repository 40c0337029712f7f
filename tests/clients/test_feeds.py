"""Feeds and the map of the site as programs read them that others wrote: feedparser, the JSON Feed rules, an XML parser."""

import json
import re
from urllib.parse import urljoin

import feedparser
import pytest
import requests
from rdflib import Graph
from xml.etree import ElementTree

FORMS = ["atom", "rss"]
BROWSER = {"User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/128.0"}


def read(url: str) -> feedparser.FeedParserDict:
    """The feed of an address; a feed that is not well-formed fails here."""
    answer = requests.get(url)
    assert answer.status_code == 200, url
    feed = feedparser.parse(answer.content, response_headers={"content-type": answer.headers["content-type"], "content-location": url})
    assert not feed.bozo, feed.get("bozo_exception")
    return feed


@pytest.mark.parametrize("form", FORMS)
def test_feedparser_reads_entries_with_their_whole_text(twiza, form):
    feed = read(f"{twiza}/feed.{form}?kind=article")
    assert feed.version == {"atom": "atom10", "rss": "rss20"}[form]
    assert len(feed.entries) > 5
    times = [entry.published_parsed for entry in feed.entries]
    assert times == sorted(times, reverse=True), "the newest first"
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    for entry in feed.entries:
        assert entry.title and entry.link.startswith(twiza)
        html = entry.content[0].value
        assert "<p>" in html and "<script" not in html
        # Nothing in the text leads nowhere once it is read elsewhere.
        assert not re.search(r'(?:href|src)="/', html)
    assert requests.get(feed.entries[0].link).status_code == 200


@pytest.mark.parametrize("form", FORMS)
def test_both_forms_and_json_tell_the_same(twiza, form):
    xml = read(f"{twiza}/feed.{form}?lang=ar")
    answer = requests.get(f"{twiza}/feed.json?lang=ar")
    assert answer.headers["content-type"].startswith("application/feed+json")
    plain = answer.json()
    assert plain["version"] == "https://jsonfeed.org/version/1.1"
    assert [entry.id for entry in xml.entries] == [item["id"] for item in plain["items"]]
    assert [entry.title for entry in xml.entries] == [item["title"] for item in plain["items"]]
    for item in plain["items"]:
        # https://www.jsonfeed.org/version/1.1/: id is required, one of the two contents as well; nothing is null.
        assert isinstance(item["id"], str) and ("content_html" in item or "content_text" in item)
        assert None not in item.values()
    assert any(re.search("[\u0600-\u06ff]", item["title"]) for item in plain["items"]), "in Arabic where there is Arabic"


def test_what_the_rest_of_the_house_publishes_stands_in_the_feed_by_itself(twiza):
    pages = {entry.link.removeprefix(twiza).split("/")[1] for entry in read(f"{twiza}/feed.atom").entries}
    assert "articles" in pages and pages & {"petitions", "experiences", "library", "datasets"}, pages


def test_a_feed_is_narrowed_as_its_list_is(twiza):
    whole = read(f"{twiza}/feed.atom?kind=article")
    theme = requests.get(f"{twiza}/archives", headers=BROWSER).text
    code = re.search(r'/articles\?theme=([\w-]+)"', theme).group(1)
    narrow = read(f"{twiza}/feed.atom?kind=article&theme={code}")
    assert 0 < len(narrow.entries) <= len(whole.entries)
    listed = set(re.findall(r'href="(/articles/[\w-]+)"', requests.get(f"{twiza}/articles?theme={code}").text))
    for entry in narrow.entries:
        assert entry.link.removeprefix(twiza).split("?")[0] in listed
    assert requests.get(f"{twiza}/feed.atom?theme=no-such-theme").status_code == 404
    assert requests.get(f"{twiza}/feed.atom?kind=no-such-kind").status_code == 404


@pytest.mark.parametrize("form", [*FORMS, "json"])
def test_a_reader_that_has_it_already_is_told_so(twiza, form):
    url = f"{twiza}/feed.{form}?kind=article"
    first = requests.get(url)
    tag, since = first.headers["etag"], first.headers["last-modified"]
    again = requests.get(url, headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"") and again.headers["etag"] == tag
    assert requests.get(url, headers={"If-None-Match": f'"other", {tag}'}).status_code == 304
    assert requests.get(url, headers={"If-None-Match": '"other"', "If-Modified-Since": since}).status_code == 200
    assert requests.get(url, headers={"If-Modified-Since": since}).status_code == 304
    assert requests.get(url, headers={"If-Modified-Since": "Mon, 01 Jan 2001 00:00:00 GMT"}).status_code == 200
    assert requests.get(f"{url}&lang=ar", headers={"If-None-Match": tag}).status_code == 200, "another language, another mark"


def test_feedparser_itself_asks_only_once(twiza):
    url = f"{twiza}/feed.atom"
    first = feedparser.parse(url)
    assert feedparser.parse(url, etag=first.etag).status == 304
    assert feedparser.parse(url, modified=first.modified).status == 304


def test_pages_name_their_feeds_their_languages_and_themselves(twiza):
    home = requests.get(f"{twiza}/", headers=BROWSER).text
    led = re.findall(r'<link rel="alternate" type="(application/[\w+]+)" title="[^"]+" href="([^"]+)"', home)
    # The portal in the fediverse stands beside its feeds; its own tests ask it.
    feeds = [(media, path) for media, path in led if media != "application/activity+json"]
    assert len(led) == len(feeds) + 1
    assert {media for media, _ in feeds} == {"application/atom+xml", "application/rss+xml", "application/feed+json"}
    for media, path in feeds:
        answer = requests.get(urljoin(twiza, path.replace("&amp;", "&")))
        assert answer.status_code == 200 and answer.headers["content-type"].startswith(media)
    article = read(f"{twiza}/feed.atom?kind=article").entries[0].link.split("?")[0]
    for lang in ["fr", "ar"]:
        page = requests.get(f"{article}?lang={lang}").text
        langs = dict(re.findall(r'<link rel="alternate" hreflang="([\w-]+)" href="([^"]+)"', page))
        assert langs["x-default"] == article and langs[lang] == f"{article}?lang={lang}"
        assert f'<link rel="canonical" href="{article}?lang={lang}">' in page


def test_an_article_says_what_it_is_in_the_words_of_schema_org(twiza):
    article = read(f"{twiza}/feed.atom?kind=article").entries[0].link
    page = requests.get(article).text
    data = json.loads(re.search(r'<script type="application/ld\+json">(.*?)</script>', page).group(1))
    assert data["@type"] in {"NewsArticle", "ReportageNewsArticle", "OpinionNewsArticle"}
    for required in ["headline", "datePublished", "dateModified", "author", "publisher", "image"]:
        assert data[required], required
    # Another reader of JSON-LD makes statements of it; its context is not fetched.
    data["@context"] = {"@vocab": "https://schema.org/"}
    graph = Graph().parse(data=json.dumps(data), format="json-ld")
    assert len(graph) > 8
    card = requests.get(data["image"][0])
    assert card.headers["content-type"] == "image/png" and card.content.startswith(b"\x89PNG")
    assert int.from_bytes(card.content[16:20]) == 1200 and int.from_bytes(card.content[20:24]) == 630
    assert f'content="{data["image"][0].replace("&", "&amp;")}"' in page, "Open Graph shows the same picture"


def test_the_map_of_the_site_names_each_article_in_the_languages_that_it_has(twiza):
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}
    parts = ElementTree.fromstring(requests.get(f"{twiza}/sitemap.xml").content).findall("s:sitemap/s:loc", space)
    urls = {}
    for part in parts:
        for url in ElementTree.fromstring(requests.get(part.text).content).findall("s:url", space):
            langs = {link.get("hreflang") for link in url.findall("x:link", space)}
            urls[url.find("s:loc", space).text] = (langs, url.find("s:lastmod", space))
    assert f"{twiza}/press-review" in urls
    items = requests.get(f"{twiza}/feed.json?kind=article").json()["items"]
    assert items
    for item in items:
        langs, changed = urls[item["url"].split("?")[0]]
        assert changed is not None and changed.text[:19] == item["date_modified"][:19]
        page = requests.get(item["url"]).text
        assert langs == set(re.findall(r'<link rel="alternate" hreflang="([\w-]+)"', page))
    seen = {frozenset(langs) for langs, _ in urls.values()}
    assert len(seen) > 2, "records differ in their languages, and so do their lines"
