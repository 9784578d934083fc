/** The thank-yous: a different note for each person met (R1-R5), and the last call for those not sent yet. */

import { listed } from '../../application/listed.ts';
import { thankLatest } from '../../application/sitting-steps.ts';
import type { Sitting } from '../../application/sittings.ts';
import { type Block, heading, lead, quiet, say, taps } from '../blocks.ts';
import { bare } from '../clean.ts';
import type { About, Written } from '../context.ts';
import type { Draft } from '../draft.ts';
import { composeDraft } from '../drafts/compose-draft.ts';
import { leftHalf, unsaid } from '../drafts/halves.ts';
import { factsOf } from '../facts.ts';
import { isUsed, leftOut } from '../left-out.ts';
import { mailtoLink } from '../mailto.ts';
import { cardOf, type Note, settles } from '../notes.ts';
import { readIn, thanksOf } from '../thanks.ts';
import { timeline } from '../timeline.ts';
import { capital, listedShort, SORRY } from '../words.ts';

/** A single deadline, stated from the first mail on and never moved: 'best today, by 18:00 tomorrow at the latest'. Empty once it has passed. R1 */
function latestIn({ dates, input }: About, sitting: Sitting | null): string {
  const at = sitting === null ? null : thankLatest(sitting, dates.zone);
  if (at === null || at <= input.now) return '';
  const last = `by ${dates.time(at)} ${dates.onDay(at)} at the latest`;
  return dates.daysAway(at) === 0 ? last : `best today, ${last}`;
}

function settledNames(about: About, sittingKey: string): readonly string[] {
  const done = about.view.application.steps.filter(
    (one) => (one.step === 'thank' || one.step === 'last-call') && one.about === sittingKey,
  );
  return about.view.names([...new Set(done.flatMap((one) => one.done.flatMap(({ person }) => person ?? [])))]);
}

const nobody = (about: About): readonly Block[] => [
  say(
    'I don’t know who you met yet, so there are no notes. Reply with each person’s name and address, one per line, and you’ll have them right away.',
  ),
  ...taps(null, about.tap('I’ve thanked them', 'sent'), about.tap('Skip', 'skip')),
];

/** If a person has no address, the recruiter is asked to pass their note on. */
function passOn(about: About, drafts: ReadonlyMap<string, Draft>, to: readonly string[]): readonly Block[] {
  const unknown = to.flatMap((key) => about.view.who(key) ?? []).filter((who) => who.address === null);
  if (unknown.length === 0) return [];
  const names = listed(unknown.map((who) => who.short));
  const recruiter = about.view.people.find((who) => who.contact.role === 'recruiter' && who.address !== null);
  const known = quiet(
    `I don’t have an address for ${names}. Reply with the name and the address, and I’ll add it to the note.`,
  );
  if (recruiter === undefined) return [known];
  const asks = unknown.slice(0, 3).flatMap((who): readonly Block[] => {
    const enclosed = drafts.get(who.key)?.text;
    if (enclosed === undefined) return [];
    const occasion = { kind: 'pass-on', sitting: null, to: recruiter.key, others: [bare(who.name)], enclosed } as const;
    const { to: address, subject, text: body } = composeDraft(factsOf(about, occasion));
    const { href, whole } = mailtoLink({ to: address, subject, body, bcc: null });
    const label = `Ask ${recruiter.short} to pass on the note to ${who.short}`;
    return whole ? [{ block: 'button', label, href, says: `${label}:` }] : [];
  });
  return [known, ...asks];
}

