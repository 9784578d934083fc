/** The inbox page: draws what the doors tell, and hands on what the reader does. */
import * as doors from './doors.js';
import { mailItem } from './mails.js';
import { replyTo } from './reply.js';
import { timelineOf } from './timeline.js';
import { ahead, browserZone, element, relayWords, stepName, when } from './words.js';

const at = (id) => document.getElementById(id);
const known = { now: null, next: null, applications: [], chosen: null, domain: 'afterword.example', mails: new Map() };

const OUTCOMES = {
  acted: 'Done. The answer is in the conversation.',
  asked: 'Afterword asks something. The question is in the conversation.',
  refused: 'That was not done. The conversation says why.',
  ignored: 'That changed nothing.',
};

function say(words, trouble = false) {
  at('status').textContent = words;
  at('status').classList.toggle('trouble', trouble);
}

let busy = false;
/** One thing at a time; what goes wrong is said. Resolves with whether it went well. */
async function act(words, what) {
  if (busy) return false;
  busy = true;
  document.body.setAttribute('aria-busy', 'true');
  say(words);
  for (const button of document.querySelectorAll('.turns button')) button.disabled = true;
  try {
    say((await what()) ?? '');
    return true;
  } catch (error) {
    say(error.message, true);
    return false;
  } finally {
    busy = false;
    await draw();
    document.body.removeAttribute('aria-busy');
  }
}

const zone = () => known.applications.find(({ id }) => id === known.chosen)?.zone ?? known.applications[0]?.zone ?? browserZone;

function drawClock({ now, next, stands, isReal, mayRun }) {
  Object.assign(known, { now, next });
  at('clock-kind').textContent = stands ? 'The clock stands at' : 'It is';
  at('now').textContent = when(now, zone());
  at('now').dateTime = now;
  at('next').textContent = next === null ? 'Nothing is planned' : `Next: ${ahead(now, next)}`;
  at('turn-next').disabled = busy || next === null;
  at('turn-day').disabled = busy;
  at('turns').hidden = isReal;
  at('turn-real').hidden = !mayRun;
  at('turn-real').disabled = busy;
}

const send = (mail) => (answer) =>
  act('Sending', async () => {
    const message = replyTo(mail, { ...answer, now: known.now });
    const mine = element('li', { className: 'mine fresh' }, element('small', {}, 'You'), answer.body || answer.subject);
    at('mails').prepend(mine);
    try {
      return OUTCOMES[(await doors.sendMail(message, mail.to, answer.to)).outcome];
    } catch (error) {
      mine.remove();
      throw error;
    }
  });

/** A note to somebody else opens in the reader's own mail program. */
function openOutside(href) {
  element('a', { href }).click();
  say('The note opens in your mail program. When it is sent, say so here.');
}

function drawMails(mails) {
  let newest = null;
  for (const mail of mails) {
    if (known.mails.has(mail.id)) continue;
    const shown = mailItem(mail, zone(), {
      domain: known.domain,
      send: send(mail),
      openOutside,
      chosen: ({ application }) => choose(application),
    });
    known.mails.set(mail.id, shown);
    shown.item.classList.add('fresh');
    at('mails').prepend(shown.item);
    newest = { mail, shown };
  }
  const there = new Set(mails.map(({ id }) => id));
  for (const [id, { item }] of known.mails) {
    if (there.has(id)) continue;
    item.remove();
    known.mails.delete(id);
  }
  at('welcome').hidden = mails.length > 0;
  document.body.classList.toggle('has-mail', mails.length > 0);
  const count = mails.length < doors.SHOWN ? `${mails.length} mails` : `The latest ${mails.length} mails`;
  at('count').textContent = mails.length === 0 ? '' : mails.length === 1 ? '1 mail' : `${count}, the newest first`;
  if (newest === null) return;
  // Nobody is interrupted while they write.
  const writesIn = document.activeElement?.matches('textarea') ? document.activeElement.closest('.mail') : null;
  for (const { item, open } of known.mails.values()) if (item !== writesIn) open(false);
  newest.shown.open(true);
  if (newest.mail.application !== null) known.chosen = newest.mail.application;
}

