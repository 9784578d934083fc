/** What holds for every mail, in every variant, whatever the values. */
import { describe, expect, test } from 'vitest';
import type { Letter } from '../../lambdas/application/letter.ts';
import { bare as withoutIsolates } from '../../lambdas/compose/clean.ts';
import { compose } from '../../lambdas/compose/compose.ts';
import { HOSTILE } from './applications-extreme.ts';
import { inputOf } from './sample.ts';
import { hostileSamples, samples } from './samples.ts';

const KINDS: { readonly [kind in Letter['kind']]: true } = {
  welcome: true,
  confirm: true,
  prepare: true,
  debrief: true,
  thank: true,
  'last-call': true,
  'status-check': true,
  'second-check': true,
  'hiring-manager': true,
  'keep-in-touch': true,
  close: true,
  'closing-note': true,
  answer: true,
  question: true,
  list: true,
  help: true,
  export: true,
  door: true,
  goodbye: true,
  overview: true,
  refusal: true,
  'confirm-address': true,
  'confirm-delete': true,
  'join-address': true,
  'passed-on': true,
};

const TAGS = new Set(
  'html head title meta style body div table tbody tr td h1 h2 p ul ol li a strong span br bdi noscript xml o:officedocumentsettings o:allowpng o:pixelsperinch'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'lang dir xmlns xmlns:v xmlns:o http-equiv content name type media class style role aria-roledescription aria-label aria-hidden align valign bgcolor width height border cellpadding cellspacing colspan rowspan href data-fill'.split(
    ' ',
  ),
);

