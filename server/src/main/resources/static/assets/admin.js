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
      const own = (item.querySelector(":scope > .ad-leaf") || item).textContent.toLowerCase().includes(words);
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

/* The year is written by clicking its days; the lines in the field are what is sent. */
(function () {
  const editor = document.querySelector("[data-calendar-editor]");
  if (!editor) {
    return;
  }
  const field = editor.querySelector("#days");
  const name = editor.querySelector("#click-name");
  editor.querySelector("[data-click-name]").hidden = false;
  const read = () => {
    const days = new Map();
    field.value.split("\n").map((line) => line.trim().match(/^(\d{4}-\d\d-\d\d)\s+(休|班|off|work)\s+(.+)$/)).filter(Boolean)
      .forEach((found) => days.set(found[1], [found[2] === "休" || found[2] === "off" ? "休" : "班", found[3]]));
    return days;
  };
  const draw = () => {
    const days = read();
    editor.querySelectorAll("[data-date]").forEach((cell) => {
      const weekend = new Date(cell.dataset.date + "T00:00:00Z").getUTCDay() % 6 === 0;
      const day = days.get(cell.dataset.date);
      const kind = day ? (day[0] === "休" ? "holiday" : weekend ? "make-up" : "working") : weekend ? "weekend" : "working";
      cell.className = "ad-day ad-" + kind;
      cell.querySelector("small").textContent = day ? (day[0] === "休" ? day[1] : "班") : "";
    });
  };
  editor.querySelectorAll("[data-date]").forEach((cell) => {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("aria-label", cell.dataset.date);
    button.append(...cell.childNodes);
    cell.append(button);
    button.addEventListener("click", () => {
      const days = read();
      const at = cell.dataset.date;
      const weekend = new Date(at + "T00:00:00Z").getUTCDay() % 6 === 0;
      const now = days.get(at);
      if (!now) {
        days.set(at, ["休", name.value.trim() || "节日"]);
      } else if (now[0] === "休" && weekend) {
        days.set(at, ["班", now[1]]);
      } else {
        days.delete(at);
      }
      field.value = [...days].sort().map(([date, day]) => date + " " + day[0] + " " + day[1]).join("\n");
      field.dispatchEvent(new Event("input", { bubbles: true }));
      draw();
      button.setAttribute("aria-label", at + " " + cell.querySelector("small").textContent);
    });
  });
  field.addEventListener("change", draw);
  draw();
})();

/* Where a place lies: its boundary, what it lies in and what lies in it. There are no tiles. */
(function () {
  const box = document.querySelector("[data-map]");
  const data = document.querySelector("[data-shape]");
  if (!box || !data || !window.L) {
    return;
  }
  const shape = JSON.parse(data.textContent);
  const map = L.map(box, { attributionControl: false, zoomSnap: .25, scrollWheelZoom: false });
  const draw = (geometry, style) => L.geoJSON(geometry, { style, interactive: false }).addTo(map);
  if (shape.above) {
    draw(shape.above, { color: "#586575", weight: 1, dashArray: "4 4", fillColor: "#ffffff", fillOpacity: .6 });
  }
  const own = draw(shape.own, { color: "#0a5bb0", weight: 3, fillColor: "#0a5bb0", fillOpacity: .15 });
  shape.below.forEach((geometry) => draw(geometry, { color: "#0a5bb0", weight: 1, fillOpacity: 0 }));
  map.fitBounds(own.getBounds(), { padding: [12, 12] });
})();
