/** Italian: words that decide nothing by themselves. */
import type { Hints } from '../hints.ts';

export const it: Hints = {
  small:
    'il|lo|gli|e|per|con|che|di|una|alle|della|nostro|ti|sarà|le|del|colloquio|grazie|non|ciao|buongiorno|gentile|ma|abbiamo|un',
  topics: {
    job: 'posizione|ruolo|lavoro|candidatura|candidat*|cv|curriculum|selezione|recruiting|risorse umane|hr|assunzione|annuncio|impiego|posto',
    task: 'test|prova|prova scritta|questionario|caso studio|caso di studio|esercizio|esercitazione|video colloquio|videocolloquio registrato|registrare|registrazione video|completare il test|compilare il test',
    papers:
      'referenze|documenti|documentazione|modulo|copia|diploma|titolo di studio|titoli|carta d|codice fiscale|ral|pretese|preavviso|caricare|allegare|scansione|certificato*|casellario',
    choose:
      'scegli|scegliere|selezioni|seleziona|prenota|prenotare|fascia|fasce|sondaggio|disponibilità|quale|quando potrebbe|quando potresti|opzioni|orari disponibili|indica con|doodle|link qui sotto|preferisce|preferisci|preferenza|oppure',
    received:
      'abbiamo ricevuto|ricevuto la tua|ricevuto la sua|conferma di ricezione|grazie per esserti candidat*|grazie per la candidatura|in valutazione|valuteremo|valutare|automatica|automatico|non rispondere|se il tuo profilo|se il suo profilo',
    wait: 'decisione|decidere|faremo sapere|farò sapere|risposta|riscontro|aggiorneremo|settimana prossima|prossima settimana|fine settimana|non ancora|ancora non|pazienza|esito|appena|ritardo|entro la fine|comunicheremo|in attesa',
    checking:
      'chiedo|verifico|controllo|sento|devo verificare|devo sentire|fammi vedere|da confermare|provvisorio|provvisoriamente|appena so|ti confermo|le confermo domani|in sospeso|non è ancora fissat*',
    off: 'annull*|disdett*|disdire|salta|saltato|sospes*|non si terrà|non si fa|non avrà luogo|non venga|non venire|fino a nuovo avviso|nuova data|rinviat*|rinviare|rimandat*|a data da destinarsi|revocat*',
    regret:
      'purtroppo|spiace|dispiace|rammaric*|altro candidato|altra candidata|altra persona|altro profilo|profilo diverso|altri profili|internamente|non proseguire|non è stat*|non sei stat*|esito negativo|scelto|ricoperta|in bocca al lupo|auguri|futuro|futuro opportunità|augurar*|non procedere|congelat*',
    gladly:
      'congratulazioni|complimenti|lieti di|piacere di|offerta|assunzione|assumerla|assumerti|contratto|stipendio|retribuzione|inquadramento|livello|a decorrere|benvenut*|periodo di prova|il posto è|primo giorno|lettera di impegno|lettera di assunzione|lordi|lordo',
    onward:
      'prossima fase|fase successiva|passo successivo|secondo colloquio|fase finale|selezionat*|preselezionat*|passat*|proseguire|andare avanti|colpit*|positivo|positivamente|vuole conoscerla|vuole conoscerti|vorrebbe incontrar*|fissare|concordare|buone notizie|ammess*',
    staff: 'il candidato|la candidata|i candidati|scheda di valutazione|puoi sostituir*|il suo cv|fare i colloqui',
    school:
      'scuola|genitori|alunn*|bambin*|figlio|figlia|classe|corso|insegnant*|maestra|maestre|asilo|esame|iscrizione|lezione|lezioni',
    body: 'medico|studio medico|dentista|paziente|visita medica|parrucchiere|taglio|palestra|yoga|massaggio|vaccin*|trattamento|fisioterapia',
    house:
      'consegna|pacco|ordine|riparazione|manutenzione|caldaia|idraulico|elettricista|tecnico|appartamento|affitto|locazione|officina|auto|bicicletta|ritiro|trasloco',
    money:
      'preventivo|mutuo|banca|assicurazione|fattura|cliente|prodotto|prodotti|commerciale|notaio|avvocato|studio legale|tasse|fornitore|controparte',
    events:
      'webinar|seminario|conferenza|concerto|mostra|festival|biglietti|ingresso libero|gratuito|iscrizione|iscriviti|fiera|podcast|puntata|rivista|abbonati|disiscriviti|newsletter|soci|assemblea|open day|spettacolo',
    official:
      "tribunale|comune|centro per l'impiego|questura|naspi|indennità|studio|ricerca|indagine|partecipanti|volontari*|anonim*|passaporto",
    friends:
      'mamma|papà|baci|bacioni|in bocca al lupo per|raccontami|compleanno|cena|festa|aperitivo|fine settimana|amore|tesoro|fiera di te|nonna|zia',
    advert:
      'il tuo profilo|il suo profilo|su linkedin|opportunità|nuova sfida|nuove offerte|offerte di lavoro|candidati|candidati ora|invia il cv|invia la candidatura|cerchiamo|stiamo cercando|ti interessa|le interessa|job alert|azienda cliente',
  },
  otherTimes: {
    journey: 'treno|autobus|volo|traghetto|partenza|arrivo|albergo|hotel',
    opening: 'orari|orario|aperto|chiuso|dal lunedì al venerdì|apertura|sportello|segreteria',
    arrive: 'presentarsi|arrivare|accoglienza|registrazione',
    sent: 'sua candidatura del|inviato|ricevuto|prenotato il|scadenza|aggiornato|ieri|la settimana scorsa',
    deadline: 'entro|scadenza|conferma|confermare|rispondere entro|inviare',
    agreed: 'confermato|confermo|confermiamo|perfetto|va bene|fissato|a presto|ci vediamo',
    swap: 'invece di|al posto di|anziché|e non|inizialmente|non più',
    ends: 'fino alle|finisce|termina|fine alle',
    sameTime: 'stessa ora|stesso orario|orario resta|orario non cambia',
    other: 'pranzo|riunione|formazione|visita|test|ferie|inizio',
    order: 'prima|primo|seconda|secondo|poi|dopo|successivamente|a seguire|fase|turno|lo stesso giorno',
    both: 'entrambi|entrambe|due colloqui|due incontri|tre colloqui|tutti e tre',
  },
  partsOfDay: {
    morning: 'mattina|mattino|presto|colazione',
    evening: 'sera|stasera|cena|notte',
    afternoon: 'pomeriggio|pranzo',
  },
  picks: {
    '1': 'prima opzione|la prima|il primo|opzione 1',
    '2': 'seconda opzione|la seconda|il secondo|opzione 2',
    '3': 'terza opzione|la terza|il terzo|opzione 3',
    last: "l'ultima|l'ultimo",
    earlier: 'la più presto',
    later: 'la più tardi',
  },
  meetings: {
    talk: 'chiamata|chiamare|chiamarti|chiamarla|ti chiamo|la chiamo|incontro|incontrarci|incontrarti|incontrarla|vederci|parlare|parliamo|sentirci|ci sentiamo|chiacchierata|videochiamata|videocall|ti aspettiamo|la aspettiamo|in sede|presso la nostra sede|nei nostri uffici|conoscerci|due chiacchiere|la riceverà|ti riceverà|riceverla|riceverti',
    unrelated:
      'ciao a tutti|cari colleghi|riunione di team|medico|parrucchiere|consegna|pacco|compleanno|prova gratuita|senza impegno|iscriviti|disiscriviti|assicurazione|idraulico',
    onSite: 'in sede|presso la nostra sede|nei nostri uffici|presso i nostri uffici|in presenza',
    remote: 'videochiamata|al telefono|telefonico|da remoto',
    writes: 'invio|ti mando|le mando|manderò|invierò',
    cannot: 'non posso|non potrò|non può più|non riesco',
  },
  notTheirs: {
    coached: 'coach di carriera|career coach|sessione di coaching|consulente di carriera|orientatore',
    event:
      'porte aperte|giornata aperta|serata informativa|incontro informativo|sessione informativa|fiera del lavoro|career day|evento online|raduno alumni',
    signedUp: 'iscrizione|iscritto|iscritta|ti sei registrato|ti sei registrata|registrazione',
    theirInterview:
      'tuo colloquio|suo colloquio|un colloquio con|colloquio per la posizione|tua candidatura|sua candidatura',
    interviewer:
      "sei l'intervistatore|sei l'intervistatrice|intervisterai|farai il colloquio a|scheda di valutazione del candidato|scheda di valutazione della candidata",
  },
  deadlines: {
    hear: 'decision|decider|risposta|riscontro|sapere|contatt|ricontatt|notizie|bisogno|aggiorn|esito|comunicher',
    asked: 'per favore|la preghiamo|ti preghiamo|si prega|potrebbe',
    recurring: 'ogni|fa|scorse|scorsi',
  },
  places: {
    before: 'in|a|al|alla|allo|presso|nel|nella|nello|negli|nelle|via|davanti|nostra|nostro|nostri',
    beforeStreet: 'via|viale|piazza|corso|largo|hotel',
    withinStreet: 'di|del',
    afterStreet: '',
  },
  titles: {
    before: 'dott|dott.ssa|ssa|dottor|dottoressa|avv|avvocato|rag|geom|ing|sig|sig.ra|ra|signor|signora|signorina|di',
    dotted: '',
    kept: 'suor',
  },
  agencies: {
    names: 'selezione|somministrazione',
    domains: '',
    ofWork: 'lavoro',
    signed: '',
  },
  zones: {
    'Europe/Rome': 'ora italiana|orario italiano',
    'Europe/London': 'ora inglese',
  },
};
