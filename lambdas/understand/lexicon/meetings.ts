/** What people say when they mean to meet or to talk, and what shows that they meet about something else than a job; ten languages in one list. */

const split = (text: string): readonly string[] => text.split('|');

/** A meeting or a talk, whatever it is called; a phrase may end in an open word ('rozmow*'). */
export const TALK: readonly string[] = [
  ...split(
    'call|calls|chat|speak|talk|talking|meet|meeting|conversation|catch up|coffee|have a word|show you round|show you around|look round|look around|come in|come by|come along|come over|come and see|drop in|drop by|pop in|stop by|swing by|see you|expect you|expecting you|ring you|ring your|phone you|give you a ring|give you a bell|call you|calling you|zoom|teams|google meet|video|facetime|whatsapp|skype|in person|face to face|an hour with|minutes with|time with|your slot|panel|walk round|walk around|tour of|trial|presentation|introduce you|get to know|hear about you|tell you about|our place|our office|see candidates|sit down|hop on|jump on|look forward to meeting|looking forward to meeting|our * office|our * offices|the yard|a yarn|grab 30|grab 20|grab 15|meet the rest|drop round|swing by and|stop in|show up|report to|we will talk|a word with',
  ),
  ...split(
    'gespräch*|telefonat|telefonieren|anrufen|rufe * an|ruft * an|anruf|treffen|termin|kennenlernen|kennenzulernen|erwarten wir|erwartet sie|erwarten sie|vorbeikommen|vorbeischauen|kommen sie|komm vorbei|videocall|videotermin|rundgang|bei uns|in unserem haus|austausch|austauschen|quatschen|plaudern',
  ),
  ...split(
    "appel|appeler|appellerai|échange|échanger|rencontre|rencontrer|rendez-vous|rdv|discuter|discussion|parler|visio|visioconférence|attendons|attends|recevoir|reçoit|recevrai|recevra|passer nous voir|dans nos locaux|dans nos bureaux|au téléphone|faire connaissance|t'appelle|vous appelle",
  ),
  ...split(
    'llamada|llamar|llamarte|llamarle|te llamo|le llamo|reunión|reunirnos|vernos|hablar|hablamos|charlar|charla|conversación|conocernos|videollamada|te esperamos|le esperamos|en nuestras oficinas|nuestra oficina|conocerte|conocerle|pasarte por|café|le recibirá|te recibirá|recibirle|recibirte',
  ),
  ...split(
    'chamada|ligar|ligo|reunião|conversar|conversa|falar|falamos|encontro|encontrar|videochamada|esperamos por|nosso escritório|nossos escritórios|conhecer|te espero|esperamos você|bater um papo|papo|recebê-la|recebê-lo|receber-te|vai receber|ligo-lhe|ligo-te|te ligo',
  ),
  ...split(
    'gesprek|bellen|bel je|bel u|belt je|belt u|afspraak|kennismaken|koffie|ontmoeten|spreken|praten|videogesprek|langs te komen|langskomen|langs komen|kom je langs|bij ons op|op kantoor|verwachten je|verwachten we je|verwachten u|bijpraten|videobellen',
  ),
  ...split(
    'chiamata|chiamare|chiamarti|chiamarla|ti chiamo|la chiamo|incontro|incontrarci|incontrarti|incontrarla|vederci|parlare|parliamo|sentirci|ci sentiamo|chiacchierata|videochiamata|videocall|ti aspettiamo|la aspettiamo|in sede|presso la nostra sede|nei nostri uffici|conoscerci|due chiacchiere|la riceverà|ti riceverà|riceverla|riceverti',
  ),
  ...split(
    'rozmow*|spotkani*|spotkać|spotkamy|zadzwonię|zadzwoni|dzwonić|telefon|porozmawiać|pogadać|zapraszam*|czekamy na|wideorozmow*|online|w naszym biurze|w naszej siedzibie|kawę',
  ),
  ...split(
    'samtal|ringa|ringer|möte|träff|träffas|träffa|ses|prata|snacka|fika|videosamtal|videomöte|hos oss|på vårt kontor|välkommen till oss|lära känna',
  ),
  ...split('面談|面接|お話|お会い|お電話|通話|打ち合わせ|オンライン|お越し|来社|ご来社|お待ちして'),
];

