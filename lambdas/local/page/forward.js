/** Forwarding an invite: by an example, by a file that is chosen or dropped. */
import * as doors from './doors.js';
import { act, OUTCOMES, say } from './status.js';
import { askReader, knownReader } from './who.js';
import { element } from './words.js';

const at = (id) => document.getElementById(id);
const LARGEST = 40 * 1024 * 1024;

/** `list`: what the page shows of mails: `showAll`, `before` (resolves with a function that says whether one is new since), `showNewest`. */
async function dropFile(file, list) {
  await list.showAll();
  const hasNew = list.before();
  const went = await act(`Forwarding ${file.name}`, async () => {
    if (file.size > LARGEST) throw new Error('This file has more than 40 MB. Save the invite alone, without its attachments.');
    let dropped = await doors.drop(file, knownReader());
    if (dropped.outcome === 'who') {
      const reader = await askReader(dropped.addresses);
      if (reader === null) return 'Nothing was forwarded. Drop the file again when you like.';
      dropped = await doors.drop(file, reader);
    }
    return OUTCOMES[dropped.outcome];
  });
  if (went && hasNew()) list.showNewest();
  else if (went && at('status').textContent === OUTCOMES.acted) say('I have had this one before, so nothing has changed.');
}

export function listenToFiles(list) {
  at('file').addEventListener('change', async ({ target }) => {
    for (const file of target.files) await dropFile(file, list);
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
    for (const file of event.dataTransfer.files) await dropFile(file, list);
  });
  // The button is always in reach: at the bottom on a phone, in the header on a wide screen.
  at('forward').addEventListener('click', () => {
    at('invites').scrollIntoView({ block: 'start' });
    at('file').focus({ preventScroll: true });
  });
}

export function drawExamples(examples, list) {
  at('examples').replaceChildren(
    ...examples.map(({ name, title, says }) => {
      const button = element('button', { type: 'button', id: `example-${name}` }, element('b', {}, title), element('span', {}, says));
      button.addEventListener('click', async () => {
        await list.showAll();
        const hasNew = list.before();
        await act('Forwarding the example', async () => OUTCOMES[(await doors.sendExample(name)).outcome]);
        if (hasNew()) list.showNewest();
      });
      return button;
    }),
  );
}
