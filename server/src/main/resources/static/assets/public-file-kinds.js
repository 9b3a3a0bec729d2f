// Kinds as tiles, found by a word.
"use strict";
(function () {
  const { form } = window.huying.filing;

  const tiles = form.querySelector("[data-tiles]");
  if (tiles) {
    const select = document.getElementById("file-category");
    const search = form.querySelector("[data-category-search]");
    const groups = Array.from(select.querySelectorAll("optgroup"));
    const button = (text, work, chosen) => {
      const tile = document.createElement("button");
      tile.type = "button";
      tile.className = "btn tile" + (chosen ? " btn-primary" : "");
      tile.textContent = text;
      tile.addEventListener("click", work);
      return tile;
    };
    const choose = (value) => {
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
      draw();
    };
    const options = (list) => list.map((one) => button(one.textContent, () => choose(one.value), one.value === select.value));
    const draw = (group) => {
      const text = search.value.trim().toLowerCase();
      const all = Array.from(select.options).filter((one) => one.value);
      if (select.value && !text && !group) {
        const said = document.createElement("span");
        said.className = "tile-chosen";
        said.textContent = tiles.dataset.chosen.replace("{0}", select.selectedOptions[0].textContent);
        tiles.replaceChildren(said, button(tiles.dataset.change, () => choose("")));
      } else if (text) {
        const found = all.filter((one) => (one.textContent + ((one.closest("optgroup") || {}).label || "")).toLowerCase().includes(text));
        tiles.replaceChildren(...(found.length ? options(found) : [tiles.dataset.none]));
      } else if (group) {
        tiles.replaceChildren(button("‹ " + tiles.dataset.return, () => draw()), ...options(Array.from(group.querySelectorAll("option"))));
      } else if (groups.length) {
        tiles.replaceChildren(...groups.map((one) => button(one.label, () => draw(one))));
      } else {
        tiles.replaceChildren(...options(all));
      }
    };
    search.addEventListener("input", () => draw());
    select.addEventListener("change", () => {
      if (select.value) {
        search.value = "";
      }
      draw();
    });
    select.hidden = true;
    search.hidden = false;
    tiles.hidden = false;
    form.querySelector('label[for="file-category"]').htmlFor = "file-category-search";
    search.removeAttribute("aria-label");
    draw();
  }
})();
