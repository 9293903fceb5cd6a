// The palette: Ctrl or ⌘ K, or whatever has data-palette. What is typed is answered by the server (htmx waits until typing rests and
// drops the older question); here the lines are walked through and opened, and the server hears what was opened.
const dialog = document.getElementById('palette');
const input = document.getElementById('palette-q');
const list = document.getElementById('palette-list');
const mac = /Mac|iPhone|iPad/.test(navigator.platform);
const csrf = document.querySelector('meta[name=csrf]');

document.querySelectorAll('kbd[data-mod]').forEach((key) => { key.textContent = mac ? '⌘' : 'Ctrl'; });

function opened(record) {
  fetch('/search/opened', {
    method: 'POST',
    body: new URLSearchParams({ id: record }),
    headers: csrf ? { [csrf.dataset.header]: csrf.content } : {},
    keepalive: true,
  }).catch(() => {}); // the page opens all the same
}

function open() {
  if (dialog && !dialog.open) {
    dialog.showModal();
    input.select();
    htmx.trigger(input, 'open');
  }
}

const options = () => [...list.querySelectorAll('[role=option]')];
const selected = () => list.querySelector('[aria-selected=true]');

function select(option) {
  options().forEach((each) => each.setAttribute('aria-selected', String(each === option)));
  if (option) {
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
    offerActions(option);
  } else {
    input.removeAttribute('aria-activedescendant');
  }
}

// What can be done is about the line that is selected; its own lines are part of that.
let asked;
let wait;
function offerActions(option) {
  const record = option.dataset.record;
  clearTimeout(wait);
  if (!record || record === asked) {
    return;
  }
  wait = setTimeout(async () => {
    const answer = await fetch(`/search/actions?id=${encodeURIComponent(record)}`).catch(() => null);
    if (answer?.ok && selected() === option) {
      asked = record;
      list.querySelector('[data-block=with]')?.remove();
      option.parentElement.insertAdjacentHTML('afterend', await answer.text());
    }
  }, 150);
}

function move(by) {
  const all = options();
  select(all[Math.max(0, Math.min(all.length - 1, all.indexOf(selected()) + by))]);
}

function go(option, newTab) {
  if (option.dataset.press) {
    dialog.close();
    [...document.querySelectorAll(option.dataset.press)].find((each) => getComputedStyle(each).display !== 'none')?.click();
    return;
  }
  if (option.dataset.record) {
    opened(option.dataset.record);
  }
  if (newTab) {
    window.open(option.dataset.href, '_blank', 'noopener');
  } else {
    dialog.close();
    location.assign(option.dataset.href);
  }
}

document.addEventListener('keydown', (event) => {
  if ((event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === 'k') {
    event.preventDefault();
    open();
  }
});

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-palette]');
  const link = event.target.closest('a[data-record]');
  if (opener && dialog && !event.metaKey && !event.ctrlKey) {
    event.preventDefault();
    opener.closest('details')?.removeAttribute('open');
    open();
  } else if (link) {
    opened(link.dataset.record);
  }
});

dialog?.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    event.preventDefault();
    move(step);
  } else if (event.key === 'Enter' && !event.isComposing && selected()) {
    event.preventDefault();
    go(selected(), event.metaKey || event.ctrlKey);
  }
});

list?.addEventListener('click', (event) => {
  const option = event.target.closest('[role=option]');
  if (option) {
    go(option, event.metaKey || event.ctrlKey);
  }
});

list?.addEventListener('htmx:afterSwap', () => {
  const count = dialog.querySelector('[data-palette-count]');
  asked = list.querySelector('[data-record]')?.dataset.record;
  select(options()[0]);
  const all = options().length;
  count.textContent = all === 1 ? count.dataset.one : count.dataset.text.replace('{0}', all);
});

document.querySelectorAll('template[data-opened]').forEach((mark) => opened(mark.dataset.opened));
