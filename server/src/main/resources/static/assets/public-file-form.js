// The form of a filing, and what is wrong with it, said at its field.
"use strict";
(function () {
  const form = document.querySelector("[data-filing]");

  const trouble = document.querySelector("[data-trouble]");
  const clear = (field) => {
    field.classList.remove("is-invalid");
    field.removeAttribute("aria-invalid");
    const old = document.getElementById(field.id + "-error");
    if (old) {
      old.remove();
      const others = (field.getAttribute("aria-describedby") || "").split(" ").filter((id) => id && id !== field.id + "-error");
      if (others.length) {
        field.setAttribute("aria-describedby", others.join(" "));
      } else {
        field.removeAttribute("aria-describedby");
      }
    }
  };
  const wrong = (field, text) => {
    clear(field);
    const error = document.createElement("div");
    error.className = "invalid-feedback d-block";
    error.id = field.id + "-error";
    error.textContent = text;
    (field.closest(".field") || field.parentElement).append(error);
    field.classList.add("is-invalid");
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", ((field.getAttribute("aria-describedby") || "") + " " + error.id).trim());
  };
  const shout = (text) => {
    trouble.textContent = text;
    trouble.hidden = !text;
    if (text) {
      trouble.scrollIntoView({ block: "center" });
    }
  };
  form.addEventListener("input", (event) => event.target.id && clear(event.target));
  form.addEventListener("change", (event) => event.target.id && clear(event.target));

  window.huying.filing = { form, say: form.dataset, line: form.elements.line.value, wrong, shout, files: [], step: "what", waiting: false };
})();
