// Searches the bulletins of the site in the files beside the search page. The keys are made as
// SearchKeys.swift makes them, and the files are read as SearchBlock.swift writes them.
'use strict';
(() => {
  const form = document.getElementById('_search');
  if (!form) return;
  const status = document.getElementById('_search-status');
  const list = document.getElementById('_hits');
  const more = document.getElementById('_search-more');
  const tally = document.getElementById('_search-count');
  const words = form.dataset;
  const base = words.index;
  const pageSize = 20;
  document.getElementById('_search-apart').hidden = true;
  for (const facet of form.querySelectorAll('.facet')) facet.hidden = false;

  // What a unit of UTF-16 is: 2 for a character that is a word by itself, 1 for a letter or digit.
  function kind(u) {
    if (u >= 0x30 && u <= 0x39 || u >= 0x61 && u <= 0x7A) return 1;
    if (u <= 0xBF || u === 0xD7 || u === 0xF7) return 0;
    if (u <= 0x1FFF || u >= 0x2150 && u <= 0x218B) return 1;
    if (u >= 0x2460 && u <= 0x24FF) return 2;
    if (u <= 0x2E7F || u >= 0x3000 && u <= 0x3004 || u >= 0x3008 && u <= 0x3020) return 0;
    if (u === 0x3030 || u === 0x303D || u >= 0xFE10 && u <= 0xFE6F || u >= 0xFF00 && u <= 0xFFEF) return 0;
    return 2;
  }

  const isDigit = (u) => u >= 0x30 && u <= 0x39;
  const foldedUnit = (c) => {
    let u = c.charCodeAt(0);
    if (u === 0x3000 || u === 0xA0) return ' ';
    // One bracket, and one dash, is as good as another.
    if ('[［【〔'.includes(c)) return '(';
    if (']］】〕'.includes(c)) return ')';
    if ('–—−'.includes(c)) return '-';
    // The figures of m² and H₂O.
    if (u === 0xB9) return '1';
    if (u === 0xB2 || u === 0xB3) return String(u - 0xB0);
    if (u >= 0x2070 && u <= 0x2089) return String(u & 0xF);
    if (u >= 0xFF01) u -= 0xFEE0;
    const isCapital = u >= 0x41 && u <= 0x5A || u >= 0xC0 && u <= 0xDE || u >= 0x391 && u <= 0x3A9 || u >= 0x410 && u <= 0x42F;
    return String.fromCharCode(isCapital ? u + 32 : u);
  };

  // The text as it is compared, and where a unit of it stands in the text as it is written.
  function folded(text) {
    const half = text.replace(
      /[A-Z\[\]\u00B2\u00B3\u00B9\u2070\u2074-\u2079\u2080-\u2089\u2013\u2014\u2212\u3010\u3011\u3014\u3015\u00A0\u00C0-\u00D6\u00D8-\u00DE\u0391-\u03A9\u0410-\u042F\u3000\uFF01-\uFF5E]/g, foldedUnit);
    const commas = [];
    for (let i = half.indexOf(','); i >= 0; i = half.indexOf(',', i + 1)) {
      if (isDigit(half.charCodeAt(i - 1)) && isDigit(half.charCodeAt(i + 1))) commas.push(i);
    }
    let out = '', from = 0;
    for (const i of commas) {
      out += half.slice(from, i);
      from = i + 1;
    }
    const place = (at) => {
      for (const i of commas) {
        if (i > at) break;
        at++;
      }
      return at;
    };
    return { text: out + half.slice(from), place };
  }

  function hash(units, mark) {
    let h = Math.imul(0x811C9DC5 ^ mark, 0x01000193);
    for (const u of units) {
      h = Math.imul(h ^ (u & 0xFF), 0x01000193);
      h = Math.imul(h ^ (u >> 8), 0x01000193);
    }
    return h >>> 0;
  }

  // What parts the words of a search; in a text nothing stands beside it.
  const separators = '、；;,"“”„「」『』';
  const isMark = (u) => u > 0x20 && kind(u) === 0 && !separators.includes(String.fromCharCode(u));

  // The keys that a text must have to hold a term, each with where it begins: first those that tell most. These are
  // words and numbers, then pairs of characters of which every other one is likely to be in two words.
  function keys(term) {
    const u = Array.from({ length: term.length }, (_, i) => term.charCodeAt(i));
    const first = [], pairs = [[], []], rest = [];
    for (let i = 0; i < u.length;) {
      const k = kind(u[i]);
      if (k === 1) {
        let end = i + 1;
        while (end < u.length && (kind(u[end]) === 1
          || u[end] === 0x2E && isDigit(u[end - 1]) && isDigit(u[end + 1]))) end++;
        const word = u.slice(i, end);
        // The last word may go on, and so may a number whose point is the last.
        const isOpen = end === u.length || u[end] === 0x2E && end + 1 === u.length;
        const isBeforeWide = end < u.length && kind(u[end]) === 2;
        if (isBeforeWide) first.unshift([hash([...word, u[end]], 0), i]);
        else if (!isOpen) first.unshift([hash(word, 2), i]);
        else {
          const length = [12, 8, 7, 6, 5, 4, 3, 2].find((n) => n <= word.length);
          if (length) first.unshift([hash(word.slice(0, length), 1), i]);
        }
        i = end;
      } else {
        const next = i + 1 < u.length ? u[i + 1] : 0x20, pair = () => [hash([u[i], next], 0), i];
        if (k === 2 && kind(next) === 2) pairs[i & 1].push(pair());
        else if (k === 2 && kind(next) === 1) {
          if (i + 2 < u.length && kind(u[i + 2]) !== 0) first.unshift([hash(u.slice(i, i + 3), 0), i]);
          else rest.push(pair());
        } else if (k === 2 && isMark(next) || isMark(u[i]) && kind(next) === 2) rest.push(pair());
        i++;
      }
    }
    const [even, odd] = pairs;
    while (even.length || odd.length) {
      if (odd.length) first.push(odd.shift());
      if (even.length) first.push(even.pop());
    }
    const all = [...first, ...rest];
    return all.filter(([key], place) => all.findIndex(([other]) => other === key) === place);
  }

  const isWordUnit = (u) => u === u && kind(u) === 1;

  // Where a folded text holds a term: a word is found by its beginning alone.
  function places(text, term, limit) {
    const found = [];
    for (let i = text.indexOf(term); i >= 0 && found.length < limit; i = text.indexOf(term, i + 1)) {
      const before = text.charCodeAt(i - 1);
      const isInside = isWordUnit(term.charCodeAt(0)) && (isWordUnit(before)
        || before === 0x2E && isDigit(text.charCodeAt(i - 2)) && isDigit(text.charCodeAt(i)));
      if (!isInside) found.push(i);
    }
    return found;
  }

  // Files, each fetched once.
  const files = new Map();
  function file(path, how) {
    if (!files.has(path)) {
      files.set(path, fetch(base + path).then((answer) => {
        if (!answer.ok) throw new Error(path);
        return answer[how]();
      }).catch((fault) => { files.delete(path); throw fault; }));
    }
    return files.get(path);
  }
  let contents;
  // Volumes know titles, their blocks the words of whole reports, numbered through their volume.
  const volumes = async () => {
    contents ??= fetch(base + 'index.json', { cache: 'no-cache' }).then((answer) => {
      if (!answer.ok) throw new Error('index.json');
      return answer.json();
    }).catch((fault) => { contents = undefined; throw fault; });
    return (await contents).volumes;
  };

  // The numbers of what has a key: in a volume of its reports, the oldest first; in a block of the first parts of all
  // its reports, then of their second parts and so on. Each with about where the text holds the key. Looked up once.
  const known = new Map();
  function numbers(part, key) {
    const [letter, count] = part.titles ? ['t', part.titles] : ['w', part.words];
    const path = `${part.name}/${letter}${key & (count - 1)}.bin?${part.version}`;
    const name = `${path} ${key}`;
    if (!known.has(name)) {
      known.set(name, file(path, 'arrayBuffer')
        .then((bytes) => lookUp(key >>> 8 || 1, new Uint8Array(bytes), letter === 'w'))
        .catch((fault) => { known.delete(name); throw fault; }));
    }
    return known.get(name);
  }

  function lookUp(wanted, bytes, hasSpots) {
    let at = 0;
    const number = () => {
      let value = 0, shift = 0, byte;
      do { byte = bytes[at++]; value |= (byte & 127) << shift; shift += 7; } while (byte > 127);
      return value;
    };
    const found = new Map();
    while (at < bytes.length) {
      const name = bytes[at] << 16 | bytes[at + 1] << 8 | bytes[at + 2];
      at += 3;
      const length = number(), end = at + length;
      if (name !== wanted && name !== 0) { at = end; continue; }
      for (let next = 0; at < end;) {
        const step = number(), run = step & 1 ? number() + 2 : 1;
        next += step >>> 1;
        for (let i = 0; i < run; i++, next++) {
          found.set(next, found.get(next) | (hasSpots ? bytes[at++] | bytes[at++] << 8 : 0xFFFF));
        }
      }
    }
    return found;
  }

  // Where a term may begin if one of its keys is in those spots: the eighths of the text, each with as much of the
  // next, are of use for the beginning of a term; the places by the remainder of eight are those of the key, less
  // where it begins.
  const overlap = 24;
  function beginnings(spots, start) {
    const turn = start & 7, places = spots >> 8;
    return (start < overlap ? spots & 255 : 255) | ((places >> turn | places << 8 - turn) & 255) << 8;
  }
  const isPossible = (spots) => (spots & 255) > 0 && spots > 255;

  // The reports of a volume or block that may hold all terms, the newest first, each with the parts of its text where
  // each term may stand: by a few of their keys, and by all where many do.
  async function candidates(part, terms, exact) {
    const all = terms.map(keys);
    const found = terms.map(() => null);
    const narrow = (slice) => Promise.all(all.map(async (some, i) => {
      // All are asked for at once.
      for (const [key] of slice(some)) numbers(part, key).catch(() => {});
      for (const [key, start] of slice(some)) {
        const left = new Map();
        for (const [n, spots] of await numbers(part, key)) {
          const both = beginnings(spots, start) & (found[i] ? found[i].get(n) : 0xFFFF);
          if (isPossible(both)) left.set(n, both);
        }
        found[i] = left;
      }
    }));
    let left;
    for (const [from, to] of [[0, 2], [2, 5], [5, Infinity]]) {
      const further = all.reduce((sum, some) => sum + Math.max(0, some.length - from), 0);
      if (from && !(further && (exact || left.length > further))) break;
      await narrow((some) => some.slice(from, to));
      left = together(found, part.count);
    }
    return left;
  }

  // The reports that have a part for each term; a term without keys may stand in any.
  function together(found, count = Infinity) {
    let left;
    const parts = found.map((numbers) => {
      if (!numbers) return null;
      const of = new Map();
      for (const n of numbers.keys()) {
        const report = n % count, part = Math.floor(n / count);
        if (of.has(report)) of.get(report).push(part);
        else of.set(report, [part]);
      }
      left = left ? left.filter((report) => of.has(report)) : [...of.keys()];
      return of;
    });
    return left.sort((a, b) => b - a)
      .map((number) => ({ number, parts: parts.map((of) => of?.get(number)?.sort((a, b) => a - b)) }));
  }

  async function entry({ volume, part, number: inPart, parts }) {
    const number = inPart + (part.first ?? 0);
    const lists = await file(`${volume.name}/r${number >> 6}.json?${volume.version}`, 'json');
    const at = number & 63;
    // The version of a volume says nothing of its texts.
    const { version } = volume.blocks.find((block) => number >= block.first);
    return {
      key: lists.keys.substr(at * 10, 10), year: String(lists.years[at]), column: lists.columns[lists.of[at]],
      version, parts,
    };
  }

  const pieces = new Map();
  async function piece({ key, version }, part) {
    const name = part ? `${key}-${part}` : key;
    if (pieces.has(name)) return pieces.get(name);
    const text = await file(`texts/${name}.txt?${version}`, 'text');
    const lines = text.split('\n', 6);
    const [title, url, datetime, date, column, further] = lines;
    const body = text.slice(lines.join('\n').length + 1);
    const made = {
      part, title, url, datetime, date, column, last: Number(further), body,
      foldedTitle: folded(title), foldedBody: folded(body),
    };
    pieces.set(name, made);
    return made;
  }

  const matches = (query, entry) => (!query.year || entry.year === query.year)
    && (!query.column || entry.column === query.column);

  const holds = (fold, term) => places(fold.text, term, 1).length > 0;

  // The parts in which the terms are looked for first: those that a hit most often needs.
  const firstParts = (entry) => [...new Set(entry.parts.map((parts) => parts?.[0] ?? 0))].sort((a, b) => a - b);
  const fetchFirst = (entry) => Promise.all(firstParts(entry).map((part) => piece(entry, part)));

  // The piece of a report that shows what was asked for; nothing where the report has not got it all, or all in its
  // title, which is another turn's.
  async function hit(entry, query, ofTitles) {
    const [shown] = await fetchFirst(entry);
    const isTitle = query.terms.every((term) => holds(shown.foldedTitle, term));
    if (ofTitles || isTitle) return ofTitles && isTitle ? shown : null;
    let first = null;
    for (const [i, term] of query.terms.entries()) {
      const isNamed = holds(shown.foldedTitle, term);
      const parts = entry.parts[i] ?? Array.from({ length: shown.last + 1 }, (_, part) => part);
      let found = null;
      for (const part of parts) {
        const candidate = await piece(entry, part);
        if (holds(candidate.foldedBody, term)) { found = candidate; break; }
      }
      if (!found && !isNamed) return null;
      if (found && (!first || found.part < first.part)) first = found;
    }
    return first ?? shown;
  }

  // The volumes, or their blocks, that may have what is asked for, the newest first.
  async function parts(query, ofTitles) {
    const all = (await volumes()).filter((volume) => !query.year || mayHold(volume, query.year));
    if (ofTitles) return all.map((volume) => ({ volume, part: volume }));
    return all.flatMap((volume) => volume.blocks.map((part) => ({ volume, part })))
      .filter(({ part }) => !query.year || mayHold(part, query.year));
  }

  // Has some parts looked through whose answers are awaited later, if at all.
  const ask = (parts, query) => {
    for (const { part } of parts) candidates(part, query.terms).catch(() => {});
  };

  // What may be a hit, the newest first. Where the newest block has not enough, as many of the others are asked
  // together as will have, if they have as much each.
  async function* possible(query, ofTitles, wanted) {
    const all = await parts(query, ofTitles);
    let asked = 1;
    for (let i = 0; i < all.length; i++) {
      const found = await candidates(all[i].part, query.terms);
      const missing = wanted() - found.length;
      if (!ofTitles && missing > 0) {
        const next = found.length ? Math.max(asked, i + 1 + Math.ceil(missing / found.length)) : all.length;
        ask(all.slice(asked, next), query);
        asked = next;
      }
      for (const one of found) yield { ...all[i], ...one };
    }
  }

  // Reads the newest reports that may have the words, as far as titles are not enough.
  async function ahead(query, wanted) {
    const titles = await Promise.all((await parts(query, true)).map(({ part }) => candidates(part, query.terms)));
    const [newest] = await parts(query, false);
    const missing = wanted() - titles.flat().length;
    if (!newest || missing <= 0) return;
    const found = (await candidates(newest.part, query.terms)).slice(0, missing);
    const entries = await Promise.all(found.map((one) => entry({ ...newest, ...one })));
    await Promise.all(entries.filter((e) => matches(query, e)).map(fetchFirst));
  }

  // All hits in their order: those with all terms in their titles first, then the newest; looked at in waves no
  // larger than what is still to be shown.
  async function* hits(query, wanted) {
    // Few searches find enough titles: the newest words are asked for with all of them.
    ask([...await parts(query, true), ...(await parts(query, false)).slice(0, 1)], query);
    ahead(query, wanted).catch(() => {});
    for (const ofTitles of [true, false]) {
      const numbers = possible(query, ofTitles, wanted);
      for (let isLast = false; !isLast;) {
        const wave = [];
        while (wave.length < Math.max(1, wanted())) {
          const next = await numbers.next();
          isLast = next.done;
          if (isLast) break;
          wave.push(next.value);
        }
        const entries = (await Promise.all(wave.map(entry))).filter((e) => matches(query, e));
        const looks = entries.map((e) => hit(e, query, ofTitles));
        // Whichever fails first says so.
        for (const look of looks) look.catch(() => {});
        for (const look of looks) {
          const found = await look;
          if (found) yield found;
        }
      }
    }
  }

  function mayHold(part, year) {
    const [first, last] = part.name.split('m')[0].split('-');
    return Number(year) >= Number(first) && Number(year) <= Number(last ?? first);
  }

  // Words with what was asked for marked in them.
  function marked(element, text, fold, terms, from, to) {
    const spans = [];
    for (const term of terms) {
      for (const i of places(fold.text, term, 200)) {
        spans.push([fold.place(i), fold.place(i + term.length - 1) + 1]);
      }
    }
    spans.sort((a, b) => a[0] - b[0]);
    let at = from;
    for (const [start, end] of spans) {
      if (start < at || end > to) continue;
      element.append(text.slice(at, start));
      element.append(Object.assign(document.createElement('mark'), { textContent: text.slice(start, end) }));
      at = end;
    }
    element.append(text.slice(at, to));
  }

  function extract(element, report, terms) {
    const first = Math.min(...terms.map((term) => places(report.foldedBody.text, term, 1)[0] ?? Infinity));
    const middle = first === Infinity ? 0 : report.foldedBody.place(first);
    let from = Math.max(0, middle - 40);
    // From the beginning of the sentence or line, where it is near.
    const near = report.body.slice(from, middle);
    const start = Math.max(...['。', '\n', '；', '. '].map((mark) => near.lastIndexOf(mark)));
    if (start >= 0 && from > 0) from += start + 1;
    // No number is cut, nor parted from its unit.
    while (from > 0 && /[\d.,]/.test(report.body[from]) && /[\d.,+−-]/.test(report.body[from - 1])) from--;
    let to = Math.min(report.body.length, from + 120);
    if (to < report.body.length) to -= /(?:[+−-]?\d[\d.,]*[^\d\s，。；、：！？（）]{0,4})?$/.exec(report.body.slice(from, to))[0].length;
    if (from > 0 || report.part > 0) element.append('…');
    marked(element, report.body, report.foldedBody, terms, from, to);
    if (to < report.body.length || report.part < report.last) element.append('…');
  }

  function item(report, terms) {
    const make = (name, more) => Object.assign(document.createElement(name), more);
    const line = make('li'), part = make('div'), head = make('h3'), link = make('a', { href: report.url });
    marked(link, report.title, report.foldedTitle, terms, 0, report.title.length);
    head.append(link);
    const words = make('p', { className: 'summary' });
    extract(words, report, terms);
    part.append(head, words, make('p', { className: 'facts', textContent: report.column }));
    line.append(make('time', { dateTime: report.datetime, textContent: report.date }), part);
    return line;
  }

  const say = (text) => { status.textContent = text; };
  const filled = (text, number) => text.replace('#', number);

  let latest = 0;
  async function search(query, isTyped) {
    const mine = ++latest;
    list.replaceChildren();
    more.hidden = tally.hidden = true;
    if (!query.terms.length) return say('');
    if (!query.terms.some((term) => keys(term).length)) return say(words.short);
    say(words.busy);
    let missing = pageSize, shown = 0;
    const found = hits(query, () => missing);
    const showMore = async (isFirst) => {
      more.hidden = true;
      missing = pageSize + 1;
      let first, count = 0;
      // Each is shown as soon as all before it are.
      const show = (report) => {
        const line = item(report, query.terms);
        first ??= line;
        list.append(line);
        count++;
        missing--;
      };
      left.splice(0).forEach(show);
      while (missing > 0) {
        const next = await found.next();
        if (mine !== latest) return;
        if (next.done) break;
        // One more than is shown tells whether there are more.
        if (count < pageSize) show(next.value);
        else { left.push(next.value); missing--; }
      }
      shown += count;
      more.hidden = tally.hidden = !left.length;
      say(!shown ? words.none : filled(left.length ? words.first : words.all, shown));
      if (!isFirst && first) first.querySelector('a').focus();
    };
    const left = [];
    const run = async (isFirst) => {
      try { await showMore(isFirst); } catch (fault) {
        if (mine === latest) say(words.failed);
        console.error(fault);
      }
    };
    more.onclick = () => run(false);
    tally.onclick = async () => {
      try {
        say(filled(await count(query), ''));
        tally.hidden = true;
      } catch (fault) { say(words.failed); console.error(fault); }
    };
    await run(true);
    if (mine === latest && isTyped) status.focus();
  }

  // How many there are at most: those that hold all keys. Of one pair of characters that is exact.
  async function count(query) {
    let all = 0;
    for (const { volume, part } of await parts(query, false)) {
      const found = await candidates(part, query.terms, true);
      if (!query.year && !query.column) { all += found.length; continue; }
      for (const one of found) if (matches(query, await entry({ volume, part, ...one }))) all++;
    }
    const isExact = query.terms.every((term) => term.length === 2 && keys(term).length === 1 && kind(term.charCodeAt(0)) === 2);
    return filled(isExact ? words.count : words.most, all);
  }

  function read() {
    const asked = folded(form.elements.q.value.normalize('NFC')).text;
    return {
      terms: [...new Set(asked.split(new RegExp(`[\\s${separators}]+`)).filter(Boolean))].slice(0, 8),
      column: form.elements.column.value, year: form.elements.year.value,
    };
  }

  function address() {
    const asked = new URLSearchParams();
    for (const name of ['q', 'column', 'year']) {
      if (form.elements[name].value) asked.set(name, form.elements[name].value);
    }
    return asked.size ? `?${asked}` : location.pathname;
  }

  function restore() {
    const asked = new URLSearchParams(location.search);
    for (const name of ['q', 'column', 'year']) form.elements[name].value = asked.get(name) ?? '';
    return search(read(), false);
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.pushState(null, '', address());
    search(read(), true);
  });
  for (const name of ['column', 'year']) {
    form.elements[name].addEventListener('change', () => {
      history.replaceState(null, '', address());
      search(read(), false);
    });
  }
  // What will be asked for is fetched while it is typed: what knows where words are after a moment, what
  // holds them when nothing more comes.
  let typing;
  const prepare = () => {
    clearTimeout(typing);
    const query = read();
    if (!query.terms.some((term) => keys(term).length)) return;
    typing = setTimeout(async () => {
      try {
        ask([...await parts(query, true), ...(await parts(query, false)).slice(0, 1)], query);
      } catch { return; /* The search itself says what is wrong. */ }
      typing = setTimeout(async () => {
        const mine = typing;
        let missing = pageSize + 1;
        try {
          for await (const _ of hits(query, () => missing)) if (!--missing || mine !== typing) break;
        } catch { /* As above. */ }
      }, 400);
    }, 150);
  };
  form.elements.q.addEventListener('input', (event) => { if (!event.isComposing) prepare(); });
  // Chinese is composed, and not all browsers say more than that it is done.
  form.elements.q.addEventListener('compositionend', prepare);
  addEventListener('popstate', restore);
  volumes().catch(() => {});
  restore();
})();
