/** The lines that SES puts on top of a mail it takes in, as it writes them: what the sender said stands in them as it came, unquoted. */

export interface Stamp {
  readonly id: string;
  readonly mailFrom: string;
  readonly to: string;
  readonly ip?: string;
  readonly helo?: string;
  readonly spf: string;
  readonly dkim: readonly { readonly result: string; readonly identity: string }[];
  readonly dmarc: { readonly result: string; readonly from: string } | null;
}

export function stamped(raw: Uint8Array, stamp: Stamp): Buffer {
  const { id, mailFrom, to, ip = '192.0.2.1', helo = 'mail.home.example', spf, dkim, dmarc } = stamp;
  const says = `(spfCheck: domain of ${mailFrom.slice(mailFrom.lastIndexOf('@') + 1)} designates ${ip} as permitted sender)`;
  const checked = `${spf} ${says} client-ip=${ip}; envelope-from=${mailFrom}; helo=${helo};`;
  const lines = [
    `Return-Path: <${mailFrom}>`,
    `Received: from ${helo} (${helo} [${ip}])`,
    ` by inbound-smtp.eu-west-1.amazonaws.com with SMTP id ${id}`,
    ` for ${to};`,
    ' Tue, 24 Nov 2026 15:00:00 +0000 (UTC)',
    'X-SES-Spam-Verdict: PASS',
    'X-SES-Virus-Verdict: PASS',
    `Received-SPF: ${checked}`,
    'Authentication-Results: amazonses.com;',
    ` spf=${checked}`,
    ...dkim.map(({ result, identity }) => ` dkim=${result} header.i=${identity};`),
    ...(dmarc === null ? [] : [` dmarc=${dmarc.result} header.from=${dmarc.from};`]),
    'X-SES-RECEIPT: AEFBQUFBQUFBQUFHeElXSlJkNW9GT3hxdnlB',
    'X-SES-DKIM-SIGNATURE: a=rsa-sha256; q=dns/txt; b=AA==; c=relaxed/simple; s=abc; d=amazonses.com; t=1795532400; v=1; bh=AA==; h=From:To:Cc:Bcc:Subject:Date:Message-ID:MIME-Version:Content-Type:X-SES-RECEIPT;',
    '',
  ];
  return Buffer.concat([Buffer.from(lines.join('\r\n'), 'latin1'), raw]);
}

/** The domain of the first address in From, for mails that a test wrote. */
const authorOf = (raw: Uint8Array): string =>
  /^From:[^\r\n]*@([a-z0-9.-]+)/im.exec(Buffer.from(raw).toString('latin1'))?.[1]?.toLowerCase() ?? 'nobody.example';

/** The same where everything passes for the domain of From, or nothing does. */
export function vouchedBySes(
  raw: Uint8Array,
  { id, from: mailFrom, to }: { readonly id: string; readonly from: string; readonly to: string },
  vouched = true,
): Buffer {
  const author = authorOf(raw);
  const result = vouched ? 'pass' : 'fail';
  const dkim = [{ result, identity: `@${author}` }];
  return stamped(raw, { id, mailFrom, to, spf: result, dkim, dmarc: { result, from: author } });
}
