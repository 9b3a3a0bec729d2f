'use strict';

/*
 * Listens to the server while the page is looked at, and says who is at which matter. The rows of a list and the notice on
 * the page of a matter are other scripts' and this one's; nothing that is being typed is touched by either.
 */
(() => {
  const words = document.getElementById('desk-words');
  if (!words || !window.EventSource) {
    return;
  }
  const IDLE = 25 * 60_000;
  const AWAY = 2 * 60_000;
  const BEAT = 10_000;
  const state = document.querySelector('[data-live-state]');
  const matter = location.pathname.match(/^\/matters\/(\d+)/);
  let source = null;
  let last = null;
  let wait = 3_000;
  let later = 0;
  let moved = Date.now();
  let over = false;

  const say = (word) => {
    if (state) {
      state.textContent = words.dataset[word] || '';
    }
    document.documentElement.dataset.live = word;
  };
  const send = (name, detail) => document.dispatchEvent(new CustomEvent(name, { detail }));

  const close = () => {
    clearTimeout(later);
    if (source) {
      source.close();
      source = null;
    }
  };

  const heard = (event) => {
    if (event.lastEventId && event.lastEventId !== '0') {
      last = event.lastEventId;
    }
    return event.data ? JSON.parse(event.data) : {};
  };

  const again = () => {
    close();
    later = setTimeout(() => {
      fetch('/live/here', { headers: { 'HX-Request': 'true' } }).then((answer) => {
        if (answer.status === 401) {
          over = true;
          say('signedOut');
        } else {
          connect();
        }
      }).catch(again);
    }, wait);
    wait = Math.min(30_000, wait * 2);
  };

  function connect() {
    close();
    if (over || document.visibilityState !== 'visible') {
      return;
    }
    source = new EventSource(last ? `/live?since=${last}` : '/live');
    source.onopen = () => {
      wait = 3_000;
      say('live');
    };
    source.onerror = () => {
      say('lost');
      if (!source || source.readyState === EventSource.CLOSED) {
        again();
      }
    };
    source.addEventListener('changes', (event) => {
      const told = heard(event);
      send('desk:changes', { changes: told.changes, again: told.again });
    });
    source.addEventListener('everything', (event) => {
      heard(event);
      send('desk:changes', { changes: [], everything: true });
    });
    source.addEventListener('presence', (event) => send('desk:presence', heard(event)));
    source.addEventListener('full', () => {
      close();
      over = true;
      say('full');
    });
  }

  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      over = over && document.documentElement.dataset.live === 'signedOut';
      connect();
      beat();
    } else {
      close();
    }
  });
  ['pointerdown', 'pointermove', 'keydown', 'scroll'].forEach((kind) => addEventListener(kind, () => {
    const slept = Date.now() - moved > IDLE;
    moved = Date.now();
    if (slept && !over) {
      connect();
    }
  }, { passive: true }));
  setInterval(() => {
    if (source && Date.now() - moved > IDLE) {
      close();
      say('idle');
    }
  }, 30_000);

  /* Who is here. */
  const post = (path, fields) => {
    const body = new URLSearchParams(fields);
    return fetch(path, {
      method: 'POST',
      keepalive: true,
      headers: { [words.dataset.csrfHeader]: words.dataset.csrfToken, 'HX-Request': 'true' },
      body,
    }).catch(() => {});
  };
  let at = matter ? matter[1] : null;
  let touched = false;
  const acting = () => {
    const form = document.activeElement ? document.activeElement.closest('details.action form') : null;
    return matter !== null && (form !== null || (touched && document.querySelector('details.action[open]') !== null));
  };
  function beat() {
    if (at && document.visibilityState === 'visible' && Date.now() - moved < AWAY) {
      post('/live/presence', { matter: at, acting: String(acting()) });
    }
  }
  const leave = () => {
    if (at) {
      post('/live/presence/leave', { matter: at });
    }
  };
  setInterval(beat, BEAT);
  addEventListener('pagehide', leave);
  document.addEventListener('focusin', (event) => {
    if (matter && event.target.closest && event.target.closest('details.action form')) {
      beat();
    }
  });
  document.addEventListener('input', (event) => {
    if (matter && !touched && event.target.closest('details.action form')) {
      touched = true;
      beat();
    }
  });
  document.addEventListener('desk:shown', (event) => {
    if (at !== event.detail.id) {
      leave();
      at = event.detail.id;
      beat();
    }
  });

  /* The page of a matter: a notice, and the new part of its record on request. */
  const shown = () => {
    const marked = document.querySelector('[data-matter-version]');
    const field = document.querySelector('input[name=version]');
    return Number(marked ? marked.dataset.matterVersion : field ? field.value : NaN);
  };
  let seen = matter ? shown() : NaN;
  const head = () => document.querySelector('[data-matter-head]') || document.querySelector('main .page-head') || document.querySelector('main h1');

  const look = (notice) => {
    fetch(location.pathname).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.status)))).then((html) => {
      const fresh = new DOMParser().parseFromString(html, 'text/html');
      ['[data-matter-live]', '.area-time'].forEach((part) => {
        const now = [...fresh.querySelectorAll(part)];
        [...document.querySelectorAll(part)].forEach((old, index) => {
          if (now[index]) {
            old.replaceWith(document.importNode(now[index], true));
          }
        });
      });
      notice.remove();
      const record = document.querySelector('.area-time, [data-matter-live]');
      if (record) {
        record.scrollIntoView({ block: 'nearest' });
      }
    }).catch(() => {
      notice.querySelector('button').textContent = words.dataset.failed;
    });
  };

  const notify = (who) => {
    let notice = document.querySelector('[data-matter-changed]');
    if (!notice) {
      notice = document.createElement('div');
      notice.className = 'alert alert-warning desk-notice';
      notice.setAttribute('role', 'status');
      notice.dataset.matterChanged = '';
      const text = document.createElement('span');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn btn-sm';
      button.textContent = words.dataset.look;
      button.addEventListener('click', () => look(notice));
      notice.append(text, button);
      head().before(notice);
    }
    notice.firstChild.textContent = words.dataset.changed.replace('%who', who);
  };

  if (matter) {
    document.addEventListener('desk:changes', (event) => {
      event.detail.changes.filter((change) => change.id === matter[1] && change.version > seen).forEach((change) => {
        seen = change.version;
        notify(change.who);
      });
    });
    document.addEventListener('desk:presence', (event) => {
      event.detail.presence.filter((each) => each.id === matter[1]).forEach(({ who }) => {
        let line = document.querySelector('[data-present-here]');
        if (!line) {
          line = document.createElement('p');
          line.className = 'desk-present';
          line.dataset.presentHere = '';
          line.setAttribute('role', 'status');
          head().after(line);
        }
        const named = (does) => who.filter((each) => each.acting === does).map((each) => each.name).join(words.dataset.and);
        line.textContent = [[true, 'acting'], [false, 'reading']]
          .filter(([does]) => named(does))
          .map(([does, word]) => words.dataset[word].replace('%who', named(does))).join(' · ');
        line.hidden = line.textContent === '';
      });
    });
    beat();
  }
  connect();
})();
