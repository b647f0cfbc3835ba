/* Queries: the words and phrases asked for, the filters, the order of what is found, and what a result shows. */
((search) => {
  "use strict";

  const { DENSE, first, hits, load, meanings, postings, root, rows, similar, words } = search;
  const WORDS = 12; // words of a query that count
  const RARE = 1 / 64; // what a word adds to its place in a record, shared among all it has there: it decides ties
  const TRIED = 40; // results looked through for a phrase, at a time
  const TAGS = ["outlet", "section", "form", "type", "party"]; // filters that name one value

  // ---------------------------------------------------------------------------------------------- filters

  // The records with a tag.
  async function tagged(manifest, name, value) {
    const found = new Set();
    const [row] = await rows(manifest, `  ${name}:${value}`);
    if (row) postings(row, (record) => found.add(record));
    return found;
  }

  // The records of all months from `from` to `to`; each may also be a year.
  async function dated(manifest, from, to) {
    const [, , , months] = manifest.facets.find(([name]) => name === "month") || [, , , []];
    const wanted = months.filter((month, i) =>
      i % 2 === 0 && month >= (from || "") && month.slice(0, (to || "").length) <= (to || "~"));
    return (await Promise.all(wanted.map((month) => tagged(manifest, "month", month))))
      .reduce((all, some) => { some.forEach((record) => all.add(record)); return all; }, new Set());
  }

  // The records that pass all filters; null: there are none.
  async function allowed(manifest, filters) {
    const asked = TAGS.filter((name) => filters[name]).map((name) => tagged(manifest, name, filters[name]));
    if (filters.from || filters.to) asked.push(dated(manifest, filters.from, filters.to));
    if (!asked.length) return null;
    const [one, ...others] = await Promise.all(asked);
    return new Set([...one].filter((record) => others.every((other) => other.has(record))));
  }

  // ---------------------------------------------------------------------------------------------- ranking

  // All records with any of the words: those of that very name first, then those with most words, then by score.
  function rank(lists, named) {
    const total = new Map();
    lists.forEach(({ found }, i) => {
      for (const [record, [score, standing]] of found) {
        const sum = total.get(record) || { record, name: named.has(record), score: 0, count: 0, words: [] };
        sum.score += score;
        sum.count += 1;
        sum.words[i] = standing;
        total.set(record, sum);
      }
    });
    const order = (a, b) => b.name - a.name || b.count - a.count || b.score - a.score || a.record - b.record;
    return [...total.values()].sort(order);
  }

  const holds = (places, at, many) => places.includes(at) || (places.length === many && at > places.at(-1));

  // The place in a record that holds most of the query's words; of such the one whose words stand in fewest others,
  // then the first. 0 is the top of the page.
  function place({ words: standing }, many) {
    const held = (at) => standing.reduce((sum, word) => sum + word.reduce((best, [places, worth]) =>
      (holds(places, at, many) ? Math.max(best, worth + RARE / places.length) : best), 0), 0);
    const all = [...new Set(standing.flat().flatMap(([places]) => places))].sort((a, b) => a - b);
    const worth = new Map(all.map((at) => [at, held(at)]));
    return all.reduce((best, at) => (worth.get(at) > (worth.get(best) || 0) ? at : best), all[0] || 0);
  }

  // Whether a record may hold all words: those in too many records to be listed are taken for granted.
  function whole(lists) {
    const narrow = lists.filter(({ common }) => !common);
    return ({ record, count }) =>
      count === lists.length || (narrow.length > 0 && narrow.every(({ found }) => found.has(record)));
  }

  // ---------------------------------------------------------------------------------------------- phrases

  // What stands between quotation marks, in words; `open`: the mark at its end is still missing.
  function phrases(text) {
    const parts = text.split(/["\u201c-\u201f«»]/);
    return parts.map((part, i) => ({ said: words(part), open: i === parts.length - 1 }))
      .filter(({ said }, i) => i % 2 && said.length);
  }

  // The places of a record that may hold a phrase: those with all its words.
  function spots({ words: standing }, said, asked, many) {
    const known = said.map((word) => standing[asked.indexOf(word)]).filter(Boolean)
      .map((word) => word.map(([places]) => places));
    const all = [...new Set(known.flat(2))].sort((a, b) => a - b);
    return all.filter((at) => known.every((word) => word.some((places) => holds(places, at, many))));
  }

  // Whether a result has all phrases; it leads to the place of the first.
  async function confirmed(result, { asked, quoted }) {
    const manifest = await load("manifest");
    for (const { said, open } of quoted) {
      const wanted = ` ${said.join(" ")}${open ? "" : " "}`;
      const has = (text) => ` ${words(text).join(" ")} `.includes(wanted);
      const at = await spots(result, said, asked, manifest.many).reduce(async (before, spot) =>
        (await before) ?? ((await texts(manifest, result.record, spot)).some(has) ? spot : null), null);
      if (at === null) return false;
      result.at ??= at;
    }
    return true;
  }

  // Looks through results for the phrases, best first, until `count` have them or many were tried.
  async function settle(answer, count) {
    if (!answer.quoted.length) return;
    let had = answer.results.filter(({ held }) => held).length;
    const left = answer.results.filter(({ held }) => held === undefined).slice(0, TRIED);
    for (let i = 0; i < left.length && had <= count; i += 8) {
      const some = left.slice(i, i + 8);
      const found = await Promise.all(some.map((result) => confirmed(result, answer)));
      some.forEach((result, j) => { result.held = found[j]; had += found[j]; });
    }
    answer.open = answer.results.some(({ held }) => held === undefined);
    answer.results = answer.results.filter(({ held }) => held !== false);
  }

  // ---------------------------------------------------------------------------------------------- queries

  // Every record, in order.
  const every = ({ size }) => Array.from({ length: size }, (_, record) => ({ record, words: [] }));

  // The words a word of the query stands for, and the first of them where it is but a guess.
  async function meant(manifest, word, begun) {
    const found = await meanings(manifest, word, begun);
    if (found.length) return { found };
    const guesses = await similar(manifest, word);
    return { found: guesses, guess: guesses.length ? guesses[0][0][0] : "" };
  }

  /* What a query finds: `results` with all words or, where there are none (`all` is false), with some of them;
     `open` if there are more than could be listed; `forms`, the words to mark, each with what it stands for; `guessed`,
     for words that stand nowhere the one looked for instead. `filters`: kind, outlet, section, form, type, party, from
     and to; with `everything` a query without words finds all. */
  async function query(text, filters = {}, everything = false) {
    const manifest = await load("manifest");
    const asked = [...new Set(words(text))].slice(-WORDS);
    const last = /[\p{L}\p{M}\p{N}]$/u.test(text) ? asked.at(-1) : "";
    const begun = (word) => word === last && (word.length > 1 || DENSE.test(word));
    const [pass, [name], ...read] = await Promise.all([
      allowed(manifest, filters), rows(manifest, ` ${words(text).join(" ")}`),
      ...asked.map((word) => meant(manifest, word, begun(word))),
    ]);
    const lists = asked.map((word, i) => hits(manifest, word, read[i].found));
    const named = new Set();
    if (name) postings(name, (record) => named.add(record));
    const ranked = (asked.length ? rank(lists, named) : everything ? every(manifest) : [])
      .filter(({ record }) => !pass || pass.has(record))
      .map((sum) => ({ ...sum, kind: kind(manifest, sum.record) }));
    const quoted = phrases(text);
    const full = ranked.filter(whole(lists))
      .filter((sum) => quoted.every(({ said }) => spots(sum, said, asked, manifest.many).length));
    const all = full.length > 0 || quoted.length > 0 || !asked.length;
    const answer = {
      asked,
      quoted,
      all,
      results: all && asked.length ? full : ranked,
      open: lists.length > 0 && lists.every(({ common }) => common),
      guessed: asked.map((word, i) => [word, read[i].guess]).filter(([, guess]) => guess),
      forms: new Map(asked.flatMap((word, i) =>
        [word, ...read[i].found.flatMap(([row]) => [row[0], ...row.slice(4)])].map((form) => [form, word]))),
    };
    await settle(answer, TRIED);
    return answer;
  }

  function kind({ kinds }, record) {
    const place = first(kinds.length, (i) => kinds[i][3] > record) - 1;
    const [name, one, many] = kinds[place];
    return { place, name, one, many };
  }

  // ---------------------------------------------------------------------------------------------- results

  async function row({ records, step }, record) {
    return (await load(`d-${records[Math.floor(record / step)]}`))[record % step];
  }

  // The text with that number.
  async function said({ texts }, number) {
    const at = first(texts.length / 2, (i) => texts[2 * i] > number) - 1;
    return (await load(`x-${texts[2 * at + 1]}`))[number - texts[2 * at]];
  }

  // The words at a place of a record, as far as the index has them.
  async function texts(manifest, record, at) {
    const [, title, detail, excerpt, text] = await row(manifest, record);
    return at && text ? [await said(manifest, text + at - 1)] : [title, detail, excerpt];
  }

  // What a result shows, and where it leads: never out of the site.
  async function record(result) {
    const manifest = await load("manifest");
    const [path, title, detail, excerpt, text, ...anchors] = await row(manifest, result.record);
    const at = result.at ?? place(result, manifest.many);
    const anchor = at ? anchors[at - 1] : "";
    const url = new URL(path + anchor, root).href;
    const paragraph = /^#p\d+$/.test(anchor) ? `¶${anchor.slice(2)}` : "";
    const words = at && text ? await said(manifest, text + at - 1) : "";
    return { url: url.startsWith(root.href) ? url : root.href, title, detail, excerpt: words || excerpt, paragraph };
  }

  // The name of the party with that key ("": there is none), and the values of the filters.
  async function party(key) {
    const manifest = await load("manifest");
    const found = [...await tagged(manifest, "party", key)].filter((number) => kind(manifest, number).name === "party");
    return found.length ? (await row(manifest, found[0]))[1] : "";
  }
  const facets = async () => (await load("manifest")).facets;

  Object.assign(search, { facets, party, record, search: query, settle });
})(window.briefingSearch);
