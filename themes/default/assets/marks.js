// Dims the titles of papers that the reader has opened, and marks what is new since the last visit to the home page or a topic.
// Runs while the browser reads the page, before it is drawn, so that nothing changes under the reader's eyes.
(() => {
  // All words of this script.
  const words = {/* strings: marks */};

  const HOUR = 3_600_000;
  // A visit ends when the reader has looked at no list for so long. A reload during a visit keeps its marks.
  const PAUSE = 4 * HOUR;

  const script = document.currentScript;
  const base = new URL('..', script.src).pathname;
  const openedKey = `sitegen-opened:${base}`;
  let opened = new Set();
  let count = 0;
  let line;

  function read(key) {
    try {
      return JSON.parse(localStorage.getItem(key));
    } catch {
      return null;
    }
  }

  function readOpened() {
    const list = read(openedKey);
    opened = new Set(Array.isArray(list) ? list : []);
  }

  const isDay = text => typeof text === 'string' && /^\d{4}-\d\d-\d\d$/.test(text);

  // Returns the time and the newest edition of the previous visit, and stores those of this one.
  function visit() {
    const newest = script.dataset.newest;
    if (!isDay(newest)) return undefined;
    const key = `sitegen-visit:${base}`;
    const now = Date.now();
    const last = read(key);
    const known = last && isDay(last.edition) && last.at > 0 && last.at <= now ? last : undefined;
    const since = known && now - known.at >= PAUSE ? { at: known.at, edition: known.edition } : known?.since;
    try {
      localStorage.setItem(key, JSON.stringify({ at: now, edition: newest, since }));
    } catch {
      // Storage is full or forbidden: the next visit has no marks, or those of this one.
    }
    return isDay(since?.edition) && since.at > 0 ? since : undefined;
  }

  // "Tuesday" within a week, then "12 November".
  function describe(at) {
    const midnight = new Date().setHours(0, 0, 0, 0);
    const format = options => new Intl.DateTimeFormat(words.locale, options).format(new Date(at));
    if (at >= midnight) return format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    if (at >= midnight - 24 * HOUR) return words.yesterday;
    return at >= midnight - 6 * 24 * HOUR ? format({ weekday: 'long' }) : format({ day: 'numeric', month: 'long' });
  }

  function dim() {
    for (const link of document.querySelectorAll(`main a[href^="${base}papers/"]`))
      link.classList.toggle('opened', opened.has(link.pathname.slice(base.length + 7, -1)));
  }

  // Counts new entries and draws the line before the first that is not.
  function markNew(since) {
    for (const entry of document.querySelectorAll('.entry:not([data-known])')) {
      const day = entry.dataset.day ?? entry.closest('.day')?.querySelector('time')?.dateTime;
      entry.dataset.known = '';
      if (!isDay(day)) continue;
      if (day > since.edition) {
        count++;
        entry.classList.add('new');
      } else if (count > 0 && !line) {
        line = document.createElement('p');
        line.className = 'seen-line';
        line.textContent = words.line;
        (entry.closest('.day') ?? entry).before(line);
      }
    }
    showCount(since);
  }

  // The first page of a list says how many are new. If all of it is, there may be more on the next.
  function showCount(since) {
    if (count === 0 || document.querySelector('link[rel="prev"]')) return;
    const open = !line && document.readyState !== 'loading' && document.querySelector('link[rel="next"]');
    let note = document.querySelector('.new-since');
    if (!note) {
      note = document.createElement('p');
      note.className = 'new-since';
      const head = document.querySelector('main .page-head');
      if (!head) return;
      head.append(note);
    }
    const text = (open ? words.sinceOpen : words.since)(count, describe(since.at));
    if (note.textContent !== text) note.textContent = text;
  }

  readOpened();
  const since = visit();
  const mark = () => {
    dim();
    if (since) markNew(since);
  };
  new MutationObserver(mark).observe(document, { childList: true, subtree: true });
  document.addEventListener('DOMContentLoaded', mark);
  const refresh = () => {
    readOpened();
    dim();
  };
  // The reader opened a paper in another tab, or comes back from one.
  addEventListener('storage', event => (event.key === openedKey || event.key === null) && refresh());
  addEventListener('pageshow', event => event.persisted && refresh());
})();
