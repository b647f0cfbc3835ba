/* Results as the search dialog and the page that finds show them: in groups by kind, with the words asked for marked. */
((search) => {
  "use strict";

  const { pieces, record, settle } = search;
  const PAGE = 10; // results of one kind shown at a time
  const GROUP = 4; // of each of several kinds
  const SHOWN = 240; // characters of an excerpt
  const BEFORE = 50; // of them before the first word asked for

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = `briefing-search__${className}`;
    made.append(...content);
    return made;
  }

  function button(className, kind, ...content) {
    const made = element("button", className, ...content);
    made.type = "button";
    made.dataset.kind = kind;
    return made;
  }

  // The part of `text` with most of the words asked for, begun a little before them, if all is too much to show.
  function around(text, pieces) {
    const hits = [];
    let at = 0;
    for (const [part, word] of pieces) {
      if (word) hits.push({ at, word });
      at += part.length;
    }
    const near = (hit) => hits.filter((other) => other.at >= hit.at && other.at < hit.at + SHOWN - 2 * BEFORE);
    const worth = (hit) => new Set(near(hit).map(({ word }) => word)).size;
    const best = hits.reduce((old, hit) => (worth(hit) > worth(old) ? hit : old), hits[0] || { at: 0 });
    const [from, to] = [best.at - BEFORE, best.at - BEFORE + SHOWN].map((end) => space(text, Math.max(0, end)));
    if (text.length <= SHOWN) return text;
    const end = from ? to : space(text, SHOWN);
    return `${from ? "… " : ""}${text.slice(from, end).trim()}${end < text.length ? " …" : ""}`;
  }

  // The last space before `at`, if there is one near.
  function space(text, at) {
    if (at >= text.length) return text.length;
    const found = text.lastIndexOf(" ", at);
    return at - found > BEFORE ? at : Math.max(0, found);
  }

  async function item(result, forms) {
    const { url, title, detail, excerpt, paragraph } = await record(result);
    const marked = (found) => found.map(([part, word]) => (word ? element("mark", "", part) : part));
    const link = element("a", "link", ...marked(pieces(title, forms)));
    link.href = url;
    const made = element("li", "result", link);
    const facts = [detail, paragraph].filter(Boolean).join(" · ");
    if (facts) made.append(element("p", "detail", ...marked(pieces(facts, forms))));
    if (excerpt) made.append(element("p", "excerpt", ...marked(pieces(around(excerpt, pieces(excerpt, forms)), forms))));
    return made;
  }

  async function entries(results, forms) {
    return element("ol", "results", ...await Promise.all(results.map((result) => item(result, forms))));
  }

  // The results by kind, the kind of the best first: [kind, results].
  function grouped(results) {
    const groups = new Map();
    for (const result of results) {
      const [, found] = groups.get(result.kind.name) || groups.set(result.kind.name, [result.kind, []]).get(result.kind.name);
      found.push(result);
    }
    return [...groups.values()];
  }

  async function group([kind, results], forms, open) {
    const heading = element("h2", "group", results.length === 1 ? kind.one : kind.many);
    const section = element("section", "", heading, await entries(results.slice(0, GROUP), forms));
    section.setAttribute("aria-label", kind.many);
    const count = open ? "More" : `All ${results.length.toLocaleString("en")}`;
    if (results.length > GROUP) section.append(button("whole", kind.name, `${count} ${kind.many.toLowerCase()}`));
    return section;
  }

  /* What is shown of an answer: `parts`, the elements; `count` of the results that fit; `more`, whether there are more
     than the `count` wanted of the kind `chosen` ("": of all kinds, which makes groups where there are several). */
  async function shown(answer, chosen, count = PAGE) {
    await settle(answer, count, chosen);
    const { results, forms, open } = answer;
    const groups = grouped(results);
    const fitting = chosen ? results.filter(({ kind }) => kind.name === chosen) : results;
    if (!chosen && groups.length > 1) {
      return { parts: await Promise.all(groups.map((each) => group(each, forms, open))), count: fitting.length, more: false };
    }
    const parts = fitting.length ? [await entries(fitting.slice(0, count), forms)] : [];
    return { parts, count: fitting.length, more: fitting.length > count || (open && answer.quoted.length > 0) };
  }

  // Buttons for the kinds of results, with their numbers; none where there is one kind only.
  function kinds({ results }, chosen) {
    const groups = grouped(results).map(([kind, found]) => [kind, found.length]).sort(([a], [b]) => a.place - b.place);
    const all = [[{ name: "", many: "All" }, results.length], ...groups];
    return groups.length < 2 ? [] : all.map(([{ name, many }, count]) => {
      const made = button("choice", name, `${many} `, element("span", "", count.toLocaleString("en")));
      made.setAttribute("aria-pressed", name === chosen);
      return made;
    });
  }

  // How many results there are, and what was done to find them, in words.
  function summary({ all, open, asked, guessed }, count) {
    const instead = guessed.map(([word, guess]) => `Nothing holds “${word}”; looked for “${guess}”. `).join("");
    if (!count) return asked.length ? `${instead}No results. Try fewer or other words.` : "No results. Try fewer filters.";
    const number = `${open ? "More than " : ""}${count.toLocaleString("en")} ${count === 1 ? "result" : "results"}`;
    return instead + (all ? number : `Nothing holds all ${asked.length} words. ${number} with some of them.`);
  }

  Object.assign(search, { PAGE, kinds, shown, summary });
})(window.briefingSearch);
