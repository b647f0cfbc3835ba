"""The files of the search index."""

from __future__ import annotations

import random
import re

import pytest

from generator.export import search_postings
from generator.export.search import Field, Record, index
from generator.export.search_postings import PLACES, digits, standing
from generator.export.search_shards import TERM_BYTES, TEXT_BYTES
from tests.export.search_reader import loaded, postings, rows, shown, texts


def record(title: str, *texts: str, kind: str = "briefing", url: str = "a.html") -> Record:
    fields = (Field(title, 8.0), *(Field(text, 1.0, f"#p{i}") for i, text in enumerate(texts, 1)))
    return Record(kind, url, title, "", "", fields)


def many(count: int, seed: int = 3) -> list[Record]:
    draw = random.Random(seed)
    vocabulary = ["".join(draw.choices("abdeiklmnorstuéж", k=draw.randint(3, 9))) for _ in range(4000)]
    return [
        record(" ".join(draw.choices(vocabulary, k=6)), " ".join(draw.choices(vocabulary, k=80)), url=f"{i}.html")
        for i in range(count)
    ]


def test_same_records_same_bytes():
    assert index(many(150)) == index(iter(many(150)))


def test_names_and_contents_agree():
    files = index(many(150))
    for path, content in files.items():
        name = path.removeprefix("search/").removesuffix(".js")
        assert content.startswith(f'briefingSearch.add("{name}",'.encode())
    manifest = loaded(files)["manifest"]
    named = {f"t-{digest}" for digest in manifest["terms"][1::2]} | {f"d-{digest}" for digest in manifest["records"]}
    assert named | {"manifest"} == set(loaded(files))


def test_term_shards_are_even_and_in_order():
    files = index(many(400))
    sizes = [len(content) for path, content in files.items() if "/t-" in path]
    assert len(sizes) > 3
    assert max(sizes) < TERM_BYTES + 200
    assert sorted(sizes)[1] > TERM_BYTES * 0.9  # all but the last are full
    forms = list(rows(files))
    assert forms == sorted(forms, key=lambda form: form.encode("utf-16-be"))
    pieces = loaded(files)
    terms = pieces["manifest"]["terms"]
    for first, digest in zip(terms[::2], terms[1::2], strict=True):
        assert pieces[f"t-{digest}"][0][0] == first


def test_record_shards_hold_so_many():
    files = index(many(120))
    pieces = loaded(files)
    assert [len(pieces[f"d-{digest}"]) for digest in pieces["manifest"]["records"]] == [25, 25, 25, 25, 20]


def test_records_are_numbered_kind_by_kind():
    files = index([record("A", kind="quote"), record("B"), record("C", kind="odd"), record("D", kind="quote")])
    assert [row[1] for row in shown(files)] == ["B", "A", "D", "C"]
    assert loaded(files)["manifest"]["kinds"] == [
        ["briefing", "Briefing", "Briefings", 0],
        ["quote", "Quote", "Quotes", 1],
        ["odd", "Odd", "Odd", 3],
    ]


def test_every_form_leads_to_one_word():
    found = rows(index([record("Storm", "They are warning us."), record("Calm", "She warns of skies")]))
    assert found["warns"] == ["warns", "warning"]
    assert found["warned"] == ["warned", "warning"]
    assert found["sky"] == ["sky", "skies"]
    word = found["warning"]
    assert (word[1], word[4:]) == (2, ["warns"])
    assert [(posting[0], posting[3]) for posting in postings(word)] == [(0, 0b01), (1, 0b10)]


def test_endings_nobody_wrote_stay_with_the_word():
    assert rows(index([record("An attack", "They attack")]))["attack"][3] == "ed ing s"


def test_names_get_no_made_up_forms():
    assert rows(index([record("Halden", "Halden")]))["halden"][3:] == [""]


def test_a_posting_names_every_place_of_its_word():
    files = index([record("Storm", "calm", "wind wind", "wind storm")])
    assert shown(files)[0][4:] == [0, "#p1", "#p2", "#p3"]
    found = rows(files)
    assert {form: postings(found[form])[0][2] for form in ("storm", "calm", "wind")} == {
        "storm": [0, 3],
        "calm": [1],
        "wind": [2, 3],
    }


def test_places_of_heavy_fields_come_first():
    fields = (Field("calm", 1.0, "#p1"), Field("storm", 1.0, "#p2"), Field("storm", 2.0, "#p2"))
    files = index([Record("briefing", "a.html", "A", "", "", fields)])
    assert shown(files)[0][5:] == ["#p2", "#p1"]
    assert postings(rows(files)["storm"])[0][2] == [1]


def test_words_of_a_field_without_an_anchor_land_where_else_they_stand():
    fields = (Field("storm flood", 3.0, None), Field("storm", 1.0, "#p1"))
    found = rows(index([Record("briefing", "a.html", "A", "", "", fields)]))
    assert postings(found["storm"])[0][2] == [1]
    assert postings(found["flood"])[0][2] == [0]


def test_a_word_in_very_many_places_keeps_the_first():
    files = index([record("A", *["storm"] * 300, "far storm sea")])
    found = rows(files)
    assert postings(found["storm"])[0][2] == list(range(1, PLACES + 1))
    assert postings(found["sea"])[0][2] == [301]


