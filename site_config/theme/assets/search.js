/* The search dialog. What reads the index and shows results is loaded when the dialog is first opened. */
(() => {
  "use strict";

  const dialog = document.querySelector("[data-briefing-search-dialog]");
  if (!dialog?.showModal) return;
  const root = new URL((document.currentScript.dataset.base || ".").replace(/\/*$/, "/"), document.baseURI);
  const part = (name) => dialog.querySelector(`.briefing-search__${name}`);
  const [form, input, status, output, list, choices, more] =
    ["form", "input", "status", "output", "list", "kinds", "more"].map(part);
  const SCRIPTS = ["words", "index", "query", "results"];
  const DELAY = 90; // milliseconds without a keystroke before a search
  const filters = part("filters");
  filters.href = new URL("find/index.html", root);
  const FAILED = "The search index could not be loaded. Reload the page to try again.";

  let loading = null;
  function index() {
    loading ||= Promise.all(SCRIPTS.map((name) => new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.async = false; // in this order
      script.src = new URL(`assets/search-${name}.js`, root);
      script.onload = resolve;
      script.onerror = () => { loading = null; reject(new Error(script.src)); };
      document.head.append(script);
    }))).then(() => window.briefingSearch);
    return loading;
  }
  window.briefingIndex = index; // for the page that finds

  // ---------------------------------------------------------------------------------------------- showing

  let answer = null; // what is shown: an answer of the index, the kind chosen, and how many results
  let turn = 0; // counts queries, so that a late answer does not overwrite its successor

  async function show(next, mine = ++turn) {
    const { kinds, shown, summary } = await index();
    const { chosen = "", wanted } = next;
    const { parts, count, more: further } = await shown(next, chosen, wanted);
    if (mine !== turn) return;
    answer = next;
    list.replaceChildren(...parts);
    more.hidden = !further;
    choices.replaceChildren(...kinds(next, chosen));
    choices.hidden = !choices.children.length;
    status.textContent = summary(next, count);
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
    const stops = [input, ...output.querySelectorAll("a, button:not([hidden])")]; // of the results, in their order
    const at = Math.max(0, stops.indexOf(document.activeElement));
    stops[Math.min(stops.length - 1, Math.max(0, at + step))].focus();
  }

  input.addEventListener("input", () => {
    filters.hash = new URLSearchParams({ q: input.value });
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
      await show(Object.assign(answer, changes));
      focus();
    } catch {
      clear(FAILED);
    }
  }
  for (const part of [choices, list]) {
    part.addEventListener("click", ({ target }) => {
      const button = target.closest("button");
      if (!button) return;
      change({ chosen: button.dataset.kind, wanted: undefined }, () => choices.querySelector("[aria-pressed=true]")?.focus());
    });
  }
  more.addEventListener("click", () => {
    const shown = list.querySelectorAll("a").length;
    change({ wanted: shown + window.briefingSearch.PAGE }, () => list.querySelectorAll("a")[shown]?.focus());
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