/** Colleagues, sales, health, home, school, family, post and events: with one of these a meeting is no interview until more says so. */
export const UNRELATED: readonly string[] = [
  ...split(
    'hi all|hello all|dear all|hi team|hello team|hi everyone|hello everyone|dear everyone|hey everyone|hey all|hey team|hi folks|dear colleagues|team meeting|all hands|stand-up|standup|daily sync|retro|retrospective|sprint|board meeting|committee meeting|staff meeting|weekly sync|status meeting|project meeting|client meeting',
  ),
  ...split(
    'show you how|walk you through how|can i show you|may i show you|a demo|demo|online demo|online-demo|live-demo|quick demo|demo of|live demo|product demo|free trial|no strings|no obligation|teams like yours|businesses like yours|companies like yours|your business|boost your|grow your|increase your|save you money|pricing|our solution|our product can|special offer|discount|sponsorship|webinar|register now|register here|rsvp|sign up|tickets|speakers|unsubscribe',
  ),
  ...split(
    'dentist|dental|hygienist|doctor|clinic|patient|surgery|vaccination|vaccine|blood test|optician|eye test|haircut|hairdresser|barber|salon|massage|therapist appointment|physio|vet|prescription|check-up|checkup',
  ),
  ...split(
    'delivery|courier|parcel|your order|boiler|plumber|electrician will|engineer will visit|meter reading|viewing|tenancy|landlord|letting|lettings|mortgage|insurance|your policy|policy number|invoice|your account|bank|solicitor|mot|car service|garage|parents evening|parent-teacher|your child|your son|your daughter|lesson|driving test|mum|dad|grandma|grandpa|auntie|dinner|drinks|birthday|party|wedding|bbq|pub|match|gym|yoga|free intro session|workout|pilates|personal training|study room|library card|renewal|premium|auto policy|home policy|your membership|book club|choir|rehearsal|flight|hotel|check-in|reservation|table for|booked in with dr|property|gift card|research interview|user research|paid research|share your thoughts|focus group|survey|retirement|professionals like you|introduce myself|financial advice|financial planning|investment opportunity|real estate|crypto|timeshare|estimate|estimator|at your home|our 1:1|our one-to-one|our one to one|send me the|mentee|mentor|mentoring|alumni|dear parent|dear parents|progress report|pupil',
  ),
  ...split(
    'hallo zusammen|liebe kolleg*|liebes team|hallo team|teammeeting|jour fixe|zahnarzt*|arzttermin|online-demo|kurze demo|demo-termin|gerne zeigen wie|praxis|friseur*|impfung|wohnungsbesichtigung|besichtigung|elternabend|lieferung|paket|werkstatt|geburtstag*|produktdemo|kostenlos testen|unverbindlich|rabatt|anmelden|abmelden|newsletter|handwerker|versicherung|mietvertrag',
  ),
  ...split(
    "bonjour à tous|bonjour à toutes|chers collègues|chère équipe|réunion d'équipe|dentiste|médecin|cabinet|coiffeur|livraison|colis|visite de l'appartement|anniversaire|démo|essai gratuit|sans engagement|désinscrire|s'inscrire|inscrivez-vous|réunion parents|assurance|plombier",
  ),
  ...split(
    'hola a todos|hola equipo|estimados compañeros|reunión de equipo|dentista|médico|clínica|peluquería|entrega|paquete|cumpleaños|demostración|prueba gratuita|sin compromiso|darse de baja|inscríbete|seguro|fontanero|visita al piso|reunión de padres|olá a todos|oi pessoal|olá equipa|reunião de equipe|reunião de equipa|consulta|cabeleireiro|encomenda|aniversário|demonstração|teste grátis|sem compromisso|inscreva-se',
  ),
  ...split(
    'hoi allemaal|hallo allemaal|beste collega*|teamoverleg|weekoverleg|tandarts|huisarts|kapper|bezorging|pakket|bezichtiging|ouderavond|verjaardag|vrijblijvend|gratis proef|uitschrijven|inschrijven|verzekering|ciao a tutti|cari colleghi|riunione di team|medico|parrucchiere|consegna|pacco|compleanno|prova gratuita|senza impegno|iscriviti|disiscriviti|assicurazione|idraulico',
  ),
  ...split(
    'cześć wszystkim|drodzy|szanowni koledzy|spotkanie zespołu|dentyst*|stomatolog*|lekarz*|fryzjer*|dostawa|paczka|urodziny|wywiadówka|bezpłatn*|zapisz się|ubezpieczeni*|hej alla|hej teamet|teammöte|tandläkar*|läkar*|frisör*|leverans|paket|födelsedag|visning|föräldramöte|utan förpliktelser|anmäl dig|avregistrera|försäkring|各位|定例|歯科|歯医者|病院|診察|美容院|配送|宅配|誕生日|飲み会|無料体験|セミナー|ウェビナー|内見',
  ),
];

