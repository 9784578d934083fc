/** Dutch: words that decide nothing by themselves. */
import type { Hints } from '../hints.ts';

export const nl: Hints = {
  small:
    'de|het|een|en|met|voor|je|wij|uw|van|op|is|zijn|niet|bij|gesprek|sollicitatiegesprek|uitnodiging|om|uur|we|hoi|dag|even|maar|ik|jou|naar',
  topics: {
    job: 'functie|vacature|baan|sollicitatie*|solliciteer*|kandidaat|cv|werving|recruiter|recruitment|hr|personeelszaken|rol|werkgever|proefdag',
    task: 'test|tests|assessment|online assessment|vragenlijst|casus|opdracht|oefening|proefopdracht|opnemen|video-opname|capaciteitentest|persoonlijkheidstest',
    papers:
      'referenties|referenten|documenten|vog|formulier|diploma*|kopie*|identiteitsbewijs|paspoort|loonstrook*|salariswens|salarisindicatie|opzegtermijn|uploaden|invullen|bewijs|verklaring',
    choose:
      'kies|kiezen|tijdslot|tijdvak|plan zelf|inplannen|boek|poll|peiling|beschikbaarheid|beschikbaar|welke|wanneer kun|wanneer kunt|wanneer schikt|opties|voorstellen|doodle|datumprikker|via de link|liever|voorkeur|een van',
    received:
      'ontvangen|ontvangst van|ontvangstbevestiging|goed ontvangen|beoordelen|bekijken|in behandeling|automatisch|niet beantwoorden|bedankt voor je sollicitatie|bedankt voor uw sollicitatie|dank voor je sollicitatie',
    wait: 'beslissing|besluit|beslissen|laten weten|laat weten|hoor je|hoort u|terugkoppeling|volgende week|eind van de week|nog niet|geduld|uitslag|zodra|vertraging|uiterlijk|afwachting|bericht',
    checking:
      'ik vraag|ik check|ik kijk|ik ga na|overleg met|onder voorbehoud|nog te bevestigen|voorlopig|zodra ik|ik laat je weten|laat het je weten|nog niet vast|in afwachting van|moet nog',
    off: 'geannuleerd|annuleren|annulering|gaat niet door|niet doorgaan|vervalt|komt te vervallen|afgelast|afzeggen|afgezegd|tot nader order|nieuwe datum|uitgesteld|uitstellen|hoef je niet|hoeft u niet|niet te komen|gaat niet lukken|geschrapt',
    regret:
      'helaas|spijt|jammer|balen|afgewezen|afwijzing|niet verder|niet door|andere kandidaat|iemand anders|intern|vervuld|ingevuld|gekozen voor|keuze|voorkeur gegeven|succes|toekomst|sterkte|niet geworden|is het geworden|portefeuille|geen match|niet uitgenodigd',
    gladly:
      'gefeliciteerd|felicitaties|aanbieden|aanbod|arbeidsvoorwaarden|arbeidsovereenkomst|contract|salaris|startdatum|ingaande|aanstelling|welkom|proeftijd|in dienst|schaal|eerste werkdag|bruto|je hebt de baan|je bent aangenomen|aangenomen',
    onward:
      'volgende ronde|volgende stap|tweede ronde|tweede gesprek|laatste ronde|door naar|je bent door|geselecteerd|voorselectie|enthousiast|positief|verder met|graag verder|wil je ontmoeten|inplannen|goed nieuws|vervolggesprek|uitgenodigd voor',
    staff: 'kandidaat|kandidaten|de kandidaat|evaluatieformulier|nabespreking|kun jij|scoreformulier|zijn cv|haar cv',
    school:
      'school|ouder|ouders|ouderavond|leerling*|kind|kinderen|klas|juf|meester|lessen|cursus|docent|opvang|examen|10-minutengesprek*|tienminutengesprek*',
    body: 'arts|huisarts|tandarts|praktijk|patiënt|behandeling|kapper|knippen|sportschool|yoga|massage|vaccinatie|fysio*|controle',
    house:
      'levering|bezorging|pakket|bestelling|reparatie|onderhoud|cv-ketel|monteur|loodgieter|bezichtiging|woning|appartement|huur|garage|auto|fiets|ophalen|ordernr|verhuizing',
    money:
      'offerte|lening|hypotheek|bank|verzekering|factuur|klant|product|producten|accountmanager|notaris|advocaat|belasting|leverancier',
    events:
      'webinar|workshop|conferentie|concert|tentoonstelling|lezing|festival|kaarten|gratis|inschrijven|beurs|banenbeurs|podcast|aflevering|magazine|abonneren|uitschrijven|nieuwsbrief|leden|ledenvergadering|open dag',
    official:
      'rechtbank|gemeente|uwv|werkcoach|uitkering|onderzoek|deelnemers|vrijwillig*|vergoeding|anoniem|vragenlijstonderzoek|belastingdienst',
    friends:
      'mama|papa|kusjes|liefs|dikke kus|duimen|vertel|verjaardag|etentje|borrel|feest|weekend|schat|trots op je|oma|opa|biertje',
    advert:
      'je profiel|uw profiel|op linkedin|nieuwe uitdaging|sta je open|kans|vacature alert|nieuwe vacatures|vacatures|solliciteer|solliciteer nu|wij zoeken|we zoeken|stuur je cv|interesse|opdrachtgever zoekt|functies voor jou',
  },
  otherTimes: {
    journey: 'trein|bus|vlucht|boot|veerboot|vertrek|aankomst|hotel',
    opening: 'openingstijden|geopend|gesloten|maandag tot en met vrijdag|bereikbaar|kantooruren|werkdagen',
    arrive: 'aanwezig zijn|melden|inloop|ontvangst',
    sent: 'uw sollicitatie van|verstuurd|ontvangen|geboekt op|sluitingsdatum|bijgewerkt|gisteren|vorige week',
    deadline: 'uiterlijk|vóór|deadline|bevestig|bevestigen|laat weten|doorsturen',
    agreed: 'bevestigd|bevestig|prima|akkoord|afgesproken|staat genoteerd|tot dan|genoteerd|past',
    swap: 'in plaats van|niet|oorspronkelijk|eerder',
    ends: 'tot|eindigt|einde|klaar om',
    sameTime: 'zelfde tijd|zelfde tijdstip|tijd blijft',
    other: 'lunch|vergadering|training|rondleiding|test|vakantie|startdatum',
    order: 'eerst|eerste|tweede|daarna|vervolgens|aansluitend|ronde|deel|stap|dezelfde dag',
    both: 'beide|allebei|twee gesprekken|twee afspraken|drie gesprekken|alle drie',
  },
  partsOfDay: {
    morning: 'ochtend|ochtends|morgens|vroeg',
    evening: 'avond|avonds|nacht',
    afternoon: 'middag|namiddag|lunch',
  },
  picks: {
    '1': 'eerste optie|de eerste|eerste moment|optie 1',
    '2': 'tweede optie|de tweede|tweede moment|optie 2',
    '3': 'derde optie|de derde|optie 3',
    last: 'de laatste',
    earlier: 'de vroegste|de eerdere',
    later: 'de latere',
  },
  meetings: {
    talk: 'gesprek|bellen|bel je|bel u|belt je|belt u|afspraak|kennismaken|koffie|ontmoeten|spreken|praten|videogesprek|langs te komen|langskomen|langs komen|kom je langs|bij ons op|op kantoor|verwachten je|verwachten we je|verwachten u|bijpraten|videobellen',
    unrelated:
      'hoi allemaal|hallo allemaal|beste collega*|teamoverleg|weekoverleg|tandarts|huisarts|kapper|bezorging|pakket|bezichtiging|ouderavond|verjaardag|vrijblijvend|gratis proef|uitschrijven|inschrijven|verzekering',
    onSite: 'op ons kantoor|bij ons op kantoor|op kantoor|bij ons in|op locatie',
    remote: 'videobellen|bellen|videogesprek',
    writes: 'stuur|sturen|laat ik|laten we',
    cannot: 'kan niet|kan toch niet|kan helaas niet|lukt niet',
  },
  notTheirs: {
    coached: 'loopbaancoach|loopbaanbegeleiding|coachsessie|coachingsessie|oefensessie',
    event:
      'open avond|open dag|informatieavond|infoavond|infosessie|banenbeurs|carrièrebeurs|carrièreavond|alumnibijeenkomst|netwerkborrel',
    signedUp: 'aanmelding|aangemeld|ingeschreven|inschrijving',
    theirInterview: 'je sollicitatiegesprek|uw sollicitatiegesprek|sollicitatiegesprek|je sollicitatie|uw sollicitatie',
    interviewer:
      'je bent interviewer|jij interviewt|je interviewt|je zit in het panel|vul het scoreformulier|vul de scorecard|beoordelingsformulier van de kandidaat',
  },
  deadlines: {
    hear: 'besliss|horen|laten weten|antwoord|terugkoppel|reactie|nodig|uitslag|bericht|duren|geduld',
    asked: 'gelieve|wil je|wilt u|kun je|kunt u|alstublieft',
    recurring: 'elke|geleden|afgelopen',
  },
  places: {
    before: 'in|op|bij|te|naar|aan|tegenover|achter|ons|onze',
    beforeStreet: '',
    withinStreet: '',
    afterStreet: '',
  },
  titles: {
    before: 'dhr|mevr|mw|mevrouw|heer|dr|ir|drs|ing',
    dotted: '',
    kept: '',
  },
  agencies: {
    names: 'uitzend*|detacher*|werving',
    domains: 'uitzend',
    ofWork: 'vacature|vacatures',
    signed: '',
  },
  zones: {
    'Europe/Amsterdam': 'nederlandse tijd|midden-europese tijd',
    'Europe/Brussels': 'belgische tijd',
    'Europe/London': 'britse tijd',
  },
};
