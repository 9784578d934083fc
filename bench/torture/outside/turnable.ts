/** The program with a fake mail server and a clock that can be turned. Only a rehearsal can have both. */
import { parseArgs } from 'node:util';
import { readInstant } from '../../../lambdas/application/instant.ts';
import { writeWhole } from '../../../lambdas/local/files.ts';
import { logTo } from '../../../lambdas/local/log.ts';
import { serve } from '../../../lambdas/local/serve.ts';
import { receive, sweep, wake } from '../../../lambdas/pipeline.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: { data: text, now: text, relay: text, zone: text, 'ready-file': text, 'smtp-port': text, 'http-port': text },
});
const domain = 'afterword.example';
const served = await serve(
  {
    smtpPort: 0,
    smtpHost: '127.0.0.1',
    httpPort: 0,
    data: values.data ?? '',
    domain,
    zone: values.zone ?? null,
    candidates: [],
    relay: values.relay ?? null,
    from: `Afterword <hello@${domain}>`,
    now: readInstant(values.now ?? ''),
    authenticate: false,
    dns: null,
  },
  { story: { receive, wake, sweep }, log: logTo(process.stdout), turnable: true },
);
process.once('SIGTERM', () => void served.close().then(() => process.exit(0)));
await writeWhole(values['ready-file'] ?? '', `${JSON.stringify({ smtp: served.smtp, http: served.http })}\n`, 0o644);
