// Says how old the newest batch of the sources is, and warns when it is too old. The page itself holds only the day of the
// batch, so this also tells when the site is not rebuilt any more.
const words = {/* strings: freshness */};
const day = 86_400_000;
// A batch of Friday is three days old on Monday, before that day's batch has come.
const maxDays = 3;

const batch = document.querySelector("time[data-batch]");
if (batch) {
  const today = new Date().toISOString().slice(0, 10);
  const days = Math.round((Date.parse(today) - Date.parse(batch.dateTime)) / day);
  const note = batch.closest(".freshness");
  if (days > maxDays && note) {
    note.classList.add("stale");
    note.append(` ${words.stale(days)}`);
  }
}

const units = [["day", day], ["hour", 3_600_000], ["minute", 60_000]];
const format = new Intl.RelativeTimeFormat(words.locale, { numeric: "auto" });
for (const time of document.querySelectorAll("time[data-age]")) {
  const age = Date.parse(time.dateTime) - Date.now();
  const [unit, length] = units.find(([, size]) => Math.abs(age) >= size) ?? units[2];
  time.title = time.textContent;
  time.textContent = format.format(Math.round(age / length), unit);
}
