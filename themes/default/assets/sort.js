// Sorts and filters a list of papers that is whole on its page, and keeps the choice in the address. Runs before the browser reads
// the list, so that a list whose order is in the address is never drawn in another one.
(() => {
  const words = {/* strings: sort */};

  const NAMES = ['sort', 'year', 'venue', 'code'];
  const root = document.documentElement;
  const collator = new Intl.Collator(root.lang, { sensitivity: 'base', numeric: true });
  const readNumbers = text => text ? text.split(',').map(Number) : [];
  // "0,2:ICML;1:NeurIPS" has the numbers of the papers before each name.
  const readGroups = text => (text ?? '').split(';').filter(Boolean).map(group => {
    const at = group.indexOf(':');
    return { name: group.slice(at + 1), papers: readNumbers(group.slice(0, at)) };
  });

  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  }

  class List {
    constructor(tools) {
      const data = tools.dataset;
      this.tools = tools;
      this.parts = [...tools.parentElement.children].filter(part => part !== tools && part.localName !== 'script');
      this.entries = this.parts.filter(part => part.matches('.entry'));
      this.years = readGroups(data.years);
      this.venues = readGroups(data.venues);
      this.code = readNumbers(data.code);
      this.first = data.order;
      this.order = this.first;
      this.orders = this.readOrders(data);
    }

    // Papers are numbered by their position on the page. Orders that change nothing are left out.
    readOrders(data) {
      const all = this.entries.map((_, i) => i);
      // Words only, as in the order of the search.
      const titles = this.entries.map(entry => entry.querySelector('.entry-title').textContent.replace(/[^\p{L}\p{N}]+/gu, ' ').trim());
      const date = data.date ? readNumbers(data.date) : all;
      const trending = readNumbers(data.trending);
      const orders = {
        [this.first]: all,
        date,
        published: data.years ? this.years.flatMap(year => year.papers) : all,
        title: all.toSorted((a, b) => collator.compare(titles[a], titles[b])),
        trending: trending.length > 0 ? [...trending, ...date.filter(i => !trending.includes(i))] : all,
      };
      return Object.fromEntries(Object.entries(orders).filter(([name, order]) => name === this.first || String(order) !== String(all)));
    }

    // Which papers remain: those of a year or a range of years ("2019", "2005..2006", "..2004"), of a venue, with code.
    matches({ year, venue, code }) {
      const [from, to] = year?.includes('..') ? year.split('..') : [year, year];
      const sets = [
        year && this.years.filter(({ name }) => name === year || (name && name >= from && (!to || name <= to))).flatMap(y => y.papers),
        venue && (this.venues.find(({ name }) => name === venue)?.papers ?? []),
        code && this.code,
      ].filter(Boolean).map(papers => new Set(papers));
      return i => sets.every(set => set.has(i));
    }

    arrange(order, isShown) {
      if (order !== this.order) this.tools.after(...order === this.first ? this.parts : this.orders[order].map(i => this.entries[i]));
      this.order = order;
      this.entries.forEach((entry, i) => entry.hidden = !isShown(i));
      this.hideDividers(order !== this.first);
    }

    // Headings between papers, and the line between new and seen, only mean something between papers in the first order.
    hideDividers(isSorted) {
      let seen = false;
      let below = false;
      for (const part of this.parts) {
        if (part.matches('.entry')) seen ||= !part.hidden;
        else if (part.matches('.day-title, .seen-line')) {
          const rest = this.parts.slice(this.parts.indexOf(part) + 1);
          const next = rest.findIndex(other => other.matches('.day-title'));
          below = rest.slice(0, next < 0 ? undefined : next).some(other => other.matches('.entry:not([hidden])'));
          part.hidden = isSorted || !below || (part.matches('.seen-line') && !seen);
        }
      }
    }
  }

  function start() {
    const tools = document.querySelector('.list-tools');
    const list = new List(tools);
    const controls = createControls(list);
    const status = element('p', { role: 'status' });
    const all = element('button', { type: 'button', class: 'copy' }, words.all);
    const choice = () => Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, valueOf(control)]));

    function show() {
      const chosen = choice();
      const isShown = list.matches(chosen);
      list.arrange(chosen.sort || list.first, isShown);
      const isFiltered = Boolean(chosen.year || chosen.venue || chosen.code);
      const count = list.entries.filter(entry => !entry.hidden).length;
      status.textContent = isFiltered ? words.some(list.entries.length, count) : '';
      all.hidden = !isFiltered;
      for (const bar of bars) bar.setAttribute('aria-current', yearOf(bar) === chosen.year);
    }

    function read() {
      const asked = new URLSearchParams(location.search);
      for (const [name, control] of Object.entries(controls)) choose(control, asked.get(name) ?? '');
      show();
    }

    function write() {
      const asked = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries(choice())) value ? asked.set(name, value) : asked.delete(name);
      history.pushState(null, '', location.pathname + (asked.size > 0 ? `?${asked}` : ''));
      show();
    }

    const bars = [...document.querySelectorAll('.year-chart a[href^="?"]')].filter(() => controls.year);
    for (const bar of bars) {
      bar.addEventListener('click', event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        choose(controls.year, valueOf(controls.year) === yearOf(bar) ? '' : yearOf(bar));
        write();
      });
    }
    for (const control of Object.values(controls)) control.addEventListener('change', write);
    all.addEventListener('click', () => {
      for (const [name, control] of Object.entries(controls)) if (name !== 'sort') choose(control, '');
      write();
      tools.querySelector('select, input').focus();
    });
    addEventListener('popstate', read);
    fill(tools, controls, status, all);
    read();
  }

  function createControls({ first, orders, years, venues, code }) {
    const select = (name, options) =>
      element('select', { name, 'aria-label': words[name] }, ...options.map(([value, text]) => new Option(text, value)));
    const names = [first, ...Object.keys(orders).filter(name => name !== first)];
    const dated = years.filter(({ name }) => name);
    const counted = groups => groups.map(({ name, papers }) => [name, words.count(name, papers.length)]);
    return Object.fromEntries(Object.entries({
      sort: names.length > 1 && select('sort', names.map(name => [name === first ? '' : name, words[name]])),
      year: years.length > 1 && dated.length > 0 && select('year', [['', words.allYears], ...counted(dated)]),
      venue: venues.length > 0 && select('venue', [['', words.allVenues], ...counted(venues)]),
      code: code.length > 0 && element('input', { type: 'checkbox', name: 'code', value: '1' }),
    }).filter(([, control]) => control));
  }

  function yearOf(bar) {
    return new URLSearchParams(bar.getAttribute('href')).get('year');
  }

  function valueOf(control) {
    return control.type === 'checkbox' && !control.checked ? '' : control.value;
  }

  // A range of years comes from a bar of the chart and is no option before.
  function choose(control, value) {
    if (control.type === 'checkbox') {
      control.checked = value === control.value;
      return;
    }
    if (control.name === 'year' && /^(\d{4})?\.\.\d{4}$/.test(value) && ![...control.options].some(option => option.value === value))
      control.add(new Option(value.replace(/^\.\./, '≤ ').replace('..', '–'), value));
    control.value = value;
    if (control.selectedIndex < 0) control.value = '';
  }

  // On a narrow screen a button shows the filters, so that the tools take one line.
  function fill(tools, { sort, ...filters }, status, all) {
    const labelled = control => control.type === 'checkbox' ? element('label', {}, control, ` ${words.code}`) : control;
    if (sort) tools.append(element('label', { class: 'list-sort' }, element('span', {}, words.sort), sort));
    if (Object.keys(filters).length === 0) return;
    const panel = element('div', { class: 'list-filters', id: 'list-filters' }, ...Object.values(filters).map(labelled));
    const toggle = element('button', { type: 'button', class: 'copy list-toggle', 'aria-controls': 'list-filters' }, words.filter);
    const open = isOpen => {
      toggle.setAttribute('aria-expanded', isOpen);
      panel.classList.toggle('open', isOpen);
    };
    toggle.addEventListener('click', () => open(toggle.getAttribute('aria-expanded') === 'false'));
    open(NAMES.slice(1).some(name => new URLSearchParams(location.search).has(name)));
    tools.append(toggle, panel, element('div', { class: 'list-says' }, status, all));
  }

  const asked = new URLSearchParams(location.search);
  if (NAMES.some(name => asked.has(name))) root.classList.add('arranging');
  document.addEventListener('DOMContentLoaded', () => {
    try {
      start();
    } finally {
      root.classList.remove('arranging');
    }
  });
})();
