// A form is sent once, however often its button is pressed, and what takes longer than 300 ms shows that it is on its way.
const sheet = () => document.querySelector('.r-sheet');
let waiting;

function start(element) {
  element.setAttribute('aria-busy', 'true');
  clearTimeout(waiting);
  waiting = setTimeout(() => sheet()?.classList.add('is-busy'), 300);
}

function stop() {
  clearTimeout(waiting);
  sheet()?.classList.remove('is-busy');
  document.querySelectorAll('[aria-busy=true]').forEach((element) => element.removeAttribute('aria-busy'));
}

document.addEventListener('submit', (event) => {
  const form = event.target;
  const stays = event.submitter?.formMethod === 'dialog' || form.method === 'dialog';
  if (stays || event.defaultPrevented) {
    return;
  }
  if (form.getAttribute('aria-busy') === 'true') {
    event.preventDefault();
    return;
  }
  start(form);
});

document.addEventListener('htmx:beforeRequest', (event) => start(event.detail.target));
document.addEventListener('htmx:afterRequest', stop);
// A page that the browser brings back from its cache is not busy any more.
addEventListener('pageshow', stop);