/** The tags of a page as a browser would see them, with comments (Outlook's) left out. */
function tagsOf(html: string): readonly { readonly name: string; readonly attributes: readonly string[] }[] {
  const seen = html.replaceAll(/<!--.*?-->/gs, '').replace('<!doctype html>', '');
  return [...seen.matchAll(/<(\/?)([^\s>/]+)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/g)].map((match) => ({
    name: (match[2] ?? '').toLowerCase(),
    attributes: [...(match[3] ?? '').replace(/\s*\/$/, '').matchAll(/([^\s=]+)(?:="[^"]*")?/g)].map(
      (one) => one[1] ?? '',
    ),
  }));
}

const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const hrefs = (html: string): readonly string[] =>
  [...html.matchAll(/href="([^"]*)"/g)].map((one) => unescaped(one[1] ?? ''));

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const all = [...samples, ...hostileSamples];
const mails = all.map((sample) => ({ name: sample.name, sample, mail: compose(inputOf(sample)) }));

test('every kind of letter is among the samples', () => {
  const seen = new Set(samples.flatMap((one) => one.parts.map(({ letter }) => letter.kind)));
  expect([...seen].sort()).toEqual(Object.keys(KINDS).sort());
});

describe.each(mails)('$name', ({ sample, mail }) => {
  const heading = unescaped(/<h1[^>]*>(.*?)<\/h1>/s.exec(mail.html)?.[1] ?? '').replaceAll(/<\/?bdi>/g, '');

  test('the subject is one line that says something', () => {
    expect(mail.subject).toMatch(/^[^\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]{5,150}$/u);
    expect(mail.subject).toBe(mail.subject.trim());
  });

  test('nothing is left unfilled', () => {
    const named = sample.name.startsWith('hostile') ? mail.text.replaceAll('{{text}}', '') : mail.text;
    for (const text of [mail.subject.replaceAll('{{text}}', ''), named]) {
      expect(text).not.toMatch(/\bnull\b|\bundefined\b|\bNaN\b|\[object|Invalid Date|\{\{|\}\}/);
      expect(text).not.toMatch(/ {2}with\b| , | \.(?!ics)/);
    }
    expect(mail.html.replaceAll('{{text}}', '')).not.toMatch(/\{\{[a-zA-Z]+\}\}|>undefined<|>null</);
  });

  test('the first line is the same in both, and is what is asked', () => {
    expect(heading).not.toBe('');
    expect(squeezed(withoutIsolates(mail.text)).startsWith(squeezed(heading))).toBe(true);
  });

  test('HTML is under 40 KB and text has lines of at most 72 characters, links apart', () => {
    expect(Buffer.byteLength(mail.html)).toBeLessThan(40_960);
    const long = mail.text
      .split('\n')
      .filter((one) => one.length > 72 && one.trim().includes(' ') && !one.startsWith('mailto:'));
    if (!sample.name.startsWith('hostile'))
      expect(long.filter((one) => !/^(To: |Subject: |====)|reply "/i.test(one))).toEqual([]);
  });

  test('only known elements and attributes, no script, nothing fetched', () => {
    for (const { name, attributes } of tagsOf(mail.html)) {
      expect(TAGS.has(name), name).toBe(true);
      for (const one of attributes) expect(ATTRIBUTES.has(one.toLowerCase()), `${name} ${one}`).toBe(true);
    }
    expect(mail.html).not.toMatch(/<script|<img|<link|<iframe|@import|url\(|@font-face/i);
    for (const href of hrefs(mail.html)) expect(href).toMatch(/^mailto:[^\s"<>]*$/);
  });

  test('layout tables say so, and the language is given', () => {
    const visible = mail.html.replaceAll(/<!--.*?-->/gs, '');
    for (const [table] of visible.matchAll(/<table[^>]*>/g)) expect(table).toContain('role="presentation"');
    expect(mail.html).toContain('<html lang="en"');
  });

  test('whoever reads the text loses nothing: each command of a link stands in it', () => {
    const text = squeezed(mail.text);
    for (const href of hrefs(mail.html)) {
      const match = /^mailto:re\+[^?]*\?subject=([^&]*)&body=$/.exec(href);
      if (match !== null) expect(text).toContain(`"${squeezed(decodeURIComponent(match[1] ?? ''))}`);
      else expect(mail.text).toContain(href);
    }
  });

  test('each draft is in the HTML, in the text and attached', () => {
    expect(mail.attachments.filter((one) => one.contentType.startsWith('message/'))).toHaveLength(mail.drafts.length);
    for (const draft of mail.drafts) {
      const said = squeezed(withoutIsolates(draft.text)).slice(0, 60);
      if (sample.name.startsWith('hostile')) continue;
      expect(squeezed(mail.text)).toContain(said);
      expect(squeezed(unescaped(mail.html.replaceAll('<br />', ' ').replaceAll(/<\/?bdi>/g, '')))).toContain(said);
    }
  });

  test('no full stop sticks to a link', () => {
    expect(mail.text).not.toMatch(/(?:https?:\/\/|www\.)\S*\.(?:\s|$)/);
  });

  test('calm: no exclamation marks and no haste of ours', () => {
    if (sample.name.startsWith('hostile') || sample.name === 'passed-on') return;
    expect(mail.text).not.toMatch(/!|\bASAP\b|\bhurry\b/i);
  });
});

test('values that mean harm stay values', () => {
  const harmful = mails.filter(({ name }) => name.startsWith('hostile'));
  for (const { mail } of harmful) {
    expect(mail.html).not.toContain('<script');
    expect(mail.html).not.toContain("onerror='");
    expect(mail.subject).not.toContain('\n');
    for (const one of mail.attachments) expect(one.name).toMatch(/^[\w.-]+$/);
  }
  expect(harmful.some(({ mail }) => mail.html.includes('&lt;script&gt;alert(1)&lt;/script&gt;'))).toBe(true);
  expect(HOSTILE).toContain('\n');
});

test('what comes after the evening before is still to come', () => {
  const prepare = mails.filter(({ name }) => name === 'prepare' || name === 'prepare-promised');
  expect(prepare).toHaveLength(2);
  for (const { mail } of prepare) expect(mail.text).not.toContain('[x]');
});

test('a new time is asked for only where nobody came', () => {
  const draftsOf = (name: string) => mails.find((one) => one.name === name)?.mail.drafts.length;
  expect(draftsOf('answer-no-show')).toBe(1);
  expect(draftsOf('answer-one-missing')).toBe(0);
});

test('a correction sends back the whole name, however long', () => {
  const panel = mails.find((one) => one.name === 'confirm-panel')?.mail;
  expect(panel?.text).toContain(
    'reply "company: Rheinische Vereinigte Maschinenbau- und Energiesysteme Aktiengesellschaft"',
  );
  expect(panel?.subject.length).toBeLessThan(100);
});

test('a subject begins with the employer, so that a mail program threads it', () => {
  const about = mails.filter(
    ({ sample }) => sample.parts.length === 1 && sample.parts[0]?.application?.employer === 'Acme',
  );
  expect(about.length).toBeGreaterThan(20);
  for (const { mail } of about) expect(mail.subject).toMatch(/^Acme: /);
});

test('composing takes less than 5 ms', () => {
  const inputs = samples.map(inputOf);
  for (const input of inputs) compose(input);
  const times = inputs.map((input) => {
    const begun = performance.now();
    compose(input);
    return performance.now() - begun;
  });
  times.sort((a, b) => a - b);
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(5);
});
