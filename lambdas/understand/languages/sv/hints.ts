/** Swedish: words that decide nothing by themselves. */
import type { Hints } from '../hints.ts';

export const sv: Hints = {
  small: 'och|att|för|med|du|vi|är|det|en|på|hej|din|till|som|den|har|av|om|kl|tyvärr|jag|inte|kan|oss',
  topics: {
    job: 'tjänst*|jobb*|roll|rollen|befattning|ansökan|sökt|kandidat*|cv|rekryter*|anställning*|hr|provjobb*|arbetsgivare|anställningsintervju*',
    task: 'test|tester|testerna|logiktest*|personlighetstest*|arbetsprov|formulär|fallstudie|uppgift|uppgiften|spela in|inspelad|färdighetstest*',
    papers:
      'referenser|referenspersoner|referent*|handlingar|dokument|intyg|blankett|formulär|betyg|kopi*|registerutdrag|löneanspråk|uppsägningstid|ladda upp|fyll i|komplettera*|legitimation',
    choose:
      'välj|välja|boka tid|boka en tid|bokningslänk|omröstning|tillgänglig*|vilken|vilket|när kan du|när passar|alternativ|förslag|doodle|länken nedan|hellre|antingen|lediga tider|någon av',
    received:
      'tagit emot|mottagit|tack för din ansökan|bekräftar mottagand*|granska*|går igenom|behandla*|automatiskt|svara inte|autosvar',
    wait: 'beslut|bestämma|besked|hör av|återkommer|återkoppl*|nästa vecka|slutet av veckan|ännu inte|inte än|tålamod|resultat|så fort|dröjer|försening|väntar på|meddela*',
    checking:
      'jag frågar|jag kollar|ska kolla|måste kolla|stämma av|stämmer av|preliminärt|preliminär|att bekräfta|bekräftar senare|så fort jag|väntar på svar|inte bestämt|inget bestämt|inte spikat',
    off: 'inställ*|ställs in|ställas in|ställer in|avbok*|blir inte av|blir det inte|utgår|skjuts upp|skjuta upp|tills vidare|nytt datum|ny tid senare|kom inte|behöver inte komma|avlyst|stryks',
    regret:
      'tyvärr|beklagar|ledsen|synd|annan kandidat|annan sökande|andra kandidater|någon annan|internt|tillsatt|tillsatts|inte gått vidare|går inte vidare|inte vidare|gå vidare med|valt att|lycka till|framtid*|framöver|avslag|fryst|inte aktuell*',
    gladly:
      'grattis|gratulerar|glädjen|glada att|erbjuda|erbjudande|anställa|anställning|anställningsavtal|avtal|lön|tillträde|välkommen till|provanställning|börja hos|jobbet är ditt|tjänsten är din|första dag|kollektivavtal|månadslön',
    onward:
      'nästa steg|nästa omgång|andra intervju|andraintervju|slutrunda|gått vidare|går vidare|vidare till|vidare i|utvald*|imponera*|positiv*|vill träffa|gärna träffa|boka in|goda nyheter|kallas till|till slutintervju',
    staff: 'kandidaten|kandidaterna|kandidater|bedömningsmall|avstämning|kan du ta|hans cv|hennes cv',
    school:
      'skola|skolan|förälder|föräldrar|elev*|barn|klass|lärare|kurs|lektion*|förskola*|tentamen|utvecklingssamtal',
    body: 'läkar*|tandläkar*|vårdcentral*|patient|behandling|frisör*|klippning|gym|yoga|träning|massage|vaccin*|besök',
    house:
      'leverans|paket|beställning|reparation|service|värmepanna|rörmokare|elektriker|tekniker|visning|lägenhet|hyra|verkstad|bil|cykel|hämta|flytt',
    money: 'offert|lån|bank|försäkring|faktura|kund|produkt*|säljare|advokat|skatt|leverantör',
    events:
      'webbinarium|webinar|workshop|konferens|konsert|utställning|föreläsning|festival|biljett*|fri entré|gratis|anmälan|anmäld|mässa|jobbmässa|podd|avsnitt|magasin|prenumerera|avprenumerera|nyhetsbrev|medlemmar|årsmöte|öppet hus|inspelningen',
    official:
      'domstol|kommun|arbetsförmedlingen|handläggare|a-kassa|ersättning|studie|undersökning|deltagare|volontär*|anonym*|pass|skatteverket',
    friends:
      'mamma|pappa|kramar|puss|håller tummarna|berätta|födelsedag|middag|fest|öl|helgen|älskling|stolt över dig|mormor|farmor',
    advert:
      'din profil|på linkedin|ny utmaning|öppen för|möjlighet|nya jobb|lediga jobb|ansök|ansök nu|jobbevakning|vi söker|söker vi|skicka ditt cv|intresserad|kund söker|jobbtips',
  },
  otherTimes: {
    journey: 'tåg|tåget|buss|bussen|flyg|flyget|färja|färjan|avgång|ankomst|hotell',
    opening: 'öppettider|öppet|stängt|måndag till fredag|telefontid|vardagar|växel*',
    arrive: 'var på plats|anmäl dig|incheckning',
    sent: 'din ansökan från|skickat|mottagit|bokad den|sista ansökningsdag|uppdaterad|igår|förra veckan',
    deadline: 'senast|deadline|bekräfta|svara|återkom|skicka in',
    agreed: 'bekräftat|bekräftar|perfekt|bokat|ses då|det blir|inbokat|passar',
    swap: 'i stället för|istället för|inte|ursprungligen',
    ends: 'till|slutar|slut|färdigt',
    sameTime: 'samma tid|samma klockslag|tiden är densamma',
    other: 'lunch|utbildning|rundtur|test|semester|startdatum',
    order: 'först|första|andra|sedan|därefter|efteråt|omgång|steg|del|samma dag',
    both: 'båda|bägge|två intervjuer|två samtal|två möten|tre intervjuer|alla tre',
  },
  partsOfDay: {
    morning: 'morgon|morgonen|förmiddag|förmiddagen|tidigt',
    evening: 'kväll|kvällen|natt',
    afternoon: 'eftermiddag|eftermiddagen|lunch',
  },
  picks: {
    '1': 'första alternativet|första tiden|den första|alternativ 1',
    '2': 'andra alternativet|andra tiden|den andra|alternativ 2',
    '3': 'tredje alternativet|tredje tiden|den tredje|alternativ 3',
    last: 'den sista|sista tiden',
    earlier: 'den tidigare|tidigare tiden',
    later: 'den senare|senare tiden',
  },
  meetings: {
    talk: 'samtal|ringa|ringer|möte|träff|träffas|träffa|ses|prata|snacka|fika|videosamtal|videomöte|hos oss|på vårt kontor|välkommen till oss|lära känna',
    unrelated:
      'hej alla|hej teamet|teammöte|tandläkar*|läkar*|frisör*|leverans|paket|födelsedag|visning|föräldramöte|utan förpliktelser|anmäl dig|avregistrera|försäkring',
    onSite: 'på vårt kontor|hos oss|på plats|i våra lokaler',
    remote: 'ringa|ringer|videosamtal|videomöte|på distans|telefonintervju',
    writes: 'skickar|återkommer|hör av',
    cannot: 'kan inte|kan tyvärr inte|hinner inte',
  },
  notTheirs: {
    coached: 'karriärcoach|jobbcoach|karriärvägledare|coachningssamtal|coachning',
    event:
      'öppet hus|informationskväll|informationsmöte|informationsträff|arbetsmarknadsdag|karriärmässa|jobbmässa|alumnträff',
    signedUp: 'anmälan|anmäld|anmält|registrering',
    theirInterview: 'din intervju|anställningsintervju|en intervju med|din ansökan',
    interviewer:
      'du ska intervjua|du intervjuar|du är intervjuare|fyll i bedömningsformuläret|utvärderingen av kandidaten',
  },
  deadlines: {
    hear: 'beslut|besked|återkom|höra|svar|kontakt|behöver|uppdater|återkoppl|resultat|meddela|dröja',
    asked: 'vänligen|var god|kan du',
    recurring: 'varje|sedan|senaste',
  },
  places: {
    before: 'i|på|vid|till|hos|bakom|mittemot|vårt|vår|våra',
    beforeStreet: '',
    withinStreet: '',
    afterStreet: '',
  },
  titles: {
    before: 'fru',
    dotted: '',
    kept: '',
  },
  agencies: {
    names: 'bemann*|rekryter*',
    domains: 'bemanning|rekryter',
    ofWork: 'jobb',
    signed: '',
  },
  zones: {
    'Europe/Stockholm': 'svensk tid|centraleuropeisk tid',
    'Europe/London': 'brittisk tid',
  },
};
