"""Foreign clients read a running Twiza with the demonstration: scripts/clients starts it and names it in TWIZA_URL."""

import os

import pytest
import requests


@pytest.fixture(scope="session")
def twiza() -> str:
    """The address of the installation, without a slash at the end."""
    return os.environ["TWIZA_URL"].rstrip("/")


@pytest.fixture()
def as_secretary(twiza: str) -> requests.Session:
    """A session of the demonstration's secretary."""
    session = requests.Session()
    answer = session.post(
        f"{twiza}/account/sign-in",
        data={"login": "secretaire", "password": "zellige-huit-etoiles"},
        headers={"Sec-Fetch-Site": "same-origin"},
    )
    assert answer.ok, answer.status_code
    return session
