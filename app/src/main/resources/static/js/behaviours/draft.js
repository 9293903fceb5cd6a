// What was written is not lost when the server cannot be reached: <form … data-draft="contact-42">, the key by default its action.
// The text waits on this device, is sent again after 8 seconds or on demand, and comes back with the page.
const PREFIX = 'r-draft:';
const AGAIN = 8_000;
const keyOf = (form) => PREFIX + (form.dataset.draft || form.getAttribute('action'));
const texts = (form) => [...form.querySelectorAll('textarea, input[type=text], input:not([type])')];

function keep(form) {
  const values = Object.fromEntries(texts(form).map((field) => [field.name, field.value]));
  localStorage.setItem(keyOf(form), JSON.stringify(values));
  tell(form);
}

function forget(form) {
  localStorage.removeItem(keyOf(form));
  form.querySelector('[data-offline]')?.remove();
}

function restore(form) {
  const values = JSON.parse(localStorage.getItem(keyOf(form)) ?? '{}');
  texts(form).filter((field) => !field.value && values[field.name]).forEach((field) => {
    field.value = values[field.name];
  });
}

function tell(form) {
  const note = document.getElementById('offline')?.content.firstElementChild.cloneNode(true);
  if (!note) {
    return;
  }
  form.querySelector('[data-offline]')?.remove();
  note.dataset.offline = '';
  form.prepend(note);
  const retry = () => {
    if (note.isConnected) {
      note.remove();
      form.requestSubmit();
    }
  };
  note.querySelector('[data-retry]').addEventListener('click', retry);
  setTimeout(retry, AGAIN);
}

// A form without htmx would leave the page for the browser's own error.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.matches('[data-draft]:not([hx-post])')) {
    if (navigator.onLine) {
      forget(form);
    } else {
      event.preventDefault();
      keep(form);
    }
  }
}, true);

['htmx:sendError', 'htmx:timeout', 'htmx:responseError'].forEach((name) => document.addEventListener(name, (event) => {
  const form = event.detail.elt.closest('form[data-draft]');
  const status = event.detail.xhr?.status ?? 0;
  if (form && (status === 0 || status >= 500)) {
    keep(form);
  }
}));

document.addEventListener('htmx:afterRequest', (event) => {
  const form = event.detail.elt.closest?.('form[data-draft]');
  if (form && event.detail.successful) {
    forget(form);
  }
});

document.querySelectorAll('form[data-draft]').forEach(restore);

// Nothing stays behind for the next person at this device.
document.addEventListener('submit', (event) => {
  if (event.target.matches('[data-sign-out]')) {
    Object.keys(localStorage).filter((key) => key.startsWith(PREFIX)).forEach((key) => localStorage.removeItem(key));
  }
});
