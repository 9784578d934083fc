/** Words around a date that tell whether the employer will be in touch by then, or wants an answer by then. */

/** What the employer will do: decide, answer, be in touch. Beginnings of words count; by language. */
const HEAR_LISTS: Readonly<Record<string, string>> = {
  en: 'decide|decision|hear|update|feedback|touch|get back|let you know|know more|next steps|answer|respond|news|follow up|come back|take|need|give us|expect|outcome|result|reach out|contact|timeline|they say|bear with',
  de: 'entscheid|rückmeld|melden|feedback|bescheid|hören|antwort|dauer|brauchen|benötigen|ergebnis|informier|geduld|auf sie zu|auf dich zu',
  fr: 'décision|décider|réponse|retour|reviendr|nouvelles|revenir|au courant|informer|recontact|besoin|résultat|patien|contacter',
  es: 'decisión|decidir|respuesta|noticias|contact|avisar|informar|volver|necesit|resultado|comunicar|diremos|paciencia',
  pt: 'decis|decidir|resposta|retorno|contact|contato|informar|avisar|precis|resultado|notícias|entraremos|daremos',
  nl: 'besliss|horen|laten weten|antwoord|terugkoppel|reactie|nodig|uitslag|bericht|duren|geduld',
  it: 'decision|decider|risposta|riscontro|sapere|contatt|ricontatt|notizie|bisogno|aggiorn|esito|comunicher',
  pl: 'decyzj|odpowied|informacj|znać|kontakt|wrócimy|odezw|potrzebuj|wynik|poinform|cierpliwo|skontakt',
  sv: 'beslut|besked|återkom|höra|svar|kontakt|behöver|uppdater|återkoppl|resultat|meddela|dröja',
  ja: '結果|連絡|回答|返事|お知らせ|通知|選考|ご案内|お時間|検討',
};

/** The candidate is asked for something, so the date is theirs. By language. */
const ASKED_LISTS: Readonly<Record<string, string>> = {
  en: 'please|rsvp|kindly|you must|could you|can you|submit',
  de: 'bitte|könnten sie|könntest du|einreichen',
  fr: 'merci de|veuillez|prière|pourriez-vous',
  es: 'por favor|le rogamos|confirme|podrías|podría',
  pt: 'por favor|solicitamos|poderia|confirme',
  nl: 'gelieve|wil je|wilt u|kun je|kunt u|alstublieft',
  it: 'per favore|la preghiamo|ti preghiamo|si prega|potrebbe',
  pl: 'prosimy|proszę',
  sv: 'vänligen|var god|kan du',
  ja: 'ください|下さい',
};

/** Next to a length of time: it is past, or recurs. */
const BEHIND =
  'ago|every|per|last|past|each|notice|experience|vor|alle|pro|letzten|chaque|dernières|derniers|hace|cada|últimas|últimos|há|ogni|fa|scorse|scorsi|elke|geleden|afgelopen|co|temu|ostatnich|varje|sedan|senaste|前|毎';

export const HEAR: readonly string[] = Object.values(HEAR_LISTS).flatMap((list) => list.split('|'));
export const ASKED: readonly string[] = Object.values(ASKED_LISTS).flatMap((list) => list.split('|'));
export const NO_DEADLINE: ReadonlySet<string> = new Set(BEHIND.split('|'));
