/** English: words that decide nothing by themselves. */
import type { Hints } from '../hints.ts';

export const en: Hints = {
  small: 'the|and|you|your|for|with|will|we|is|are|have|this|our|to|at',
  topics: {
    job: 'job|role|position|vacancy|post|application|applied|applicant|candidate|cv|resume|résumé|hiring|hire|recruitment|recruiter|hr|talent|shortlist*|interview for|career*|opening|employer|trial shift|gig',
    task: 'assessment|assessments|online test|online tests|tests|aptitude|situational judgement|personality|questionnaire|coding exercise|exercise|challenge|take-home|take home|case study|assignment|one-way|on-demand|recorded video|record your|record a|submission|submissions|submit your|work sample|typing test|take about|takes about|takes roughly|minutes to complete|any time before|at your own pace|whenever suits you|complete the|complete a',
    papers:
      'references|referees|two referees|referee|documents|document|certificate|certificates|certified copies|passport|police check|background check|right to work|upload|scan|scanned|payslips|form|forms|fill in|fill out|signed copy|proof of|salary expectations|expected salary|notice period|work permit|visa|sponsorship|portfolio link|transcript|transcripts|consent form|dbs|ssn',
    choose:
      'pick a slot|pick a time|choose a slot|choose a time|select a slot|select a time|book a slot|book a time|book your slot|grab a slot|your slot|slots|use the link|link below|schedule your|self-schedule|scheduling link|poll|vote|tick all|mark every|availability|available times|times that work|which of|which works|would you rather|either|any of these|any of the following|one of these|let me know what works|when are you free|when could you|a few times|some times|first come|whichever|your preference|pick whichever|doodle|calendly|options|nothing is booked|nothing has been booked|not booked',
    received:
      'received your application|acknowledge receipt|acknowledge|receipt of|thank you for applying|thanks for applying|for your application|application has been received|will be reviewed|under review|reviewing|we review|if shortlisted|if your profile|be contacted|do not reply|this is an automated|automatic|careers team|shortlisting|keep you posted|thank you for your interest|got your application|your cv has',
    wait: "decision|decide|decides|decided by|hear from|hear back|be in touch|let you know|keep you posted|update you|get back to you|come back to you|by the end of|end of the week|next week|bear with|patience|still interviewing|still seeing|one more person|two more|sign off|signs it off|waiting for|either way|one way or the other|no news|not yet|still waiting|taking longer|delay|delayed|sorry for the silence|outcome|results|report back|haven't forgotten",
    checking:
      "let me check|let me ask|let me look|let me see|i'll check|i'll ask|i'll see|i'll find out|i've asked|have asked|checking with|will check|will confirm|i'll confirm|to be confirmed|tbc|pencil|pencilled|provisional|provisionally|provisional hold|hold for now|waiting for * to|until i hear|as soon as i know|once i know|once i hear|when i know|passed * on to|put it to|not fixed|nothing fixed|can't promise|don't want to promise|may still work|might be better|wait for my|sets the date|will allot|allocate",
    off: "is off|are off|called off|call off|cancel*|scrap|scratch|pull out|take back|taken back|withdraw the|put on hold|on hold|postpone*|has been suspended|suspended|no longer go ahead|not go ahead|won't go ahead|not happening|don't come|do not come|don't travel|no need to come|no point in|released your slot|release you|stand you down|stood down|gone again|can't see you|cannot see you|have to drop|until further notice|new date will|another time instead|find another day|find another time|rebook|taken off the calendar|gone from the calendar",
    regret:
      "unfortunately|regret|sorry|sadly|afraid|disappointing|unsuccessful|not successful|someone else|somebody else|other candidates|another candidate|other applicants|internally|internal candidate|filled|no longer|not be taking|not taking|not moving|not proceed*|won't be|will not be|decided against|decided not|instead chosen|went with|gone with|go with|going with|gone to|chosen|chose|stronger|closer match|better match|headcount|freeze|frozen|budget|on hold|paused|readvertise|not selected|not shortlisted|not been placed|wish you|all the best|good luck|best of luck|keep your|keep you in mind|future|other roles|stay in touch|door is|withdraw|withdrawn|close out|closed the|cut|thank * for their interest|promoting|promoted",
    gladly:
      "congratulations|delighted|thrilled|pleased to|great pleasure|overjoyed|welcome aboard|welcome to|offer you|an offer|the job is yours|yours if|it's a yes|contract|salary|start date|first day|starting on|when can you start|sign and return|signed letter|joining us|join us as|on board|benefits|package|per annum|pension|holiday allowance|we want you|everyone voted|terms|formal letter|letter of offer|offer letter|employment",
    onward:
      "next stage|next round|next step|next steps|second round|final round|last round|shortlist|shortlisted|through to|you're through|through to the|moving forward|move forward|move you|progress|progressing|advance|would like to meet you|want to meet you|want to see you|liked you|impressed|will contact you|will be in touch to|to arrange|will arrange|to schedule|will ring|will call you|dates to follow|details to follow|will be invited|eligible|made it|good news|take it further",
    staff:
      'candidate is|our candidate|the candidate|candidates are|candidate in for|candidate for|scorecard|scorecards|debrief|can you cover|can you take|cover the|interviewers|hiring managers|interview training|panel members|interview panel for|shadow|your scores|feedback form for|interview kit|for our team|resume is attached|we have a candidate|resume attached|cv attached|her cv|his cv|i call him|i call her|assess|interview guide',
    school:
      'school|parent|parents|pupil|pupils|your child|teacher|teachers|class|classes|lesson|lessons|course|courses|admissions|nursery|kindergarten|tuition|students|term|recital|campus tour|enrol|graduation|exam|exams|university place|your son|your daughter|tutor',
    body: 'appointment|clinic|surgery|dentist|doctor|patient|treatment|check-up|scan|therapy|haircut|colour|salon|gym|yoga|pilates|fitness|workout|trainer|massage|vaccination|optician|glasses|health|medical|vet',
    house:
      'technician|engineer will|delivery|deliver|parcel|order|order number|your order|repair|installation|install|maintenance|boiler|plumber|electrician|meter|viewing|flat|apartment|tenancy|tenant|rent|landlord|lettings|removal|ticket|workshop|car|bike|bicycle|collect|collection|ready for|surveyor|neighbours|residents',
    money:
      'loan|mortgage|bank|insurance|policy|quote|quotation|proposal|our offer for|invoice|your account|tax|investment|contract review|client|customer|solicitor|lawyer|procurement|tender|purchase|product|products|demo|sales|pricing|partnership|vendor|supplier|campaign',
    events:
      "webinar|workshop|conference|concert|exhibition|show|talk|lecture|festival|tickets|ticket|free entry|free admission|register|registration|join us for|doors|live|episode|podcast|magazine|issue|subscribe|unsubscribe|newsletter|read on|listen|watch|this week|members|agm|fair|job fair|hiring event|open day|speakers|recording|members' meeting|mince pies|audience|premiere",
    official:
      'court|jury service|police|council tax|passport office|permit|licence|visa appointment|authority|job centre|jobcentre|work coach|benefit|benefits office|claim|universal credit|census|study|volunteer|volunteering|participants|research nurse|gift card|compensation|survey|researcher|consent|identity',
    friends:
      "mum|dad|love you|xoxo|bisous|fingers crossed|tell me everything|how did it go|guess who|what do i wear|pub|pint|pints|party|birthday|dinner|drinks|holiday|weekend|babe|mate|darling|proud of you|wish me luck|good luck today|you'll smash it|thinking of you|sleepover|netflix|saturday night|wine|cake|kids",
    advert:
      "your profile|came across|your linkedin|open to|new opportunity|exciting opportunity|opportunities|are you interested|would you be interested|interested in hearing|looking for a new|apply now|apply by|apply|jobs matching|new jobs|job alert|vacancies|recommended|we are hiring|we're hiring|now hiring|still looking|finish your application|complete your application|upload your cv|send me your cv|send your cv|exclusively|market leader|competitive|per hour|hiring in|refer a friend|similar jobs|your matches|drafts",
  },
  otherTimes: {
    journey:
      'train|trains|bus|coach|flight|flights|fly|ferry|sailing|boat|tram|shuttle|taxi|lands|landing|departs|departure|arrival|platform|terminal|check-in|check in|hotel',
    opening:
      'open|opens|opening|opening hours|office hours|hours|we close|closes|closed|monday to friday|mon-fri|weekdays|24/7|24 hours|lines are open|reception is|desk is|i work|working days|working hours|shift|shifts|surgery|service times|kitchen',
    arrive:
      'arrive|arriving|be there by|please be there|sign in|report to reception|check in|doors open|doors|come a little early|ready by|registration|security|id check|id checks|parking',
    sent: 'wrote|sent|applied|application of|application dated|your application|booked on|booked at|submitted|received|posted|advertised|closing date|closed on|dated|as of|updated on|created|last changed|generated|requested on|spoke|met|saw|called|said|rang|phoned|yesterday|last week|in place of|version|expires',
    deadline:
      'by then|no later than|latest|deadline|confirm by|reply by|respond by|let me know by|let us know by|before then|accept by|until then|rsvp|expires|need them by|slides|upload|submit|send me|send us|nlt|cob|eod',
    agreed:
      'works for me|that works|works|perfect|see you|confirmed|confirming|booked|all set|great|suits|fine by us|noted|done|it is|stands|still on|we are on|as planned|in the diary|put you in|put you down|locked in|sorted',
    swap: 'instead of|rather than|not|no longer|in place of|instead|was|were|originally|previously|used to be|moved from',
    ends: 'ending|ends|end at|end by|finish|finishes|finishing|until|till|over by|done by|out by|wrap up|wraps up|through to',
    sameTime: 'same time|same hour|time stays|time is unchanged|time remains|usual time',
    other:
      'first patient|meeting starts|standup|stand-up|funeral|lunch|breakfast|dinner|show|class|concert|sale|game|feed|demo|webinar|training|open day|tour|presentation|debrief|test|assessment|start date|first day|induction|holiday|leave|vacation|back on|return',
    order:
      'first|firstly|second|third|then|after that|afterwards|next|finally|stage|round|part|step|day one|day two|followed by|later that day|same day',
    both: 'both|two interviews|two conversations|two meetings|two calls|two things|two steps|two stages|three interviews|three conversations|each interview|all three',
  },
  partsOfDay: {
    morning: 'morning|mornings|breakfast|early|before work|dawn|first thing|am',
    evening: 'evening|evenings|night|tonight|dinner|after work|after closing|supper|late|pm',
    afternoon: 'afternoon|arvo|lunch|lunchtime|tea',
  },
  picks: {
    '1': 'first one|first option|first slot|first date|first of|the former|option 1|number 1|number one|no. 1|the first works|the first please|slot 1',
    '2': 'second one|second option|second slot|second date|the second|the latter|option 2|number 2|number two|no. 2|2 please|slot 2',
    '3': 'third one|third option|third slot|the third|option 3|number 3|number three|no. 3|3 please|slot 3',
    last: 'last one|last option|last slot|the last works',
    earlier: 'earlier one|earlier slot|earlier time|earliest',
    later: 'later one|later slot|later time|later is fine|latest',
  },
  meetings: {
    talk: 'call|calls|chat|speak|talk|talking|meet|meeting|conversation|catch up|coffee|have a word|show you round|show you around|look round|look around|come in|come by|come along|come over|come and see|drop in|drop by|pop in|stop by|swing by|see you|expect you|expecting you|ring you|ring your|phone you|give you a ring|give you a bell|call you|calling you|zoom|teams|google meet|video|facetime|whatsapp|skype|in person|face to face|an hour with|minutes with|time with|your slot|panel|walk round|walk around|tour of|trial|presentation|introduce you|get to know|hear about you|tell you about|our place|our office|see candidates|sit down|hop on|jump on|look forward to meeting|looking forward to meeting|our * office|our * offices|the yard|a yarn|grab 30|grab 20|grab 15|meet the rest|drop round|swing by and|stop in|show up|report to|we will talk|a word with',
    unrelated:
      'hi all|hello all|dear all|hi team|hello team|hi everyone|hello everyone|dear everyone|hey everyone|hey all|hey team|hi folks|dear colleagues|team meeting|all hands|stand-up|standup|daily sync|retro|retrospective|sprint|board meeting|committee meeting|staff meeting|weekly sync|status meeting|project meeting|client meeting|show you how|walk you through how|can i show you|may i show you|a demo|demo|online demo|online-demo|live-demo|quick demo|demo of|live demo|product demo|free trial|no strings|no obligation|teams like yours|businesses like yours|companies like yours|your business|boost your|grow your|increase your|save you money|pricing|our solution|our product can|special offer|discount|sponsorship|webinar|register now|register here|rsvp|sign up|tickets|speakers|unsubscribe|dentist|dental|hygienist|doctor|clinic|patient|surgery|vaccination|vaccine|blood test|optician|eye test|haircut|hairdresser|barber|salon|massage|therapist appointment|physio|vet|prescription|check-up|checkup|delivery|courier|parcel|your order|boiler|plumber|electrician will|engineer will visit|meter reading|viewing|tenancy|landlord|letting|lettings|mortgage|insurance|your policy|policy number|invoice|your account|bank|solicitor|mot|car service|garage|parents evening|parent-teacher|your child|your son|your daughter|lesson|driving test|mum|dad|grandma|grandpa|auntie|dinner|drinks|birthday|party|wedding|bbq|pub|match|gym|yoga|free intro session|workout|pilates|personal training|study room|library card|renewal|premium|auto policy|home policy|your membership|book club|choir|rehearsal|flight|hotel|check-in|reservation|table for|booked in with dr|property|gift card|research interview|user research|paid research|share your thoughts|focus group|survey|retirement|professionals like you|introduce myself|financial advice|financial planning|investment opportunity|real estate|crypto|timeshare|estimate|estimator|at your home|our 1:1|our one-to-one|our one to one|send me the|mentee|mentor|mentoring|alumni|dear parent|dear parents|progress report|pupil',
    onSite:
      'in our office|at our office|at our offices|in our offices|to our office|our place|in person|in-person|face to face|on site|onsite|on-site|at reception|to reception|come in|come by|drop in|drop by|at the bakery|at the shop',
    remote:
      'zoom|teams|google meet|meet link|video|video call|videocall|by phone|phone call|over the phone|telephone|ring you|call you|skype|webex|online|remote|remotely|virtual',
    writes:
      "i'll send|we'll send|will send|i'll share|we'll share|will share|i'll email|get back to you|come back to you|let you know|follow by|will follow",
    cannot:
      "can't make|cannot make|can't do|cannot do|no longer make|no longer do|won't be able to make|unable to make|not able to make|is out on|are out on|doesn't work any more|no longer works",
  },
  notTheirs: {
    coached:
      'career coach|career coaching|interview coach|coaching session|coaching call|coaching sessions|our coaching|your coaching|careers adviser|careers advisor|career adviser|career advisor|career centre|career center|careers service|outplacement|practice session|prep session',
    event:
      'open evening|open day|open house|info session|information session|information evening|info evening|masterclass|master class|career fair|careers fair|job fair|jobs fair|recruitment fair|meet-up|meetup|alumni meet-up|alumni event|alumni evening|networking event|networking evening|insight event|insight evening|insight day|live event|virtual event|online event|careers event|career event|careers evening|panel discussion|fireside chat|lunch and learn|taster day|q&a session|live q&a',
    signedUp:
      'signing up|signed up|registering|registered|your registration|your ticket|your tickets|your place is|your place at|your spot is|saved you a seat|you are on the list|rsvp',
    theirInterview:
      'your interview|your interviews|interview you|interview with you|invite you to interview|invite you to an interview|invite you for an interview|invite you in for|an interview with|interview for the|selected to interview|selected for interview|shortlisted|your application for',
    interviewer:
      "stepping in as interviewer|stepping in as an interviewer|helping us interview|helping out with interviews|for agreeing to interview|you are an interviewer|you are the interviewer|you are one of the interviewers|you are on the panel for|you are on the interview panel|you are on the hiring panel|you're on the panel for|you're on the interview panel|you're on the hiring panel|you have been added to the panel|you have been added as an interviewer|you've been added as an interviewer|you have been assigned as an interviewer|you have been assigned to interview|you've been assigned to interview|submit your scorecard|complete your scorecard|fill in your scorecard|fill out your scorecard|view interview kit|open interview kit|please review the candidate's|before you interview the candidate|please submit the scorecard|please complete the scorecard|please fill in the scorecard|please fill out the scorecard",
  },
  deadlines: {
    hear: 'decide|decision|hear|update|feedback|touch|get back|let you know|know more|next steps|answer|respond|news|follow up|come back|take|need|give us|expect|outcome|result|reach out|contact|timeline|they say|bear with',
    asked: 'please|rsvp|kindly|you must|could you|can you|submit',
    recurring: 'ago|every|per|last|past|each|notice|experience',
  },
  places: {
    before: 'at|in|to|on|by|near|behind|opposite|outside|inside|into|from|of|the|our|round|through|past|above',
    beforeStreet: '',
    withinStreet: '',
    afterStreet:
      'street|st|road|rd|avenue|ave|lane|ln|way|drive|dr|close|square|sq|terrace|crescent|court|ct|row|walk|hill|gate|park|house|building|bldg|tower|hotel|hall|quay|bridge|station|boulevard|blvd|highway|hwy|parkway|pkwy|plaza|mews|gardens',
  },
  titles: {
    before:
      'professors|doctors|mdm|wg|cdr|sqn|brig|gen|cpl|flt|adm|br|pr|mr|mrs|ms|miss|mx|messrs|dr|drs|prof|professor|rev|reverend|pastor|vicar|cllr|councillor|sir|dame|rabbi|capt|captain|sgt|sergeant|lt|col|colonel|maj|major|cmdr|commander|ldr|wing|canon|deacon|hon|justice|judge|shri|smt|m|rd|verger|trustee|skipper|auntie|aunty|uncle|matron|coach|imam|bishop|governor|alderman|foreman|engr|enf|encik|cik|puan|khun',
    dotted: '',
    kept: 'sister|brother|father|mother|lady|lord',
  },
  agencies: {
    names:
      'recruit|recruitment|recruiting|recruiters|staffing|temping|placements|crewing|manning|personnel|headhunt|headhunters|headhunting|talent partners|talent solutions|talent search|search partners|search group|search firm|search associates|search consultants|search international|search ltd|search & selection|search and selection|executive search|resourcing|manpower',
    domains:
      'recruit|staffing|headhunt|personnel|talentpartner|talentsearch|search-partners|searchpartners|resourcing|manpower',
    ofWork:
      'people|staff|personal|resources|job|jobs|work|works|career|careers|talent|talents|hr|crew|hire|hiring|flex*',
    signed: 'recruitment consultant|headhunter',
  },
  zones: {
    'America/New_York':
      'eastern time|eastern standard time|eastern daylight time|us eastern|us eastern time|east coast time',
    'America/Chicago': 'central time|central standard time|central daylight time|us central',
    'America/Denver': 'mountain time|mountain standard time|mountain daylight time|us mountain',
    'America/Los_Angeles': 'pacific time|pacific standard time|pacific daylight time|us pacific|west coast time',
    'America/Halifax': 'atlantic time',
    'America/Anchorage': 'alaska time',
    'Pacific/Honolulu': 'hawaii time',
    'America/Phoenix': 'arizona time',
    'America/Sao_Paulo': 'brasilia time|brasília time',
    'America/Argentina/Buenos_Aires': 'argentina time',
    GMT: 'greenwich mean time',
    UTC: 'coordinated universal time|universal time|zulu',
    'Europe/London': 'british summer time|british time|uk time|uk local time',
    'Europe/Dublin': 'irish time|irish standard time',
    'Europe/Lisbon': 'western european time|portugal time',
    'Europe/Berlin': 'central european time|central european standard time|central european summer time|german time',
    'Europe/Helsinki': 'eastern european time',
    'Europe/Paris': 'french time',
    'Europe/Madrid': 'spanish time',
    'Europe/Rome': 'italian time',
    'Europe/Amsterdam': 'dutch time',
    'Europe/Warsaw': 'polish time',
    'Europe/Stockholm': 'swedish time',
    'Europe/Zurich': 'swiss time',
    'Asia/Kolkata': 'india standard time|indian standard time|indian time|india time',
    'Asia/Jerusalem': 'israel time|israel standard time',
    'Asia/Dubai': 'gulf standard time',
    'Asia/Singapore': 'singapore time|singapore standard time',
    'Asia/Hong_Kong': 'hong kong time',
    'Asia/Shanghai': 'china standard time|china time',
    'Asia/Tokyo': 'japan standard time|japan time',
    'Asia/Seoul': 'korea time|korea standard time',
    'Australia/Sydney': 'australian eastern standard time|australian eastern daylight time|australian eastern time',
    'Pacific/Auckland': 'nz time|new zealand time',
  },
};
