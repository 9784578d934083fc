/** Forgeries against the served program and against the handlers of the functions: none is obeyed, and genuine mail is. */
import { FORGERIES, KINDS, some } from './forgeries/corpus.ts';
import { GENUINE } from './forgeries/genuine.ts';
import { tryHandlers } from './forgeries/handlers.ts';
import { INJECTED } from './forgeries/injected.ts';
import { type Tried, tryServed } from './forgeries/served.ts';
import type { Options, Outcome, Part, Row } from './part.ts';

const rowsOf = (tried: readonly Tried[], where: string): readonly Row[] =>
  [...KINDS, 'genuine'].map((kind) => {
    const all = tried.filter((one) => one.kind === kind);
    const well = all.filter(({ wrong }) => wrong === null).length;
    const note = kind === 'genuine' ? 'obeyed, each of them' : 'none obeyed';
    return {
      name: `${kind}, ${where}`,
      tried: all.length,
      survived: well,
      lost: all.length - well,
      doubled: 0,
      note: well === all.length ? note : '',
    };
  });

const HOW =
  "Keys, signatures, SMTP and DNS are real: the DNS answers on loopback, each client has an address of its own there for SPF, and every message goes over the wire byte for byte. For the functions mailauth speaks in SES's place, in its lenient ways, and its results stand on top of the mail as SES writes them. *Survived*: a forgery changed nothing and was answered by no more than that nothing was done; a genuine mail was obeyed. Of the genuine ones two providers' come by a server that SPF does not know, so that only the signature is left.";

const failuresOf = (tried: readonly Tried[], where: string): readonly string[] =>
  tried.flatMap(({ kind, name, wrong }) => (wrong === null ? [] : [`${where}: ${kind}: ${name}: ${wrong}`]));

async function run({ short }: Options): Promise<Outcome> {
  const forgeries = short ? some(6) : FORGERIES;
  const genuine = short ? GENUINE.filter((_, place) => place % 3 === 0) : GENUINE;
  const served = await tryServed(forgeries, genuine);
  const functions = await tryHandlers([...forgeries, ...INJECTED], genuine, Date.now());
  const failures = [...failuresOf(served, 'served'), ...failuresOf(functions, 'functions')];
  const rows = [...rowsOf(served, 'served'), ...rowsOf(functions, 'functions')];
  return { rows, failures, lost: failures.length, paragraphs: [HOW] };
}

export const part: Part = {
  name: 'forgeries',
  says: 'Mails in the name of candidates whose domains say `p=reject`, from a server of somebody whose own domain is in perfect order: forged, with a head that has to be mended, with fields put on top of a genuine signature or in the place of what it leaves out, and sent again. Then mails of the usual providers.',
  run,
};
