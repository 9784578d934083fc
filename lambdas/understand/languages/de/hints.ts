/** German: words that decide nothing by themselves. */
import type { Hints } from '../hints.ts';

export const de: Hints = {
  small:
    'und|der|die|das|mit|für|sie|wir|ist|nicht|ihnen|ihre|uhr|am|bei|dich|zu|haben|ich|gespräch|hallo|liebe|lieber|uns|mir|leider|ein|eine|auf',
  topics: {
    job: 'stelle|position|job|bewerbung*|beworben|bewerber*|bewirb*|lebenslauf|vorstellungsgespräch*|personalabteilung|recruiting|karriere|probearbeit*|ausbildung*|probetag|arbeitgeber',
    task: 'online-test*|onlinetest*|test|tests|testung|eignungstest*|einstellungstest*|fragebogen|persönlichkeitsfragebogen|fallstudie|arbeitsprobe|probeaufgabe|aufgabe|hausaufgabe|zeitversetzt*|videobotschaft|aufzeichnen|aufnehmen|einreichung|bearbeiten|zu bearbeiten|bearbeitungszeit',
    papers:
      'referenzen|unterlagen|zeugnis*|nachweis*|führungszeugnis|personalbogen|personalfragebogen|formular|ausweis*|gehaltsvorstellung*|gehaltswunsch|kündigungsfrist|hochladen|nachreichen|kopie|kopien|scan|eintrittstermin|arbeitserlaubnis',
    choose:
      'termin auswählen|termin aussuchen|such * termin|wählen sie|wähl * aus|buchungslink|terminbuchung|terminvorschläge|vorschläge|zur auswahl|umfrage|abstimmung|terminfindung|verfügbarkeit*|wann passt|wann hätten sie|welcher|welche|passt ihnen|oder|doodle|freie termine|möglich sind|zeitfenster',
    received:
      'eingang ihrer|eingegangen|eingangsbestätigung|erhalten haben|ihre bewerbung erhalten|prüfen|prüfung ihrer|wird geprüft|automatisch|automatisierte|nicht auf diese|danke für deine bewerbung|danken für ihre bewerbung|vielen dank für ihre bewerbung',
    wait: 'entscheidung|entscheiden|melden|melde mich|bescheid|rückmeldung|geduld|ende der woche|kommende woche|nächste woche|noch nicht|noch offen|dauert|verzögert|verzögerung|warten|ergebnis|so oder so|auf dem laufenden|stehen noch|sobald',
    checking:
      'ich frage|frage nach|ich kläre|kläre das|kläre ich|muss erst|prüfe ich|schaue nach|gebe ich weiter|weitergegeben|sobald ich|unter vorbehalt|noch nicht fest|vorgemerkt|vorläufig|warte noch auf|bestätige dann|melde mich dann',
    off: 'abgesagt|absagen|absage|entfällt|fällt aus|ausfallen|fällt leider|wird nichts|wird leider nichts|storniert|storno|findet nicht statt|nicht stattfinden|klappt nicht|klappt leider nicht|verschieben auf unbestimmt|bis auf weiteres|auf eis|neuen termin|kommen sie nicht|komm nicht|zurückziehen|hinfällig',
    regret:
      'leider|bedauer*|schade|absage|anderen bewerber*|andere bewerber*|andere person|anderweitig|intern|intern zu besetzen|besetzt|nicht berücksichtig*|nicht weiter|nicht in die engere|gegen dich|gegen sie|entschieden|anders entschieden|anderen weg|alles gute|viel erfolg|zukunft|wünschen ihnen|wünschen dir|nicht leicht|abzusagen|absagen|nicht mehr|zurückziehen|eingefroren|stellenstopp',
    gladly:
      'glückwunsch|gratul*|freuen uns, ihnen|freue mich sehr|zusage|stelle anbieten|anbieten|arbeitsvertrag|vertrag|gehalt|arbeitsbeginn|eintritt zum|willkommen im team|herzlich willkommen|einstellen|einstellung|vergütung|probezeit|urlaubstage|ab dem|eintrittsdatum|du hast den job',
    onward:
      'nächste runde|eine runde weiter|nächster schritt|nächsten schritt|zweite runde|zweites gespräch|zweitgespräch|zweiten gespräch|endrunde|engere wahl|engeren auswahl|überzeugt|begeistert|weiter|kennenlernen möchten|vereinbaren|abstimmen|stimmen wir|gute nachrichten|positiv|einladen zu',
    staff:
      'kandidat|kandidatin|bewerber kommt|bewerberin kommt|bewerberinnen|auswertung|nachbesprechung|bewertungsbogen|kannst du übernehmen|interviewleitfaden|interne',
    school:
      'schule|eltern|elterngespräch|elternabend|elternsprechtag|schüler*|kind|kinder|lehrer|lehrerin|klasse|kurs|unterricht|kita|prüfung|studium|studienberatung',
    body: 'arzt|ärztin|praxis|zahnarzt*|behandlung|untersuchung|patient*|friseur*|haarschnitt|fitness|yoga|training|massage|impfung|therapie|tierarzt',
    house:
      'lieferung|paket|bestellung|reparatur|wartung|heizung|handwerker|techniker|monteur|ablesung|besichtigung|wohnung|miete|vermieter|werkstatt|auto|fahrrad|abholen|abholung|anlieferung|umzug',
    money:
      'angebot|angebotsbesprechung|kredit|bank|versicherung|rechnung|kunde|kunden|anfrage zu|vertrieb|produkt|produkte|steuer|anwalt|kanzlei|mandant|auftrag|bestellung|lieferant',
    events:
      'webinar|workshop|konferenz|konzert|ausstellung|vortrag|festival|karten|eintritt frei|anmeldung|messe|jobmesse|podcast|folge|magazin|abonnieren|abbestellen|newsletter|mitglieder|mitgliederversammlung|verein|tag der offenen tür|lesung|sendung',
    official:
      'gericht|amt|behörde|agentur für arbeit|jobcenter|arbeitsvermittler|sperrzeit|leistungen|bescheid|studie|teilnehmende|probanden|aufwandsentschädigung|sgb|rechtsfolgenbelehrung|umfrage',
    friends:
      'mama|papa|drücke dir|daumen|hab dich lieb|küsschen|feier|geburtstag|abendessen|kneipe|bier|wochenende|erzähl mal|wie war|stolz auf dich|oma|opa|schatz|süße',
    advert:
      'ihr profil|dein profil|auf xing|auf linkedin|neue herausforderung|wechselinteresse|offen für|interessante position|stellenangebot*|jobangebot*|neue jobs|jetzt bewerben|bewirb dich|bewerben sie sich|jobalarm|passende stellen|wir suchen|lebenslauf an|mandant|kunde sucht',
  },
  otherTimes: {
    journey: 'zug|bus|bahn|flug|fähre|abfahrt|ankunft|straßenbahn|postauto|hotel',
    opening:
      'öffnungszeiten|sprechzeiten|bürozeiten|geöffnet|geschlossen|servicezeiten|telefonzeiten|montag bis freitag|erreichbar|arbeitszeit*|mo-fr',
    arrive: 'eintreffen|erscheinen sie|seien sie bitte|einlass|anmeldung|parken',
    sent: 'geschrieben|bewerbung vom|schreiben vom|gebucht am|eingegangen|erstellt|stand|bewerbungsschluss|sitzung vom|gestern|letzte woche',
    deadline: 'spätestens|bis zum|frist|bestätigen sie|bestätigung|rückmeldung bis|zusagen|einreichen',
    agreed:
      'passt|bestätigt|bestätige|abgemacht|gern|gerne|bleibt|wie besprochen|eingetragen|bis dann|gebucht|vereinbart|steht',
    swap: 'statt|anstatt|anstelle|nicht|ursprünglich|bisher|anstelle von|nicht mehr',
    ends: 'endet|ende|bis|ende gegen|fertig|dauert bis',
    sameTime:
      'gleiche zeit|gleiche uhrzeit|gleicher uhrzeit|gleichen zeit|gleichen uhrzeit|selbe zeit|selben zeit|uhrzeit bleibt|zeit bleibt',
    other: 'mittagessen|frühstück|besprechung|schulung|führung|probearbeit|test|urlaub|arbeitsbeginn',
    order:
      'zuerst|zunächst|erstes|zweites|erste|zweite|dann|danach|anschließend|im anschluss|runde|stufe|teil|am selben tag|darauf',
    both: 'beide|beiden|beides|zwei termine|zwei gespräche|zwei interviews|drei gespräche|alle drei',
  },
  partsOfDay: {
    morning: 'morgens|vormittag|vormittags|früh|frühstück|morgen',
    evening: 'abend|abends|nachts|feierabend|spät',
    afternoon: 'nachmittag|nachmittags|mittag|mittags',
  },
  picks: {
    '1': 'erste termin|ersten termin|erste vorschlag|ersten vorschlag|erste option|der erste|den ersten|option 1|termin 1|vorschlag 1',
    '2': 'zweite termin|zweiten termin|zweite vorschlag|zweiten vorschlag|zweite option|der zweite|den zweiten|option 2|termin 2|vorschlag 2',
    '3': 'dritte termin|dritten termin|dritte vorschlag|dritten vorschlag|dritte option|der dritte|den dritten|option 3|termin 3|vorschlag 3',
    last: 'letzte termin|letzten termin|der letzte|den letzten',
    earlier: 'frühere termin|früheren termin|der frühere|den früheren',
    later: 'spätere termin|späteren termin|der spätere|den späteren',
  },
  meetings: {
    talk: 'gespräch*|telefonat|telefonieren|anrufen|rufe * an|ruft * an|anruf|treffen|termin|kennenlernen|kennenzulernen|erwarten wir|erwartet sie|erwarten sie|vorbeikommen|vorbeischauen|kommen sie|komm vorbei|videocall|videotermin|rundgang|bei uns|in unserem haus|austausch|austauschen|quatschen|plaudern',
    unrelated:
      'hallo zusammen|liebe kolleg*|liebes team|hallo team|teammeeting|jour fixe|zahnarzt*|arzttermin|online-demo|kurze demo|demo-termin|gerne zeigen wie|praxis|friseur*|impfung|wohnungsbesichtigung|besichtigung|elternabend|lieferung|paket|werkstatt|geburtstag*|produktdemo|kostenlos testen|unverbindlich|rabatt|anmelden|abmelden|newsletter|handwerker|versicherung|mietvertrag',
    onSite:
      'in unserem haus|in unseren räumen|in unserem büro|in unser büro|bei uns im haus|bei uns in|bei uns vor ort|vor ort|persönlich vorbei|am empfang',
    remote: 'telefon*|telefonisch|anrufen|videokonferenz|videogespräch|virtuell',
    writes: 'schicke|schicken wir|sende|senden wir|melde mich|melden uns|geht ihnen',
    cannot:
      'schaffe ich|schaff ich|schafft es * nicht|schaffe es * nicht|schaffen wir * nicht|kann ich leider nicht|klappt leider nicht|klappt doch nicht',
  },
  notTheirs: {
    coached:
      'karrierecoach|karriereberater|karriereberatung|bewerbungscoach|coaching-termin|coachingtermin|coachingsitzung|unser coaching',
    event:
      'infoabend|infoveranstaltung|informationsabend|informationsveranstaltung|tag der offenen tür|karrieremesse|jobmesse|karriereabend|alumni-treffen|netzwerkabend|meisterklasse',
    signedUp: 'angemeldet|ihre anmeldung|deine anmeldung|anmeldung',
    theirInterview:
      'ihr vorstellungsgespräch|dein vorstellungsgespräch|vorstellungsgespräch einladen|zum vorstellungsgespräch|zu einem vorstellungsgespräch|ihre bewerbung als|deine bewerbung als',
    interviewer:
      'sie führen das interview mit|sie führen das gespräch mit|sie sind interviewer|sie sind als interviewer|du bist als interviewer|du bist im panel|du führst das interview|du führst das gespräch|dass du als interviewer|bewertungsbogen zum kandidaten|bewertungsbogen zur kandidatin|bewertungsbogen für den kandidaten|bewertungsbogen für die kandidatin',
  },
  deadlines: {
    hear: 'entscheid|rückmeld|melden|feedback|bescheid|hören|antwort|dauer|brauchen|benötigen|ergebnis|informier|geduld|auf sie zu|auf dich zu',
    asked: 'bitte|könnten sie|könntest du|einreichen',
    recurring: 'vor|alle|pro|letzten',
  },
  places: {
    before: 'in|im|ins|am|an|zum|zur|bei|beim|auf|nach|vor|hinter|neben|gegenüber|unser|unserem|unseren|unserer',
    beforeStreet: '',
    withinStreet: '',
    afterStreet: '',
  },
  titles: {
    before: 'professorin|professoren|herr|herrn|frau|hr|dipl|dipl-ing|ing|mag|med|dr|prof',
    dotted: '',
    kept: 'schwester|pater',
  },
  agencies: {
    names:
      'search gmbh|personalberatung|personalvermittlung|personaldienstleist*|personalleasing|zeitarbeit|leiharbeit|jobvermittlung|arbeitsvermittlung',
    domains: 'personalkontor|personalberat',
    ofWork: 'arbeit|personal',
    signed: 'personalberater',
  },
  zones: {
    'Europe/Berlin':
      'mitteleuropäische zeit|mitteleuropäischer zeit|mitteleuropäische sommerzeit|mitteleuropäischer sommerzeit|deutsche zeit|deutscher zeit|berliner zeit',
    'Europe/Vienna': 'wiener zeit',
    'Europe/Zurich': 'schweizer zeit',
    'Europe/London': 'londoner zeit|britischer zeit',
    'Europe/Paris': 'pariser zeit',
    'America/New_York': 'new yorker zeit',
  },
};
