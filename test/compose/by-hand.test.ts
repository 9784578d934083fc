/** Where a tap does nothing, as in some webmail, the mail says what to answer instead: in HTML and in text, below every tap. */
import { describe, expect, test } from 'vitest';
import { oneTap } from '../../lambdas/application/decide/one-tap.ts';
import type { Instruction } from '../../lambdas/application/instruction.ts';
import { compose } from '../../lambdas/compose/compose.ts';
import { tapTo } from '../../lambdas/compose/tap.ts';
import { inputOf } from './sample.ts';
import { samples } from './samples.ts';

const TAP = /href="mailto:re\+[^?"]*\?subject=([^&"]*)&amp;body="/g;

const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&#39;', "'")
    .replaceAll(/[\u2066-\u2069]/g, '');

describe.each(samples.map((sample) => [sample.name, sample] as const))('%s', (_, sample) => {
  const { html, text } = compose(inputOf(sample));
  const commands = [...html.matchAll(TAP)].map(([, subject = '']) => decodeURIComponent(subject));

  test.skipIf(commands.length === 0)('says of each tap what to answer by hand', () => {
    for (const one of commands) {
      const shown = /\s$/.test(one) ? `${one}…` : one;
      expect(plain(html)).toContain(`“${shown}”`);
      expect(text.replaceAll(/[\u2066-\u2069]/g, '')).toContain(`eply "${shown}"`);
    }
  });
});

const SAM: readonly Instruction[] = [
  { command: 'contact', name: 'Tom', address: 'tom@acme.example', role: null },
  { command: 'contact', name: 'Dana Cole', address: null, role: 'recruiter' },
  { command: 'contact', name: 'Dana Cole', address: null, role: 'hiring-manager' },
  { command: 'correct', field: 'employer', value: 'Acme' },
  { command: 'correct', field: 'start', value: '2026-12-01 12:00' },
  { command: 'forgot', text: 'my talk' },
  { command: 'ask', text: 'is the team growing?' },
  { command: 'link', url: 'https://acme.example/talk' },
  { command: 'done', person: 'Tom' },
  { command: 'absent', person: 'Tom' },
  { command: 'timezone', zone: 'Europe/Lisbon' },
  { command: 'hours', from: '09:00', to: '18:00' },
];

test.each(SAM.map((one) => [one.command, one] as const))(
  'a choice of several, %s, says in words what it does',
  (_, one) => {
    const choice = oneTap([one], 'Europe/Lisbon');
    expect(choice?.label).not.toBe(choice?.says);
    expect(choice?.label).not.toMatch(/^(?:met|recruiter|hiring manager|company|role|start|end|forgot|ask|link):/);
    expect(tapTo('re+x@afterword.example', choice?.label ?? '', choice?.says ?? '').href).toContain('?subject=');
  },
);
