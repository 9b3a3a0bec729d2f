// The draft of a filing: words at once, photographs as well, on this device alone, until it has arrived or is discarded.
"use strict";
(function () {
  const WORDS = "huying-draft:";
  const SHARED = "huying-draft-not-here";
  const DAYS = 7;
  const memory = {};
  const storage = (work, otherwise) => {
    try {
      return work(localStorage);
    } catch (refused) {
      return otherwise;
    }
  };
  const opened = new Promise((resolve) => {
    try {
      const request = indexedDB.open("huying-draft", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("photos");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve(null);
    } catch (refused) {
      resolve(null);
    }
  });
  const photos = async (mode, work) => {
    const database = await opened;
    if (!database) {
      return undefined;
    }
    return new Promise((resolve) => {
      const transaction = database.transaction("photos", mode);
      const request = work(transaction.objectStore("photos"));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => resolve(undefined);
    });
  };
  const draft = {
    /** Whether drafts are kept on this device. */
    kept: () => storage((store) => store.getItem(SHARED) !== "yes", true),
    keep(line, yes) {
      storage((store) => (yes ? store.removeItem(SHARED) : store.setItem(SHARED, "yes")));
      if (!yes) {
        draft.forget(line);
      }
    },
    write(line, words) {
      memory[line] = words;
      if (draft.kept()) {
        storage((store) => store.setItem(WORDS + line, JSON.stringify({ ...words, at: Date.now() })));
      }
    },
    read(line) {
      const text = storage((store) => store.getItem(WORDS + line), null);
      try {
        const words = JSON.parse(text);
        if (words && Date.now() - words.at < DAYS * 86400000) {
          return words;
        }
      } catch (unreadable) {
        // Whatever it was, it was no draft.
      }
      if (text) {
        draft.forget(line);
      }
      return null;
    },
    writePhotos: (line, files) => (draft.kept() ? photos("readwrite", (store) => store.put(files, line)) : Promise.resolve()),
    readPhotos: async (line) => (await photos("readonly", (store) => store.get(line))) || [],
    forget(line) {
      storage((store) => store.removeItem(WORDS + line));
      return photos("readwrite", (store) => store.delete(line));
    },
  };
  window.huyingDraft = draft;
})();