/** The candidate is to come to a place. */
export const ON_SITE: readonly string[] = split(
  "in our office|at our office|at our offices|in our offices|to our office|our place|in person|in-person|face to face|on site|onsite|on-site|at reception|to reception|come in|come by|drop in|drop by|at the bakery|at the shop|in unserem haus|in unseren räumen|in unserem büro|in unser büro|bei uns im haus|bei uns in|bei uns vor ort|vor ort|persönlich vorbei|am empfang|dans nos locaux|dans nos bureaux|à nos bureaux|sur place|en présentiel|sur site|à l'accueil|en nuestras oficinas|en nuestra oficina|en nuestra sede|presencial|presencialmente|no nosso escritório|nos nossos escritórios|na nossa sede|nas nossas instalações|op ons kantoor|bij ons op kantoor|op kantoor|bij ons in|op locatie|in sede|presso la nostra sede|nei nostri uffici|presso i nostri uffici|in presenza|w naszym biurze|w naszej siedzibie|w siedzibie|na miejscu|stacjonarn*|på vårt kontor|hos oss|på plats|i våra lokaler|来社|ご来社|弊社オフィス|弊社本社|対面|受付",
);

/** They meet at a distance. */
export const REMOTE: readonly string[] = split(
  'zoom|teams|google meet|meet link|video|video call|videocall|by phone|phone call|over the phone|telephone|ring you|call you|skype|webex|online|remote|remotely|virtual|telefon*|telefonisch|anrufen|videokonferenz|videogespräch|virtuell|visio|visioconférence|téléphone|téléphonique|à distance|en ligne|videollamada|teléfono|telefónica|videochamada|chamada|por telefone|telefónico|videobellen|bellen|videogesprek|videochiamata|al telefono|telefonico|da remoto|wideorozmow*|telefoniczn*|zdaln*|zadzwoni*|telefon|ringa|ringer|videosamtal|videomöte|på distans|telefonintervju|オンライン|電話|ビデオ|リモート',
);

/** The day in such a sentence is one on which they will write, and none of a meeting. */
export const WRITES: readonly string[] = split(
  "i'll send|we'll send|will send|i'll share|we'll share|will share|i'll email|get back to you|come back to you|let you know|follow by|will follow|schicke|schicken wir|sende|senden wir|melde mich|melden uns|geht ihnen|je vous envoie|je t'envoie|enverrai|enverrons|reviens vers|reviendrai|te mando|le mando|enviaré|enviaremos|te envío|mando|enviarei|enviaremos|envio|stuur|sturen|laat ik|laten we|invio|ti mando|le mando|manderò|invierò|wyślę|wyślemy|prześlę|przesyłam|dam znać|damy znać|skickar|återkommer|hör av|お送り|ご連絡",
);

/** Who cannot come then: the time in such a sentence is the old one. */
export const CANNOT: readonly string[] = split(
  "can't make|cannot make|can't do|cannot do|no longer make|no longer do|won't be able to make|unable to make|not able to make|is out on|are out on|doesn't work any more|no longer works|schaffe ich|schaff ich|schafft es * nicht|schaffe es * nicht|schaffen wir * nicht|kann ich leider nicht|klappt leider nicht|klappt doch nicht|ne pourrai pas|ne pourrai plus|ne pourrons pas|ne pourra pas|ne peut plus|ne peux plus|no podré|no podremos|no podrá|ya no puede|ya no puedo|no puedo|não posso|não poderei|não vou poder|não vai poder|já não pode|kan niet|kan toch niet|kan helaas niet|lukt niet|non posso|non potrò|non può più|non riesco|nie mogę|nie możemy|nie będę mógł|nie będę mogła|nie dam rady|kan inte|kan tyvärr inte|hinner inte|都合がつか|都合が悪く",
);
