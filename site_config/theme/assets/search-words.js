/* Words for search, by the steps of generator/export/search_words.py; a test compares the two. */
window.briefingSearch = (() => {
  "use strict";

  const PLAIN = { ß: "ss", ø: "o", ł: "l", đ: "d", ħ: "h", æ: "ae", œ: "oe", ð: "d", þ: "th", ı: "i", ς: "σ" };
  const UNSPACED = "\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u31f0-\\u31ff" +
    "\\u3400-\\u4dbf\\u4e00-\\u9fff\\u{20000}-\\u{3ffff}";
  const RUNS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, "gu");
  const DENSE = new RegExp(`^[${UNSPACED}]`, "u");
  const PIECES = new RegExp(`[${UNSPACED}]|(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}])+`, "gu");

  function words(text) {
    return text.normalize("NFKD").toLowerCase()
      .replace(/[\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u064b-\u065f\u0670]/g, "")
      .replace(/[ßøłđħæœðþıς]/g, (letter) => PLAIN[letter])
      .replace(/['’‘ʼ`]/g, "'").replace(/\u200b/g, " ").replace(/\p{Cf}/gu, "")
      .replace(/[^\p{L}\p{M}\p{N}.']/gu, " ").normalize("NFC")
      .replace(/'s(?![^ .'])/g, " ")
      .replace(/(^| )((?:[^ .'0-9]\.)+[^ .'0-9]?)(?![^ .'])/gu, (match) => match.replaceAll(".", ""))
      .split(/[ .']+/).filter(Boolean).flatMap(cut);
  }

  function cut(word) {
    return word.match(RUNS).flatMap((run) => {
      const chars = [...run];
      return DENSE.test(run) ? chars.map((char, i) => char + (chars[i + 1] || "")) : chars.slice(0, 40).join("");
    });
  }

  // `text` in pieces: [characters, the word of the query that they stand for, or nothing], as `forms` has it.
  function pieces(text, forms) {
    const found = [];
    let at = 0;
    for (const { 0: piece, index } of text.matchAll(PIECES)) {
      const word = words(piece).find((each) => forms.has(each));
      if (!word) continue;
      found.push([text.slice(at, index)], [piece, forms.get(word)]);
      at = index + piece.length;
    }
    return [...found, [text.slice(at)]];
  }

  return { DENSE, pieces, words };
})();
