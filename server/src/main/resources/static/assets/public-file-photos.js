// The photographs of a filing: made smaller, shown, removable.
"use strict";
(function () {
  const { form, say, line, files } = window.huying.filing;
  const draft = window.huyingDraft;
  const LARGEST = 20 * 1024 * 1024;
  const ALL_TOGETHER = 48 * 1024 * 1024;
  const SIDE = 1920;
  const THUMB = 160;

  const list = form.querySelector("[data-photo-list]");
  const news = form.querySelector("[data-photo-news]");
  const canvas = (image, side) => {
    const scale = Math.min(1, side / Math.max(image.width, image.height));
    const drawn = document.createElement("canvas");
    drawn.width = Math.max(1, Math.round(image.width * scale));
    drawn.height = Math.max(1, Math.round(image.height * scale));
    drawn.getContext("2d").drawImage(image, 0, 0, drawn.width, drawn.height);
    return drawn;
  };
  const prepared = async (file) => {
    const plain = { name: file.name, blob: file, thumb: "" };
    if (!file.type.startsWith("image/") || !window.createImageBitmap) {
      return plain;
    }
    try {
      const image = await createImageBitmap(file, { imageOrientation: "from-image" });
      const thumb = canvas(image, THUMB).toDataURL("image/jpeg", 0.7);
      const smaller = await new Promise((resolve) => canvas(image, SIDE).toBlob(resolve, "image/jpeg", 0.82));
      image.close();
      const known = /^image\/(jpeg|png|webp|gif)$/.test(file.type);
      return smaller && (smaller.size < file.size || !known)
        ? { name: file.name.replace(/\.[^.]*$/, "") + ".jpg", blob: smaller, thumb }
        : { ...plain, thumb };
    } catch (noPicture) {
      return plain;
    }
  };
  const draw = () => {
    list.hidden = !files.length;
    list.replaceChildren(
      ...files.map((file, index) => {
        const item = document.createElement("li");
        if (file.thumb) {
          const picture = document.createElement("img");
          picture.src = file.thumb;
          picture.alt = file.name;
          item.append(picture);
        } else {
          const name = document.createElement("span");
          name.textContent = file.name;
          item.append(name);
        }
        const remove = document.createElement("button");
        remove.type = "button";
        remove.className = "btn btn-sm";
        remove.textContent = "✕";
        remove.setAttribute("aria-label", say.remove.replace("{0}", file.name));
        remove.addEventListener("click", () => {
          files.splice(index, 1);
          draw();
          draft.writePhotos(line, files);
          const left = list.querySelectorAll("button");
          (left[Math.min(index, left.length - 1)] || document.getElementById("photos")).focus();
        });
        item.append(remove);
        return item;
      }),
    );
  };
  form.querySelectorAll("[data-photos]").forEach((input) =>
    input.addEventListener("change", async () => {
      const chosen = Array.from(input.files);
      if (!chosen.length) {
        return;
      }
      const said = [];
      news.textContent = say.reading;
      input.value = "";
      for (const file of chosen) {
        if (files.length >= Number(say.most)) {
          said.push(say.tooMany);
          break;
        }
        const ready = await prepared(file);
        if (ready.blob.size > LARGEST) {
          said.push(say.tooLarge.replace("{0}", file.name));
        } else if (files.reduce((all, one) => all + one.blob.size, ready.blob.size) > ALL_TOGETHER) {
          said.push(say.tooMuch);
        } else {
          files.push(ready);
          draw();
        }
      }
      news.textContent = said.join(" ");
      await draft.writePhotos(line, files);
    }),
  );

  window.huying.filing.drawPhotos = draw;
})();
