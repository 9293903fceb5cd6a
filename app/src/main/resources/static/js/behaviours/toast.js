// Toasts leave after 10 seconds, but not while somebody points at them or has the focus in them.
// A fragment may bring one along: response header HX-Trigger: {"toast": "3 given to Tomasz Wilk"}.
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

document.addEventListener('toast', (event) => {
  const template = document.getElementById('toast');
  if (region && template) {
    const toast = template.content.firstElementChild.cloneNode(true);
    toast.querySelector('.r-grow').textContent = event.detail.value;
    region.append(toast);
    leave(toast);
  }
});

region?.querySelectorAll('.r-toast').forEach(leave);
