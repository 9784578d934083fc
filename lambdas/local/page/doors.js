/** The doors of the server, as functions. What is refused is thrown with the server's own words. */
async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Error('Afterword does not answer. Is it still running?');
  }
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error ?? `It said ${answer.status}.`);
  return body;
}

const post = (path, body) => ask(path, { method: 'POST', body });

export const clock = () => ask('/api/clock');
/** The page shows the latest of them; scripts may ask for all. */
export const SHOWN = 200;
export const mails = () => ask(`/api/mails?last=${SHOWN}`);
export const applications = () => ask('/api/applications?last=50');
export const examples = () => ask('/api/examples');
export const relay = () => ask('/api/relay');
export const about = () => ask('/api/about');
export const turn = (to) => post('/api/clock', JSON.stringify({ to }));
export const sendExample = (name) => post(`/api/examples?name=${encodeURIComponent(name)}`);
export const drop = (file) => post('/api/drop', file);
export const sendMail = (message, from, to) =>
  post(`/api/mails?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`, message);

/** Calls `changed` whenever something happened, soon and not too often. */
export function follow(changed) {
  let waiting;
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(changed, 80);
  };
  const source = new EventSource('/api/changes');
  source.addEventListener('message', soon);
  source.addEventListener('open', soon);
}
