/* The search dialog. The index and what reads it (search-index.js) are loaded when the dialog is first opened. */
(() => {
  "use strict";

  const dialog = document.querySelector("[data-briefing-search-dialog]");
  if (!dialog?.showModal) return;
  const root = new URL((document.currentScript.dataset.base || ".").replace(/\/*$/, "/"), document.baseURI);
  const part = (name) => dialog.querySelector(`.briefing-search__${name}`);
  const [form, input, status, output, list, choices, more] =
    ["form", "input", "status", "output", "results", "kinds", "more"].map(part);
  const PAGE = 10; // results shown at a time
  const SHOWN = 240; // characters of an excerpt
  const BEFORE = 50; // of them before the first word asked for
  const DELAY = 90; // milliseconds without a keystroke before a search
  const FAILED = "The search index could not be loaded. Reload the page to try again.";

  let loading = null;
  function index() {
    loading ||= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = new URL("assets/search-index.js", root);
      script.onload = () => resolve(window.briefingSearch);
      script.onerror = () => { loading = null; reject(new Error(script.src)); };
      document.head.append(script);
    });
    return loading;
  }

  // ---------------------------------------------------------------------------------------------- showing

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = `briefing-search__${className}`;
    made.append(...content);
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
    const { pieces, record } = await index();
    const { url, title, detail, excerpt, paragraph } = await record(result);
    const marked = (found) => found.map(([part, word]) => (word ? element("mark", "", part) : part));
    const link = element("a", "link", ...marked(pieces(title, forms)));
    link.href = url;
    const made = element("li", "result", element("p", "kind", result.kind.one), link);
    const facts = [detail, paragraph].filter(Boolean).join(" · ");
    if (facts) made.append(element("p", "detail", ...marked(pieces(facts, forms))));
    if (excerpt) made.append(element("p", "excerpt", ...marked(pieces(around(excerpt, pieces(excerpt, forms)), forms))));
    return made;
  }

  let answer = null; // what is shown: an answer of the index, the kind chosen, and how many results
  let turn = 0; // counts queries, so that a late answer does not overwrite its successor

  async function show(next, mine = ++turn) {
    const { results, forms, chosen = "", count = PAGE } = next;
    const fitting = results.filter(({ kind }) => !chosen || kind.name === chosen);
    const items = await Promise.all(fitting.slice(0, count).map((result) => item(result, forms)));
    if (mine !== turn) return;
    answer = { ...next, chosen, count };
    list.replaceChildren(...items);
    more.hidden = fitting.length <= count;
    offer(results, chosen);
    status.textContent = summary(next, fitting.length);
  }

  function offer(results, chosen) {
    const counts = [{ name: "", many: "All", count: results.length }];
    for (const { kind } of results) (counts[kind.place + 1] ||= { ...kind, count: 0 }).count += 1;
    const found = counts.filter(Boolean);
    choices.hidden = found.length < 3;
    choices.replaceChildren(...found.map(({ name, many, count }) => {
      const button = element("button", "choice", `${many} `, element("span", "", count.toLocaleString("en")));
      button.type = "button";
      button.dataset.kind = name;
      button.setAttribute("aria-pressed", name === chosen);
      return button;
    }));
  }

  function summary({ all, open, asked }, count) {
    if (!count) return "No results. Try fewer or other words.";
    const number = `${open ? "More than " : ""}${count.toLocaleString("en")} ${count === 1 ? "result" : "results"}`;
    return all ? number : `Nothing holds all ${asked.length} words. ${number} with some of them.`;
  }

  function clear(text) {
    turn += 1;
    answer = null;
    list.replaceChildren();
    choices.hidden = more.hidden = true;
    status.textContent = text;
  }

  async function search() {
    const mine = ++turn;
    if (!answer) status.textContent = input.value.trim() && "Searching…";
    try {
      const next = await (await index()).search(input.value);
      if (mine !== turn) return;
      if (next.asked.length) await show(next, mine);
      else clear("");
    } catch {
      if (mine === turn) clear(FAILED);
    }
  }

  let timer = 0;
  let current = Promise.resolve();
  function start() {
    clearTimeout(timer);
    timer = 0;
    current = search();
  }

  // -------------------------------------------------------------------------------------------- operating

  function open() {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    index().catch(() => {});
  }

  // Moves the focus by `step` over the field, the results and the button below them.
  function move(step) {
    const stops = [input, ...output.querySelectorAll("a, button:not([hidden])")];
    const at = Math.max(0, stops.indexOf(document.activeElement));
    stops[Math.min(stops.length - 1, Math.max(0, at + step))].focus();
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(start, DELAY);
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (timer) start();
    await current;
    list.querySelector("a")?.click();
  });
  async function change(changes, focus) {
    try {
      await show({ ...answer, ...changes });
      focus();
    } catch {
      clear(FAILED);
    }
  }
  choices.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    change({ chosen: button.dataset.kind, count: PAGE }, () => choices.querySelector("[aria-pressed=true]")?.focus());
  });
  more.addEventListener("click", () => {
    const shown = answer.count;
    change({ count: shown + PAGE }, () => list.querySelectorAll("a")[shown]?.focus());
  });
  part("close").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target, ctrlKey, metaKey, shiftKey }) => {
    const leaving = target.closest("a") && !(ctrlKey || metaKey || shiftKey);
    if (leaving || target === dialog) dialog.close(); // the dialog itself is hit only beside its panel
  });
  dialog.addEventListener("keydown", (event) => {
    event.stopPropagation(); // the page's own shortcuts rest
    const act = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Escape: () => dialog.close() }[event.key];
    if (!act || event.isComposing) return;
    event.preventDefault();
    act();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (!["/", "s", "f"].includes(event.key)) return;
    event.preventDefault();
    open();
  });
  for (const button of document.querySelectorAll("[data-briefing-search]")) {
    button.hidden = false;
    button.addEventListener("click", open);
  }
})();
