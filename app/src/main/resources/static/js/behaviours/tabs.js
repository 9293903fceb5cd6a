// Tabs and settings that scroll inside themselves show the current one.
document.querySelectorAll('.r-tabs, .r-sett > nav').forEach((tabs) => {
  const current = tabs.querySelector('[aria-current]');
  if (current && tabs.scrollWidth > tabs.clientWidth) {
    tabs.scrollLeft = current.offsetLeft - tabs.offsetLeft - (tabs.clientWidth - current.offsetWidth) / 2;
  }
});
