// A job tells how far it is: <div data-progress="/jobs/…/progress">. When it is over the page is loaded again, with all its rows.
document.querySelectorAll('[data-progress]').forEach((part) => {
  const source = new EventSource(part.dataset.progress);
  const show = (event) => {
    part.innerHTML = event.data;
    htmx.process(part);
  };
  source.addEventListener('progress', show);
  source.addEventListener('over', (event) => {
    source.close();
    show(event);
    location.reload();
  });
  addEventListener('pagehide', () => source.close());
});
