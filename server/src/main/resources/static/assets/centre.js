// The operator's screen: how it begins, what follows from what is typed, and what is checked before it is sent.
"use strict";
(function () {
  const { state, write, form, said, field, error, combos, aside, beside, soon } = window.huying.centre;
  const { current, blank, save, put, fresh, park, use } = window.huying.centre;

  /* Beginning. */
  form.noValidate = true;
  form.querySelectorAll("[data-park], [data-clear]").forEach((button) => (button.hidden = false));
  document.querySelector("[data-lines]").hidden = false;
  const lines = document.getElementById("call-line");
  lines.addEventListener("change", () => {
    save();
    const draft = current();
    draft.line = lines.value;
    draft.combos.category = null;
    write();
    location.assign("/centre?line=" + encodeURIComponent(lines.value));
  });
  const begin = () => {
    if (said.again) {
      let draft = state.drafts.find((each) => each.id === state.sending) || fresh(field("token").value);
      draft.id = field("token").value;
      state.now = draft.id;
      state.sending = null;
      save();
      beside();
      const wrong = form.querySelector(".is-invalid");
      (wrong && !wrong.hidden ? wrong : field("text")).focus();
      return;
    }
    state.sending = null;
    let draft = current();
    if (draft && draft.line !== said.line && blank(draft)) {
      draft.line = said.line;
    }
    if (draft && draft.line !== said.line) {
      write();
      location.replace("/centre?line=" + encodeURIComponent(draft.line));
      return;
    }
    if (!draft) {
      state.drafts = state.drafts.filter((each) => !blank(each));
      draft = fresh(field("token").value);
      state.now = draft.id;
    }
    put(draft);
    const shown = new URLSearchParams(location.hash.slice(1)).get("phone");
    if (shown) {
      history.replaceState(null, "", location.pathname + location.search);
      if (!blank(draft)) {
        park();
      }
      field("phone").value = shown;
      save();
      beside();
      field("text").focus();
    } else {
      field("phone").focus();
    }
    save();
  };
  begin();
  window.addEventListener("hashchange", begin);

  /* What is typed. */
  const changed = (event) => {
    const input = event.target;
    if (input.form !== form || !input.name) {
      return;
    }
    const another = input.name === "phone" || (input.name === "name" && input.value !== "");
    if (another && event.type === "input") {
      use("", "");
    }
    error(input.name, "");
    save();
    if (input.name !== "reply") {
      soon();
    }
  };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  aside.addEventListener("click", (event) => {
    const button = event.target.closest("[data-use]");
    if (button) {
      use(button.dataset.use, button.dataset.as);
      field("text").focus();
    }
  });

  /* Checks before it is sent; the server checks again. */
  const right = (settling) => {
    const wrong = [];
    const phone = field("phone").value.trim();
    if (phone !== "" && !/^\+?[0-9][0-9 ()-]{5,18}[0-9]$/.test(phone)) {
      wrong.push(["phone", said.badPhone]);
    }
    if (field("text").value.trim() === "") {
      wrong.push(["text", said.needText]);
    }
    if (settling && field("reply").value.trim() === "") {
      form.querySelector("[data-settle]").open = true;
      wrong.push(["reply", said.needReply]);
    }
    wrong.forEach(([name, words]) => error(name, words));
    const own = Array.from(form.querySelectorAll(".centre-own :invalid")).find((each) => each.matches("input,select,textarea"));
    if (wrong.length) {
      document.getElementById("call-" + wrong[0][0]).focus();
    } else if (own) {
      own.reportValidity();
    }
    return !wrong.length && !own;
  };
  form.addEventListener("submit", (event) => {
    const settling = event.submitter && event.submitter.dataset.register === "settle";
    const urging = event.submitter && "urge" in event.submitter.dataset;
    if (!right(settling) && !urging) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    save();
    state.sending = state.now;
    write();
  });
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
})();
