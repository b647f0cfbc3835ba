"""Feeds, citations and JSON-LD as their own readers see them."""

import json
import re
from dataclasses import replace
from xml.etree import ElementTree as tree

import bibtexparser
import feedparser
import jsonschema
import pytest
import rispy

from generator.export import cite, feeds, linked
from generator.link import registry
from generator.model import Briefing, Corpus, Fact, Kind, Metadata
from generator.render import frontmatter
from generator.text import key
from tests.quality import made

HOSTILE = 'A {brace} 50% & "quote" \\ $x_1 </script><b> – Ærlig\u202e'
META = Metadata(
    made.fact(HOSTILE),
    section=(made.fact("World"), made.fact("Harbours & ports")),
    outlet=made.fact("The Skarnes Post"),
    authors=(made.fact("Lise Holm"), made.fact("Ola {Brask}")),
    published=made.fact("2026-03-12"),
    address=made.fact("https://post.example/a?b=1&c=2"),
)
FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "url", "title", "content_text"],
                "additionalProperties": False,
                "properties": {
                    **{name: {"type": "string", "minLength": 1} for name in ("id", "url", "title", "content_text")},
                    "date_published": {
                        "type": "string",
                        "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$",
                    },
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
            },
        },
    },
}


def briefing(meta: Metadata = META, name: str = "a") -> Briefing:
    parties = (made.party("Marta Tennvik", Kind.PERSON, about=True), made.party("Fjordlinjen", Kind.ORGANIZATION))
    one = made.case(meta=meta, parties=parties, bottom_line=made.passages("The pier closed in May.")).briefing
    return replace(one, seed=replace(one.seed, id=name))


def corpus() -> Corpus:
    undated = replace(META, published=None, section=())
    return registry.corpus([briefing(), briefing(undated, "b")])


def test_atom_is_read_without_a_complaint_and_has_what_it_must():
    made_files = feeds.files(corpus(), "Sité & co", "https://example.org/x/")
    read_feed = feedparser.parse(made_files["feeds/all.xml"])
    assert not read_feed.bozo and read_feed.version == "atom10"
    assert read_feed.feed.title == "Sité & co"
    assert [entry.link for entry in read_feed.entries] == [f"https://example.org/x/briefings/{n}.html" for n in "ab"]
    assert read_feed.entries[0].title.startswith("A {brace} 50% &")
    assert (read_feed.entries[0].published, read_feed.entries[0].updated) == ("2026-03-12T00:00:00Z",) * 2
    assert "published" not in read_feed.entries[1] and read_feed.entries[1].tags[0].term == "undated"
    root = tree.fromstring(made_files["feeds/all.xml"])
    for element in (root, *root.iter(f"{{{feeds.ATOM}}}entry")):
        for name in ("id", "title", "updated"):
            assert len(element.findall(f"{{{feeds.ATOM}}}{name}")) == 1
    ids = [element.text for element in root.iter(f"{{{feeds.ATOM}}}id")]
    assert len(set(ids)) == 3 and all(re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", str(one)) for one in ids)


def test_ids_stay_when_the_site_moves():
    there, here = (feeds.files(corpus(), "Site", address) for address in ("https://example.org/", ""))
    ids = [[entry.id for entry in feedparser.parse(files["feeds/all.xml"]).entries] for files in (there, here)]
    assert ids[0] == ids[1]


@pytest.mark.parametrize("address", ["", "https://example.org/"])
def test_json_feeds_are_valid(address: str):
    found = {path: data for path, data in feeds.files(corpus(), "Site", address).items() if path.endswith(".json")}
    section = key("World › Harbours & ports")
    assert sorted(found) == ["feeds/all.json", "feeds/party-marta tennvik.json", f"feeds/section-{section}.json"]
    for data in found.values():
        jsonschema.validate(json.loads(data), FEED)
    assert "date_published" not in json.loads(found["feeds/all.json"])["items"][1]


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("2026", "2026-01-01T00:00:00Z"),
        ("2026-03", "2026-03-01T00:00:00Z"),
        ("2026-03-12T14:05+02:00", "2026-03-12T14:05:00+02:00"),
        ("9999-99", "1980-01-01T00:00:00Z"),
    ],
)
def test_dates_are_those_of_rfc_3339(value: str, wanted: str):
    assert feeds.moment(value) == wanted


def test_bibtex_is_read_and_gives_back_the_title():
    library = bibtexparser.parse_string(cite.bibtex(briefing()))
    assert not library.failed_blocks and len(library.entries) == 1
    fields = {field.key: field.value for field in library.entries[0].fields}
    assert fields["title"].startswith(r"A \textbraceleft{}brace\textbraceright{} 50\% \& ")
    assert fields["author"] == r"{Lise Holm} and {Ola \textbraceleft{}Brask\textbraceright{}}"
    assert (fields["year"], fields["month"], fields["day"]) == ("2026", "03", "12")
    assert "date of saving unknown" in fields["note"]


def test_ris_is_read():
    (entry,) = rispy.loads(cite.ris(briefing()))
    assert entry["type_of_reference"] == "NEWS" and entry["title"].startswith("A {brace}")
    assert entry["authors"] == ["Lise Holm", "Ola {Brask}"] and entry["year"] == "2026"
    assert entry["urls"] == ["https://post.example/a?b=1&c=2"]


def test_csl_says_what_is_known_and_no_more():
    (item,) = json.loads(cite.csl(briefing(replace(META, published=None, authors=()))))
    assert "issued" not in item and "author" not in item and "accessed" not in item
    assert item["note"].startswith("Undated. Read from the file a.txt, date of saving unknown, SHA-256 ")
    (item,) = json.loads(cite.csl(briefing(replace(META, retrieved=made.fact("2026-04-01")))))
    assert item["issued"] == {"date-parts": [[2026, 3, 12]]} and item["accessed"] == {"date-parts": [[2026, 4, 1]]}


def described(one: Briefing, address: str = "") -> dict:
    text = linked.script(frontmatter.briefing(one, 3), f"briefings/{one.seed.id}.md", "Site", address)
    assert not set(text) & set("<>&")
    return json.loads(text)


def test_json_ld_says_that_the_briefing_rests_on_the_document():
    found = described(briefing(), "https://example.org/")
    assert (found["@type"], found["isBasedOn"]["@type"]) == ("Article", "Article")
    assert found["isBasedOn"]["publisher"]["name"] == "The Skarnes Post"
    assert "author" not in found and "datePublished" not in found
    assert [one["@type"] for one in (*found["about"], *found["mentions"])] == ["Person", "Organization"]
    assert found["url"] == "https://example.org/briefings/a.html"


def test_json_ld_of_an_undated_document_without_an_address():
    found = described(briefing(replace(META, published=None, kind=Fact("report", META.title.basis, "x"))))
    assert "datePublished" not in found["isBasedOn"] and "url" not in found
    assert found["isBasedOn"]["@type"] == "NewsArticle"


def test_pages_of_others_get_no_json_ld():
    assert linked.script({"id": "x", "title": "x"}, "about/index.md", "Site", "") == ""
