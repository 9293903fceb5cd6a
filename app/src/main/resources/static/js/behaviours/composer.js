// The composer of contacts, <form data-composer>: chips follow what is chosen behind them, ! opens the promise, and after L
// the letters C E M V N choose the kind while nothing is written yet.
const form = (target) => target.closest?.('form[data-composer]');

function showKind(composer) {
  const kind = composer.querySelector('[name=channel]:checked');
  const says = { '[data-they]': 'theySay', '[data-we]': 'weSay' };
  if (!kind) {
    return;
  }
  Object.entries(says).forEach(([place, text]) => { composer.querySelector(place).textContent = kind.dataset[text]; });
  if (composer.hasAttribute('hx-post')) {
    composer.querySelector('[data-verb]').textContent = kind.dataset.says;
  }
}

// Who takes part stands as chips; a click takes somebody out again.
function showPeople(composer) {
  const place = composer.querySelector('[data-with]');
  place?.replaceChildren(...[...composer.querySelectorAll('[name=with]:checked')].map((box) => {
    const chip = document.createElement('button');
    chip.type = 'button';
    chip.className = 'r-chip';
    chip.append(box.dataset.name, document.querySelector('#log-with .ti').cloneNode(true));
    chip.lastChild.firstElementChild.setAttribute('href', place.dataset.with);
    chip.addEventListener('click', () => {
      box.checked = false;
      showPeople(composer);
    });
    return chip;
  }));
}

function showMood(composer) {
  const mood = composer.querySelector('[name=mood]:checked');
  const told = composer.querySelectorAll('[name=signal]:checked').length;
  const text = composer.querySelector('[data-mood]');
  text.textContent = mood?.value ? mood.parentElement.textContent.trim() : text.dataset.mood;
  text.closest('summary').classList.toggle('is-dash', !mood?.value && told === 0);
}

function showWhen(composer) {
  const text = composer.querySelector('[data-when]');
  text.textContent = composer.elements.at.value.replace('T', ' ') || text.dataset.when;
}

function showPromise(composer) {
  const empty = !composer.elements.promise_what.value && !composer.elements.promise_day.value;
  composer.querySelector('[data-promise] > summary').classList.toggle('is-dash', empty);
}

function show(composer) {
  [showKind, showPeople, showMood, showWhen, showPromise].forEach((part) => part(composer));
}

// "Will send it. !Roll-out plan" fills in the promise; its day is asked for beside it.
function promise(field) {
  const marked = /(?:^|\s)!\s*([^!\n]+)$/m.exec(field.value);
  if (marked) {
    field.form.elements.promise_what.value = marked[1].trim();
    field.form.querySelector('[data-promise]').open = true;
    showPromise(field.form);
  }
}

document.querySelectorAll('form[data-composer]').forEach(show);
document.addEventListener('htmx:load', (event) => {
  if (event.target.matches('form[data-composer]')) {
    show(event.target);
  }
});

document.addEventListener('change', (event) => {
  const composer = form(event.target);
  if (composer) {
    show(composer);
  }
});

document.addEventListener('input', (event) => {
  const field = event.target;
  if (form(field) && field.name === 'text') {
    field.rows = Math.min(12, Math.max(field.value.split('\n').length, field.value.length > 90 ? 2 : 1));
    promise(field);
  }
});

let pressed = '';
document.addEventListener('keydown', (event) => {
  const composer = form(event.target);
  const kind = composer && pressed === 'l' && event.target.value === '' && !event.metaKey && !event.ctrlKey && !event.altKey
    && composer.querySelector(`[data-letter="${CSS.escape(event.key.toLowerCase())}"]`);
  pressed = composer ? '' : event.key.toLowerCase();
  if (kind) {
    event.preventDefault();
    kind.checked = true;
    show(composer);
  }
});
