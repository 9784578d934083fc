/** Hands a message over by SMTP, byte for byte and from a given address of loopback: no client mends what a forger wrote. RFC 5321 */
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Sent } from './scene.ts';

/** The last line of an answer has a space behind its code. RFC 5321 §4.2.1 */
const ANSWER = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/;

/** A line that begins with a dot gets another. RFC 5321 §4.5.2 */
const stuffed = (raw: Buffer): string => `\r\n${raw.toString('latin1')}`.replaceAll('\r\n.', '\r\n..').slice(2);

/** Resolves with the answer to the message, or to what was refused before it. */
export async function hand(port: number, { raw, mailFrom, to, ip, helo }: Sent): Promise<string> {
  const socket = connect({ port, host: '127.0.0.1', localAddress: ip });
  let heard = '';
  let over = false;
  socket.on('data', (chunk) => {
    heard += chunk.toString();
    socket.emit('heard');
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    over = true;
    socket.emit('heard');
  });
  const hear = async (): Promise<string> => {
    for (;;) {
      const answer = ANSWER.exec(heard)?.[0];
      if (answer !== undefined) {
        heard = heard.slice(answer.length);
        return answer.trim();
      }
      if (over) return '';
      await once(socket, 'heard');
    }
  };
  const say = (line: string): Promise<string> => {
    socket.write(`${line}\r\n`, 'latin1');
    return hear();
  };
  try {
    await hear();
    const domain = mailFrom.slice(mailFrom.lastIndexOf('@') + 1);
    await say(`EHLO ${helo ?? `mail.${domain === '' ? 'evil.example' : domain}`}`);
    for (const line of [`MAIL FROM:<${mailFrom}>`, `RCPT TO:<${to}>`, 'DATA']) {
      const answer = await say(line);
      if (!/^[23]/.test(answer)) return answer;
    }
    const text = stuffed(raw);
    return await say(`${text}${text.endsWith('\r\n') ? '' : '\r\n'}.`);
  } finally {
    socket.destroy();
  }
}