function choose(id) {
  if (id === null || id === known.chosen) return;
  known.chosen = id;
  drawApplications();
}

function drawApplications() {
  const { applications } = known;
  at('applications').hidden = applications.length === 0;
  if (applications.length === 0) return;
  const chosen = applications.find(({ id }) => id === known.chosen) ?? applications.at(-1);
  at('applications-title').textContent = applications.length === 1 ? 'Your application' : 'Your applications';
  at('choices').hidden = applications.length === 1;
  at('choices').replaceChildren(
    ...applications.map(({ id, employer }) => {
      const button = element('button', { type: 'button', 'aria-pressed': String(id === chosen.id) }, employer ?? 'An employer');
      button.addEventListener('click', () => choose(id));
      return button;
    }),
  );
  at('timeline').replaceChildren(...timelineOf(chosen, known.now));
}

function drawRelay({ relay }) {
  at('relay').textContent = relayWords(relay, (instant) => when(instant, zone()));
  at('relay').hidden = at('relay').textContent === '';
}

let drawing = Promise.resolve();
function draw() {
  drawing = drawing.then(async () => {
    try {
      const [clock, applications, mails, relay] = await Promise.all([
        doors.clock(),
        doors.applications(),
        doors.mails(),
        doors.relay(),
      ]);
      known.applications = applications;
      known.now = clock.now;
      drawMails(mails);
      drawClock(clock);
      drawApplications();
      drawRelay(relay);
    } catch (error) {
      say(error.message, true);
    }
  });
  return drawing;
}

/** Says what a turn of the clock brought. */
const turn = (to) =>
  act('The clock turns', async () => {
    const before = new Set(known.mails.keys());
    await doors.turn(to);
    const fresh = (await doors.mails()).filter(({ id }) => !before.has(id));
    if (fresh.length === 0) return 'Nothing was sent meanwhile.';
    return fresh.length === 1 ? `A mail came: ${stepName(fresh[0].step)}.` : `${fresh.length} mails came.`;
  });

at('turn-next').addEventListener('click', () => turn('next'));
at('turn-day').addEventListener('click', () => turn(new Date(Date.parse(known.now) + 86_400_000).toISOString()));
at('turn-real').addEventListener('click', () => turn('real'));

const dropFile = (file) =>
  act(`Forwarding ${file.name}`, async () => {
    if (file.size > 40 * 1024 * 1024) throw new Error('A file may have at most 40 MB.');
    return OUTCOMES[(await doors.drop(file)).outcome];
  });

at('file').addEventListener('change', async ({ target }) => {
  for (const file of target.files) await dropFile(file);
  target.value = '';
});
addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('over');
});
addEventListener('dragleave', ({ relatedTarget }) => {
  if (relatedTarget === null) document.body.classList.remove('over');
});
addEventListener('drop', async (event) => {
  event.preventDefault();
  document.body.classList.remove('over');
  for (const file of event.dataTransfer.files) await dropFile(file);
});

const [about, examples] = await Promise.all([doors.about(), doors.examples()]);
known.domain = about.domain;
at('address').textContent = `smtp://127.0.0.1:${about.smtp} takes mail to anything@${about.domain}`;
at('examples').replaceChildren(
  ...examples.map(({ name, title, says }) => {
    const button = element('button', { type: 'button', id: `example-${name}` }, element('b', {}, title), element('span', {}, says));
    button.addEventListener('click', () =>
      act('Forwarding the example', async () => OUTCOMES[(await doors.sendExample(name)).outcome]),
    );
    return button;
  }),
);
await draw();
doors.follow(draw);
setInterval(() => void (busy || document.hidden || draw()), 30_000);
