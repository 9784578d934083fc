/** The server's API, as functions. If it refuses, they throw its own words. */
async function ask(path, options) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch {
    throw new Error('Afterword isn’t running. Start it again, and this page picks up where it was.');
  }
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error ?? `That didn’t work (${answer.status}). Try again; the program’s log says why.`);
  return body;
}

const post = (path, body) => ask(path, { method: 'POST', body });

export const clock = () => ask('/api/clock');
/** The page shows this many of the latest; scripts may ask for all. */
export const SHOWN = 200;
/** `application` and `find` search all mails; null and '': no restriction. */
export const mails = (application, find) => {
  const asked = new URLSearchParams({ last: SHOWN, brief: 1 });
  if (application !== null) asked.set('application', application);
  if (find !== '') asked.set('find', find);
  return ask(`/api/mails?${asked}`);
};
export const applications = () => ask('/api/applications?last=50');
export const examples = () => ask('/api/examples');
export const relay = () => ask('/api/relay');
export const about = () => ask('/api/about');
export const turn = (to) => post('/api/clock', JSON.stringify({ to }));
export const sendExample = (name) => post(`/api/examples?name=${encodeURIComponent(name)}`);
export const drop = (file, as) => post(`/api/drop${as === null ? '' : `?as=${encodeURIComponent(as)}`}`, file);
export const sendMail = (message, from, to) =>
  post(`/api/mails?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`, message);

/** Calls `changed` soon after something happens, but not too often. */
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
