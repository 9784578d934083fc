/** Whatever stands in a field of a mail or a calendar stays a value: in what we send it breaks no header, is no markup, and adds no recipient. */
import { describe, expect, it } from 'vitest';
import { faultsOfHtml, faultsOfMail } from '../../bench/torture/fuzz/safe-mail.ts';
import { openFuzzScene } from '../../bench/torture/fuzz/scene.ts';
import { HARMFUL } from '../../bench/torture/fuzz/words.ts';

const SAM = 'sam.lee@home.example';

interface Fields {
  readonly writer: string;
  readonly address: string;
  readonly subject: string;
  readonly title: string;
  readonly place: string;
  readonly guest: string;
  readonly uid: string;
  readonly link: string;
  readonly file: string;
  readonly said: string;
}
const PLAIN: Fields = {
  writer: 'Dana Cole',
  address: 'dana.cole@brightwater.example',
  subject: 'Interview with Brightwater - Backend Engineer',
  title: 'Interview: Sam Lee / Brightwater - Backend Engineer',
  place: 'Room 4',
  guest: 'Priya Shah',
  uid: 'u1@brightwater.example',
  link: 'https://meet.brightwater.example/j/1',
  file: 'invite.ics',
  said: 'Priya looks forward to talking with you about our ledger.',
};

const flat = (text: string): string => text.replaceAll(/[\r\n]+/g, '\r\n ');

/** A forward of an invite, as mail programs write it; what a value holds is put in as it stands, folded where it has line ends. */
const inviteOf = (fields: Fields): Buffer =>
  Buffer.from(
    `From: Sam Lee <${SAM}>
To: hello@afterword.example
Subject: Fwd: ${flat(fields.subject)}
Date: Tue, 24 Nov 2026 12:00:00 +0000
Message-ID: <f1@home.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

---------- Forwarded message ---------
From: ${flat(fields.writer)} <${fields.address}>
Date: Mon, Nov 23, 2026 at 4:12 PM
Subject: ${flat(fields.subject)}
To: Sam Lee <${SAM}>

${fields.said}
Join: ${fields.link}

--b
Content-Type: text/calendar; charset=utf-8; method=REQUEST; name="${fields.file}"
Content-Disposition: attachment; filename="${fields.file}"

BEGIN:VCALENDAR
METHOD:REQUEST
BEGIN:VEVENT
UID:${flat(fields.uid)}
DTSTART:20261201T170000Z
DTEND:20261201T174500Z
SUMMARY:${flat(fields.title)}
LOCATION:${flat(fields.place)}
URL:${flat(fields.link)}
ORGANIZER;CN="${flat(fields.writer)}":mailto:${fields.address}
ATTENDEE;CN="${flat(fields.guest)}":mailto:priya@brightwater.example
ATTENDEE;CN=Sam Lee:mailto:${SAM}
END:VEVENT
END:VCALENDAR
--b--
`.replaceAll(/\r?\n/g, '\r\n'),
    'latin1',
  );

const replyOf = (text: string): Buffer =>
  Buffer.from(
    `From: Sam Lee <${SAM}>\r\nTo: hello@afterword.example\r\nSubject: Re: x\r\nMessage-ID: <r1@home.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${text}\r\n`,
    'latin1',
  );

/** All that is wrong with the mails that go out in the six weeks after. */
async function faultsAfter(invite: Buffer, reply: string | null = null): Promise<readonly string[]> {
  const scene = openFuzzScene();
  await scene.deliver(invite, SAM, 'hello@afterword.example');
  if (reply !== null) await scene.deliver(replyOf(reply), SAM, scene.sent().at(-1)?.replyTo ?? '');
  await scene.days(45, (what) => what());
  const mails = scene.sent();
  expect(mails.length).toBeGreaterThan(1);
  return (await Promise.all(mails.map((mail) => faultsOfMail(mail, SAM)))).flat();
}

const NAMES = Object.keys(PLAIN).filter((one): one is keyof Fields => one in PLAIN);

const COMMANDS = ['Priya: ', 'company: ', 'role: ', 'link ', 'forgot: ', 'HR is ', 'timezone ', ''] as const;

describe('what means harm', { timeout: 120_000 }, () => {
  it.each(NAMES)('as the %s stays a value', async (field) => {
    for (const harm of HARMFUL.slice(0, 3))
      expect({ harm, faults: await faultsAfter(inviteOf({ ...PLAIN, [field]: harm })) }).toEqual({ harm, faults: [] });
  });

  it.each(HARMFUL)('in every field at once stays a value: %j', async (harm) => {
    const { address, uid, link } = PLAIN;
    const everywhere = Object.fromEntries(NAMES.map((name) => [name, harm]));
    const text = COMMANDS.map((command) => `${command}${flat(harm)}`).join('\r\n');
    expect(await faultsAfter(inviteOf({ ...PLAIN, ...everywhere, address, uid, link }), text)).toEqual([]);
  });

  it('would be seen: markup, a second recipient and a broken header are told', async () => {
    expect(faultsOfHtml('<p>x</p><script>alert(1)</script>')).toContain('the element <script>');
    expect(faultsOfHtml('<p onclick="x">x</p>')).toContain('the attribute onclick of <p>');
    expect(faultsOfHtml('<a href="javascript:alert(1)">x</a>')[0]).toMatch(/no mailto/);
    expect(faultsOfHtml('<a href="mailto:a@x.example,b@x.example?subject=x">x</a>')[0]).toMatch(/several/);
    expect(faultsOfHtml('<a href="mailto:a@x.example?subject=x&amp;cc=b@x.example">x</a>')).toContain(
      'a link with the field cc',
    );
    expect(faultsOfHtml('<a href="mailto:a@x.example?subject=x%0D%0ABcc:y">x</a>')[0]).toMatch(/breaks its line/);
  });
});

describe('a link that looks like another', () => {
  it.each([
    'https://meet.google.com@evil.example/abc-defg-hij',
    'https://meet.google.com.evil.example/abc-defg-hij',
    'https://xn--pypal-4ve.example/join',
    'javascript:alert(1)//zoom.us/j/1',
    'data:text/html,zoom.us/j/1',
  ])('%s is nothing that can be clicked in what we send', async (link) => {
    const scene = openFuzzScene();
    await scene.deliver(inviteOf({ ...PLAIN, link }), SAM, 'hello@afterword.example');
    for (const mail of scene.sent()) expect(mail.html.match(/href="(?!mailto:)/g)).toBeNull();
  });
});

describe('a name that every object has', () => {
  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is a word like others',
    async (name) => {
      const said = `Your interview is on Tuesday 1 December 2026 at 10:00 ${name}. You will meet ${name}.`;
      expect(
        await faultsAfter(
          inviteOf({ ...PLAIN, said, title: name, uid: name }),
          `Priya: ${name} and ${name}s\nforgot: ${name} the ledger`,
        ),
      ).toEqual([]);
    },
  );
});
