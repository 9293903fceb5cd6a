// "40 min" goes on counting while the page is open. The words come with the page, as in <body data-minutes="{0} min">.
const { minutes, hours } = document.body.dataset;

function refresh() {
  document.querySelectorAll('time[data-ago]').forEach((time) => {
    const age = Math.floor((Date.now() - Date.parse(time.dateTime)) / 60_000);
    if (age >= 0 && age < 60) {
      time.textContent = minutes.replace('{0}', age);
    } else if (age >= 60 && age < 24 * 60) {
      time.textContent = hours.replace('{0}', Math.floor(age / 60));
    }
  });
}

if (minutes && hours) {
  setInterval(refresh, 60_000);
}
