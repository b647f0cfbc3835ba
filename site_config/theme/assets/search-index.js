/* The index: a manifest and many small scripts (see generator/export/search.py). What a query needs is loaded when
   it is asked for, by script elements, so that pages opened from disk can search as well. */
((search) => {
  "use strict";

  const { DENSE } = search;
  const root = new URL("..", document.currentScript.src);
  const SHARDS = 4; // of terms, at most, for the words that begin with what is being typed
  const BEGUN = 60; // of those words, the most frequent
  const BEGUN_WORTH = 0.8; // what such a word counts for, beside the one that was typed
  const ENDING = 4; // characters of an ending
  const EXACT = 1.25; // what the form that was typed counts for, beside its word's other forms
  const GUESSED = 4; // letters of a word that may be mistyped
  const FAR = 8; // letters of one that may be so twice
  const GUESSES = 3; // words it may stand for, the most frequent
  const GUESS_WORTH = 0.7;
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

  // The shards that hold the forms from `from` up to and with `to`: the first, and the one after the last.
  function span({ terms }, from, to) {
    const shard = (form) => Math.max(0, first(terms.length / 2, (i) => terms[2 * i] > form) - 1);
    return [shard(from), terms.length ? shard(to) + 1 : 0];
  }

  // The rows of all forms from `from` up to and with `to`; of `from` alone where that would take too many shards.
  async function rows(manifest, from, to = from) {
    const [start, end] = span(manifest, from, to);
    if (end - start > SHARDS) return rows(manifest, from);
    const digests = manifest.terms.slice(2 * start, 2 * end).filter((_, i) => i % 2);
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

  // The fewest letters to change, add, leave out or swap with their neighbour to make `b` of `a` (optimal string
  // alignment); more than `most` counts as infinite.
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return Infinity;
    let [before, last] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= b.length; j += 1) {
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
        if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
      }
      if (Math.min(...row) > most) return Infinity;
      [before, last] = [last, row];
    }
    return last[b.length] > most ? Infinity : last[b.length];
  }

  // What a word that stands nowhere may have been meant to be: the nearest words that begin alike, as far as a few
  // shards hold them (of a small index: all words).
  async function similar(manifest, word) {
    if (word.length < GUESSED || DENSE.test(word)) return [];
    const swapped = word[1] + word[0] + word.slice(2);
    const few = (n) => span(manifest, word.slice(0, n), `${word.slice(0, n)}\uffff`).reduce((a, b) => b - a) <= SHARDS;
    const same = [0, 1, 2, 3].find(few) ?? 4;
    const begun = [...new Set([word, swapped].map((each) => each.slice(0, same)))];
    const most = word.length < FAR ? 1 : 2;
    const near = (await Promise.all(begun.map((from) => rows(manifest, from, `${from}\uffff`)))).flat()
      .filter(([form]) => form[0] !== " " && !/\d/.test(form))
      .map(([form, value]) => ({ name: typeof value === "string" ? value : form, far: distance(word, form, most) }));
    const least = Math.min(...near.map(({ far }) => far));
    const names = near.filter(({ far }) => far === least && far < Infinity).map(({ name }) => name);
    const some = [...new Set(names)].slice(0, BEGUN);
    const found = await Promise.all(some.map(async (name) => (await rows(manifest, name))[0]));
    return found.sort((a, b) => b[1] - a[1]).slice(0, GUESSES).map((row) => [row, GUESS_WORTH]);
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

  Object.assign(search, { add, first, hits, load, meanings, postings, root, rows, similar });
})(window.briefingSearch);
