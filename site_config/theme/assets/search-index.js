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
  const RARE = 1 / 64; // what a word adds to its place in a record, shared among all it has there: it decides ties
  const SHORT = 2; // characters of a word that begins others only where it stands nowhere itself

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
    const short = word.length <= SHORT && !DENSE.test(word);
    if (begun && short) {
      const whole = await meanings(manifest, word, false);
      if (whole.length) return whole;
    }
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

  // Calls `each(record, impact, places, flags)` for the postings of a row.
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
    const standing = () => {
      const places = [];
      for (let place = 0, read = 1; read & 1;) places.push(place += (read = number()) >>> 1);
      return places;
    };
    for (let record = 0; at < text.length;) {
      each(record += number(), digit() / 63, standing(), others.length ? number() : 1);
    }
  }

  // The records for a word of the query, as record -> [score, [[places, worth], …]]; `common`: there are more than are listed.
  function hits({ size, limit }, word, meant) {
    const found = new Map();
    for (const [row, worth] of meant) {
      const idf = Math.log(1 + (size - row[1] + 0.5) / (row[1] + 0.5));
      const bit = [row[0], ...row.slice(4)].indexOf(word);
      postings(row, (record, impact, places, flags) => {
        const score = impact * idf * worth * (bit >= 0 && (flags >> bit) & 1 ? EXACT : 1);
        const [best, standing] = found.get(record) || [0, []];
        found.set(record, [Math.max(best, score), [...standing, [places, worth]]]);
      });
    }
    return { found, common: meant.some(([row]) => row[1] > limit) };
  }

  // All records with any of the words: those of that very name first, then those with most words, then by score.
  function rank(lists, named) {
    const total = new Map();
    for (const { found } of lists) {
      for (const [record, [score, standing]] of found) {
        const sum = total.get(record) || { record, name: named.has(record), score: 0, count: 0, words: [] };
        sum.score += score;
        sum.count += 1;
        sum.words.push(standing);
        total.set(record, sum);
      }
    }
    const order = (a, b) => b.name - a.name || b.count - a.count || b.score - a.score || a.record - b.record;
    return [...total.values()].sort(order);
  }

  // The place in a record that holds most of the query's words; of such the one whose words stand in fewest others,
  // then the first. 0 is the top of the page.
  function place({ words: standing }, many) {
    const holds = (places, at) => places.includes(at) || (places.length === many && at > places.at(-1));
    const held = (at) => standing.reduce((sum, word) =>
      sum + word.reduce((best, [places, worth]) => (holds(places, at) ? Math.max(best, worth + RARE / places.length) : best), 0), 0);
    const all = [...new Set(standing.flat().flatMap(([places]) => places))].sort((a, b) => a - b);
    const worth = new Map(all.map((at) => [at, held(at)]));
    return all.reduce((best, at) => (worth.get(at) > worth.get(best) ? at : best));
  }

  // Whether a record may hold all words: those in too many records to be listed are taken for granted.
  function whole(lists) {
    const narrow = lists.filter(({ common }) => !common);
    return ({ record, count }) =>
      count === lists.length || (narrow.length > 0 && narrow.every(({ found }) => found.has(record)));
  }

  /* What a query finds: `results` with all words or, where there are none (`all` is false), with some of them;
     `open` if there are more than could be listed; `forms`, the words to mark, each with what it stands for. */
  async function search(text) {
    const manifest = await load("manifest");
    const asked = [...new Set(words(text))].slice(-WORDS);
    const last = /[\p{L}\p{M}\p{N}]$/u.test(text) ? asked.at(-1) : "";
    const begun = (word) => word === last && (word.length > 1 || DENSE.test(word));
    const [name, ...meant] = await Promise.all([
      rows(manifest, ` ${words(text).join(" ")}`), ...asked.map((word) => meanings(manifest, word, begun(word))),
    ]);
    const lists = asked.map((word, i) => hits(manifest, word, meant[i]));
    const named = new Set();
    if (name.length) postings(name[0], (record) => named.add(record));
    const ranked = rank(lists, named).map((sum) => ({ ...sum, kind: kind(manifest, sum.record) }));
    const full = ranked.filter(whole(lists));
    return {
      asked,
      results: full.length ? full : ranked,
      all: full.length > 0,
      open: lists.length > 0 && lists.every(({ common }) => common),
      forms: new Map(asked.flatMap((word, i) =>
        [word, ...meant[i].flatMap(([row]) => [row[0], ...row.slice(4)])].map((form) => [form, word]))),
    };
  }

  function kind({ kinds }, record) {
    const place = first(kinds.length, (i) => kinds[i][3] > record) - 1;
    const [name, one, many] = kinds[place];
    return { place, name, one, many };
  }

  // What a result shows, and where it leads: never out of the site.
  async function record(result) {
    const { records, step, many, texts } = await load("manifest");
    const shard = await load(`d-${records[Math.floor(result.record / step)]}`);
    const [path, title, detail, excerpt, text, ...anchors] = shard[result.record % step];
    const at = place(result, many);
    const anchor = at ? anchors[at - 1] : "";
    const url = new URL(path + anchor, root).href;
    const paragraph = /^#p\d+$/.test(anchor) ? `¶${anchor.slice(2)}` : "";
    const words = at && text ? await said(texts, text + at - 1) : "";
    return { url: url.startsWith(root.href) ? url : root.href, title, detail, excerpt: words || excerpt, paragraph };
  }

  // The text with that number.
  async function said(texts, number) {
    const at = first(texts.length / 2, (i) => texts[2 * i] > number) - 1;
    return (await load(`x-${texts[2 * at + 1]}`))[number - texts[2 * at]];
  }

  return { add, pieces, record, search, words };
})();
