"""The datasets for machines: DCAT judged by pySHACL, tables by frictionless, sums by hashlib, addresses by asking them."""

import csv
import hashlib
import io
from pathlib import Path

import pytest
import requests
from frictionless import validate
from pyshacl import validate as judge
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCTERMS, RDF

DCAT = Namespace("http://www.w3.org/ns/dcat#")
SPDX = Namespace("http://spdx.org/rdf/terms#")
SHAPES = Path(__file__).with_name("dcat-ap.shapes.ttl")
COMMUNES = "recensement-2024-communes"


@pytest.fixture(scope="module")
def catalogue(twiza):
    answer = requests.get(f"{twiza}/catalog.ttl")
    assert answer.headers["content-type"].startswith("text/turtle")
    return Graph().parse(data=answer.content, format="turtle")


def test_the_catalogue_conforms_to_dcat_ap(catalogue):
    conforms, _, words = judge(catalogue, shacl_graph=Graph().parse(SHAPES, format="turtle"), advanced=True)
    assert conforms, words


def test_the_shapes_refuse_a_catalogue_that_lacks_what_is_mandatory(catalogue):
    """A judge that lets everything pass is none."""
    broken = Graph()
    broken += catalogue
    dataset = next(broken.subjects(RDF.type, DCAT.Dataset))
    broken.remove((dataset, DCTERMS.title, None))
    distribution = next(broken.objects(dataset, DCAT.distribution))
    broken.remove((distribution, DCAT.accessURL, None))
    conforms, _, words = judge(broken, shacl_graph=Graph().parse(SHAPES, format="turtle"), advanced=True)
    assert not conforms and "title" in words and "accessURL" in words


def test_the_same_catalogue_is_the_same_text(twiza):
    assert requests.get(f"{twiza}/catalog.ttl").text == requests.get(f"{twiza}/catalog.ttl").text


def test_titles_are_in_french_and_arabic(catalogue, twiza):
    titles = {title.language for title in catalogue.objects(URIRef(f"{twiza}/datasets/{COMMUNES}"), DCTERMS.title)}
    assert {"fr", "ar"} <= titles


def test_every_distribution_is_there_with_the_sum_and_size_that_are_promised(catalogue):
    for distribution in catalogue.subjects(RDF.type, DCAT.Distribution):
        answer = requests.get(str(next(catalogue.objects(distribution, DCAT.downloadURL))))
        assert answer.status_code == 200, distribution
        media = str(next(catalogue.objects(distribution, DCAT.mediaType))).split("media-types/")[1]
        assert answer.headers["content-type"].split(";")[0] == media
        for checksum in catalogue.objects(distribution, SPDX.checksum):
            value = str(next(catalogue.objects(checksum, SPDX.checksumValue))).lower()
            assert value == hashlib.sha256(answer.content).hexdigest()
            assert int(next(catalogue.objects(distribution, DCAT.byteSize))) == len(answer.content)


def test_the_census_reads_as_a_data_package(twiza):
    report = validate(f"{twiza}/datasets/{COMMUNES}.datapackage.json", type="package")
    assert report.stats["tasks"] == 1
    assert report.valid, report.flatten(["rowNumber", "fieldNumber", "type", "note"])[:5]


def test_the_communes_add_up_to_the_country(twiza):
    text = requests.get(f"{twiza}/datasets/{COMMUNES}.csv").content.decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(rows) == 1503
    assert sum(int(row["population_legale"]) for row in rows) == 36_828_330


def test_rows_are_given_page_by_page_and_none_twice(twiza):
    address, seen = f"{twiza}/datasets/{COMMUNES}.json?columns=territoire&sort=-population_legale&limit=400", []
    while address:
        answer = requests.get(address).json()
        seen += [row["territoire"] for row in answer["rows"]]
        address = answer["next"]
    assert len(seen) == len(set(seen)) == answer["total"] == 1503
    assert seen[0] == "06.141.01.0", "Casablanca is the largest commune"


def test_rows_are_filtered_by_territory_and_bounds(twiza):
    base = f"{twiza}/datasets/{COMMUNES}.json?limit=2000"
    tata = requests.get(f"{base}&territoire.within=09.551").json()
    assert tata["total"] == 20 and all(row["territoire"].startswith("09.551") for row in tata["rows"])
    many = requests.get(f"{base}&analphabetisme.from=60").json()
    assert 0 < many["total"] < 50 and all(row["analphabetisme"] >= 60 for row in many["rows"])


@pytest.mark.parametrize("query", ["columns=nothing", "sort=nothing", "population_legale.from=many", "limit=many", "after=x"])
def test_what_cannot_be_meant_is_told(twiza, query):
    assert requests.get(f"{twiza}/datasets/{COMMUNES}.json?{query}").status_code == 422


def test_what_is_not_there_says_so_in_every_form(twiza):
    for ending in ["", ".csv", ".json", ".xlsx", ".csv-metadata.json", ".datapackage.json", "/rows", "/chart", "/cite.bib"]:
        assert requests.get(f"{twiza}/datasets/nobody-made-this{ending}").status_code == 404, ending
    assert requests.get(f"{twiza}/datasets/{COMMUNES}.csv?version=99").status_code == 404


def test_the_metadata_names_every_column_of_the_csv(twiza):
    metadata = requests.get(f"{twiza}/datasets/{COMMUNES}.csv-metadata.json").json()
    assert metadata["@context"][0] == "http://www.w3.org/ns/csvw"
    named = [column["name"] for column in metadata["tableSchema"]["columns"]]
    head = requests.get(metadata["url"]).content.decode("utf-8").split("\r\n")[0].split(",")
    assert named == head
    assert all({"fr", "ar"} <= set(column["titles"]) for column in metadata["tableSchema"]["columns"])


def test_a_number_in_the_catalogue_is_a_number(catalogue):
    sizes = list(catalogue.objects(None, DCAT.byteSize))
    assert sizes and all(isinstance(size, Literal) and int(size) > 0 for size in sizes)
