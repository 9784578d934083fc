/** SMTP by hand: what is written, byte for byte, and what is heard. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterwards } from './serving.ts';

export interface Talk {
  readonly socket: Socket;
  /** Resolves with the next answer, all its lines; '' when the other side hung up. */
  readonly hear: () => Promise<string>;
  /** Writes as it stands, without a line end. */
  readonly write: (bytes: string) => void;
  readonly say: (line: string) => Promise<string>;
}

/** The last line of an answer has a space behind its code. RFC 5321 §4.2.1 */
const ANSWER = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/;

export async function talkTo(port: number, host = '127.0.0.1'): Promise<Talk> {
  const socket = connect(port, host);
  afterwards(async () => void socket.destroy());
  socket.on('error', () => {});
  let heard = '';
  let over = false;
  socket.on('data', (chunk) => {
    heard += chunk.toString();
    socket.emit('heard');
  });
  socket.on('close', () => {
    over = true;
    socket.emit('heard');
  });
  const hear = async (): Promise<string> => {
    for (;;) {
      const answer = ANSWER.exec(heard)?.[0];
      if (answer !== undefined) {
        heard = heard.slice(answer.length);
        return answer.trimEnd();
      }
      if (over) return '';
      await once(socket, 'heard');
    }
  };
  const write = (bytes: string): void => void socket.write(bytes);
  return {
    socket,
    hear,
    write,
    say: (line) => {
      write(`${line}\r\n`);
      return hear();
    },
  };
}

/** Greeted, and in the middle of a message: what is written next is its text. */
export async function inData(port: number): Promise<Talk> {
  const talk = await talkTo(port);
  await talk.hear();
  for (const line of ['EHLO home.example', 'MAIL FROM:<sam@home.example>', 'RCPT TO:<hello@afterword.example>', 'DATA'])
    await talk.say(line);
  return talk;
}