@pytest.mark.parametrize("places", [[0], [1], [0, 1], [15, 16, 400], [31, 32, 1023]])
def test_places_survive(places):
    assert postings(["x", 1, "BB" + standing(places), ""]) == [(1, 1, places)]


def test_texts_are_kept_for_the_places_that_show_them():
    shy = Field("unshown words", 1.0, "#q9")
    said = [Field(f"paragraph {i}", 1.0, f"#p{i}", shown=True) for i in (1, 2)]
    made = [
        Record("quote", "a.html", "A", "", "", (shy,)),
        Record("quote", "b.html", "B", "", "", (Field("B", 8.0), said[0], shy, said[1])),
        Record("quote", "c.html", "C", "", "", (said[1],)),
    ]
    files = index(made)
    assert [row[4] for row in shown(files)] == [0, 1, 4]
    assert texts(files) == ["paragraph 1", "", "paragraph 2", "paragraph 2"]


def test_text_shards_are_small_and_numbered():
    fields = tuple(Field(f"{n} word " * 200, 1.0, f"#p{n}", shown=True) for n in range(20))
    files = index([Record("briefing", f"{i}.html", "", "", "", fields[i:]) for i in range(4)])
    sizes = [len(content) for path, content in files.items() if "/x-" in path]
    assert len(sizes) > 5
    assert max(sizes) < TEXT_BYTES + 200
    numbers = loaded(files)["manifest"]["texts"][::2]
    pieces = [len(loaded(files)[f"x-{digest}"]) for digest in loaded(files)["manifest"]["texts"][1::2]]
    assert numbers == [1 + sum(pieces[:i]) for i in range(len(pieces))]


def test_a_very_long_place_is_cut():
    files = index([Record("briefing", "a.html", "", "", "", (Field("word " * 9000, 1.0, "#p1", shown=True),))])
    assert len(texts(files)[0]) < 4010


def test_whole_names_are_words_with_a_space_before():
    party = Record("party", "p.html", "Ines Øverby", "", "", (), ("Ines Øverby", "Øverby", "…", "a " * 40))
    found = rows(index([party]))
    assert [form for form in found if form.startswith(" ")] == [" ines overby", " overby"]
    assert found[" overby"][1] == 1


def test_weight_and_brevity_count():
    found = rows(index([record("Storm", "calm sea"), record("Sea", "storm")]))
    in_title, in_text = (posting[1] for posting in postings(found["storm"]))
    assert in_title > in_text
    found = rows(index([record("A", "storm"), record("B", "storm " + "word " * 50)]))
    short, long = (posting[1] for posting in postings(found["storm"]))
    assert short > long


def test_a_name_finds_first_who_bears_it():
    about = record("Norway closes a port after a storm", *["Norway says the port is closed."] * 3)
    party = record("Norway", kind="party")
    impacts = [posting[1] for posting in postings(rows(index([about, party]))["norway"])]
    assert impacts[1] > impacts[0]


def test_a_word_in_too_many_records_keeps_the_heaviest(monkeypatch):
    monkeypatch.setattr(search_postings, "LIMIT", 2)
    found = rows(index([record("A", "sea"), record("Sea"), record("B", "sea"), record("Sea again", "sea")]))
    assert found["sea"][1] == 4
    assert [posting[0] for posting in postings(found["sea"])] == [1, 3]


@pytest.mark.parametrize("number", [0, 1, 31, 32, 1023, 1024, 123_456_789])
def test_numbers_survive(number):
    row = ["x", 1, digits(number) + "B" + standing([number]), ""]
    assert postings(row) == [(number, 1, [number])]


def test_hostile_text_cannot_leave_its_script():
    nasty = "</script><script>alert(1)</script><!-- \u2028\u2029 \\ \" ' \ud800 \x00 __proto__"
    files = index([Record("quote", nasty, nasty, nasty, nasty, (Field(nasty, 1.0, nasty),))])
    for content in files.values():
        text = content.decode("utf-8")
        assert "<" not in text
        assert not re.search("[\u2028\u2029\n](?!$)", text)
    assert shown(files)[0][2] == nasty


def test_long_titles_and_excerpts_are_cut_between_words():
    files = index([Record("quote", "a.html", "long words " * 100, "", "y" * 1000, ())])
    title, excerpt = shown(files)[0][1], shown(files)[0][3]
    assert title.endswith("long …") or title.endswith("words …")
    assert len(title) <= 302 and len(excerpt) <= 322


def test_no_records_at_all():
    files = index([])
    assert loaded(files)["manifest"]["size"] == 0
    assert list(files) == ["search/manifest.js"]


def test_filters_list_their_values_and_have_rows_with_all_records():
    many_of = search_postings.LIMIT + 3
    tagged = [Record("quote", "a.html", "", "", "", (), tags=(("outlet", "The Tide"),)) for _ in range(many_of)]
    tagged.append(Record("party", "b.html", "", "", "", (), tags=(("type", "Person"), ("party", "marta"))))
    files = index(tagged)
    assert loaded(files)["manifest"]["facets"] == [
        ["outlet", "Outlet", ["quote"], ["The Tide", many_of]],
        ["type", "Kind of party", ["party"], ["Person", 1]],
    ]
    assert len(postings(rows(files)["  outlet:The Tide"])) == many_of
    assert [found[0] for found in postings(rows(files)["  party:marta"])] == [many_of]
