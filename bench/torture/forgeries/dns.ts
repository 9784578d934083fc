/** A DNS of its own on loopback: it answers for the domains it is given, and knows no other. */
import { createServer, Packet } from 'dns2';
import type { Domain } from './domains.ts';

interface Dns {
  /** As `--dns` takes it. */
  readonly address: string;
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}

/** A text of more than 255 bytes stands in several strings. RFC 1035 §3.3.14 */
const pieces = (text: string): string[] => text.match(/.{1,255}/gs) ?? [];

export async function openDns(domains: readonly Domain[]): Promise<Dns> {
  const texts = new Map(domains.flatMap((one) => [...one.texts]));
  let asked = 0;
  const server = createServer({
    udp: true,
    tcp: true,
    handle: (request, send) => {
      asked += 1;
      const response = Packet.createResponseFromRequest(request);
      const [question] = request.questions;
      const name = question?.name.toLowerCase() ?? '';
      const text = question?.type === Packet.TYPE.TXT ? texts.get(name) : undefined;
      const isThere = [...texts.keys()].some((one) => one === name || one.endsWith(`.${name}`));
      if (text !== undefined)
        response.answers.push(
          new Packet.Resource({ name, type: Packet.TYPE.TXT, class: Packet.CLASS.IN, ttl: 60, data: pieces(text) }),
        );
      else if (!isThere) response.header.rcode = Packet.RCODE.NXDOMAIN;
      send(response);
    },
  });
  const { udp } = await server.listen({
    udp: { port: 0, address: '127.0.0.1' },
    tcp: { port: 0, address: '127.0.0.1' },
  });
  if (udp === undefined) throw new Error('the DNS has no port');
  return { address: `127.0.0.1:${udp.port}`, asked: () => asked, close: () => server.close() };
}
