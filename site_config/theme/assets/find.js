/* The page that finds: everything in the index, narrowed by words and filters that stand in the page's address. */
(() => {
  "use strict";

  const form = document.querySelector("[data-briefing-find]");
  if (!form || !window.briefingIndex) return;
  const part = (name) => form.querySelector(`.briefing-find__${name}`);
  const [facets, party, status, results, more] = ["facets", "party", "status", "results", "more"].map(part);
  const NAMES = ["q", "kind", "outlet", "section", "form", "type", "from", "to", "party", "sort"];
  const PAGE = 20; // results shown at a time
  const DELAY = 200; // milliseconds without a keystroke before a search
  const FAILED = "The search index could not be loaded. Reload the page to try again.";
  let search = null;

  // ---------------------------------------------------------------------------------------------- controls

  function select(name, label, options) {
    const [outer, made] = [document.createElement("label"), document.createElement("select")];
    made.name = name;
    made.append(new Option("Any", ""), ...options);
    outer.append(`${label} `, made);
    outer.dataset.facet = name;
    return outer;
  }

  const month = (value) => (/-\d\d$/.test(value)
    ? new Date(`${value}-15T12:00Z`).toLocaleString("en", { month: "long", year: "numeric", timeZone: "UTC" }) : value);

  // The months of the corpus, latest first, each year before its months.
  function months(values) {
    const found = [...values].reverse();
    const years = [...new Set(found.map((value) => value.slice(0, 4)))];
    return years.flatMap((year) => [new Option(year, year),
      ...found.filter((value) => value.length > 4 && value.startsWith(year)).map((value) => new Option(`\u2003${month(value)}`, value))]);
  }

  function controls(found) {
    for (const [name, label, kinds, pairs] of found) {
      const values = pairs.filter((_, i) => i % 2 === 0);
      const made = name === "month"
        ? [select("from", "From", months(values)), select("to", "Until", months(values))]
        : [select(name, label, values.map((value) => new Option(value, value)))];
      for (const each of made) each.dataset.kinds = kinds.join(" ");
      facets.append(...made);
    }
    facets.hidden = found.length === 0;
  }

  // Only what can narrow the chosen kind is offered.
  function fit(kind) {
    for (const label of facets.querySelectorAll("label")) {
      const fits = !kind || label.dataset.kinds.split(" ").includes(kind);
      label.hidden = !fits;
      label.querySelector("select").disabled = !fits;
    }
  }

  // ---------------------------------------------------------------------------------------------- address

  // What the address asks for: after #, where a script may always write, or after ?, in links of other pages.
  function read() {
    const given = new URLSearchParams(location.hash.slice(1) || location.search);
    for (const name of NAMES) {
      const control = form.elements[name];
      if (!control) continue; // nothing has it
      const value = given.get(name) || "";
      if (value && control.options && ![...control.options].some((option) => option.value === value)) {
        control.append(new Option(value, value)); // what an older address asks for must not be dropped in silence
      }
      control.value = value;
    }
  }

  function wanted() {
    const given = new FormData(form);
    return Object.fromEntries(NAMES.map((name) => [name, given.get(name) || ""]).filter(([, value]) => value));
  }

  function write(asked) {
    const address = new URLSearchParams(asked).toString();
    const bare = location.href.replace(/[?#].*$/, "");
    try {
      history.replaceState(null, "", address ? `${bare}#${address}` : bare);
    } catch {
      location.replace(`#${address}`); // from disk some browsers let a script change nothing else
    }
  }

  // ---------------------------------------------------------------------------------------------- results

  let answer = null;
  let turn = 0;
  let timer = 0;

  async function show(count, mine) {
    const { parts, count: number, more: further } = await search.shown(answer, wanted().kind || "", count);
    if (mine !== turn) return;
    results.replaceChildren(...parts);
    more.hidden = !further;
    status.textContent = search.summary(answer, number);
  }

  async function find() {
    clearTimeout(timer);
    const mine = ++turn;
    const { q = "", kind = "", sort, ...filters } = wanted();
    fit(kind);
    write(wanted());
    try {
      const [next, name] = await Promise.all([search.search(q, filters, true), filters.party && search.party(filters.party)]);
      if (mine !== turn) return;
      if (sort) next.results.sort((a, b) => a.record - b.record);
      answer = next;
      party.hidden = !filters.party;
      party.querySelector("strong").textContent = name || filters.party || "";
      await show(PAGE, mine);
    } catch {
      if (mine === turn) status.textContent = FAILED;
    }
  }

  // -------------------------------------------------------------------------------------------- operating

  form.addEventListener("input", ({ target }) => {
    clearTimeout(timer);
    timer = setTimeout(find, target.name === "q" ? DELAY : 0);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    find();
  });
  form.addEventListener("reset", () => {
    form.elements.party.value = "";
    setTimeout(find);
  });
  party.querySelector("[data-remove]").addEventListener("click", () => {
    form.elements.party.value = "";
    form.elements.q.focus();
    find();
  });
  more.addEventListener("click", async () => {
    const shown = results.querySelectorAll("li").length;
    await show(shown + PAGE, turn);
    results.querySelectorAll("a")[shown]?.focus();
  });
  results.addEventListener("click", ({ target }) => { // "All quotes", below a group
    const kind = target.closest("button")?.dataset.kind;
    if (!kind) return;
    form.elements.kind.value = kind;
    form.querySelector("[name=kind]:checked").focus();
    find();
  });
  window.addEventListener("hashchange", () => {
    read();
    find();
  });

  form.hidden = false;
  status.textContent = "Searching…";
  window.briefingIndex().then(async (loaded) => {
    search = loaded;
    controls(await search.facets());
    read();
    await find();
  }).catch(() => { status.textContent = FAILED; });
})();
