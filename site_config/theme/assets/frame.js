/* What the frame needs a script for, in the place of the theme's own (114 kB): colours, and opening what is folded. */
(() => {
  "use strict";

  // The colours: the theme has one radio button and label a scheme; only the label that leads on is shown.
  const options = [...document.querySelectorAll("input[name=__palette]")];
  const wanted = () => options.findIndex((o) => matchMedia(o.dataset.mdColorMedia).matches);
  const stored = () => { try { return __md_get("__palette"); } catch { return null; } };

  function choose(index, keep) {
    const option = options[Math.max(0, index)];
    if (!option) return;
    option.checked = true;
    const color = {};
    for (const name of ["media", "scheme", "primary", "accent"]) {
      color[name] = option.getAttribute(`data-md-color-${name}`);
      document.body.setAttribute(`data-md-color-${name}`, color[name]);
    }
    for (const other of options) other.nextElementSibling.hidden = other !== option;
    if (keep) __md_set("__palette", { index, color });
  }

  const last = stored();
  choose(last ? last.index : wanted(), false);
  for (const option of options) option.addEventListener("change", () => choose(options.indexOf(option), true));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => stored() || choose(wanted(), false));

  // A label is no button to the keyboard.
  for (const label of document.querySelectorAll("label.md-header__button")) {
    label.tabIndex = 0;
    label.setAttribute("role", "button");
    label.setAttribute("aria-label", label.title || "Menu");
    label.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      label.click();
      document.querySelector("label.md-header__button:not([hidden])[for^=__palette]")?.focus();
    });
  }

  // A mark that leads into a folded part opens it.
  function unfold() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target?.closest("details:not([open])"); part; part = part.parentElement.closest("details:not([open])"))
      part.open = true;
    target?.scrollIntoView();
  }
  addEventListener("hashchange", unfold);
  if (location.hash) unfold();
})();
