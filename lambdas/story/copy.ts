/** Takes the candidate's own copy of a note to a contact as evidence that it was sent. */
import { findContact } from '../application/decide/people.ts';
import { say } from '../application/decide/say.ts';
import type { Saying } from '../application/decide/saying.ts';
import type { Letter } from '../application/letter.ts';
import { isOwn } from '../application/own.ts';
import { STEPS } from '../application/playbook.ts';
import type { Step } from '../application/step.ts';
import type { Understanding } from '../understand/understanding.ts';
import { answerFromDesk } from './account.ts';
import { begin, finish } from './decision.ts';
import type { OpenDesk } from './desk.ts';
import type { Mail } from './mail.ts';
import { readMoment } from './read-moment.ts';
import { whichOne } from './which-application.ts';
import type { Received, World } from './world.ts';

/** A copy of a note to a contact shows that the note was sent, so the step for that contact is done. */
export async function takeCopy(
  world: World,
  desk: OpenDesk,
  mail: Mail,
  understanding: Understanding,
): Promise<Received> {
  const sentTo = [...understanding.to, ...understanding.cc].filter(
    (one) => one.address !== null && !isOwn(one.address, world.settings.domain),
  );
  for (const application of desk.applications.toSorted((a, b) => b.state.openedAt - a.state.openedAt)) {
    const contacts = sentTo
      .map((one) => ({ sent: one, contact: findContact(application.state.contacts, one) }))
      .filter(({ contact }) => contact !== null);
    if (contacts.length === 0) continue;
    const making = begin(world, desk, application);
    for (const { sent, contact } of contacts) {
      if (contact !== null && contact.address === null)
        making.record({ type: 'contact-noted', contact: { ...contact, address: sent.address } });
    }
    const commands = contacts.map(
      ({ contact }) => ({ command: 'done', person: contact?.address ?? contact?.name ?? null }) as const,
    );
    const step = stepOf(mail);
    const saying: Saying = say(making, {
      reply: { text: '', commands, notes: [], unclear: null },
      step,
      readMoment,
      closes: true,
    });
    making.write({
      kind: 'answer',
      effects: saying.effects,
      notes: [],
      questions: saying.questions,
      drafts: [],
      undo: true,
    });
    return finish(world, desk, mail, application, making, 'acted');
  }
  const live = desk.applications.filter(({ state }) => state.status === 'active');
  const letter: Letter =
    live.length > 0
      ? whichOne(live, 'I got a copy of a note to somebody I do not know yet. Which application is it for?', 'done')
      : { kind: 'refusal', why: 'no-interview' };
  return answerFromDesk(world, desk, mail, { letters: [letter], outcome: live.length > 0 ? 'asked' : 'refused' });
}

const isStep = (step: string): step is Step => Object.hasOwn(STEPS, step);

/** The step of the playbook that a mail answers. */
export const stepOf = (mail: Mail): Step | null =>
  mail.door.is === 'reply' && mail.door.step !== null && isStep(mail.door.step) ? mail.door.step : null;