/** What would improve the notes, and what was left out of them. */
function personal(
  about: About,
  sittingKey: string,
  to: readonly string[],
  drafts: ReadonlyMap<string, Draft>,
): readonly Block[] {
  const said = about.view.application.debriefs.find((one) => one.sitting === sittingKey);
  if (said === undefined || said.discussed.length === 0)
    return [
      quiet(
        to.length > 1
          ? 'The notes only say what I know. Reply with a line about each person, and I’ll rewrite them.'
          : 'The note only says what I know. Reply with a line about what you talked about, and I’ll rewrite it.',
      ),
    ];
  const { matter, left } = readIn(about, sittingKey, to);
  const bare = to.filter((key) => matter.get(key)?.told.length === 0);
  const rich = to.find((key) => (matter.get(key)?.told.length ?? 0) > 0);
  const halved =
    [...matter.values()].every((one) => one.offer === null) && rich !== undefined ? about.view.names([rich]) : [];
  const halves = [...matter].flatMap(([key, one]) => {
    const draft = drafts.get(key);
    return draft === undefined ? [] : unsaid(one, draft.text).map((text) => leftHalf(text, draft.person));
  });
  const uses = [...drafts.values()].flatMap((one) => one.uses ?? []);
  const out = leftOut([...halves, ...left].filter(({ text }) => !isUsed(text, uses)));
  return [
    ...(out === null ? [] : [quiet(out)]),
    ...(bare.length === 0 || bare.length === to.length
      ? halved.map((name) =>
          quiet(
            `What would you bring to the job? Reply with a line about it, and I’ll put it into the note to ${name}.`,
          ),
        )
      : [
          quiet(
            `What did you talk about with ${listed(about.view.names(bare))}? Reply with a line${bare.length === 1 ? '' : ' for each'}, and I’ll write the ${bare.length === 1 ? 'note' : 'notes'} around it.`,
          ),
        ]),
  ];
}

/** Tomorrow is only offered if there will still be time. */
function answers(about: About, sitting: Sitting | null, isLast: boolean, many: boolean): readonly Block[] {
  const latest = sitting === null ? null : thankLatest(sitting, about.dates.zone);
  const hasTime = !isLast && latest !== null && about.dates.daysAway(latest) > 0;
  const later = hasTime ? [about.tap('Remind me tomorrow', 'snooze till tomorrow')] : [];
  const all = many ? [about.tap('All sent', 'all sent'), about.tap('Skip them all', 'skip')] : [];
  return taps(many ? 'All at once:' : null, ...all, ...later);
}

export function thank(about: About, kind: 'thank' | 'last-call', sittingKey: string, to: readonly string[]): Written {
  const { view } = about;
  const sitting = view.sitting(sittingKey);
  const names = view.names(to);
  const whom = listedShort(names) || 'the people you met';
  const latest = latestIn(about, sitting);
  const until = latest === '' ? '' : `: ${latest}`;
  const drafts = thanksOf(about, sittingKey, to);
  const notes: readonly Note[] = to.flatMap((key, index) => {
    const draft = drafts.get(key);
    return draft === undefined ? [] : [cardOf(about, draft, index, settles(about, key))];
  });
  const isLast = kind === 'last-call';
  const thanked = isLast ? settledNames(about, sittingKey) : [];
  const many = notes.length > 1;
  const feltPoor = view.application.debriefs.some((one) => one.sitting === sittingKey && one.rapport === 'poor');
  const opening = isLast ? `Last call to thank ${whom}${until}.` : `Thank ${whom}${until}.`;
  const ready = many
    ? 'The notes are ready, each one different. Open one, change what you like, and send it.'
    : 'The note is ready. Open it, change what you like, and send it.';
  return {
    subject: `${isLast ? 'last call to thank' : 'thank'} ${whom}${until}`,
    todo: `thank ${whom}${latest === '' ? '' : `, ${latest}`}`,
    preheader:
      notes.length === 0
        ? 'Tell me who you met.'
        : many
          ? `${capital(String(notes.length))} notes are ready to send.`
          : 'The note is ready to send.',
    blocks: [
      lead(opening),
      ...(feltPoor && !isLast ? [say(SORRY)] : []),
      ...(thanked.length === 0 ? [] : [say(`You’ve already thanked ${listed(thanked)}.`)]),
      ...(notes.length === 0 ? nobody(about) : [say(ready)]),
      ...notes.map((one) => one.block),
      ...passOn(about, drafts, to),
      ...(notes.length === 0 ? [] : answers(about, sitting, isLast, many)),
      ...(isLast
        ? [
            say(
              'After that it’s too late for a thank-you. The status check will pass your thanks on instead, so no harm done.',
            ),
          ]
        : []),
      ...(notes.length === 0
        ? []
        : [
            ...personal(about, sittingKey, to, drafts),
            quiet(
              many
                ? 'Each note has me in Bcc, so once you’ve sent it, it’s marked as done. The notes are attached as files, too.'
                : 'The note has me in Bcc, so once you’ve sent it, it’s marked as done. It’s attached as a file, too.',
            ),
          ]),
      heading('Where you are'),
      ...timeline(about, { before: 2, after: 3, current: { step: kind, to } }),
    ],
    drafts: notes.map((one) => one.draft),
    attachments: notes.map((one) => one.attachment),
  };
}
