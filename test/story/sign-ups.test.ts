/** Who begins when an installation is open to anybody, and which accounts go by themselves. */
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../lambdas/application/instant.ts';
import { SIGN_UPS } from '../../lambdas/application/sign-ups.ts';
import { settle } from '../../lambdas/pipeline.ts';
import { BEGIN, invite, type Office, office, SAM, vouchedBy, write } from './writing.ts';

const open = (): Office => office(undefined, undefined, true);

/** A first mail; resolves with the kinds of what came back. */
async function begin(box: Office, from: string, text = 'help'): Promise<readonly (string | null)[]> {
  const verdicts = vouchedBy(from.split('@')[1] ?? '');
  return (await box.send(write({ from, text, at: box.now() }), { from, verdicts })).mails.map(({ step }) => step);
}

async function beginAll(box: Office, addresses: readonly string[]) {
  let opened = 0;
  let mails = 0;
  for (const address of addresses) {
    const back = await begin(box, address);
    mails += back.length;
    if (back.includes('welcome')) opened += 1;
  }
  return { opened, mails };
}

const people = (count: number, domain: (n: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, n) => `p${n}@${domain(n)}`);

describe('an installation that is open to anybody', () => {
  it('takes twenty of one domain an hour, whatever stands before it, and others beside them', {
    timeout: 120_000,
  }, async () => {
    const box = open();
    const { opened, mails } = await beginAll(
      box,
      people(1000, (n) => `m${n % 7}.flood.example`),
    );
    expect(opened).toBeLessThanOrEqual(20);
    expect(opened).toBeGreaterThan(14);
    // A welcome and an answer each, and as many who are told to come again.
    expect(mails).toBeLessThanOrEqual(60);
    expect(await begin(box, SAM)).toContain('welcome');
    await box.advance(BEGIN + HOUR + 1);
    expect(await begin(box, 'late@flood.example')).toContain('welcome');
    await box.close();
  });

  it('takes sixty of one domain a day', { timeout: 60_000 }, async () => {
    const box = open();
    let all = 0;
    for (let hour = 0; hour < 6; hour += 1) {
      all += (
        await beginAll(
          box,
          people(40, () => 'flood.example').map((one) => `${hour}${one}`),
        )
      ).opened;
      await box.advance(box.now() + HOUR + 1);
    }
    expect(all).toBeLessThanOrEqual(60);
    expect(all).toBeGreaterThan(45);
    await box.close();
  });

  it('takes two hundred an hour in all', { timeout: 120_000 }, async () => {
    const box = open();
    const { opened } = await beginAll(
      box,
      people(500, (n) => `d${n}.example`),
    );
    expect(opened).toBeLessThanOrEqual(200);
    expect(opened).toBeGreaterThan(180);
    await box.close();
  });

  it('takes a thousand a day in all', { timeout: 300_000 }, async () => {
    const box = open();
    let all = 0;
    for (let hour = 0; hour < 7; hour += 1) {
      const addresses = people(200, (n) => `d${n}.example`).map((one) => `${hour}${one}`);
      all += (await beginAll(box, addresses)).opened;
      await box.advance(box.now() + HOUR + 1);
    }
    expect(all).toBeLessThanOrEqual(1000);
    expect(all).toBeGreaterThan(900);
    await box.close();
  });

  it("counts a big provider's domain as nobody's", { timeout: 60_000 }, async () => {
    const box = open();
    expect(
      (
        await beginAll(
          box,
          people(40, () => 'gmail.example'),
        )
      ).opened,
    ).toBe(40);
    await box.close();
  });

  it('tells who is put off, once', async () => {
    const box = open();
    await beginAll(
      box,
      people(40, () => 'flood.example'),
    );
    await box.advance(BEGIN + HOUR / 2);
    const [first, again] = [await begin(box, 'p39@flood.example'), await begin(box, 'p39@flood.example')];
    expect([first, again].flat().filter((step) => step === 'welcome')).toEqual([]);
    await box.close();
  });

  it.each(['bounced', 'complained'] as const)(
    'takes nobody for a day when the mail of newcomers %s too often',
    async (is) => {
      const box = open();
      const cap = is === 'bounced' ? SIGN_UPS.bounces : SIGN_UPS.complaints;
      for (const address of people(cap.most + 1, (n) => `d${n}.example`)) {
        expect(await begin(box, address)).toContain('welcome');
        const candidate = (await box.desk(address))?.candidate.id ?? '';
        const feedback = { candidate, mail: `mail of ${address}`, is, addresses: [address] } as const;
        // SES may say it twice.
        for (let times = 0; times < 2; times += 1) await settle(box.world, feedback);
      }
      expect(await begin(box, SAM)).toEqual(['refusal']);
      await box.advance(BEGIN + DAY + HOUR);
      expect(await begin(box, SAM)).toContain('welcome');
      await box.close();
    },
  );
});

it('an installation that names who may use it has no such caps', { timeout: 60_000 }, async () => {
  const box = office((address) => address.endsWith('@school.example'));
  expect(
    (
      await beginAll(
        box,
        people(100, () => 'school.example'),
      )
    ).opened,
  ).toBe(100);
  await box.close();
});

describe('an account that never did anything', () => {
  it('goes after thirty days, without a word', async () => {
    const box = office();
    await box.send(write({ text: 'help' }));
    await box.advance(BEGIN + 29 * DAY);
    expect(await box.desk(SAM)).not.toBeNull();
    box.fresh();
    await box.advance(BEGIN + 31 * DAY);
    expect(await box.world.applications.findCandidate(SAM)).toBeNull();
    expect(box.fresh()).toEqual([]);
    expect(box.next()).toBeNull();
    expect(await begin(box, SAM)).toContain('welcome');
    await box.close();
  });

  it('that wrote again, has a wish or an application, stays', async () => {
    const again = office();
    await again.send(write({ text: 'help' }));
    await again.advance(BEGIN + 20 * DAY);
    await again.send(write({ text: 'help', at: again.now() }));
    await again.advance(BEGIN + 35 * DAY);
    expect(await again.desk(SAM)).not.toBeNull();
    await again.close();
    for (const mail of [write({ text: 'timezone Europe/Lisbon' }), invite()]) {
      const box = office();
      await box.send(write({ text: 'help' }));
      await box.send(mail);
      await box.advance(BEGIN + 200 * DAY);
      expect(await box.desk(SAM)).not.toBeNull();
      await box.close();
    }
  });
});
