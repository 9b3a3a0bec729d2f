// What the operator's screen keeps in this tab's storage: the drafts, and which of them is written and which is sent.
"use strict";
(function () {
  const STORE = "huying-centre";
  const who = (document.querySelector("[data-reader]") || {}).textContent || "";
  const read = () => {
    try {
      const kept = JSON.parse(sessionStorage.getItem(STORE));
      return kept && kept.who === who ? kept : null;
    } catch (unreadable) {
      return null;
    }
  };
  const state = read() || { who, now: null, sending: null, drafts: [] };
  const write = () => sessionStorage.setItem(STORE, JSON.stringify(state));

  window.huying.centre = { state, write };
})();
