// How htmx answers here: refusals (422) and conflicts (409) are pages to show, not errors.
Object.assign(htmx.config, {
  allowEval: false,
  allowScriptTags: false,
  includeIndicatorStyles: false,
  historyCacheSize: 0,
  // What was swapped in answers at once: Enter in a form that is not ready would send it as a page.
  defaultSettleDelay: 0,
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '409|422', swap: true },
    { code: '[45]..', swap: false, error: true },
  ],
});

document.addEventListener('htmx:configRequest', (event) => {
  const token = document.querySelector('meta[name=csrf]');
  if (token && event.detail.verb !== 'get') {
    event.detail.headers[token.dataset.header] = token.content;
  }
});

// Signed out meanwhile: the whole page has to go to sign-in, not a part of it.
document.addEventListener('htmx:beforeSwap', (event) => {
  const address = event.detail.xhr.responseURL;
  if (address && new URL(address).pathname === '/sign-in') {
    event.preventDefault();
    location.assign('/sign-in');
  }
});
