/** What is special about one sender of invites, as data for the generic readers. */

export interface Sender {
  readonly name: string;
  /** `ats` and `scheduler` write in an employer's name; `meeting` hosts the call; `mail` gives people addresses. None is ever the employer. */
  readonly purpose: 'ats' | 'scheduler' | 'meeting' | 'mail';
  /** Their domains; subdomains count. */
  readonly domains: readonly string[];
  /** Their other names, lower case. */
  readonly names?: readonly string[];
  /** The part before the @ names the employer: 'acme@myworkday.com', 'acme+autoreply@talent.icims.com'. */
  readonly localPartIsEmployer?: true;
  /** A subdomain names the employer: 'acme.recruitee.com'. */
  readonly subdomainIsEmployer?: true;
  /** Patterns of its subjects and calendar titles: `{employer}`, `{job}`, `{person}`, `{candidate}`, `{any}`. */
  readonly titles?: readonly string[];
  /** Its own line labels, lower case, in addition to those of the language packs. */
  readonly labels?: Readonly<Record<string, 'people' | 'job' | 'employer' | 'stage' | 'where' | 'recruiter'>>;
}
