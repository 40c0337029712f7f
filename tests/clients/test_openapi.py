"""The description of what outsiders may rely on is OpenAPI 3.1, judged by a validator that we did not write."""

import requests
from openapi_spec_validator import OpenAPIV31SpecValidator


def test_the_description_is_valid_openapi_3_1(twiza):
    description = requests.get(f"{twiza}/openapi.json").json()
    assert description["openapi"].startswith("3.1")
    assert [str(error) for error in OpenAPIV31SpecValidator(description).iter_errors()] == []


def test_the_search_says_what_may_be_asked_and_in_what_it_answers(twiza):
    search = requests.get(f"{twiza}/openapi.json").json()["paths"]["/search.json"]["get"]
    asked = {parameter["name"] for parameter in search["parameters"] if parameter["in"] == "query"}
    assert {"q", "kind", "place", "right", "theme", "year", "language", "page"} <= asked
    assert "application/json" in search["responses"]["200"]["content"]


def test_every_address_without_a_place_to_fill_answers_in_the_media_type_that_it_promises(twiza):
    """What needs a parameter, a session or a record is left to the tests of its own feature."""
    for path, verbs in requests.get(f"{twiza}/openapi.json").json()["paths"].items():
        operation = verbs.get("get")
        # WebFinger answers about a name (RFC 7033), which its own test asks for.
        needs = path == "/.well-known/webfinger" or (operation and any(parameter["required"] for parameter in operation["parameters"]))
        if operation is None or needs:
            continue
        answer = requests.get(f"{twiza}{path}")
        assert answer.status_code == 200, (path, answer.status_code)
        media = answer.headers["content-type"].split(";")[0]
        assert media in operation["responses"]["200"]["content"], (path, media)
