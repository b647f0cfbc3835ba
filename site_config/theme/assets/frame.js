/* What the frame needs a script for, in the place of the theme's own (114 kB): colours, and opening what is folded. */
(() => {
  "use strict";

  const button = document.querySelector("[data-briefing-colours]");
  const dark = () => document.body.dataset.mdColorScheme === "slate";

  function choose(scheme) {
    document.body.dataset.mdColorScheme = scheme;
    button.setAttribute("aria-label", dark() ? "Use light colours" : "Use dark colours");
  }

  if (button) {
    choose(document.body.dataset.mdColorScheme);
    button.hidden = false;
    button.addEventListener("click", () => {
      choose(dark() ? "default" : "slate");
      __md_set("__palette", { color: { scheme: document.body.dataset.mdColorScheme } });
    });
  }

  // A mark that leads into a folded part opens it.
  function unfold() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folded = "details:not([open])";
    for (let part = target?.closest(folded); part; part = part.closest(folded)) part.open = true;
    target?.scrollIntoView();
  }
  addEventListener("hashchange", unfold);
  if (location.hash) unfold();
})();
