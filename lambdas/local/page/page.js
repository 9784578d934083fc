/** The inbox page: shows what the API returns, and passes on what its user does. */
import * as doors from './doors.js';
import { drawExamples, listenToFiles } from './forward.js';
import { listenToKeys } from './keys.js';
import { mailItem } from './mails.js';
import { countUnseen, listenToPlace, readPlace, writePlace } from './place.js';
import { replyTo } from './reply.js';
import { act, afterwards, isBusy, OUTCOMES, say } from './status.js';
import { timelineOf } from './timeline.js';
import { ahead, browserZone, element, mailboxWords, relayWords, stepName, when, whenAndWhere } from './words.js';

const at = (id) => document.getElementById(id);
const known = {
  now: null,
  next: null,
  applications: [],
  /** The application whose timeline is shown. */
  chosen: null,
  /** The application whose mails are shown, and the words in them; null and '' mean all. */
  ...readPlace(),
  domain: 'afterword.example',
  zone: null,
  /** The zone in which the list of mails was drawn last. */
  drawn: null,
  mails: new Map(),
  /** Other mails are wanted than those shown, which stay until the others are there. */
  isOther: false,
};

/** One zone for the whole page: the installation's, else that of the latest application, else the browser's. */
const zone = () => known.zone ?? known.applications.at(-1)?.zone ?? browserZone;

/** Whether mails of more than one candidate are shown: then nobody is just 'you'. */
const areSeveral = () => new Set(known.applications.map(({ candidate }) => candidate)).size > 1;

/** 'Next: Status check for Acme, in 3 days'; only the time where it is no step of an application. */
function nextWords(now, next) {
  if (next === null) return 'Nothing is due.';
  const due = known.applications.find((one) => one.next?.at === next);
  const what = due === undefined ? '' : `${stepName(due.next.step)}${due.employer === null ? '' : ` (${due.employer})`}, `;
  return `Next: ${what}${ahead(now, next)}`;
}

function drawClock({ now, next, stands, isReal, mayRun }) {
  Object.assign(known, { now, next });
  at('clock-kind').textContent = stands ? 'Demo time' : 'Now';
  at('now').textContent = whenAndWhere(now, zone());
  at('now').dateTime = now;
  at('next').textContent = nextWords(now, next);
  at('play-start').hidden = isReal;
  at('real-start').hidden = !isReal;
  at('turn-next').disabled = isBusy() || next === null;
  at('turn-day').disabled = isBusy();
  at('turns').hidden = isReal;
  at('turn-real').hidden = !mayRun;
  at('turn-real').disabled = isBusy();
}

/** Opens the newest mail, brings it into view, and says what it is. */
function showNewest() {
  const [newest] = at('mails').querySelectorAll('.mail');
  const shown = [...known.mails.values()].find(({ item }) => item === newest);
  if (shown === undefined) return;
  say(`Afterword answered: ${shown.subject}`);
  for (const { item, open } of known.mails.values()) open(item === newest);
  newest.scrollIntoView({ block: 'start' });
  newest.querySelector('.head').focus({ preventScroll: true });
}

/** Says, when it is called later, whether a mail came since. */
function before() {
  const there = new Set(known.mails.keys());
  return () => [...known.mails.keys()].some((id) => !there.has(id));
}

const send = (mail) => async (answer) => {
  const hasNew = before();
  const went = await act('Sending', async () => {
    const message = replyTo(mail, { ...answer, now: known.now });
    const mine = element('li', { className: 'mine fresh' }, element('small', {}, areSeveral() ? mail.to : 'You'), answer.body || answer.subject);
    at('mails').prepend(mine);
    document.activeElement?.blur();
    try {
      return OUTCOMES[(await doors.sendMail(message, mail.to, answer.to)).outcome];
    } catch (error) {
      mine.remove();
      throw error;
    }
  });
  if (hasNew()) showNewest();
  return went;
};

/** Opens a note to somebody else in the user's own mail program. */
function openOutside(href) {
  element('a', { href }).click();
  say('The note opens in your mail program. Once you have sent it, press Sent.');
}

/** `areOther`: than those that were asked for before. */
function drawMails(mails, areOther) {
  if (areOther) {
    known.mails.clear();
    at('mails').replaceChildren();
  }
  let newest = null;
  let came = 0;
  const isFirst = known.drawn === null;
  if (known.drawn !== zone()) for (const { date } of known.mails.values()) date(zone());
  known.drawn = zone();
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
    came += 1;
  }
  if (!isFirst) countUnseen(came);
  const there = new Set(mails.map(({ id }) => id));
  for (const [id, { item }] of known.mails) {
    if (there.has(id)) continue;
    item.remove();
    known.mails.delete(id);
  }
  const isChosen = known.only !== null || known.find !== '';
  const hasMail = mails.length > 0 || isChosen;
  document.body.classList.toggle('several', areSeveral());
  at('conversation-title').textContent = areSeveral() ? 'What Afterword sent' : 'What Afterword sent you';
  at('welcome').hidden = hasMail;
  at('find-bar').hidden = !hasMail;
  at('keys').hidden = !hasKeys || mails.length < 2;
  at('none').hidden = mails.length > 0 || !isChosen;
  at('none').textContent = known.find === '' ? 'No mail about this application yet.' : `No mail has “${known.find}” in it. Clear the search to see them all.`;
  document.body.classList.toggle('has-mail', hasMail);
  const count = mails.length < doors.SHOWN ? `${mails.length} mails` : `The latest ${mails.length} mails`;
  at('count').textContent = mails.length === 0 ? '' : mails.length === 1 ? '1 mail' : `${count}, newest first`;
  if (newest === null) return;
  // Nobody is interrupted while writing.
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

