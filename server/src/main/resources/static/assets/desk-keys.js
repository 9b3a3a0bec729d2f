'use strict';

/* Keys for the work list and for the page of a matter. Whatever carries data-key is pressed by that key. */
(() => {
  const words = document.getElementById('desk-words');
  const help = document.getElementById('desk-help');
  if (!words || !help) {
    return;
  }
  const KEPT = 'huying.desk.keys';
  const LIST = 'huying.desk.list';
  const PLACES = { b: '/board', n: '/matters/new', h: '/' };
  let going = 0;

  const remembered = (store, key) => {
    try {
      return store.getItem(key);
    } catch {
      return null;
    }
  };
  const remember = (store, key, value) => {
    try {
      store.setItem(key, value);
    } catch {
      // A browser that keeps nothing forgets it with the page.
    }
  };

  let on = remembered(localStorage, KEPT) !== 'off';
  const desk = document.querySelector('[data-desk]');
  if (desk && desk.dataset.list) {
    remember(sessionStorage, LIST, location.pathname + location.search || desk.dataset.list);
  }

  const typing = (target) =>
    target instanceof Element
    && (target.closest('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]') !== null);

  const plain = { '？': '?', '、': '/', '！': '!', '【': '[', '】': ']', '；': ';', '，': ',', '。': '.', '×': '*' };

  const toast = (text) => {
    if (window.huying && window.huying.toast) {
      window.huying.toast(text);
    }
  };

  /** Those that can be seen; a link is followed, the form of an action is opened. */
  const byKey = (key) =>
    [...document.querySelectorAll('[data-key]')].find((each) => each.dataset.key === key && each.getClientRects().length > 0);

  const press = (element) => {
    const details = element.closest('details.action');
    if (details && element.tagName === 'SUMMARY') {
      open(details);
    } else {
      element.click();
    }
  };

  const open = (details) => {
    details.open = true;
    const fields = [...details.querySelectorAll('input:not([type=hidden]), select, textarea')];
    const first = fields.find((field) => field.required && field.value === '') || fields[0]
      || details.querySelector('button[type=submit]');
    if (first) {
      first.focus();
      details.scrollIntoView({ block: 'nearest' });
    }
  };

  const fill = () => {
    const list = help.querySelector('[data-help-actions]');
    const actions = [...document.querySelectorAll('[data-key][data-action]')].filter((each) => each.dataset.key);
    if (!list || actions.length === 0) {
      return;
    }
    list.replaceChildren(...actions.map((action) => {
      const row = document.createElement('div');
      const term = document.createElement('dt');
      const key = document.createElement('kbd');
      const said = document.createElement('dd');
      key.textContent = action.dataset.key;
      said.textContent = [...action.childNodes]
        .filter((node) => node.nodeName !== 'KBD').map((node) => node.textContent).join('').trim();
      term.append(key);
      row.append(term, said);
      return row;
    }));
  };

  const showHelp = () => {
    if (help.open) {
      help.close();
    } else {
      fill();
      help.showModal();
    }
  };

  const go = (key) => {
    going = 0;
    if (key === 'i') {
      location.assign(desk ? '/inbox' : remembered(sessionStorage, LIST) || '/inbox');
    } else if (PLACES[key]) {
      location.assign(PLACES[key]);
    }
  };

  const general = (key) => {
    switch (key) {
      case '?': showHelp(); return true;
      case '/': {
        const search = document.querySelector('[data-search]');
        if (search) {
          search.focus();
          search.select();
        }
        return search !== null;
      }
      case 'g': going = Date.now(); return true;
      case '[': return follow('[data-previous]');
      case ']': return follow('[data-next]');
      default: return /^[1-9]$/.test(key) && follow(`.desk-tabs li:nth-child(${key}) a`);
    }
  };

  const follow = (selector) => {
    const link = document.querySelector(selector);
    if (link) {
      link.click();
    }
    return link !== null;
  };

  document.addEventListener('keydown', (event) => {
    if (event.isComposing) {
      return;
    }
    if (on && event.key === 'Enter' && (event.ctrlKey || event.metaKey) && typing(event.target) && event.target.form) {
      event.preventDefault();
      event.target.form.requestSubmit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    if (event.key === 'Escape' && typing(event.target)) {
      event.target.blur();
      return;
    }
    if (!on || typing(event.target) || (help.open && event.key !== '?')) {
      return;
    }
    const key = plain[event.key] || event.key;
    if (going && Date.now() - going < 2000) {
      go(key);
      event.preventDefault();
      return;
    }
    going = 0;
    const asked = new CustomEvent('desk:key', { detail: { key, event }, cancelable: true });
    if (!document.dispatchEvent(asked) || general(key)) {
      event.preventDefault();
      return;
    }
    const action = key.length === 1 ? byKey(key) : undefined;
    if (action) {
      event.preventDefault();
      press(action);
    }
  });

  const badge = (element, key) => {
    element.dataset.key = key;
    element.setAttribute('aria-keyshortcuts', key);
    if (!element.querySelector('kbd')) {
      const shown = document.createElement('kbd');
      shown.textContent = key;
      shown.setAttribute('aria-hidden', 'true');
      element.append(' ', shown);
    }
  };

  /* The page of a matter: which key begins which action is the server's to say, as in the list. */
  const matter = location.pathname.match(/^\/matters\/(\d+)/);
  if (matter && document.querySelector('summary[data-action]')) {
    fetch(`/matters/${matter[1]}/keys`, { headers: { Accept: 'application/json' } })
      .then((answer) => (answer.ok ? answer.json() : {}))
      .then((keys) => {
        document.querySelectorAll('summary[data-action]').forEach((summary) => {
          if (keys[summary.dataset.action]) {
            badge(summary, keys[summary.dataset.action]);
          }
        });
        document.documentElement.dataset.deskKeys = 'ready';
      })
      .catch(() => {});
  }
  const asked = () => {
    if (location.hash.startsWith('#action-')) {
      const details = document.getElementById(location.hash.slice(1));
      if (details) {
        open(details);
      } else {
        toast(words.dataset.noAction);
      }
    }
  };
  addEventListener('hashchange', asked);
  /* After the browser has gone to the fragment itself, which takes the focus away. */
  if (document.readyState === 'complete') {
    asked();
  } else {
    addEventListener('load', () => setTimeout(asked));
  }

  const box = help.querySelector('[data-keys-on]');
  box.checked = on;
  box.addEventListener('change', () => {
    on = box.checked;
    remember(localStorage, KEPT, on ? 'on' : 'off');
  });
  document.querySelectorAll('[data-open-help]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', showHelp);
  });
})();
