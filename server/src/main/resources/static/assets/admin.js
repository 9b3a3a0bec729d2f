// Administration: folding trees, rows that are added, a boundary from a file.
"use strict";
(function () {
  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);

  each(".ad-unfold", (line) => { line.hidden = false; });
  const fold = (open) => (button) => button.addEventListener("click", () => {
    document.querySelectorAll((button.dataset.unfold || button.dataset.fold) + " details").forEach((node) => { node.open = open; });
  });
  each("[data-unfold]", fold(true));
  each("[data-fold]", fold(false));

  /* A tree that is narrowed while one types: what fits stays, with what is above it. */
  each("[data-narrow]", (field) => {
    const tree = document.querySelector(field.dataset.narrow);
    if (!tree) {
      return;
    }
    const narrow = (item, words) => {
      const own = (item.querySelector(":scope > .ad-leaf, :scope > details > summary") || item).textContent.toLowerCase().includes(words);
      let below = false;
      item.querySelectorAll(":scope > details > ul > li").forEach((child) => { below = narrow(child, own ? "" : words) || below; });
      const details = item.querySelector(":scope > details");
      if (details && words !== "") {
        details.open = below && !own;
      }
      item.hidden = !(own || below);
      return own || below;
    };
    field.addEventListener("input", () => {
      const words = field.value.trim().toLowerCase();
      tree.querySelectorAll(":scope > li").forEach((item) => narrow(item, words));
    });
  });

  each("[data-add-row]", (button) => {
    const rows = button.parentElement.querySelector("[data-rows]");
    button.hidden = false;
    button.addEventListener("click", () => {
      const row = rows.lastElementChild.cloneNode(true);
      row.querySelectorAll("input, select").forEach((input) => { input.value = ""; });
      rows.append(row);
      row.querySelector("select, input").focus();
    });
  });

  each("[data-from-file]", (label) => {
    label.hidden = false;
    label.querySelector("input").addEventListener("change", (event) => {
      const file = event.target.files[0];
      if (file) {
        file.text().then((text) => { label.parentElement.querySelector("textarea").value = text; });
      }
    });
  });

  /* What is shown once, into the clipboard. */
  each("[data-copy]", (button) => {
    if (!navigator.clipboard) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", () => navigator.clipboard
      .writeText(document.querySelector(button.dataset.copy).textContent.trim())
      .then(() => window.huying.toast(button.dataset.copied)));
  });
})();
