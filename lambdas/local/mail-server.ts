/** Whether the mail server for outgoing mail can be reached. */
import type { Transporter } from 'nodemailer';
import { whyRefused } from './refused-for-good.ts';

/** Milliseconds that the mail server has to answer at startup. */
const ANSWERS_WITHIN = 8000;

export async function reached(transport: Transporter): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve('no answer'), ANSWERS_WITHIN);
    timer.unref();
  });
  const tried = transport.verify().then(() => null, whyRefused);
  return Promise.race([tried, late]).finally(() => clearTimeout(timer));
}