/** Shows the mails of one application, or those that contain these words; redrawn from scratch. */
function narrow(only, find) {
  Object.assign(known, { only, find });
  writePlace(known);
  if (only !== null) known.chosen = only;
  known.isOther = true;
  return draw();
}

function drawApplications() {
  const { applications } = known;
  at('applications').hidden = applications.length === 0;
  if (applications.length === 0) return;
  const chosen = applications.find(({ id }) => id === known.chosen) ?? applications.at(-1);
  at('applications-title').textContent = areSeveral() ? 'Applications' : applications.length === 1 ? 'Your application' : 'Your applications';
  at('choices').hidden = applications.length === 1;
  const focused = document.activeElement?.closest('#choices') === null ? null : document.activeElement?.dataset.id;
  const chip = (id, label) => {
    const button = element('button', { type: 'button', 'aria-pressed': String(id === known.only) }, label);
    button.dataset.id = id ?? '';
    button.addEventListener('click', () => narrow(id === known.only ? null : id, known.find));
    return button;
  };
  at('choices').replaceChildren(
    chip(null, 'All'),
    ...applications.toReversed().map(({ id, employer, candidate }) => chip(id, `${employer ?? 'An employer'}${areSeveral() ? ` (${candidate})` : ''}`)),
  );
  if (focused != null) at('choices').querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
  at('timeline').replaceChildren(...timelineOf(chosen, known.now, zone(), areSeveral()));
}

function drawRelay({ relay, mailbox }) {
  const written = (instant) => when(instant, zone());
  at('relay').textContent = [mailboxWords(mailbox, written), relayWords(relay, written)].filter(Boolean).join(' ');
  at('relay').hidden = at('relay').textContent === '';
}

let drawing = Promise.resolve();
function draw() {
  drawing = drawing.then(async () => {
    const { isOther } = known;
    known.isOther = false;
    try {
      const [clock, applications, mails, relay] = await Promise.all([
        doors.clock(),
        doors.applications(),
        doors.mails(known.only, known.find),
        doors.relay(),
      ]);
      known.applications = applications;
      known.now = clock.now;
      drawMails(mails, isOther);
      drawClock(clock);
      drawApplications();
      drawRelay(relay);
    } catch (error) {
      known.isOther ||= isOther;
      say(error.message, true);
    }
  });
  return drawing;
}

/** Skips ahead, and says what came. */
const turn = (to) =>
  act('Skipping ahead', async () => {
    const there = new Set(known.mails.keys());
    await doors.turn(to);
    const fresh = (await doors.mails(known.only, known.find)).filter(({ id }) => !there.has(id));
    if (fresh.length === 0) return 'No new mail.';
    return fresh.length === 1 ? `New mail: ${fresh[0].subject}` : `${fresh.length} new mails`;
  });

at('turn-next').addEventListener('click', () => turn('next'));
at('turn-day').addEventListener('click', () => turn(new Date(Date.parse(known.now) + 86_400_000).toISOString()));
at('turn-real').addEventListener('click', () => turn('real'));

/** Shows all mails, so that the forwarded one is visible. */
async function showAll() {
  at('find').value = '';
  if (known.only !== null || known.find !== '') await narrow(null, '');
}

const list = { showAll, before, showNewest };
listenToFiles(list);
listenToPlace(({ only, find }) => {
  at('find').value = find;
  void narrow(only, find);
});
let typing;
at('find').addEventListener('input', () => {
  clearTimeout(typing);
  typing = setTimeout(() => narrow(known.only, at('find').value.trim()), 200);
});
// A phone has no such key.
const hasKeys = matchMedia('(pointer: fine)').matches;
if (hasKeys) at('find').placeholder += ' (press /)';
listenToKeys({ find: at('find'), list: at('mails'), clear: () => void showAll() });
// Whatever is scrolled into view stays clear of the header.
new ResizeObserver(([{ target }]) => {
  const isFixed = getComputedStyle(target).position === 'sticky';
  document.documentElement.style.setProperty('--top', `${isFixed ? target.offsetHeight : 0}px`);
}).observe(document.querySelector('.top'));

const [about, examples] = await Promise.all([doors.about(), doors.examples()]);
known.domain = about.domain;
known.zone = about.zone;
const door = about.domain.includes('@') ? about.domain : `hello@${about.domain}`;
at('address').textContent = about.smtp === 0 ? `Write to ${door}` : `Mail to ${door} comes in at smtp://127.0.0.1:${about.smtp}`;
at('leaves').textContent = about.relayed ? 'What you see here also goes out by mail.' : 'Nothing leaves this machine.';
drawExamples(examples, list);
at('find').value = known.find;
afterwards(draw);
await draw();
doors.follow(draw);
setInterval(() => void (isBusy() || document.hidden || draw()), 30_000);
