// Sending a filing: once, however often it is tried, and when the network is there again.
"use strict";
(function () {
  const filing = window.huying.filing;
  const { form, say, line, files, wrong, shout, visible, go, keep } = filing;
  const draft = window.huyingDraft;
  const $ = (selector) => document.querySelector(selector);
  let sending = false;

  const progress = document.getElementById("progress");
  const busy = (yes) => {
    sending = yes;
    form.querySelector("[data-sending]").hidden = !yes;
    $("[data-submit]").disabled = yes;
    $("[data-submit]").classList.toggle("is-busy", yes);
    progress.value = 0;
  };
  const later = (text) => {
    filing.waiting = true;
    keep();
    busy(false);
    shout(text);
    $("[data-waiting]").hidden = false;
  };
  const post = () =>
    new Promise((resolve) => {
      const body = new FormData(form);
      body.delete("photos");
      files.forEach((file) => body.append("photos", file.blob, file.name));
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      request.setRequestHeader("X-Requested-With", "huying");
      request.setRequestHeader("Accept", "application/json");
      request.upload.addEventListener("progress", (event) => {
        if (event.lengthComputable) {
          progress.value = Math.round((event.loaded / event.total) * 100);
        }
      });
      const done = (status) => () => {
        let told = {};
        try {
          told = JSON.parse(request.responseText);
        } catch (noJson) {
          // An answer that is none is a failure by its status.
        }
        resolve({ status: status || request.status, told });
      };
      request.addEventListener("load", done(0));
      request.addEventListener("error", done(-1));
      request.addEventListener("abort", done(-1));
      request.timeout = 300000;
      request.addEventListener("timeout", done(-1));
      request.send(body);
    });
  /* A session ends; what was typed does not. The form gets the new session's token and goes again. */
  const renew = async () => {
    const page = await fetch("/public/file?line=" + encodeURIComponent(line), { headers: { Accept: "text/html" } });
    const fresh = new DOMParser().parseFromString(await page.text(), "text/html").querySelector("[data-filing] [name=_csrf]");
    form.elements._csrf.value = fresh.value;
  };
  const newToken = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    form.elements.token.value = btoa(String.fromCharCode(...bytes)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
    keep();
  };
  const refused = (told) => {
    const field = told.field === "photos" ? document.getElementById("photos") : told.field && document.getElementById("file-" + told.field);
    if (told.code === "form-used") {
      newToken();
    }
    if (!field) {
      shout(told.message || say.failedText);
      return;
    }
    go(field.closest("[data-step]").dataset.step, true);
    wrong(field, told.message);
    visible(field).focus();
  };
  const send = async () => {
    if (sending) {
      return;
    }
    shout("");
    if (!navigator.onLine) {
      later(say.offlineText);
      return;
    }
    busy(true);
    let answer = await post();
    if (answer.status === 403) {
      try {
        await renew();
        answer = await post();
      } catch (lost) {
        answer = { status: -1, told: {} };
      }
    }
    if (answer.status === 200 && answer.told.location) {
      filing.waiting = false;
      await draft.forget(line);
      location.assign(answer.told.location);
      return;
    }
    busy(false);
    if (answer.status === -1) {
      later(say.lostText);
    } else if (answer.status === 422) {
      filing.waiting = false;
      keep();
      $("[data-waiting]").hidden = true;
      refused(answer.told);
    } else {
      shout(answer.status === 413 ? say.largeText : answer.told.title || say.failedText);
    }
  };
  $("[data-send-now]").addEventListener("click", send);
  window.addEventListener("online", () => filing.waiting && send());

  filing.send = send;
})();
