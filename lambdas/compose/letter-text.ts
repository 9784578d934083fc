/** Turns letters into words: one function per kind, and the compiler reports a missing one. */
import type { Letter } from '../application/letter.ts';
import type { Context, Written } from './context.ts';
import { confirmAddress, confirmDelete, exported, goodbye, joinAddress, newDoor, passedOn } from './letters/account.ts';
import { answer } from './letters/answer.ts';
import { close } from './letters/close.ts';
import { closingNote } from './letters/closing-note.ts';
import { confirm } from './letters/confirm.ts';
import { debrief } from './letters/debrief.ts';
import { help } from './letters/help.ts';
import { list, overview } from './letters/list.ts';
import { outreach } from './letters/outreach.ts';
import { prepare } from './letters/prepare.ts';
import { question } from './letters/question.ts';
import { refusal } from './letters/refusal.ts';
import { thank } from './letters/thank.ts';
import { welcome } from './letters/welcome.ts';
import type { View } from './view.ts';

/** If the application no longer exists, the letter says so. */
export function write(context: Context, letter: Letter, view: View | null): Written {
  switch (letter.kind) {
    case 'welcome':
      return welcome(context);
    case 'question':
      return question(context, letter);
    case 'answer':
      return answer({ ...context, view }, letter);
    case 'list':
      return list(context);
    case 'overview':
      return overview(context);
    case 'help':
      return help(context);
    case 'export':
      return exported(context);
    case 'door':
      return newDoor(context);
    case 'goodbye':
      return goodbye(context);
    case 'refusal':
      return refusal(context, letter.why);
    case 'confirm-delete':
      return confirmDelete(context);
    case 'confirm-address':
      return confirmAddress(context, letter.address);
    case 'join-address':
      return joinAddress(context, letter.address, letter.owner);
    case 'passed-on':
      return passedOn(context, letter.subject, letter.text);
    default:
  }
  if (view === null) return refusal(context, 'application-gone');
  const about = { ...context, view };
  switch (letter.kind) {
    case 'confirm':
      return confirm(about, letter);
    case 'prepare':
      return prepare(about, letter.sitting);
    case 'debrief':
      return debrief(about, letter.sitting);
    case 'thank':
    case 'last-call':
      return thank(about, letter.kind, letter.sitting, letter.to);
    case 'status-check':
    case 'second-check':
    case 'hiring-manager':
    case 'keep-in-touch':
      return outreach(about, letter);
    case 'close':
      return close(about);
    case 'closing-note':
      return closingNote(about, letter.outcome);
    default:
      return letter satisfies never;
  }
}
