// Checks before sending: in words of ours, next to the field; then the rules are asked.
"use strict";
(function () {
  const sheet = document.querySelector("[data-sheet]");
  const LARGEST = 20 * 1024 * 1024;
  const titleOf = (field) => {
    const holder = field.closest(".field");
    const title = holder && holder.querySelector(".form-label, legend, .form-check-label");
    return title ? title.textContent.trim() : field.name;
  };
  const fault = (form, field) => {
    const say = form.dataset;
    const state = field.validity;
    if (field.type === "file") {
      const large = Array.from(field.files).find((file) => file.size > LARGEST);
      if (large) {
        return say.sayLarge.replace("#", large.name);
      }
    }
    if (state.valid) {
      return "";
    }
    if (state.badInput) {
      return field.type === "date" ? say.sayDate : say.sayNumber;
    }
    if (state.valueMissing) {
      return say.sayMissing.replace("#", titleOf(field));
    }
    if (state.rangeUnderflow) {
      return say.sayLeast.replace("#", field.min);
    }
    if (state.rangeOverflow) {
      return say.sayMost.replace("#", field.max);
    }
    if (state.stepMismatch) {
      return say.sayStep;
    }
    if (state.patternMismatch) {
      return say.sayPattern;
    }
    if (state.tooLong) {
      return say.sayLong.replace("#", field.maxLength);
    }
    return field.validationMessage;
  };
  const seen = (field) => (field.classList.contains("choose-native") ? document.getElementById(field.id + "-search") : field);
  const show = (field, words) => {
    const holder = field.closest(".field");
    const visible = seen(field);
    if (!holder) {
      return;
    }
    let box = holder.querySelector(".invalid-feedback");
    field.classList.toggle("is-invalid", !!words);
    visible.classList.toggle("is-invalid", !!words);
    if (!words) {
      visible.removeAttribute("aria-invalid");
      if (box) {
        box.remove();
      }
      return;
    }
    if (!box) {
      box = document.createElement("div");
      box.className = "invalid-feedback d-block";
      box.id = (field.id || field.name) + "-error";
      holder.append(box);
    }
    box.textContent = words;
    visible.setAttribute("aria-invalid", "true");
    const others = (visible.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== box.id);
    visible.setAttribute("aria-describedby", [box.id, ...others].join(" "));
  };
  const verdict = (form, words, hint, action) => {
    const box = form.querySelector("[data-verdict]");
    box.replaceChildren();
    if (!words && !hint) {
      return;
    }
    const alert = document.createElement("div");
    alert.className = "alert alert-danger";
    const inside = document.createElement("div");
    if (words) {
      const line = document.createElement("p");
      line.className = "mb-1";
      line.textContent = words;
      inside.append(line);
    }
    if (hint) {
      const line = document.createElement("p");
      line.className = "mb-0 refusal-hint";
      line.textContent = form.dataset.sayInstead + hint + " ";
      const summary = action && document.querySelector("[data-action='" + action + "']");
      if (summary) {
        const link = document.createElement("a");
        link.href = "#action-" + action;
        link.dataset.opens = action;
        link.textContent = summary.textContent;
        line.append(link);
      }
      inside.append(line);
    }
    alert.append(inside);
    box.append(alert);
  };
  const fieldsOf = (form) => Array.from(form.elements).filter((field) => field.name && field.type !== "hidden" && field.willValidate);
  const checkField = (form, field) => {
    const words = fault(form, field);
    show(field, words);
    return !words;
  };
  const ask = async (form) => {
    const data = new FormData();
    for (const [name, value] of new FormData(form)) {
      if (!(value instanceof File)) {
        data.append(name, value);
      } else if (value.size) {
        data.append("_chosen", name);
      }
    }
    try {
      const answer = await fetch(form.action + "/check", { method: "POST", body: new URLSearchParams(data), headers: { Accept: "application/json" } });
      return answer.ok ? await answer.json() : { ok: true };
    } catch (unreachable) {
      return { ok: true };
    }
  };
  const judge = (form, answer) => {
    const field = answer.field && Array.from(form.elements).find((one) => one.name === answer.field && one.type !== "hidden");
    if (field) {
      show(field, answer.message);
      verdict(form, "", answer.hint, answer.action);
    } else {
      verdict(form, answer.message, answer.hint, answer.action);
    }
    return field;
  };
  for (const form of sheet.querySelectorAll("form[data-checked='true']")) {
    form.noValidate = true;
    let said = null;
    let asking = 0;
    const content = () =>
      Array.from(new FormData(form), ([name, value]) => name + "=" + (value instanceof File ? value.name : value)).join("&");
    const inquire = async () => {
      const turn = ++asking;
      const about = content();
      const answer = await ask(form);
      if (turn === asking && about === content()) {
        said = { about, answer };
        if (!answer.ok) {
          judge(form, answer);
        }
      }
      return answer;
    };
    /* What was wrong is taken back while one types: later it would move the button away from under the pointer. */
    form.addEventListener("input", (event) => {
      const field = event.target;
      verdict(form, "", "", "");
      if (field.name && field.willValidate && field.classList.contains("is-invalid")) {
        checkField(form, field);
      }
    });
    form.addEventListener("focusout", (event) => {
      const field = event.target;
      if (field.name && field.willValidate && field.value) {
        checkField(form, field);
      }
    });
    form.addEventListener("change", (event) => {
      const field = event.target;
      if (field.name && field.willValidate) {
        checkField(form, field);
      }
      if (fieldsOf(form).every((one) => !fault(form, one))) {
        inquire();
      }
    });
    form.addEventListener("submit", (event) => {
      const wrong = fieldsOf(form).filter((field) => !checkField(form, field));
      if (wrong.length) {
        event.preventDefault();
        seen(wrong[0]).focus();
      } else if (said && !said.answer.ok && said.about === content()) {
        event.preventDefault();
        inquire().then((answer) => {
          if (answer.ok) {
            form.requestSubmit();
          } else {
            form.querySelector("[data-verdict]").scrollIntoView({ block: "center" });
          }
        });
      }
    });
  }
})();
