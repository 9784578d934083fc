/** The mails of the deployment test: an invite, an answer, and SES's notice of each. */

export const DOMAIN = 'afterword.example';
export const SAM = 'sam.lee@home.example';

const stamp = (at: number): string => new Date(at).toISOString().replace(/[-:]|\.\d{3}/g, '');

/** A zone in which it is about noon, so that whatever is due may come. */
export function zoneOfNoon(now: number): string {
  const hourIn = (timeZone: string): number =>
    Number(new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(now));
  const zone = Intl.supportedValuesOf('timeZone').find((one) => hourIn(one) === 12);
  if (zone === undefined) throw new Error('it is noon nowhere');
  return zone;
}

export function invite(id: string, start: number, end: number, sentAt: number): string {
  return [
    'From: Sam Lee <sam.lee@home.example>',
    `To: hello@${DOMAIN}`,
    `Subject: Fwd: Invitation: Interview with Brightwater, Product Designer`,
    `Message-ID: <${id}@home.example>`,
    `Date: ${new Date(sentAt).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    '---------- Forwarded message ---------',
    'From: Nadia Berg <nadia.berg@brightwater.example>',
    'Subject: Invitation: Interview with Brightwater, Product Designer',
    'To: Sam Lee <sam.lee@home.example>',
    '',
    'Hi Sam, here is the invitation for your interview with Priya Shah.',
    '',
    '--b',
    'Content-Type: text/calendar; charset=utf-8; method=REQUEST; name=invite.ics',
    'Content-Disposition: attachment; filename=invite.ics',
    '',
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Brightwater//Calendar//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${id}@brightwater.example`,
    'SEQUENCE:0',
    `DTSTAMP:${stamp(sentAt)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    'SUMMARY:Interview with Brightwater: Product Designer',
    'ORGANIZER;CN=Nadia Berg:mailto:nadia.berg@brightwater.example',
    'ATTENDEE;CN=Priya Shah;PARTSTAT=ACCEPTED:mailto:priya.shah@brightwater.example',
    'ATTENDEE;CN=Sam Lee:mailto:sam.lee@home.example',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
    '--b--',
    '',
  ].join('\r\n');
}

export const answer = (id: string, to: string, text: string, sentAt: number): string =>
  [
    'From: Sam Lee <sam.lee@home.example>',
    `To: ${to}`,
    'Subject: Re: How did it go?',
    `Message-ID: <${id}@home.example>`,
    `Date: ${new Date(sentAt).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n');

/** What SES publishes when its S3 action has put a mail into the bucket. */
export const notice = (id: string, recipient: string, bucket: string, at: number): string => {
  const pass = { status: 'PASS' };
  return JSON.stringify({
    notificationType: 'Received',
    mail: { timestamp: new Date(at).toISOString(), source: SAM, messageId: id, destination: [recipient] },
    receipt: {
      timestamp: new Date(at).toISOString(),
      processingTimeMillis: 200,
      recipients: [recipient],
      spamVerdict: pass,
      virusVerdict: pass,
      spfVerdict: pass,
      dkimVerdict: pass,
      dmarcVerdict: pass,
      action: { type: 'S3', bucketName: bucket, objectKeyPrefix: 'mail/', objectKey: `mail/${id}` },
    },
  });
};
