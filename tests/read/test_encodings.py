"""Bytes become the characters that were meant, whatever they were saved in."""

import pytest

from generator.config import Settings
from generator.errors import SeedError
from generator.model import Document, RawSeed
from generator.read import load

TEXTS = {
    "cp1254": "Cumhurbaşkanı, İstanbul'daki toplantıda şoförlerin görüşünü dinledi ve ücretlerin ineceğini açıkladı. ",
    "iso8859-2": "Předseda vlády uvedl, že nová dálnice bude otevřena příští měsíc a že stavba nebude dražší. ",
    "cp1250": "Premier powiedział, że most zostanie otwarty w przyszłym miesiącu, a kierowcy będą zadowoleni. ",
    "cp1251": "Министр заявил, что мост откроется в следующем месяце, и поблагодарил водителей за терпение. ",
    "koi8-r": "Министр заявил, что мост откроется в следующем месяце, и поблагодарил водителей за терпение. ",
    "cp1253": "Ο υπουργός δήλωσε ότι η γέφυρα θα ανοίξει τον επόμενο μήνα και ευχαρίστησε τους οδηγούς. ",
    "cp1255": "השר אמר כי הגשר ייפתח בחודש הבא והודה לנהגים על סבלנותם. ",
    "cp1256": "قال الوزير إن الجسر سيفتح الشهر المقبل وشكر السائقين على صبرهم. ",
    "shift_jis": "大臣は来月に新しい橋が開通すると述べ、運転手の忍耐に感謝した。工事は予定どおり終わる見込みだ。",
    "euc_jp": "大臣は来月に新しい橋が開通すると述べ、運転手の忍耐に感謝した。工事は予定どおり終わる見込みだ。",
    "euc_kr": "장관은 다음 달에 새 다리가 개통될 것이라고 말하고 운전자들의 인내에 감사했다. ",
    "gb18030": "部长说，新桥将于下个月开通，并感谢司机们的耐心。工程将按计划完成。",
    "big5": "部長說，新橋將於下個月開通，並感謝司機們的耐心。工程將按計劃完成。",
}


def decoded(data: bytes, name: str = "a.txt", reading: str = "pasted") -> Document:
    return load.decode(RawSeed("a", name, data, ""), Settings(reading=reading))  # type: ignore[arg-type]


@pytest.mark.parametrize("encoding", TEXTS)
def test_a_legacy_encoding_is_told_from_others(encoding: str) -> None:
    text = TEXTS[encoding] * 3 + "\n"
    document = decoded(text.encode(encoding))
    assert document.text == text
    assert document.notices[0].text.startswith("is not UTF-8; read as ")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_wide_letters_need_no_mark(encoding: str) -> None:
    text = "The mayor of Skarnes said the pier would stay.\n"
    assert decoded(text.encode(encoding)).text == text


def test_a_stray_byte_spoils_no_letter_around_it() -> None:
    data = "Zoë, Åse and Jürgen met in Tromsø: “naïve”.\n".encode() + b"The caf\xe9 closed.\n"
    document = decoded(data)
    assert document.text == "Zoë, Åse and Jürgen met in Tromsø: “naïve”.\nThe café closed.\n"
    assert document.notices[0].text == "is UTF-8 but for 1 byte, read as cp1252" and document.notices[0].line == 2


@pytest.mark.parametrize("data", [b"\x7fELF\x00\x01\x02 more", b"PK\x03\x04\x14\x00\x00\x00", bytes(range(256)) * 20])
def test_a_binary_file_is_no_text(data: bytes) -> None:
    with pytest.raises(SeedError, match="binary file"):
        decoded(data)
