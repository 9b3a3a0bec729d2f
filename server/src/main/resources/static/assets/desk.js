'use strict';

/* The work list: moving, selecting and previewing; rows change in place and never under the hand. */
(() => {
  const desk = document.querySelector('[data-desk]');
  const words = document.getElementById('desk-words');
  if (!desk || !words) {
    return;
  }
  const list = desk.querySelector('[data-matters]');
  const preview = desk.querySelector('[data-preview]');
  const bar = desk.querySelector('[data-news-bar]');
  const counter = desk.querySelector('[data-selected]');
  const all = desk.querySelector('[data-all]');
  const news = new Set();
  let current = null;
  let anchor = null;
  let waiting = 0;

  const rows = () => (list ? [...list.children] : []);
  const box = (row) => row.querySelector('input[name=m]');
  const rowOf = (id) => (list ? list.querySelector(`[data-id="${id}"]`) : null);
  const say = (text, value) => text.replace('%n', value);

  const show = (id) => {
    if (!preview || preview.getClientRects().length === 0) {
      return;
    }
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      fetch(`/inbox/preview/${id}`, { headers: { 'HX-Request': 'true' } })
        .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.status))))
        .then((html) => {
          if (current && current.dataset.id === id) {
            preview.innerHTML = html;
            document.dispatchEvent(new CustomEvent('desk:shown', { detail: { id, preview } }));
          }
        })
        .catch(() => {
          preview.textContent = words.dataset.failed;
        });
    }, 120);
  };

  const select = (row, focus) => {
    if (!row) {
      return;
    }
    if (current) {
      current.classList.remove('is-current');
      current.removeAttribute('aria-current');
    }
    current = row;
    row.classList.add('is-current');
    row.setAttribute('aria-current', 'true');
    if (focus) {
      row.querySelector('a').focus({ preventScroll: true });
      row.scrollIntoView({ block: 'nearest' });
    }
    show(row.dataset.id);
  };

  const step = (by) => {
    const every = rows();
    const at = current ? every.indexOf(current) : -1;
    select(every[at < 0 ? 0 : Math.min(every.length - 1, Math.max(0, at + by))], true);
  };

  const count = () => {
    const chosen = rows().filter((row) => box(row) && box(row).checked).length;
    if (counter) {
      counter.textContent = chosen ? `(${chosen})` : '';
    }
    if (all) {
      all.checked = chosen > 0 && chosen === rows().length;
      all.indeterminate = chosen > 0 && chosen < rows().length;
    }
  };

  const range = (to) => {
    const every = rows();
    const from = every.indexOf(anchor);
    const end = every.indexOf(to);
    if (from < 0 || end < 0) {
      return;
    }
    const value = box(anchor) ? box(anchor).checked : true;
    every.slice(Math.min(from, end), Math.max(from, end) + 1).forEach((row) => {
      if (box(row)) {
        box(row).checked = value;
      }
    });
    count();
  };

  const toggle = (row) => {
    if (row && box(row)) {
      box(row).checked = !box(row).checked;
      anchor = row;
      count();
    }
  };

  if (list) {
    list.addEventListener('click', (event) => {
      const row = event.target.closest('[data-id]');
      if (!row) {
        return;
      }
      if (event.target === box(row)) {
        if (event.shiftKey && anchor) {
          const value = box(row).checked;
          if (box(anchor)) {
            box(anchor).checked = value;
          }
          range(row);
        }
        anchor = row;
        count();
      } else if (!event.target.closest('a')) {
        select(row, false);
      }
    });
    list.addEventListener('focusin', (event) => {
      const row = event.target.closest('[data-id]');
      if (row && row !== current) {
        select(row, false);
      }
    });
  }
  if (all) {
    all.closest('label').hidden = false;
    all.addEventListener('change', () => {
      rows().forEach((row) => {
        if (box(row)) {
          box(row).checked = all.checked;
        }
      });
      count();
    });
  }
  document.querySelectorAll('[data-submit]').forEach((field) => {
    field.addEventListener('change', () => field.form.requestSubmit());
  });
  const filters = document.querySelector('[data-filters]');
  if (filters) {
    filters.addEventListener('submit', () => {
      filters.querySelectorAll('input, select').forEach((field) => {
        field.disabled = field.value === '';
      });
      setTimeout(() => filters.querySelectorAll('input, select').forEach((field) => {
        field.disabled = false;
      }));
    });
  }

  document.addEventListener('desk:key', (event) => {
    const { key } = event.detail;
    const done = () => event.preventDefault();
    if (key === 'j') {
      step(1);
      done();
    } else if (key === 'k') {
      step(-1);
      done();
    } else if ((key === 'o' || key === 'Enter') && current) {
      const focused = document.activeElement;
      if (key === 'Enter' && focused && focused.matches('a, button, summary, input')) {
        return;
      }
      current.querySelector('a').click();
      done();
    } else if (key === 'x' && current) {
      toggle(current);
      done();
    } else if (key === 'X' && current) {
      range(current);
      done();
    } else if (key === '*' && all) {
      all.checked = !all.checked;
      all.dispatchEvent(new Event('change'));
      done();
    } else if (key === '!') {
      const bulk = desk.querySelector('[data-bulk]');
      if (bulk) {
        bulk.click();
        done();
      }
    }
  });

  /* Puts the new words of a row in its place: what is selected, focused or pointed at stays where it is. */
  const replace = (old, fresh) => {
    const focused = old.contains(document.activeElement) ? document.activeElement.tagName : null;
    const chosen = box(old) ? box(old).checked : false;
    const present = old.querySelector('[data-present]');
    const there = fresh.querySelector('[data-present]');
    if (present && there) {
      there.replaceWith(present);
    }
    if (old.dataset.version !== fresh.dataset.version) {
      fresh.classList.add('is-new-words');
      setTimeout(() => fresh.classList.remove('is-new-words'), 4000);
    }
    if (box(fresh)) {
      box(fresh).checked = chosen;
    }
    const wasCurrent = old === current;
    old.replaceWith(fresh);
    if (anchor === old) {
      anchor = fresh;
    }
    if (wasCurrent) {
      current = fresh;
      fresh.classList.add('is-current');
      fresh.setAttribute('aria-current', 'true');
    }
    if (focused) {
      (fresh.querySelector(focused.toLowerCase()) || fresh.querySelector('a')).focus({ preventScroll: true });
    }
  };

  const gone = (row, who) => {
    if (row.classList.contains('is-gone')) {
      return;
    }
    row.classList.add('is-gone');
    if (box(row)) {
      box(row).checked = false;
      box(row).disabled = true;
    }
    const note = document.createElement('span');
    note.className = 'badge bg-yellow-lt';
    note.textContent = who ? `${words.dataset.gone} · ${who}` : words.dataset.gone;
    row.querySelector('.desk-sub').append(note);
    count();
  };

  const refresh = (told, clocksOnly) => {
    const changes = told.filter((change) => {
      const row = rowOf(change.id);
      return row ? !change.version || change.version > Number(row.dataset.version) : !clocksOnly;
    });
    const ids = changes.map((change) => change.id);
    if (ids.length === 0) {
      return Promise.resolve();
    }
    const separator = desk.dataset.rows.includes('?') ? '&' : '?';
    return fetch(`${desk.dataset.rows}${separator}${desk.dataset.query}&ids=${ids.join(',')}`, { headers: { 'HX-Request': 'true' } })
      .then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(answer.status))))
      .then((html) => {
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        const fresh = new Map([...parsed.querySelectorAll('[data-id]')].map((row) => [row.dataset.id, row]));
        changes.forEach((change) => {
          const old = rowOf(change.id);
          const now = fresh.get(change.id);
          if (old && now) {
            replace(old, document.importNode(now, true));
          } else if (old) {
            gone(old, change.who);
          } else if (now && !clocksOnly) {
            news.add(change.id);
          }
        });
        if (bar && news.size > 0) {
          bar.hidden = false;
          bar.textContent = say(words.dataset.news, news.size);
        }
      })
      .catch(() => {});
  };

  document.addEventListener('desk:changes', (event) => {
    const { changes, everything, again } = event.detail;
    if (everything) {
      refresh(rows().map((row) => ({ id: row.dataset.id })), true);
    } else {
      for (let from = 0; from < changes.length; from += 100) {
        refresh(changes.slice(from, from + 100), again === true);
      }
    }
    const tabs = desk.querySelector('.desk-tabs');
    if (tabs) {
      tabs.dispatchEvent(new CustomEvent('desk:changed'));
    }
    if (current && changes && changes.some((change) => change.id === current.dataset.id)
        && preview && !preview.contains(document.activeElement)) {
      show(current.dataset.id);
    }
  });

  /* Clocks go on while nothing happens; but not for ever before an empty chair, or no session would end. */
  setInterval(() => {
    if (document.visibilityState === 'visible' && document.documentElement.dataset.live === 'live') {
      refresh(rows().filter((row) => !row.classList.contains('is-gone')).map((row) => ({ id: row.dataset.id })), true);
    }
  }, 60_000);

  const names = (present, acting) =>
    present.filter((each) => each.acting === acting).map((each) => each.name).join(words.dataset.and);
  const tell = (target, present) => {
    const said = [];
    if (names(present, true)) {
      said.push(words.dataset.acting.replace('%who', names(present, true)));
    }
    if (names(present, false)) {
      said.push(words.dataset.reading.replace('%who', names(present, false)));
    }
    target.textContent = said.join(' · ');
    target.hidden = said.length === 0;
  };
  document.addEventListener('desk:presence', (event) => {
    event.detail.presence.forEach(({ id, who }) => {
      const row = rowOf(id);
      if (row) {
        tell(row.querySelector('[data-present]'), who);
      }
      const shown = preview ? preview.querySelector(`[data-shown="${id}"] [data-present]`) : null;
      if (shown) {
        tell(shown, who);
      }
    });
  });
  document.addEventListener('desk:shown', (event) => {
    const row = rowOf(event.detail.id);
    const there = event.detail.preview.querySelector('[data-present]');
    const known = row ? row.querySelector('[data-present]') : null;
    if (there && known && !known.hidden) {
      there.textContent = known.textContent;
      there.hidden = false;
    }
  });
  count();
})();
