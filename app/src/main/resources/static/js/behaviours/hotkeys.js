// Single keys, off while typing and for users who switched them off. A key exists when its place on the page does:
// data-key="l" on a field takes the focus, on a link or button is pressed; G and a letter go to a page of the menu.
const GO = { t: 'today', r: 'relationships', p: 'pipeline', c: 'cases', m: 'campaigns', n: 'network', i: 'insights' };
const on = document.body.dataset.keys === 'true';
let going = false;

const menu = (letter) => document.querySelector(`.r-nav a[data-menu="${GO[letter]}"]`);

function typing(target) {
  return target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select');
}

function press(place) {
  if (place.matches('textarea, input:not([type=checkbox], [type=radio])')) {
    place.focus();
  } else {
    place.click();
  }
}

function row(by) {
  const rows = [...document.querySelectorAll('.r-table tbody tr')];
  const next = rows[Math.max(0, Math.min(rows.length - 1, rows.findIndex((each) => each.matches('.is-cursor')) + by))];
  if (next) {
    rows.forEach((each) => each.classList.toggle('is-cursor', each === next));
    next.querySelector('a')?.focus();
  }
}

function showKeys() {
  const list = document.querySelector('[data-keys-list]');
  const line = (keys, text) => {
    const key = document.createElement('dt');
    key.innerHTML = keys.map(() => '<kbd></kbd>').join(' ');
    keys.forEach((each, i) => { key.children[i].textContent = each.toUpperCase(); });
    const what = document.createElement('dd');
    what.textContent = text;
    list.append(key, what);
  };
  list.replaceChildren();
  Object.keys(GO).filter(menu).forEach((letter) => line(['g', letter], menu(letter).textContent));
  const known = new Set();
  document.querySelectorAll('[data-key]').forEach((place) => {
    if (known.has(place.dataset.key)) {
      return; // the first on the page is the one that the key presses
    }
    known.add(place.dataset.key);
    line([place.dataset.key], place.dataset.keyText ?? place.getAttribute('aria-label') ?? place.textContent.trim());
  });
  document.getElementById('keys').showModal();
}

document.addEventListener('keydown', (event) => {
  const other = event.metaKey || event.ctrlKey || event.altKey;
  if ((event.metaKey || event.ctrlKey) && event.key === 'Enter' && event.target.form) {
    event.target.form.requestSubmit();
    return;
  }
  if (!on || other || typing(event.target) || document.querySelector('dialog:modal')) {
    return;
  }
  const key = event.key.toLowerCase();
  const place = going ? GO[key] && menu(key) : document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const wasGoing = going;
  going = key === 'g' && !wasGoing;
  if (place) {
    event.preventDefault();
    press(place);
  } else if (!wasGoing && (key === 'j' || key === 'k')) {
    row(key === 'j' ? 1 : -1);
  } else if (key === '?') {
    showKeys();
  }
});
