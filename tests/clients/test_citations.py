"""What we export is read by programs that others wrote: bibtexparser and rispy; and what they write, we read."""

import json
import re

import bibtexparser
import requests
import rispy


def exported(twiza, ending, **filters):
    answer = requests.get(f"{twiza}/library.{ending}", params=filters)
    assert answer.ok, answer.status_code
    answer.encoding = "utf-8"
    return answer.text


def test_bibtexparser_reads_the_whole_library(twiza):
    library = bibtexparser.loads(exported(twiza, "bib"))
    assert len(library.entries) >= 12
    by_title = {entry["title"]: entry for entry in library.entries}
    study = next(entry for title, entry in by_title.items() if "trente écoles" in title)
    assert study["ENTRYTYPE"] == "techreport"
    assert study["author"] == "Générée, Fatima and Généré, Youssef and {Forum des Alternatives Maroc}"
    assert (study["year"], study["month"], study["doi"]) == ("2024", "5", "10.5555/twiza.demo.1")
    article = next(entry for entry in library.entries if entry["ENTRYTYPE"] == "article" and entry.get("volume") == "12")
    assert article["pages"] == "45--67"
    assert article["journal"] == "Revue générée des mouvements sociaux"
    assert "publisher" not in article
    arabic = [entry for entry in library.entries if re.search("[\u0621-\u064a]", entry["title"])]
    assert arabic, "titles in Arabic come through"


def test_rispy_reads_the_whole_library(twiza):
    entries = rispy.loads(exported(twiza, "ris"))
    assert len(entries) == len(bibtexparser.loads(exported(twiza, "bib")).entries)
    study = next(entry for entry in entries if "trente écoles" in entry["title"])
    assert study["type_of_reference"] == "RPRT"
    assert study["authors"][0] == "Générée, Fatima"
    assert study["doi"] == "10.5555/twiza.demo.1"
    assert study["urls"][0].startswith(f"{twiza}/library/")
    article = next(entry for entry in entries if entry["type_of_reference"] == "JOUR" and entry.get("volume") == "12")
    assert (article["start_page"], article["end_page"]) == ("45", "67")


def test_csl_json_has_what_its_schema_asks_for(twiza):
    items = json.loads(exported(twiza, "json"))
    assert all(item["id"] and item["type"] and item["title"] for item in items)
    assert len({item["id"] for item in items}) == len(items)


def test_a_list_is_exported_as_it_is_filtered(twiza):
    notes = bibtexparser.loads(exported(twiza, "bib", kind="note")).entries
    assert notes and all("note" in entry["title"] or "مذكرة" in entry["title"] for entry in notes)
    assert len(notes) < len(bibtexparser.loads(exported(twiza, "bib")).entries)


def test_a_page_tells_reference_managers_what_it_is(twiza):
    entry = next(e for e in bibtexparser.loads(exported(twiza, "bib")).entries if e.get("doi") == "10.5555/twiza.demo.1")
    page = requests.get(entry["url"])
    tags = re.findall(r'<meta name="(citation_[a-z_]+)" content="([^"]*)"', page.text)
    told = {name for name, _ in tags}
    assert {"citation_title", "citation_author", "citation_publication_date", "citation_doi", "citation_pdf_url"} <= told
    assert ("citation_publication_date", "2024/05") in tags
    pdf = requests.get(dict(tags)["citation_pdf_url"])
    assert pdf.content.startswith(b"%PDF") and pdf.headers["content-type"] == "application/pdf"
    assert pdf.headers["content-disposition"].startswith("attachment")
    part = requests.get(dict(tags)["citation_pdf_url"], headers={"Range": "bytes=0-3"})
    assert (part.status_code, part.content) == (206, b"%PDF")
    for ending in ("bib", "ris", "json"):
        assert requests.get(f"{entry['url']}/cite.{ending}").ok
    assert requests.get(f"{entry['url']}/cite.exe").status_code == 404


def test_what_other_programs_write_is_read(twiza):
    keeper = requests.Session()
    keeper.post(f"{twiza}/account/sign-in", data={"login": "charge", "password": "zellige-huit-etoiles"})
    ris = rispy.dumps(
        [{"type_of_reference": "THES", "title": "Une thèse d’ailleurs", "authors": ["Autre, Une"], "year": "2011", "publisher": "Université"}]
    )
    preview = keeper.post(f"{twiza}/s/fmas/library/import", data={"text": ris})
    assert "Une thèse d’ailleurs" in preview.text and 'name="entries"' in preview.text
    database = bibtexparser.bibdatabase.BibDatabase()
    database.entries = [{"ENTRYTYPE": "book", "ID": "x", "title": "Un livre d’ailleurs", "author": "Autre, Une", "year": "2012"}]
    preview = keeper.post(f"{twiza}/s/fmas/library/import", data={"text": bibtexparser.dumps(database)})
    assert "Un livre d’ailleurs" in preview.text and 'name="entries"' in preview.text
