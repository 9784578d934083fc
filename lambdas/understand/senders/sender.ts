/** What is special about a sender of invites, as data over the generic readers. */

export interface Sender {
  readonly name: string;
  /** `ats` and `scheduler` write in an employer's name; `meeting` hosts the call; `mail` gives people addresses. None is ever the employer. */
  readonly purpose: 'ats' | 'scheduler' | 'meeting' | 'mail';
  /** Their domains; subdomains count. */
  readonly domains: readonly string[];
  /** Other names of theirs, lower case. */
  readonly names?: readonly string[];
  /** The part before the @ names the employer: 'acme@myworkday.com', 'acme+autoreply@talent.icims.com'. */
  readonly localPartIsEmployer?: true;
  /** A subdomain names the employer: 'acme.recruitee.com'. */
  readonly subdomainIsEmployer?: true;
  /** Its subjects and calendar titles: `{employer}`, `{job}`, `{person}`, `{candidate}`, `{any}`. */
  readonly titles?: readonly string[];
  /** Its own labels of lines in the body, lower case, beside those of the language packs. */
  readonly labels?: Readonly<Record<string, 'people' | 'job' | 'employer' | 'stage' | 'where' | 'recruiter'>>;
}
