/** A reply in the form `afterword interpret` prints. */
import { writeInstant } from '../application/instant.ts';
import type { Reply } from '../application/instruction.ts';

/** Instants become text; everything else stays as it is. */
const written = (command: Reply['commands'][number]) =>
  Object.fromEntries(
    Object.entries(command).map(([name, value]) => [
      name,
      (name === 'until' || name === 'expectBy') && typeof value === 'number' ? writeInstant(value) : value,
    ]),
  );

export function replyToJson(file: string, reply: Reply): object {
  return {
    file,
    text: reply.text,
    commands: reply.commands.map(written),
    notes: reply.notes,
    unclear: reply.unclear,
    options: (reply.options ?? []).map((option) => option.map(written)),
  };
}

export function sayReply(file: string, reply: Reply): string {
  const lines = [file, `  typed: ${reply.text.replaceAll('\n', '\n         ')}`];
  for (const command of reply.commands) {
    const { command: name, ...fields } = written(command);
    const said = Object.entries(fields).map(([field, value]) => `${field} ${String(value)}`);
    lines.push(`  ${String(name)}${said.length > 0 ? `: ${said.join(', ')}` : ''}`);
  }
  for (const note of reply.notes) lines.push(`  note: ${note}`);
  if (reply.unclear !== null) lines.push(`  unclear: ${reply.unclear}`);
  for (const option of reply.options ?? [])
    lines.push(`  or: ${option.map((one) => Object.values(written(one)).join(' ')).join('; ')}`);
  return lines.join('\n');
}
