// After a refused form the summary of what is wrong takes the focus, so that it is read and the links in it are next.
const summary = () => document.querySelector('[data-errors]')?.focus();
summary();
document.addEventListener('htmx:afterSwap', summary);
