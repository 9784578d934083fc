/** An invite in GMT: whose clock is meant. */
import { expect, it } from 'vitest';
import { forward, named, office } from './writing.ts';

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

it('GMT keeps its name, is London where the sender is British, and becomes nobody’s clock in a tap', async () => {
  const said = 'Your interview with Priya Shah at Acme is on Tuesday 1 December 2026, 14:00 to 15:00';
  for (const zone of ['GMT', 'UTC']) {
    const box = office(() => true, null);
    const confirm = named((await box.send(forward(`${said} ${zone}.`))).mails, 'confirm');
    expect(flat(confirm.text)).toContain(`14:00 to 15:00 ${zone}`);
    expect(flat(confirm.text)).toContain(`times are in ${zone}, as in the invite`);
    expect(flat(confirm.text)).toContain('Is Priya the hiring manager? - Yes: reply "Priya is the hiring manager"');
    expect(flat(confirm.text)).not.toMatch(/reply "timezone (?:GMT|UTC|Etc)/);
    await box.close();
  }
  const box = office(() => true, null);
  const confirm = named((await box.send(forward(`${said} GMT.`, 'dana@acme.co.uk'))).mails, 'confirm');
  expect(flat(confirm.text)).toContain('14:00 to 15:00 London time');
  expect(flat(confirm.text)).toContain('That’s mine too: reply "timezone Europe/London"');
  await box.close();
});
