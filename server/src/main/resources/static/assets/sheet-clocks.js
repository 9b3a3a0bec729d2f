// How a clock is counted: shown when one points at it, kept open by a click, closed by Escape.
"use strict";
(function () {
  const sheet = document.querySelector("[data-sheet]");
  const whys = sheet.querySelectorAll("details.why");
  const fine = matchMedia("(hover: hover) and (pointer: fine)").matches;
  for (const why of whys) {
    let pinned = false;
    let timer = 0;
    const later = (work, wait) => {
      clearTimeout(timer);
      timer = setTimeout(work, wait);
    };
    why.querySelector("summary").addEventListener("click", (event) => {
      clearTimeout(timer);
      if (why.open && !pinned) {
        event.preventDefault();
        pinned = true;
      } else {
        pinned = !why.open;
      }
    });
    why.addEventListener("toggle", () => {
      if (why.open) {
        whys.forEach((other) => (other.open = other === why));
      } else {
        pinned = false;
      }
    });
    if (fine) {
      why.addEventListener("mouseenter", () => later(() => (why.open = true), 300));
      why.addEventListener("mouseleave", () => later(() => (why.open = pinned && why.open), 250));
    }
    why.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && why.open) {
        why.open = false;
        why.querySelector("summary").focus();
      }
    });
  }
  document.addEventListener("click", (event) => {
    for (const why of whys) {
      if (why.open && !why.contains(event.target)) {
        why.open = false;
      }
    }
  });
})();
