"""The toolkit's documents and calendar are what programs that others wrote read: DOCX by python-docx, PDF by pypdf, iCalendar."""

import io
import re
import unicodedata
import zipfile

import docx
import icalendar
import pypdf
import pytest
import requests

MODELS = [
    "statutes", "minutes", "budget", "purchases", "cash", "petty-cash", "conflict-of-interest", "safeguarding", "archives",
]


def words_of_docx(data: bytes) -> str:
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


def letters(text: str) -> str:
    """Letters alone, whatever their form and the spaces between them."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(re.findall(r"[^\W\d_]", plain))


def words_of_pdf(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


@pytest.mark.parametrize("lang", ["fr", "ar"])
@pytest.mark.parametrize("model", MODELS)
def test_a_model_is_read_as_docx_and_as_pdf(twiza: str, model: str, lang: str) -> None:
    text = requests.get(f"{twiza}/toolkit/{model}/{lang}.docx", timeout=60)
    pages = requests.get(f"{twiza}/toolkit/{model}/{lang}.pdf", timeout=60)
    assert text.ok and pages.ok
    document = docx.Document(io.BytesIO(text.content))
    styles = {paragraph.style.name for paragraph in document.paragraphs}
    assert "Title" in styles and ({"heading 1", "Heading 1"} & styles), styles
    assert document.core_properties.language == ("ar-MA" if lang == "ar" else "fr-FR")
    if lang == "ar":
        with zipfile.ZipFile(io.BytesIO(text.content)) as package:
            assert "<w:bidi/>" in package.read("word/document.xml").decode()
    found = letters(words_of_pdf(pages.content))
    # Words as they are set on the pages: long enough to be no chance, whole in both.
    words = [letters(word) for paragraph in document.paragraphs for word in re.findall(r"[^\W\d_]{6,}", paragraph.text)]
    missing = [word for word in words if word not in found and word[::-1] not in found]
    # The reader puts the pieces of a few Arabic words with a ligature into another order; French ones it reads without a fault.
    allowed = len(words) // 20 if lang == "ar" else 0
    assert words and len(missing) <= allowed, f"{model}: not on the pages: {missing}"


def test_the_file_for_the_authority_is_whole(twiza: str, as_secretary: requests.Session) -> None:
    listed = as_secretary.get(f"{twiza}/s/amsed/obligations?lang=fr", timeout=60).text
    duty = next(path for path in re.findall(r'/s/amsed/obligations/[0-9a-z]{26}', listed)
                if "changement de la direction" in as_secretary.get(f"{twiza}{path}?lang=fr", timeout=60).text)
    answer = as_secretary.post(f"{twiza}{duty}/pack", headers={"Sec-Fetch-Site": "same-origin"}, timeout=120)
    assert answer.ok and answer.headers["content-type"] == "application/zip"
    assert answer.headers["cache-control"] == "private, no-store"
    with zipfile.ZipFile(io.BytesIO(answer.content)) as pack:
        names = set(pack.namelist())
        wanted = {f"{piece}-{lang}.{ending}" for piece in ["1-lettre", "2-proces-verbal", "3-bureau"]
                  for lang in ["fr", "ar"] for ending in ["pdf", "docx"]}
        assert names == wanted
        assert "art" in words_of_docx(pack.read("1-lettre-fr.docx")).lower()
        assert "للفصل 5" in words_of_docx(pack.read("1-lettre-ar.docx"))
        table = docx.Document(io.BytesIO(pack.read("3-bureau-fr.docx"))).tables[0]
        heads = [cell.text for cell in table.rows[0].cells]
        assert heads == ["Nom et prénom", "Fonction", "Nationalité", "Date et lieu de naissance", "Profession", "Domicile", "Signature"]
        assert "récépissé" in words_of_pdf(pack.read("1-lettre-fr.pdf"))


def test_the_calendar_is_read_and_says_nothing_of_anybody(twiza: str, as_secretary: requests.Session) -> None:
    made = as_secretary.post(f"{twiza}/s/amsed/obligations/calendar?lang=ar", headers={"Sec-Fetch-Site": "same-origin"}, timeout=60).text
    address = re.search(r"http://[^<\s]+/obligations/feed/[\w-]+", made).group(0)
    answer = requests.get(address, timeout=60)
    assert answer.ok and answer.headers["content-type"].startswith("text/calendar")
    assert all(len(line) <= 75 for line in answer.content.split(b"\r\n"))
    calendar = icalendar.Calendar.from_ical(answer.content)
    events = calendar.walk("VEVENT")
    assert len(events) >= 3
    assert all(event.decoded("DTEND") > event.decoded("DTSTART") for event in events)
    assert any("التصريح" in str(event["SUMMARY"]) for event in events)
    assert "مولد" not in "".join(str(event["SUMMARY"]) + str(event["DESCRIPTION"]) for event in events)
    other = address[:-1] + ("x" if address[-1] != "x" else "y")
    assert requests.get(other, timeout=60).status_code == 404
