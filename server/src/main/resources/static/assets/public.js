// What every public page does: larger text, reading aloud, and the receipt's own buttons.
"use strict";
(function () {
  const root = document.documentElement;
  const stored = (key, value) => {
    try {
      if (value === undefined) {
        return localStorage.getItem(key);
      }
      localStorage.setItem(key, value);
    } catch (refused) {
      // Without storage the choice holds for this page.
    }
    return null;
  };

  /* Text in four sizes, in the modes that offer them. */
  const aids = document.querySelector("[data-aids]");
  if (aids) {
    const sizes = [0.9, 1, 1.2, 1.45];
    const usual = parseFloat(getComputedStyle(root).fontSize);
    let at = Number(stored("huying-text-size") || 1);
    const apply = () => {
      at = Math.min(sizes.length - 1, Math.max(0, at));
      root.style.fontSize = at === 1 ? "" : usual * sizes[at] + "px";
      stored("huying-text-size", String(at));
    };
    apply();
    aids.hidden = false;
    for (const button of aids.querySelectorAll("[data-size]")) {
      button.addEventListener("click", () => {
        const by = Number(button.dataset.size);
        at = by === 0 ? 1 : at + by;
        apply();
      });
    }
  }

  /* Reading aloud, by the voice of the browser. */
  const voice = aids && "speechSynthesis" in window ? window.speechSynthesis : null;
  if (voice) {
    const rate = aids.querySelector("[data-read-rate]");
    const known = stored("huying-read-rate");
    if (known) {
      rate.value = known;
    }
    rate.addEventListener("change", () => stored("huying-read-rate", rate.value));
    const wordsOf = (part) => {
      const copy = part.cloneNode(true);
      copy.querySelectorAll("[hidden], script, option, .read-part, .visually-hidden, .map").forEach((one) => one.remove());
      part.querySelectorAll("textarea, input[type=text]").forEach((field) => {
        if (field.value && field.id) {
          const label = copy.querySelector('label[for="' + field.id + '"]');
          if (label) {
            label.append("：" + field.value);
          }
        }
      });
      copy.querySelectorAll("h1, h2, h3, p, li, dt, dd, label, legend, button, a.btn, summary").forEach((one) => one.append("。"));
      return copy.textContent.replace(/\s+/g, " ").replace(/[。\s]*。/g, "。").trim();
    };
    let reading = null;
    const stop = () => {
      voice.cancel();
      if (reading) {
        reading.textContent = aids.dataset.read;
        reading.setAttribute("aria-pressed", "false");
        reading = null;
      }
    };
    const say = (text, button) => {
      stop();
      reading = button;
      if (button) {
        button.textContent = aids.dataset.stop;
        button.setAttribute("aria-pressed", "true");
      }
      /* A long text is cut off by some voices; sentences are not. */
      const sentences = text.match(/[^。！？!?;；]+[。！？!?;；]?/g) || [];
      sentences.forEach((sentence, index) => {
        const said = new SpeechSynthesisUtterance(sentence);
        said.lang = root.lang;
        said.rate = Number(rate.value);
        if (index === sentences.length - 1) {
          said.addEventListener("end", () => reading === button && stop());
        }
        voice.speak(said);
      });
    };
    aids.querySelector("[data-voice]").hidden = false;
    aids.querySelector("[data-read-all]").addEventListener("click", () => say(wordsOf(document.querySelector(".public")), null));
    aids.querySelector("[data-read-stop]").addEventListener("click", stop);
    for (const part of document.querySelectorAll("[data-readable]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "btn btn-sm read-part d-print-none";
      button.textContent = aids.dataset.read;
      button.setAttribute("aria-pressed", "false");
      button.addEventListener("click", () => (reading === button ? stop() : say(wordsOf(part), button)));
      (part.querySelector(":scope > .card-body") || part).append(button);
    }
    window.addEventListener("pagehide", stop);
  }

  /* The receipt: copied, saved, printed. */
  const receipt = document.querySelector("[data-receipt]");
  if (receipt) {
    const number = receipt.querySelector("[data-number]").textContent;
    const code = receipt.querySelector("[data-code]").textContent;
    const lines = () =>
      Array.from(receipt.querySelectorAll("dt, dd, [data-expect]"), (one) => one.textContent.trim().replace(/\s+/g, " ")).join("\n") +
      "\n" +
      location.origin +
      "/public/follow\n";
    const on = (name, work) => {
      const button = receipt.querySelector(name);
      button.hidden = false;
      button.addEventListener("click", work);
    };
    on("[data-copy]", async () => {
      try {
        await navigator.clipboard.writeText(number + " " + code);
        window.huying.toast(receipt.dataset.copied);
      } catch (refused) {
        window.huying.toast(receipt.dataset.notCopied, "warning");
      }
    });
    on("[data-save]", () => {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob(["\ufeff" + lines()], { type: "text/plain;charset=utf-8" }));
      link.download = receipt.dataset.savedAs;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    });
    on("[data-print]", () => window.print());
  }

  /* The code that a QR picture carries behind the #, where no server sees it. */
  const typed = document.querySelector("[data-from-address]");
  if (typed && !typed.value && /^#[0-9A-Za-z-]{16,24}$/.test(location.hash)) {
    typed.value = location.hash.slice(1);
    history.replaceState(null, "", location.pathname + location.search);
  }

  /* Asked again, a page stands where it stood. */
  const refresh = document.querySelector("[data-refresh]");
  if (refresh) {
    refresh.addEventListener("click", () => {
      refresh.classList.add("is-busy");
      refresh.setAttribute("aria-busy", "true");
    });
  }
})();
