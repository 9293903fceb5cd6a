// Single keys, off while typing and for users who switched them off. A key exists when its place on the page does:
// data-key="l" on a field takes the focus, on a link or button is pressed; G and a letter go to a page of the menu.
const GO = { t: 'today', r: 'relationships', p: 'pipeline', c: 'cases', m: 'campaigns', n: 'network', i: 'insights' };
const ROWS = '.r-table tbody tr, [data-rows] > *';
const on = document.body.dataset.keys === 'true';
let going = false;

const menu = (letter) => document.querySelector(`.r-nav a[data-menu="${GO[letter]}"]`);

function typing(target) {
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}

// Of several places the first that is shown; those in a closed menu can be pressed all the same.
function placeOf(key) {
  const places = [...document.querySelectorAll(`[data-key="${CSS.escape(key)}"]`)];
  return places.find((place) => place.checkVisibility()) ?? places.find((place) => place.closest('details.dropdown'));
}

function press(place, event) {
  if (place.matches('textarea, input:not([type=checkbox], [type=radio])')) {
    place.focus();
  } else if (place.matches('[data-pick]')) {
    place.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: event.shiftKey }));
  } else {
    place.click();
  }
}

const rows = () => [...document.querySelectorAll(ROWS)].filter((each) => each.querySelector('a, button, input'));
const cursor = () => document.querySelector('.is-cursor');

function step(by) {
  const all = rows();
  const next = all[Math.max(0, Math.min(all.length - 1, all.indexOf(cursor()) + by))];
  all.forEach((each) => each.classList.toggle('is-cursor', each === next));
  next?.querySelector('a, button, input')?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}

// In the row with the cursor: X selects it, E edits in it, Enter opens it.
const IN_ROW = {
  x: (row) => row.querySelector('input[type=checkbox]'),
  e: (row) => row.querySelector('[data-edit], .r-cell-edit'),
  enter: (row) => row.querySelector('a[href]'),
};

function inRow(key, event) {
  const place = cursor() && IN_ROW[key]?.(cursor());
  // The focus is in the row already; what Enter does there is the browser's.
  return key === 'enter' && event.target.closest('a, button, summary') ? null : place;
}

function line(list, keys, text) {
  const key = document.createElement('dt');
  keys.forEach((each) => {
    const cap = document.createElement('kbd');
    cap.textContent = each.length === 1 ? each.toUpperCase() : each;
    key.append(cap, ' ');
  });
  const what = document.createElement('dd');
  what.textContent = text;
  list.append(key, what);
}

function showKeys() {
  const dialog = document.getElementById('keys');
  const list = dialog.querySelector('[data-keys-list]');
  list.replaceChildren();
  const always = [...dialog.querySelectorAll('template[data-keys-for]')];
  const offer = (whom) => always.filter((each) => each.dataset.keysFor === whom)
    .forEach((each) => line(list, each.dataset.keys.split(' '), each.dataset.text));
  offer('page');
  Object.keys(GO).filter(menu).forEach((letter) => line(list, ['g', letter], menu(letter).dataset.goText));
  const seen = new Set();
  document.querySelectorAll('[data-key]').forEach((place) => {
    if (placeOf(place.dataset.key) === place && !seen.has(place.dataset.key)) {
      seen.add(place.dataset.key);
      line(list, [place.dataset.key], place.dataset.keyText ?? place.getAttribute('aria-label') ?? place.textContent.trim());
    }
  });
  if (rows().length > 0) {
    offer('rows');
    Object.keys(IN_ROW).filter((key) => rows().some(IN_ROW[key])).forEach(offer);
  }
  if (document.querySelector('form[data-composer]')) {
    offer('composer');
  }
  dialog.showModal();
}

document.addEventListener('keydown', (event) => {
  const other = event.metaKey || event.ctrlKey || event.altKey;
  if ((event.metaKey || event.ctrlKey) && event.key === 'Enter' && event.target.form) {
    event.target.form.requestSubmit();
    return;
  }
  if (event.key === 'Escape' && typing(event.target) && !document.querySelector('dialog:modal')) {
    event.target.blur();
    return;
  }
  if (!on || other || typing(event.target) || document.querySelector('dialog:modal')) {
    return;
  }
  const key = event.key.toLowerCase();
  const place = going ? GO[key] && menu(key) : inRow(key, event) ?? placeOf(key);
  const wasGoing = going;
  going = key === 'g' && !wasGoing;
  if (place) {
    event.preventDefault();
    press(place, event);
  } else if (!wasGoing && (key === 'j' || key === 'k')) {
    step(key === 'j' ? 1 : -1);
  } else if (key === '?') {
    showKeys();
  }
});
