// The keys of the operator's screen.
"use strict";
(function () {
  const { state, form, field, aside, turn, park, clear, unclear } = window.huying.centre;

  const reply = () => {
    const settle = form.querySelector("[data-settle]");
    if (settle) {
      settle.open = true;
      field("reply").focus();
    }
  };
  const deeds = {
    KeyN: park,
    KeyX: clear,
    KeyZ: unclear,
    KeyR: reply,
    KeyU: () => {
      const button = aside.querySelector("[data-use]");
      if (button) {
        button.click();
      }
    },
  };
  form.addEventListener("keydown", (event) => {
    const single = event.target.matches("input:not([type=checkbox]):not([role=combobox])");
    if (event.key === "Enter" && single && !event.ctrlKey && !event.isComposing) {
      event.preventDefault();
      const all = Array.from(form.elements).filter((each) => each.type !== "hidden" && !each.hidden && each.offsetParent);
      const next = all[all.indexOf(event.target) + 1];
      if (next) {
        next.focus();
      }
    }
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey && event.key === "Enter") {
      event.preventDefault();
      const focused = document.activeElement;
      if (focused && focused.blur && focused.getAttribute("role") === "combobox") {
        focused.blur();
      }
      const button = form.querySelector(`[data-register="${event.shiftKey ? "settle" : "register"}"]`);
      if (button) {
        form.requestSubmit(button);
      }
    } else if (event.altKey && !event.ctrlKey && deeds[event.code]) {
      event.preventDefault();
      deeds[event.code]();
    } else if (event.altKey && !event.ctrlKey && /^Digit[1-9]$/.test(event.code)) {
      const draft = state.drafts[Number(event.code.slice(5)) - 1];
      if (draft && state.drafts.length > 1) {
        event.preventDefault();
        turn(draft);
      }
    }
  });
})();
