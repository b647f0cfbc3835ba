/* The index behind the search dialog: a manifest and many small scripts (see generator/export/search.py). What a query
   needs is loaded when it is asked for, by script elements, so that pages opened from disk can search as well. */
window.briefingSearch = (() => {
  "use strict";

  const root = new URL("..", document.currentScript.src);
  const WORDS = 12; // words of a query that count
  const SHARDS = 4; // of terms, at most, for the words that begin with what is being typed
  const BEGUN = 60; // of those words, the most frequent
  const BEGUN_WORTH = 0.8; // what such a word counts for, beside the one that was typed
  const ENDING = 4; // characters of an ending
  const EXACT = 1.25; // what the form that was typed counts for, beside its word's other forms

  // ---------------------------------------------------------------------------------------------- loading

  const waiting = new Map();
  const loaded = new Map();

  function add(name, data) {
    waiting.get(name)?.(data);
  }

  function load(name) {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        waiting.set(name, resolve);
        script.onerror = () => { loaded.delete(name); script.remove(); reject(new Error(name)); };
        script.onload = () => { script.remove(); reject(new Error(name)); }; // no effect after `add`
        script.src = new URL(`search/${name}.js`, root);
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  }

  // ------------------------------------------------------- words, by the steps of generator/export/search_words.py

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

  // `text` in pieces: [characters, whether they are a word in `forms`].
  function pieces(text, forms) {
    const found = [];
    let at = 0;
    for (const { 0: piece, index } of text.matchAll(PIECES)) {
      if (!words(piece).some((word) => forms.has(word))) continue;
      found.push([text.slice(at, index), false], [piece, true]);
      at = index + piece.length;
    }
    return [...found, [text.slice(at), false]];
  }

  // ------------------------------------------------------------------------------------------- looking up

  // The first number below `size` for which `after` holds, or `size`; once it holds it must go on to.
  function first(size, after) {
    let low = 0;
    for (let high = size; low < high;) {
      const middle = (low + high) >> 1;
      if (after(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  // The rows of all forms from `from` up to and with `to`; of `from` alone where that would take too many shards.
  async function rows({ terms }, from, to = from) {
    const shard = (form) => Math.max(0, first(terms.length / 2, (i) => terms[2 * i] > form) - 1);
    const [start, end] = [shard(from), shard(to)];
    if (end - start >= SHARDS) return rows({ terms }, from);
    const digests = terms.slice(2 * start, 2 * end + 2).filter((_, i) => i % 2);
    const found = (await Promise.all(digests.map((digest) => load(`t-${digest}`)))).flat();
    return found.slice(first(found.length, (i) => found[i][0] >= from), first(found.length, (i) => found[i][0] > to));
  }

  // The row of the word of which `word` is a form that stands in no record.
  async function inflected(manifest, word) {
    for (let length = word.length - 1; length > 2 && length >= word.length - ENDING; length -= 1) {
      const [row] = await rows(manifest, word.slice(0, length));
      if (row?.length > 2 && row[3].split(" ").includes(word.slice(length))) return row;
    }
    return null;
  }

  // The words a word of the query stands for: [row, worth].
  async function meanings(manifest, word, begun) {
    const found = await rows(manifest, word, begun ? `${word}\uffff` : word);
    const worth = new Map();
    for (const [form, value] of found) {
      const name = typeof value === "string" ? value : form;
      const share = form === word ? 1 : (BEGUN_WORTH * word.length) / form.length;
      worth.set(name, Math.max(worth.get(name) || 0, share));
    }
    if (!found.some(([form]) => form === word)) {
      const row = await inflected(manifest, word);
      if (row) {
        found.push(row);
        worth.set(row[0], 1);
      }
    }
    const here = new Map(found.filter((row) => row.length > 2).map((row) => [row[0], row]));
    const row = async (name) => here.get(name) || (await rows(manifest, name))[0];
    const meant = await Promise.all([...worth].map(async ([name, share]) => [await row(name), share]));
    const rank = ([[, count], share]) => (share === 1 ? Infinity : count);
    return meant.sort((a, b) => rank(b) - rank(a) || 0).slice(0, BEGUN);
  }

  const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
  const VALUES = Object.fromEntries([...DIGITS].map((digit, value) => [digit, value]));

  // Calls `each(record, impact, anchor, flags)` for the postings of a row.
  function postings([, , text, , ...others], each) {
    let at = 0;
    const digit = () => VALUES[text[at++]];
    const number = () => {
      let value = 0;
      for (let shift = 0; ; shift += 5) {
        const read = digit();
        value |= (read & 31) << shift;
        if (read < 32) return value;
      }
    };
    for (let record = 0; at < text.length;) {
      each(record += number(), digit() / 63, number(), others.length ? number() : 1);
    }
  }

  // The records for a word of the query, as record -> [score, anchor]; `common`: there are more than are listed.
  function hits({ size, limit }, word, meant) {
    const found = new Map();
    for (const [row, worth] of meant) {
      const idf = Math.log(1 + (size - row[1] + 0.5) / (row[1] + 0.5));
      const bit = [row[0], ...row.slice(4)].indexOf(word);
      postings(row, (record, impact, anchor, flags) => {
        const score = impact * idf * worth * (bit >= 0 && (flags >> bit) & 1 ? EXACT : 1);
        if (!(found.get(record)?.[0] >= score)) found.set(record, [score, anchor]);
      });
    }
    return { found, common: meant.some(([row]) => row[1] > limit) };
  }

  // All records with any of the words, those with most words first, then by score.
  function rank(lists) {
    const total = new Map();
    for (const { found } of lists) {
      for (const [record, [score, anchor]] of found) {
        const sum = total.get(record) || { record, score: 0, count: 0, anchors: new Map() };
        sum.score += score;
        sum.count += 1;
        sum.anchors.set(anchor, (sum.anchors.get(anchor) || 0) + score);
        total.set(record, sum);
      }
    }
    return [...total.values()].sort((a, b) => b.count - a.count || b.score - a.score || a.record - b.record);
  }

  // Whether a record may hold all words: those in too many records to be listed are taken for granted.
  function whole(lists) {
    const narrow = lists.filter(({ common }) => !common);
    return ({ record, count }) =>
      count === lists.length || (narrow.length > 0 && narrow.every(({ found }) => found.has(record)));
  }

  /* What a query finds: `results` with all words or, where there are none (`all` is false), with some of them;
     `open` if there are more than could be listed; `forms`, the words to mark. */
  async function search(text) {
    const manifest = await load("manifest");
    const asked = [...new Set(words(text))].slice(-WORDS);
    const last = /[\p{L}\p{M}\p{N}]$/u.test(text) ? asked.at(-1) : "";
    const begun = (word) => word === last && (word.length > 1 || DENSE.test(word));
    const meant = await Promise.all(asked.map((word) => meanings(manifest, word, begun(word))));
    const lists = asked.map((word, i) => hits(manifest, word, meant[i]));
    const ranked = rank(lists).map((sum) => ({ ...sum, kind: kind(manifest, sum.record) }));
    const full = ranked.filter(whole(lists));
    return {
      asked,
      results: full.length ? full : ranked,
      all: full.length > 0,
      open: lists.length > 0 && lists.every(({ common }) => common),
      forms: new Set([...asked, ...meant.flat().flatMap(([row]) => [row[0], ...row.slice(4)])]),
    };
  }

  function kind({ kinds }, record) {
    const place = first(kinds.length, (i) => kinds[i][3] > record) - 1;
    const [name, one, many] = kinds[place];
    return { place, name, one, many };
  }

  // What a result shows, and where it leads: never out of the site.
  async function record({ record: number, anchors }) {
    const { records, step } = await load("manifest");
    const shard = await load(`d-${records[Math.floor(number / step)]}`);
    const [path, title, detail, excerpt, ...named] = shard[number % step];
    const [anchor] = [...anchors].reduce((best, next) => (next[1] > best[1] ? next : best));
    const place = anchor ? named[anchor - 1] : "";
    const url = new URL(path + place, root).href;
    const paragraph = /^#p\d+$/.test(place) ? `¶${place.slice(2)}` : "";
    return { url: url.startsWith(root.href) ? url : root.href, title, detail, excerpt, paragraph };
  }

  return { add, pieces, record, search, words };
})();
