/** The words that mail programs put above the quote of a reply ('On ... wrote:'), by language. */

/** The verbs of that line, in lower case. If a language has one at the end and one in the middle, both are listed. */
const WROTE = `
wrote|writes|escreveu|escribió|escribio|a écrit|a ecrit|schrieb|schrieb am|hat geschrieben|geschrieben|geschreven|schreef|ha scritto|skrev|skrev følgende|skrev följande|har skrevet|har skrivit|kirjoitti
napsal|napsala|napsal(a)|napísal|napísala|napísal(a)|napisał|napisała|napisał(a)|pisze|írta|ezt írta|írta (időpont|a scris|je napisao|je napisala|je napisao/la|napisao je|piše|je napisal|je napisala|написал|написала|написал(а)|пишет|написав|написала|написав(-ла)|пише|написа|şunu yazdı|yazdı|kirjutas|parašė|rašė|rakstīja|έγραψε|έγραψαν|כתב|כתבה|כתב/ה|מאת|כתב:|كتب|كتبت|تمت كتابة ما يلي بواسطة|写道|寫道|写到|のメール|さんは書きました|wrote|作成|のメッセージ|님이 작성|작성|님이 씀|wrote|เขียนว่า|เขียน|đã viết|viết|menulis|va escriure|missatge de|mensaje de|escribiu|idatzi du|skrifaði|さんが書きました`;

/** How that line may begin, followed by a space; lower case. */
const OPENERS =
  'on|am|le|el|il|il giorno|in data|em|a|op|den|d.|dne|dňa|dnia|w dniu|u|dana|в|on|στις|la|pe|data|pada|vào|lúc|vào lúc|เมื่อ|في|ב-|בתאריך|ב|tarihinde|kuupäeval|2|на|ngày|o dia|no dia|le jour|die|am|kl|del|el dia|în data de|på|в'.split(
    '|',
  );

const words = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[|\n]/)
      .map((one) => one.trim().toLowerCase().normalize('NFC'))
      .filter((one) => one !== ''),
  ),
];

export const WROTE_WORDS = words(WROTE);
export const OPENING_WORDS: ReadonlySet<string> = new Set(OPENERS);
