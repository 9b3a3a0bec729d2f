// What has been registered is no draft any more.
"use strict";
(function () {
  const { state, write } = window.huying.centre;
  if (state.sending) {
    state.drafts = state.drafts.filter((draft) => draft.id !== state.sending);
    state.sending = null;
    state.now = null;
    write();
  }
  const next = document.querySelector("[data-next]");
  next.focus();
  document.addEventListener("keydown", (event) => {
    if (event.altKey && event.code === "KeyN") {
      event.preventDefault();
      next.click();
    }
  });
})();
