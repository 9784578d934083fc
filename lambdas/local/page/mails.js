/** One mail of the conversation: its header, the mail as HTML or text, and the box to answer it. */
import { answerOf, taps } from './reply.js';
import { element, stepName, when } from './words.js';

/** The frame is as tall as its mail. The page handles clicks on its links, because the mail itself cannot run anything. */
function frameOf(mail, answer, loaded) {
  const frame = element('iframe', { title: `Mail: ${mail.subject}`, sandbox: 'allow-same-origin', loading: 'eager' });
  const fit = () => {
    const inside = frame.contentDocument?.documentElement;
    if (!inside || frame.clientWidth === 0) return;
    frame.style.height = '0';
    frame.style.height = `${Math.ceil(inside.getBoundingClientRect().height || inside.scrollHeight)}px`;
    if (inside.scrollHeight > frame.clientHeight) frame.style.height = `${inside.scrollHeight}px`;
  };
  frame.addEventListener('load', () => {
    fit();
    loaded(frame.contentDocument);
    frame.contentDocument.addEventListener('click', (event) => {
      const link = event.target.closest?.('a[href]');
      if (!link) return;
      event.preventDefault();
      const meant = answerOf(link);
      if (meant !== null) answer(meant, link.href);
      else if (link.protocol === 'https:' || link.protocol === 'http:') window.open(link.href, '_blank', 'noopener,noreferrer');
    });
  });
  let width = 0;
  new ResizeObserver(() => {
    if (frame.clientWidth === width) return;
    width = frame.clientWidth;
    fit();
  }).observe(frame);
  frame.src = `/mail/${encodeURIComponent(mail.id)}`;
  return frame;
}

function bodyOf(mail, { domain, send, openOutside }) {
  const box = element('textarea', { id: `answer-${mail.id}`, rows: 2, placeholder: 'For example: sent to Priya, snooze the rest till Friday' });
  const answer = ({ to, subject, body, isToFill }, href) => {
    if (!to.endsWith(`@${domain}`)) return openOutside(href);
    if (!isToFill) return send({ to, subject, body: '' });
    const form = body.trim() === '' ? subject : body;
    box.value = form;
    box.rows = Math.min(14, form.split('\n').length + 1);
    box.dataset.to = to;
    if (form === body) box.dataset.subject = subject;
    box.focus();
    const end = form === body ? 0 : form.length;
    box.setSelectionRange(end, end);
  };
  const quick = element('div', { className: 'taps', role: 'group', 'aria-label': 'One-tap answers', hidden: true });
  const frame = frameOf(mail, answer, (shown) => {
    const all = taps(shown, domain).map((one) => {
      const title = one.isToFill ? 'Fills in the box' : `Sends: ${one.subject}`;
      const tap = element('button', { type: 'button', title }, one.label);
      tap.addEventListener('click', () => answer(one, ''));
      return tap;
    });
    quick.replaceChildren(...all);
    quick.hidden = all.length === 0;
  });
  const text = element('pre', { className: 'text', hidden: true, tabIndex: 0 }, mail.text);
  const asMail = element('button', { type: 'button', 'aria-pressed': 'true' }, 'Mail');
  const asText = element('button', { type: 'button', 'aria-pressed': 'false' }, 'Text');
  const show = (plain) => {
    frame.hidden = plain;
    text.hidden = !plain;
    asMail.setAttribute('aria-pressed', String(!plain));
    asText.setAttribute('aria-pressed', String(plain));
  };
  asMail.addEventListener('click', () => show(false));
  asText.addEventListener('click', () => show(true));

  // Notes ready to send, an export: what a mail program would show as attached.
  const files = mail.attachments.map(({ name }, at) =>
    element('a', { href: `/mail/${encodeURIComponent(mail.id)}/files/${at}`, download: name }, name),
  );
  const attached = element('p', { className: 'files', hidden: files.length === 0 }, 'Attached: ', ...files.flatMap((one, at) => (at === 0 ? [one] : [', ', one])));

  const sendBox = async () => {
    const body = box.value.trim();
    if (body === '') return box.focus();
    const sent = await send({
      to: box.dataset.to ?? mail.replyTo,
      subject: box.dataset.subject ?? `Re: ${mail.subject}`,
      body,
    });
    if (sent) box.value = '';
  };
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void sendBox();
  });
  const button = element('button', { type: 'button', className: 'primary', title: 'Or press Ctrl+Enter (⌘+Enter on a Mac)' }, 'Send the reply');
  button.addEventListener('click', () => void sendBox());
  return element(
    'div',
    { className: 'body' },
    element('div', { className: 'views', role: 'group', 'aria-label': 'Show as' }, asMail, asText),
    frame,
    text,
    attached,
    element(
      'div',
      { className: 'answer' },
      quick,
      element('label', { htmlFor: box.id }, 'Answer in your own words'),
      box,
      element('div', { className: 'send' }, button),
    ),
  );
}

/** `open`: it is the newest. The body is created when it is first opened. */
export function mailItem(mail, zone, doors) {
  const date = element('span', { className: 'when' }, when(mail.at, zone));
  const head = element(
    'button',
    { type: 'button', className: 'head', 'aria-expanded': 'false' },
    element('span', { className: 'step' }, stepName(mail.step)),
    date,
    element('span', { className: 'to' }, `To ${mail.to}`),
    element('span', { className: 'subject' }, mail.subject),
  );
  const item = element('li', { className: 'mail' }, element('h3', {}, head));
  item.dataset.step = mail.step ?? '';
  let body;
  const open = (wanted) => {
    head.setAttribute('aria-expanded', String(wanted));
    if (wanted && body === undefined) {
      body = bodyOf(mail, doors);
      item.append(body);
    }
    if (body !== undefined) body.hidden = !wanted;
  };
  head.addEventListener('click', () => {
    const wanted = head.getAttribute('aria-expanded') !== 'true';
    open(wanted);
    if (wanted) doors.chosen(mail);
  });
  return {
    item,
    open,
    subject: mail.subject,
    /** All mails are dated in one zone, which may change with a new application. */
    date: (zone) => {
      date.textContent = when(mail.at, zone);
    },
  };
}
