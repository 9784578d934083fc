/** What SES tells of mail that went out, who may use it, and what a wake-up names. */
import { describe, expect, it } from 'vitest';
import { allowing } from '../../lambdas/aws/environment.ts';
import { readFeedback } from '../../lambdas/aws/feedback-event.ts';
import { readWakeUp } from '../../lambdas/aws/queue.ts';

describe('what became of a mail', () => {
  const mail = { tags: { mail: ['m1'], candidate: ['c1'], 'ses:configuration-set': ['set'] } };
  const read = (event: object) => readFeedback(JSON.stringify(event));

  it('delivery', () => {
    expect(read({ eventType: 'Delivery', mail, delivery: {} })).toEqual({
      mail: 'm1',
      candidate: 'c1',
      is: 'delivered',
      addresses: [],
    });
  });

  it('a bounce for good names the addresses, one that may pass is only a delay', () => {
    const bouncedRecipients = [{ emailAddress: '"Sam" <Sam@Home.example>' }];
    expect(read({ eventType: 'Bounce', mail, bounce: { bounceType: 'Permanent', bouncedRecipients } })).toMatchObject({
      is: 'bounced',
      addresses: ['sam@home.example'],
    });
    expect(read({ eventType: 'Bounce', mail, bounce: { bounceType: 'Transient', bouncedRecipients } })?.is).toBe(
      'delayed',
    );
  });

  it('a complaint names who complained', () => {
    const complaint = { complainedRecipients: [{ emailAddress: 'sam@home.example' }], complaintSubType: null };
    expect(read({ eventType: 'Complaint', mail, complaint })).toMatchObject({
      is: 'complained',
      addresses: ['sam@home.example'],
    });
  });

  it('what bears none of our tags is not ours', () => {
    expect(read({ eventType: 'Delivery', mail: { tags: {} } })).toBeNull();
    expect(read({ eventType: 'Delivery', mail: {} })).toBeNull();
    expect(read({ eventType: 'Open', mail })).toBeNull();
    expect(readFeedback('Successfully validated SNS topic')).toBeNull();
  });
});

describe('who may use it', () => {
  it('addresses and whole domains, in any case; or anybody', () => {
    const allows = allowing('sam@home.example, @Team.example');
    expect(['sam@home.example', 'x@team.example', 'x@home.example', 'x@sub.team.example'].map(allows)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(allowing('*')('anybody@else.example')).toBe(true);
    expect(allowing('')('anybody@else.example')).toBe(false);
  });
});

describe('a wake-up', () => {
  it('names a candidate, and an application or none', () => {
    expect(readWakeUp('{"candidate":"c","application":null}')).toEqual({ candidate: 'c', application: null });
    expect(readWakeUp('{"candidate":"c","application":"a","more":1}')).toEqual({ candidate: 'c', application: 'a' });
    expect(readWakeUp('{"candidate":"c"}')).toBeNull();
    expect(readWakeUp('{"candidate":1,"application":null}')).toBeNull();
  });
});
