/** How a Dovecot for tests is set up, and in what it may differ from the usual. */
import { userInfo } from 'node:os';

export interface Habits {
  /** Between the names of folders. */
  readonly separator?: string;
  /** Before the name of every folder but INBOX. */
  readonly prefix?: string;
  /** What it says of itself, in place of what it can. */
  readonly capability?: string;
  readonly quotaMessages?: number;
  /** The names of Drafts, Sent and Trash. */
  readonly names?: { readonly [use: string]: string };
  /** How many connections one user may have. */
  readonly connections?: number;
  /** Where it asks whether a token is good (RFC 7662); left out: it takes passwords. */
  readonly tokens?: string;
}

/** Dovecot gives no mail to root. */
export const OWNER = userInfo().uid === 0 ? { user: 'nobody', uid: 65_534, gid: 65_534 } : null;

export function config(
  folder: string,
  port: number,
  password: string,
  { separator = '/', prefix = '', capability, quotaMessages, names: named = {}, connections = 50, tokens }: Habits,
): string {
  const me = userInfo();
  const names = ['Drafts', 'Sent', 'Trash'].map(
    (use) => `  mailbox "${named[use] ?? use}" {\n    auto = create\n    special_use = \\${use}\n  }`,
  );
  return `base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = ${tokens === undefined ? 'plain login' : 'xoauth2 oauthbearer'}
auth_failure_delay = 0
mail_location = maildir:${folder}/mail/%u
mail_home = ${folder}/home/%u
first_valid_uid = 1
last_valid_uid = 0
${OWNER === null ? `default_internal_user = ${me.username}\ndefault_login_user = ${me.username}` : ''}
passdb {
  ${tokens === undefined ? `driver = static\n  args = password=${password}` : `driver = oauth2\n  args = ${folder}/oauth2.conf`}
}
userdb {
  driver = static
  args = allow_all_users=yes uid=${OWNER?.uid ?? me.uid} gid=${OWNER?.gid ?? me.gid}
}
mail_fsync = never
service imap-login {
  service_count = 0
  process_min_avail = 1
  ${OWNER === null ? 'chroot =' : ''}
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  ${OWNER === null ? 'chroot =' : ''}
}
service stats {
  unix_listener stats-writer {
    mode = 0666
  }
}
service auth {
  unix_listener auth-userdb {
    mode = 0666
  }
}
mail_plugins = ${quotaMessages === undefined ? '' : 'quota'}
protocol imap {
  mail_max_userip_connections = ${connections}
  ${quotaMessages === undefined ? '' : 'mail_plugins = $mail_plugins imap_quota'}
  ${capability === undefined ? '' : `imap_capability = ${capability}`}
}
plugin {
  ${quotaMessages === undefined ? '' : `quota = maildir:User\n  quota_rule = *:messages=${quotaMessages}`}
}
namespace inbox {
  inbox = yes
  separator = ${separator}
  prefix = ${prefix}
${names.join('\n')}
}
`;
}
