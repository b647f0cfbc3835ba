"""Mail: the newest message first, its headers as facts, earlier messages and signatures apart."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from generator.config import Limits, Outlet, Settings
from generator.errors import SeedError
from generator.model import Label, RawSeed
from generator.read import load
from tests.read.documents import read, refusal

TEXT = """The harbour board of Torunn said on Monday that the ferry to the islands
would sail again from the first day of April, a week later than promised.

"Nobody likes it," said Ingunn Solstrom, the chair of the board."""
FIRST, SECOND = (" ".join(part.split("\n")) for part in TEXT.split("\n\n"))


def mail(text: str = TEXT, html: str = "", **headers: str) -> EmailMessage:
    message = EmailMessage()
    given = {"From": "Harbour Board Press Office <press@board.example>", "Subject": "Ferry to sail again"}
    given |= {"Date": "Tue, 17 Mar 2026 23:40:00 -0500"} | {k.replace("_", "-"): v for k, v in headers.items()}
    for name, value in given.items():
        message[name] = value
    if text:
        message.set_content(text)
    if html:
        message.add_alternative(html, subtype="html") if text else message.set_content(html, subtype="html")
    return message


def body(text: str, **headers: str) -> list[str]:
    return read("a.eml", mail(text, **headers).as_bytes()).lines(Label.BODY, Label.LIST)


def test_headers_give_title_sender_and_day_with_their_place() -> None:
    found = read("a.eml", mail(To="jane@ledger.example", Subject="Re: AW: [EXTERN] Ferry to sail again").as_bytes())
    assert found.lines()[:3] == [
        "From: Harbour Board Press Office <press@board.example>", "Date: Tue, 17 Mar 2026 23:40:00 -0500",
        "Ferry to sail again",
    ]  # fmt: skip
    assert (found.told("title"), found.told("published")) == ("Ferry to sail again", "2026-03-17")
    assert (found.told("outlet"), found.told("authors")) == ("Harbour Board", None)
    assert found.lines(Label.BODY) == [FIRST, SECOND]
    assert "jane" not in found.document.text  # whom it was sent to


@pytest.mark.parametrize(
    ("sender", "authors", "outlet"),
    [
        ("Jane Roe <roe@ledger.example>", "Jane Roe", None),
        ('"Roe, Jane" <roe@ledger.example>', "Jane Roe", None),
        ("Jane Roe | The Ledger <roe@ledger.example>", "Jane Roe", "The Ledger"),
        ("Jane Roe (Harbour Board) <roe@board.example>", "Jane Roe", "Harbour Board"),
        ("The Harbour Letter <letter@board.example>", None, "The Harbour Letter"),
        ('"Press Office, Harbour Board" <press@board.example>', None, "Harbour Board"),
        ("Press Team of the Harbour Board <press@board.example>", None, "the Harbour Board"),
        ("Harbour Board | Media Relations <press@board.example>", None, "Harbour Board"),
        ("Press Office <press@board.example>", None, "Press Office"),
        ("newsletter@board.example", None, None),
        ("Jane Roe <roe@mail.standard.example>", "Jane Roe", "The Standard"),
        ("=?utf-8?q?J=C3=B8rgen_Vik?= <vik@board.example>", "Jørgen Vik", None),
    ],
)
def test_a_sender_is_a_person_or_an_office(sender: str, authors: str | None, outlet: str | None) -> None:
    known = Settings(outlets=(Outlet("The Standard", ("standard.example",)),))
    data = mail().as_bytes().replace(b"Harbour Board Press Office <press@board.example>", sender.encode())
    found = read("a.eml", data, known)
    assert (found.told("authors"), found.told("outlet")) == (authors, outlet)


@pytest.mark.parametrize(
    "kind", ["PRESS RELEASE: ", "Press Release - ", "Fwd: MEDIA STATEMENT | ", "Pressemitteilung: "]
)
def test_the_subject_of_a_release_is_its_title_without_the_name_of_the_kind(kind: str) -> None:
    found = read("a.eml", mail(Subject=f"{kind}Ferry to sail again").as_bytes())
    assert (found.told("title"), found.told("kind")) == ("Ferry to sail again", "press release")


def test_what_heads_a_release_and_the_subject_once_more_are_no_text() -> None:
    found = read("a.eml", mail(f"PRESS RELEASE - for immediate use\n\nFERRY TO SAIL AGAIN\n\n{TEXT}").as_bytes())
    assert found.lines(Label.BODY, Label.HEADING) == [FIRST, SECOND]
    assert found.told("dateline") is None


NEWSLETTER = f"""<p><a href="https://board.example/7">View in browser</a></p>
<p>Letter 7 · Friday, June 12, 2026</p><h1>Ferry to sail again</h1>
<p>{FIRST}</p><p>{SECOND}</p><p>A message from our sponsor</p><p>Torunn Soap: now with pine.</p>
<h3>Two links</h3><p><a href="https://x.example/1">Boats are late</a></p><p><a href="https://x.example/2">Tar</a></p>
<p>Was this newsletter forwarded to you? Sign up here.</p><p>You can <a href="https://x.example/u">unsubscribe</a>.</p>"""


def test_what_newsletters_put_around_a_text_is_no_text() -> None:
    found = read("a.eml", mail("", NEWSLETTER).as_bytes())
    assert found.lines(Label.BODY, Label.HEADING, Label.LIST)[:2] == [FIRST, SECOND]
    assert not {"Torunn Soap: now with pine.", "Two links", "Boats are late"} & set(
        found.lines(Label.BODY, Label.HEADING)
    )
    assert found.told("address") == "https://board.example/7" and found.label("Letter 7") is Label.DATE


def test_what_stands_below_the_end_of_a_release_is_no_text() -> None:
    about = "About the Harbour Board: The board was founded in 1871 and runs four ports, nine ferries and the lights."
    found = read("a.eml", mail(f"{TEXT}\n\n-- END --\n\nPictures: https://board.example/p\n\n{about}").as_bytes())
    assert found.lines(Label.BODY) == [FIRST, SECOND]


def test_a_plain_mail_says_where_it_can_be_read_in_a_browser() -> None:
    found = read("a.eml", mail(f"View this email in your browser:\nhttps://board.example/7\n\n{TEXT}").as_bytes())
    assert found.told("address") == "https://board.example/7" and found.lines(Label.BODY) == [FIRST, SECOND]


def test_other_headers_are_facts_too() -> None:
    headers = {
        "From": "Jane Roe <roe@x.example>", "Organization": "Harbour Board", "List-Id": "News <news.board.example>",
        "Archived-At": "<https://board.example/1>", "Content-Language": "en-GB",
    }  # fmt: skip
    found = read("a.eml", mail(**headers).as_bytes())
    assert found.told("outlet") == "Harbour Board" and found.told("address") == "https://board.example/1"
    assert found.told("language") == "en"


@pytest.mark.parametrize(
    "earlier",
    [
        "On Mon, 16 Mar 2026 at 09:12, Jane Roe <roe@ledger.example> wrote:\n> When will it sail?\n> And why?",
        "Am 16.03.2026 um 09:12 schrieb Jane Roe:\n> Wann?",
        "-----Original Message-----\nFrom: Jane Roe\nSent: Monday\nSubject: Ferry\n\nWhen will it sail?",
        "________________________________\nVon: Jane Roe\nGesendet: Montag, 16. März 2026 09:12\nAn: Presse\n\nWann?",
        "From: Jane Roe <roe@ledger.example>\nSent: Monday, 16 March 2026\nTo: Press\nSubject: Ferry\n\nWhen?",
        "On Mon, 16 Mar 2026 at 09:12, Jane Roe\n<roe@ledger.example> wrote:\n\nWhen will it sail?",
    ],
)
def test_earlier_messages_are_apart(earlier: str) -> None:
    found = read("a.eml", mail(f"{TEXT}\n\n{earlier}\n").as_bytes())
    assert found.lines(Label.BODY) == [FIRST, SECOND]
    assert found.blocks[-1].label is Label.REPLY


def test_answers_between_quoted_lines_are_text() -> None:
    answered = f"> When will it sail?\n\n{TEXT}\n\n> And why?\n\nNobody knows that yet, I am afraid.\n"
    found = read("a.eml", mail(answered).as_bytes())
    assert found.lines(Label.BODY) == [FIRST, SECOND, "Nobody knows that yet, I am afraid."]
    assert found.lines(Label.REPLY) == ["> When will it sail?", "> And why?"]


@pytest.mark.parametrize(
    "start",
    [
        "---------- Forwarded message ---------",
        "Begin forwarded message:\n",
        "-------- Weitergeleitete Nachricht --------",
    ],
)
def test_a_message_that_was_only_sent_on_is_the_document(start: str) -> None:
    heads = "From: Ola Vik <vik@board.example>\nDate: 2 March 2026 at 10:00\nSubject: Fwd: Boats again\nTo: Jane Roe"
    found = read("a.eml", mail(f"For the file.\n\n{start}\n{heads}\n\n{TEXT}\n").as_bytes())
    assert found.lines(Label.BODY) == [FIRST, SECOND]
    assert (found.told("authors"), found.told("published"), found.told("title")) == (
        "Ola Vik", "2026-03-02", "Boats again",
    )  # fmt: skip


def test_what_is_sent_on_below_a_text_of_its_own_is_an_earlier_message() -> None:
    own = f"{TEXT}\n\nThe board will meet on Friday and decide about it then.\n\n"
    found = read("a.eml", mail(f"{own}-----Forwarded message-----\nFrom: Ola Vik\n\nBoats.\n").as_bytes())
    assert found.lines(Label.REPLY)[-1] == "Boats." and found.told("published") == "2026-03-17"


def test_a_message_attached_to_a_cover_is_the_document() -> None:
    cover = mail("See below.", From="Jane Roe <roe@ledger.example>", Date="Wed, 18 Mar 2026 08:00:00 +0100")
    cover.add_attachment(mail())
    found = read("a.eml", cover.as_bytes())
    assert found.lines(Label.BODY) == [FIRST, SECOND] and found.told("published") == "2026-03-17"
    assert found.label("See below.") is Label.BOILERPLATE


def test_signature_and_disclaimer_are_furniture() -> None:
    end = "-- \nPress Office\n+47 555 0123\n"
    legal = "This message is confidential and intended only for the person it is addressed to.\n\n"
    found = read("a.eml", mail(f"{TEXT}\n\n{legal}{end}").as_bytes())
    assert found.lines(Label.BODY) == [FIRST, SECOND]
    assert {"Press Office", "+47 555 0123"} <= set(found.lines(Label.BOILERPLATE))


def test_lines_that_end_on_purpose_stay_by_themselves() -> None:
    assert body(f"{TEXT}\n\nThe boats:\n* one sails at six in the morning\n* one sails at ten\n")[2:] == [
        "The boats:", "* one sails at six in the morning", "* one sails at ten",
    ]  # fmt: skip


def test_flowed_text_is_joined() -> None:
    message = mail("The ferry \nsails again \nin April.\n\n> When \n> was that?\n")
    message.set_param("format", "flowed")
    found = read("a.eml", message.as_bytes())
    assert found.lines()[-2:] == ["The ferry sails again in April.", "> When was that?"]


def test_the_html_part_is_read_where_the_plain_one_is_a_stub() -> None:
    page = f"<h2>Boats</h2><p>{FIRST} <a href='https://board.example/plan'>The plan</a></p><p>{SECOND}</p>"
    found = read("a.eml", mail("Your mail program does not show HTML.", page).as_bytes())
    assert found.lines(Label.BODY)[-1] == SECOND and found.label("Boats") is Label.HEADING
    assert found.document.links == (("The plan", "https://board.example/plan"),)
    assert read("a.eml", mail(TEXT, page).as_bytes()).document.links == ()


def test_quotations_in_an_html_mail_are_earlier_messages() -> None:
    page = f"<p>{FIRST}</p><div class='gmail_quote'><div>On Monday, Jane Roe wrote:</div><p>When?</p></div>"
    found = read("a.eml", mail("", page).as_bytes())
    assert found.lines(Label.REPLY) == ["On Monday, Jane Roe wrote:", "When?"]


@pytest.mark.parametrize(
    ("charset", "said"), [("utf-8", "utf-8"), ("cp1252", "utf-8"), ("cp1252", "x-unknown"), ("latin-1", "us-ascii")]
)
def test_a_wrong_charset_does_not_lose_letters(charset: str, said: str) -> None:
    head = f"From: Ola Vik <o@x.example>\nSubject: Boats\nContent-Type: text/plain; charset={said}\n"
    data = (
        head.encode()
        + b"Content-Transfer-Encoding: 8bit\n\n"
        + (TEXT + " Grüße aus Zürich, Señor Vik.").encode(charset)
    )
    found = read("a.eml", data)
    assert "Grüße aus Zürich, Señor Vik." in found.document.text
    assert ("read as cp1252" in found.notices()) == (charset != said)


def test_what_is_attached_is_named_not_read() -> None:
    message = mail()
    message.add_attachment(b"%PDF", maintype="application", subtype="pdf", filename="Fahrplan für 2026.pdf")
    message.add_attachment("a note", filename="note.txt")
    found = read("a.eml", message.as_bytes())
    assert "attachments are not read: Fahrplan für 2026.pdf, note.txt" in found.notices()
    assert "a note" not in found.document.text


def test_what_cannot_be_read_is_refused() -> None:
    assert "does not begin with the headers of a message" in refusal("a.eml", b"\x00\x01\x02 no mail")
    assert "is a message without text" in refusal("a.eml", mail("").as_bytes())
    sealed = mail("-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----\n")
    assert "is encrypted" in refusal("a.eml", sealed.as_bytes())
    smime = b"From: a@b.example\nContent-Type: application/pkcs7-mime\n\nabc\n"
    assert "is encrypted" in refusal("a.eml", smime)


@pytest.mark.parametrize("depth", [50, 20_000])
def test_parts_within_parts_end(depth: int) -> None:
    data = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(depth))
    assert "a.eml: " in refusal("a.eml", b"From: a@b.example\n" + data + b"\n" + TEXT.encode())


def test_messages_within_messages_end() -> None:
    data = b"From: a@b.example\nContent-Type: message/rfc822\n\n" * 5_000
    assert "a.eml: " in refusal("a.eml", data)


def test_too_many_parts_are_refused() -> None:
    data = b"From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 200
    assert "limits.members" in refusal("a.eml", data, Settings(limits=Limits(members=100)))


def test_hostile_headers_cost_little() -> None:
    evil = b"(" * 200_000
    data = (
        b"From: "
        + evil
        + b"\nSubject: "
        + b"=?utf-8?q?" * 50_000
        + b"\nDate: "
        + b"9" * 100_000
        + b"\n\n"
        + TEXT.encode()
    )
    found = read("a.eml", data)
    assert found.lines(Label.BODY) == [FIRST, SECOND] and found.told("published") is None


def test_a_mailbox_gives_a_seed_a_message(tmp_path: Path) -> None:
    one, two = mail().as_bytes(), mail(TEXT + "\n\n>From the pier it is a mile.", Subject="Two").as_bytes()
    start = b"From press@board.example Tue Mar 17 23:40:00 2026\n"
    (tmp_path / "all.mbox").write_bytes(start + one + b"\n" + start + two + b"\n")
    seeds = [seed for seed in load.discover(tmp_path, Settings()) if isinstance(seed, RawSeed)]
    assert [(seed.path, seed.container) for seed in seeds] == [
        ("all.mbox/00001.eml", "all.mbox"), ("all.mbox/00002.eml", "all.mbox"),
    ]  # fmt: skip
    assert "\n\nFrom the pier it is a mile." in load.decode(seeds[1], Settings()).text


def test_what_is_no_mailbox_is_refused(tmp_path: Path) -> None:
    (tmp_path / "all.mbox").write_bytes(b"no mailbox")
    (only,) = load.discover(tmp_path, Settings())
    assert isinstance(only, SeedError) and "is no mailbox" in str(only)
