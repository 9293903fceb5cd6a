// The theme changes at once; the server keeps it for the user meanwhile.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (!form.matches('[data-theme-form]') || !event.submitter) {
    return;
  }
  event.preventDefault();
  document.documentElement.dataset.bsTheme = event.submitter.value;
  document.querySelector(`[data-theme-form] button:not([value=${event.submitter.value}])`)?.focus();
  fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, event.submitter)), redirect: 'manual' });
});
