// Toasts leave after 10 seconds, but not while somebody points at them or has the focus in them.
// A fragment may bring one along: response header HX-Trigger: {"toast": "3 given to Tomasz Wilk"}, or with what takes it back:
// {"toast": {"text": "Task done", "undo": "0190…"}}.
const STAY = 10_000;
const region = document.getElementById('toasts');

function leave(toast) {
  setTimeout(() => {
    if (toast.matches(':hover, :focus-within')) {
      leave(toast);
    } else {
      toast.remove();
    }
  }, STAY);
}

// What is taken back is shown where it is, so we come back to this page.
function ready(toast) {
  toast.querySelectorAll('[data-here]').forEach((field) => { field.value = location.pathname + location.search; });
}

document.addEventListener('toast', (event) => {
  const template = document.getElementById('toast');
  if (region && template) {
    const toast = template.content.firstElementChild.cloneNode(true);
    toast.querySelector('.r-grow').textContent = event.detail.text ?? event.detail.value;
    const form = toast.querySelector('form[data-undo]');
    if (event.detail.undo) {
      form.action = `/undo/${event.detail.undo}`;
    } else {
      form?.remove();
    }
    ready(toast);
    region.append(toast);
    leave(toast);
  }
});

region?.querySelectorAll('.r-toast').forEach(leave);
region?.querySelectorAll('.r-toast').forEach(ready);
