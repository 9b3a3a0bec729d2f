// The page of a matter: forms are opened from wherever they are named, one at a time.
"use strict";
(function () {
  const sheet = document.querySelector("[data-sheet]");
  const openForm = (name) => {
    const action = document.getElementById("action-" + name);
    if (!action) {
      return false;
    }
    action.open = true;
    action.scrollIntoView({ block: "start" });
    const first = action.querySelector("form input:not([type=hidden]):not(.choose-native), form textarea, form select:not(.choose-native), form button");
    if (first) {
      first.focus({ preventScroll: true });
    }
    return true;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-opens]");
    if (link && openForm(link.dataset.opens)) {
      event.preventDefault();
    }
  });
  for (const action of sheet.querySelectorAll("details.action")) {
    action.addEventListener("toggle", () => {
      if (action.open) {
        for (const other of action.parentElement.querySelectorAll("details.action[open]")) {
          other.open = other === action;
        }
      }
    });
  }
  const refused = sheet.querySelector("details.action .alert-danger, details.action .invalid-feedback");
  if (refused) {
    refused.closest("details.action").scrollIntoView({ block: "start" });
  }
})();
