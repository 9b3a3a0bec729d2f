// Diagrams in full or to the width of the page; findings that lead to their place in the text.
"use strict";
(function () {
  document.querySelectorAll("[data-diagram]").forEach((diagram) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm mb-2";
    const say = (fit) => {
      diagram.classList.toggle("is-fit", fit);
      button.textContent = fit ? diagram.dataset.full : diagram.dataset.fit;
    };
    button.addEventListener("click", () => say(!diagram.classList.contains("is-fit")));
    diagram.before(button);
    say(window.innerWidth >= 768);
  });

  document.querySelectorAll("[data-row]").forEach((place) => {
    const text = Array.from(document.querySelectorAll("textarea[data-name]")).find((area) =>
      place.dataset.file.endsWith(area.dataset.name),
    );
    if (!text) {
      place.disabled = true;
      return;
    }
    place.addEventListener("click", () => {
      const rows = text.value.split("\n");
      const row = Math.min(Number(place.dataset.row), rows.length) - 1;
      const start = rows.slice(0, row).reduce((sum, each) => sum + each.length + 1, 0);
      text.focus();
      text.setSelectionRange(start + Number(place.dataset.column) - 1, start + rows[row].length);
      text.scrollTop = Math.max(0, (text.scrollHeight / rows.length) * (row - 5));
      text.scrollIntoView({ block: "center" });
    });
  });

  /* What was changed has to be looked at again before it can be published. */
  const source = document.querySelector("[data-source]");
  const publish = source && source.querySelector("[data-publish]");
  if (publish) {
    source.addEventListener("input", () => (publish.disabled = true));
  }
})();
