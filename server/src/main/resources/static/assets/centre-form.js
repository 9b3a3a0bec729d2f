// The form of a call: its fields, what is wrong with them, and requests by script.
"use strict";
(function () {
  const form = document.getElementById("call");
  const said = document.querySelector("[data-centre]").dataset;
  const field = (name) => form.elements[name];

  /* Requests by script. */
  let toldOut = false;
  const post = async (address, values, form, signal) => {
    const body = new URLSearchParams(values);
    body.set("_csrf", field("_csrf").value);
    try {
      const answer = await fetch(address, { method: "POST", body, signal, headers: { Accept: "text/html, application/json" } });
      if (answer.redirected || answer.status === 401 || answer.status === 403) {
        if (!toldOut) {
          toldOut = true;
          window.huying.toast(said.signedOut, "warning");
        }
        return null;
      }
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return form === "json" ? await answer.json() : await answer.text();
    } catch (failure) {
      if (failure.name !== "AbortError") {
        window.huying.toast(said.failed, "warning");
      }
      return null;
    }
  };

  /* What is wrong, at its field. */
  const error = (name, words) => {
    const place = form.querySelector(`[data-error="${name}"]`);
    if (place) {
      place.textContent = words;
    }
    const input = document.getElementById("call-" + name);
    if (input) {
      input.classList.toggle("is-invalid", words !== "");
      words === "" ? input.removeAttribute("aria-invalid") : input.setAttribute("aria-invalid", "true");
    }
  };

  Object.assign(window.huying.centre, { form, said, field, post, error });
})();
