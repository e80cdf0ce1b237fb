// How things are written: text in HTML, days, addresses.

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as HTML. */
export function escaped(text) {
  return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter]);
}

const format = (options) => new Intl.DateTimeFormat('en', { ...options, timeZone: 'UTC' });
const LONG_DAY = format({ day: 'numeric', month: 'long', year: 'numeric' });
const MONTH = format({ month: 'long', year: 'numeric' });
const MONTH_ALONE = format({ month: 'long' });

export const longDay = (date) => LONG_DAY.format(new Date(date.slice(0, 10)));
export const monthName = (month) => MONTH.format(new Date(month));
export const monthAlone = (month) => MONTH_ALONE.format(new Date(month));

/** `/2023/09/14/`, `/2023/09/`, `/2023/` */
export const datePath = (date) => `/${date.slice(0, 10).replaceAll('-', '/')}/`;
export const topicPath = (topic) => `/topics/${topic.toLowerCase().replaceAll(' ', '-')}/`;
export const counted = (stories) => (stories.length === 1 ? 'One story' : `${stories.length} stories`);
