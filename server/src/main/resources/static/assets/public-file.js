// Filing in steps instead of on one long page: how it begins, and what is looked at before it is sent.
"use strict";
(function () {
  const filing = window.huying.filing;
  const { form, STEPS, section, faults, visible, show, go, next, askers, restore, send } = filing;

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (filing.step !== "check") {
      next();
      return;
    }
    for (const name of STEPS.slice(0, 3)) {
      const found = faults(name);
      if (found.length) {
        go(name, true);
        visible(found[0]).focus();
        return;
      }
    }
    send();
  });

  form.noValidate = true;
  form.classList.add("in-steps");
  document.querySelector("[data-steps]").hidden = false;
  askers();
  history.replaceState({ step: "what" }, "", location.href);
  show("what", false);
  const first = form.querySelector(".is-invalid");
  if (first) {
    show((first.closest("[data-step]") || section("what")).dataset.step, true);
  }
  restore().then(() => {
    form.dataset.ready = "";
  });
})();
