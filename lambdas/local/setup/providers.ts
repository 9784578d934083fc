/** Common providers: their servers, where to create an app password, and what else to know. As of 2026. */
export interface Provider {
  readonly name: string;
  readonly domains: readonly string[];
  readonly imap: string;
  readonly smtp: string;
  /** Which password it takes, and where that comes from: after 'This needs'. */
  readonly password: string;
  /** What else to know; null: nothing. */
  readonly note: string | null;
  /** The name in its Authentication-Results, if known; a mail to oneself often has none. */
  readonly authserv: string | null;
  /** Requires a token instead of a password. */
  readonly needsToken?: true;
}

const PROVIDERS: readonly Provider[] = [
  {
    name: 'Gmail',
    domains: ['gmail.com', 'googlemail.com'],
    imap: 'imaps://imap.gmail.com',
    smtp: 'smtps://smtp.gmail.com',
    password: 'an app password, from https://myaccount.google.com/apppasswords',
    note: 'Turn on 2-Step Verification first: without it there are no app passwords.',
    authserv: 'mx.google.com',
  },
  {
    name: 'Fastmail',
    domains: ['fastmail.com', 'fastmail.fm'],
    imap: 'imaps://imap.fastmail.com',
    smtp: 'smtps://smtp.fastmail.com',
    password: 'an app password, from Settings, Privacy & Security, Manage app passwords; give it Mail (IMAP and SMTP)',
    note: 'The cheapest plan has no IMAP.',
    authserv: null,
  },
  {
    name: 'iCloud',
    domains: ['icloud.com', 'me.com', 'mac.com'],
    imap: 'imaps://imap.mail.me.com',
    smtp: 'smtp://smtp.mail.me.com:587',
    password: 'an app password, from https://account.apple.com, Sign-In and Security, App-Specific Passwords',
    note: 'Two-factor authentication must be on.',
    authserv: null,
  },
  {
    name: 'Outlook.com',
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
    imap: 'imaps://outlook.office365.com',
    smtp: 'smtp://smtp-mail.outlook.com:587',
    password: '',
    note: 'Allow IMAP first: Settings, Mail, Forwarding and IMAP. Microsoft accepts no passwords for IMAP and SMTP, only a token (OAuth 2). Set up a program that gets one first, such as oama or pizauth; see docs/self-hosting.md.',
    authserv: null,
    needsToken: true,
  },
  {
    name: 'Yahoo',
    domains: ['yahoo.com', 'ymail.com', 'yahoo.co.uk', 'yahoo.de', 'yahoo.fr', 'yahoo.es'],
    imap: 'imaps://imap.mail.yahoo.com',
    smtp: 'smtps://smtp.mail.yahoo.com',
    password: 'an app password, from Account Info, Security, Generate and manage app passwords',
    note: null,
    authserv: null,
  },
  {
    name: 'AOL',
    domains: ['aol.com'],
    imap: 'imaps://imap.aol.com',
    smtp: 'smtps://smtp.aol.com',
    password: 'an app password, from Account Security, Generate app password',
    note: null,
    authserv: null,
  },
  {
    name: 'GMX',
    domains: ['gmx.net', 'gmx.de', 'gmx.at', 'gmx.ch'],
    imap: 'imaps://imap.gmx.net',
    smtp: 'smtps://mail.gmx.net',
    password: 'your own password, or an app password where two-factor authentication is on',
    note: 'Allow IMAP first: Settings, POP3 & IMAP.',
    authserv: null,
  },
  {
    name: 'WEB.DE',
    domains: ['web.de'],
    imap: 'imaps://imap.web.de',
    smtp: 'smtp://smtp.web.de:587',
    password: 'your own password, or an app password where two-factor authentication is on',
    note: 'Allow IMAP first: Settings, POP3 & IMAP.',
    authserv: null,
  },
  {
    name: 'Zoho',
    domains: ['zoho.com', 'zohomail.com'],
    imap: 'imaps://imap.zoho.com',
    smtp: 'smtps://smtp.zoho.com',
    password: 'an app password, from https://accounts.zoho.com, Security, App Passwords',
    note: 'Allow IMAP first: Mail Settings, Mail Accounts.',
    authserv: null,
  },
  {
    name: 'mailbox.org',
    domains: ['mailbox.org'],
    imap: 'imaps://imap.mailbox.org',
    smtp: 'smtps://smtp.mailbox.org',
    password: 'your own password, or an app password where two-factor authentication is on',
    note: null,
    authserv: null,
  },
  {
    name: 'Posteo',
    domains: ['posteo.de', 'posteo.net', 'posteo.org'],
    imap: 'imaps://posteo.de',
    smtp: 'smtps://posteo.de',
    password: 'your own password',
    note: null,
    authserv: null,
  },
  {
    name: 'Proton',
    domains: ['proton.me', 'protonmail.com', 'pm.me'],
    imap: 'imap://127.0.0.1:1143',
    smtp: 'smtp://127.0.0.1:1025',
    password: 'the password shown in the window of Proton Mail Bridge',
    note: 'Proton Mail Bridge must run on this machine, which needs a paid plan.',
    authserv: null,
  },
];

export const providerOf = (domain: string): Provider | null =>
  PROVIDERS.find(({ domains }) => domains.includes(domain.toLowerCase())) ?? null;
