"""The session that the other tests rely on is one."""


def test_the_secretary_of_the_demonstration_is_signed_in(twiza, as_secretary):
    assert as_secretary.get(f"{twiza}/account", allow_redirects=False).status_code == 200
