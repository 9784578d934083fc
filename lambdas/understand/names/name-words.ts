/** Small words inside and around job titles and employers' names. */

/** Inside a job title: 'Head of Research', 'Specjalista ds. zakupów'. */
export const CONNECTS: ReadonlySet<string> = new Set(
  `of for de für and und & to du des del di van ds. do spraw da dos e et y i en och im in d' der inom voor la della al the à`.split(
    /\s+/u,
  ),
);

/** No job title ends in one of these. */
export const WEAK: ReadonlySet<string> = new Set(
  `of for the a an and und de für to in en et der i y e di van och position role job post opening vacancy thing gig team our your`.split(
    /\s+/u,
  ),
);

/** No job title begins with one of these. */
export const LEADING: ReadonlySet<string> = new Set(
  `the our a an your open available new der die das eine einen un una une le la l' het de en ett o advertised first next remote hybrid exciting above vacant this that`.split(
    /\s+/u,
  ),
);

/** Legal forms, as they are written. */
export const ENDS_OF_NAME: ReadonlySet<string> = new Set(
  `inc inc. ltd ltd. pvt pvt. pte pte. pty pty. llc gmbh ag se kg co co. corp corp. plc bv b.v. nv s.a. sa sas sarl s.l. srl s.r.l. s.p.a. spa ab oy as a/s sp. lda lda. ltda ltda. k.k. e.v. limited sp.z.o.o.`.split(
    /\s+/u,
  ),
);

/** Between an employer's name and the rest of a title. */
export const AFTER: ReadonlySet<string> = new Set(
  `team recruiting hiring talent careers interview ai virtual onsite technical candidate video phone final panel screening recruiter invitation interviews on-site assessment`.split(
    /\s+/u,
  ),
);

/** Inside an employer's name: 'Marlow & Finch'. */
export const INSIDE: ReadonlySet<string> = new Set(
  `& and of the de und et y e + du des del di für for z o.o. en och i la le`.split(/\s+/u),
);

/** Alone or together, these are not an employer's name. */
export const NOT_EMPLOYERS: ReadonlySet<string> = new Set(
  `us we you your me them team company the this that it interview online remote video phone zoom teams hr it recruiting recruiter candidate hello hi dear thank thanks please best regards monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today tomorrow our here there everyone all one next new final technical onsite human resources people talent hiring engineering design product marketing sales support calendar invitation meeting event update updated confirmation reminder cet est pst gmt utc edt pdt cst eastern pacific central google microsoft`.split(
    /\s+/u,
  ),
);

/** In company names, but never in a job title. */
export const COMPANY: ReadonlySet<string> = new Set(
  `inc inc. ltd ltd. llc gmbh ag se kg plc bv ab sa srl co co. corp & group labs studio studios works partners agency systems software technologies solutions holdings institute university college school hospital bank energy foods press media house collective gruppe werke verlag klinik groupe grupo gruppo groep grupa`.split(
    /\s+/u,
  ),
);
