"""The directory for machines: GeoJSON judged by a library that we did not write, spreadsheets opened by others."""

import csv
import io

import geojson
import openpyxl
import requests


def collection(twiza, query="", session=requests):
    answer = session.get(f"{twiza}/directory.geojson{query}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/geo+json"
    return geojson.loads(answer.text)


def features(twiza, query="", session=requests):
    return collection(twiza, query, session)["features"]


def test_the_directory_is_valid_geojson(twiza):
    found = collection(twiza)
    assert isinstance(found, geojson.FeatureCollection)
    assert found.is_valid, found.errors()
    assert len(found["features"]) >= 120
    assert all(isinstance(feature, geojson.Feature) and feature.is_valid for feature in found["features"])


def test_positions_are_longitude_then_latitude_and_lie_in_the_country(twiza):
    points = [feature["geometry"] for feature in features(twiza) if feature["geometry"] is not None]
    assert len(points) >= 100
    for point in points:
        longitude, latitude = point["coordinates"]
        assert -17.2 <= longitude <= -0.9 and 20.7 <= latitude <= 36.0, point


def test_every_region_has_organisations(twiza):
    regions = {feature["properties"]["place"][:2] for feature in features(twiza) if feature["properties"]["place"]}
    assert regions == {f"{number:02}" for number in range(1, 13)}


def test_each_organisation_stands_once_and_its_address_answers(twiza):
    found = features(twiza)
    ids = [feature["id"] for feature in found]
    assert len(set(ids)) == len(ids)
    for feature in found[:: max(1, len(found) // 12)]:
        assert requests.get(feature["properties"]["url"]).status_code == 200


def test_filters_are_those_of_the_list_and_nonsense_filters_nothing(twiza):
    everything = len(features(twiza))
    coalitions = features(twiza, "?sort=coalition")
    assert coalitions and all(feature["properties"]["sort"] == "coalition" for feature in coalitions)
    north = features(twiza, "?place=01")
    assert north and all(feature["properties"]["place"].startswith("01") for feature in north)
    themed = features(twiza, "?theme=water")
    assert themed and all("water" in feature["properties"]["themes"] for feature in themed)
    assert len(features(twiza, "?sort=nonsense&place=99&theme=%00&public=x")) == everything
    assert features(twiza, "?q=" + "zqw" * 3_000) == []


def test_a_map_holds_what_everybody_may_see_even_for_the_network(twiza, as_secretary):
    assert len(features(twiza, session=as_secretary)) == len(features(twiza))


def test_workbook_and_csv_hold_what_the_reader_may_see(twiza, as_secretary):
    public = list(csv.DictReader(io.StringIO(requests.get(f"{twiza}/directory.csv").text.removeprefix("\ufeff"))))
    assert len(public) == len(features(twiza))
    sheet = openpyxl.load_workbook(io.BytesIO(requests.get(f"{twiza}/directory.xlsx").content)).active
    assert sheet.max_row == len(public) + 1
    network = list(csv.DictReader(io.StringIO(as_secretary.get(f"{twiza}/directory.csv").text.removeprefix("\ufeff"))))
    assert len(network) > len(public)
    ids = {row[next(iter(row))] for row in public}
    hidden = [row for row in network if row[next(iter(row))] not in ids]
    assert hidden
    for row in hidden:
        assert requests.get(f"{twiza}/directory/{row[next(iter(row))]}").status_code == 404


def test_no_contact_that_is_for_the_network_leaves_it(twiza, as_secretary):
    everything = as_secretary.get(f"{twiza}/directory.csv").text
    open_to_all = requests.get(f"{twiza}/directory.csv").text
    addresses = [word for word in everything.replace(",", " ").replace(";", " ").split() if "@example.org" in word]
    closed = [address for address in addresses if address not in open_to_all]
    assert closed
    public = requests.get(f"{twiza}/directory.geojson").text
    assert not any(address in public for address in closed)
