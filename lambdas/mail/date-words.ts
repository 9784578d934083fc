/** Words for months, halves of the day and zones, as mail programs print them above a quote. */
import { lazy } from '../application/lazy.ts';

/** By language, the twelve months. Variants of a month are separated by '/' and may be shortened to three letters or more. */
const MONTHS: Readonly<Record<string, string>> = {
  en: 'january february march april may june july august september/sept october november december',
  de: 'januar/jänner/jän februar/feber/feb märz/mrz/maerz april mai juni juli august september oktober november dezember',
  fr: 'janvier/janv février/févr/fevrier mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre novembre décembre/decembre',
  es: 'enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre/sept octubre noviembre diciembre/dic',
  pt: 'janeiro fevereiro/fev março/marco abril/abr maio/mai junho julho agosto/ago setembro/set outubro/out novembro dezembro/dez',
  it: 'gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto/ago settembre/set/sett ottobre/ott novembre dicembre/dic',
  nl: 'januari februari maart/mrt april mei juni juli augustus september oktober/okt november december',
  da: 'januar februar marts april maj juni juli august september oktober november december',
  no: 'januar februar mars april mai juni juli august september oktober november desember',
  sv: 'januari februari mars april maj juni juli augusti september oktober november december',
  is: 'janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember',
  fi: 'tammikuu/tammikuuta/tammi helmikuu/helmikuuta/helmi maaliskuu/maaliskuuta/maalis huhtikuu/huhtikuuta/huhti toukokuu/toukokuuta/touko kesäkuu/kesäkuuta/kesä heinäkuu/heinäkuuta/heinä elokuu/elokuuta/elo syyskuu/syyskuuta/syys lokakuu/lokakuuta/loka marraskuu/marraskuuta/marras joulukuu/joulukuuta/joulu',
  cs: 'leden/ledna/led únor/února/úno březen/března/bře duben/dubna/dub květen/května/kvě červen/června/čvn červenec/července/čvc srpen/srpna/srp září/zář říjen/října/říj listopad/listopadu/lis prosinec/prosince/pro',
  sk: 'január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta september/septembra október/októbra november/novembra december/decembra',
  pl: 'styczeń/stycznia/sty luty/lutego/lut marzec/marca kwiecień/kwietnia/kwi maj/maja czerwiec/czerwca/cze lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz październik/października/paź listopad/listopada/lis grudzień/grudnia/gru',
  hu: 'január február március/márc április/ápr május/máj június/jún július/júl augusztus szeptember október november december',
  ro: 'ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie/noi decembrie',
  hr: 'siječanj/siječnja/sij veljača/veljače/velj ožujak/ožujka/ožu travanj/travnja/tra svibanj/svibnja/svi lipanj/lipnja/lip srpanj/srpnja/srp kolovoz/kolovoza/kol rujan/rujna/ruj listopad/listopada/lis studeni/studenoga/stu prosinac/prosinca/pro',
  sl: 'januar februar marec april maj junij julij avgust september oktober november december',
  sr: 'januar/јануар februar/фебруар mart/март april/април maj/мај jun/јун jul/јул avgust/август septembar/септембар oktobar/октобар novembar/новембар decembar/децембар',
  ru: 'январь/января/янв февраль/февраля/фев март/марта апрель/апреля май/мая июнь/июня июль/июля август/августа сентябрь/сентября/сент октябрь/октября ноябрь/ноября декабрь/декабря',
  uk: 'січень/січня/січ лютий/лютого/лют березень/березня/бер квітень/квітня/квіт травень/травня/трав червень/червня/черв липень/липня/лип серпень/серпня/серп вересень/вересня/вер жовтень/жовтня/жовт листопад/листопада/лист грудень/грудня/груд',
  bg: 'януари февруари март април май юни юли август септември октомври ноември декември',
  tr: 'ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara',
  et: 'jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember',
  lt: 'sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio liepa/liepos rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio',
  lv: 'janvāris/janvārī februāris/februārī marts/martā aprīlis/aprīlī maijs/maijā jūnijs/jūnijā jūlijs/jūlijā augusts/augustā septembris/septembrī oktobris/oktobrī novembris/novembrī decembris/decembrī',
  el: 'ιανουάριος/ιανουαρίου φεβρουάριος/φεβρουαρίου μάρτιος/μαρτίου/μαρ απρίλιος/απριλίου μάιος/μαΐου/μαϊ ιούνιος/ιουνίου/ιουν ιούλιος/ιουλίου/ιουλ αύγουστος/αυγούστου/αυγ σεπτέμβριος/σεπτεμβρίου οκτώβριος/οκτωβρίου νοέμβριος/νοεμβρίου δεκέμβριος/δεκεμβρίου',
  he: 'ינואר/בינואר/בינו פברואר/בפברואר/בפבר מרץ/במרץ/במרס אפריל/באפריל/באפר מאי/במאי יוני/ביוני יולי/ביולי אוגוסט/באוגוסט/באוג ספטמבר/בספטמבר/בספט אוקטובר/באוקטובר/באוק נובמבר/בנובמבר/בנוב דצמבר/בדצמבר/בדצמ',
  ar: 'يناير فبراير مارس أبريل/ابريل مايو يونيو يوليو أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر',
  ca: 'gener febrer març abril maig juny juliol agost setembre octubre novembre desembre',
  id: 'januari februari maret april mei juni juli agustus september oktober november desember',
  th: 'มกราคม/ม.ค กุมภาพันธ์/ก.พ มีนาคม/มี.ค เมษายน/เม.ย พฤษภาคม/พ.ค มิถุนายน/มิ.ย กรกฎาคม/ก.ค สิงหาคม/ส.ค กันยายน/ก.ย ตุลาคม/ต.ค พฤศจิกายน/พ.ย ธันวาคม/ธ.ค',
};

/** Words and the months they name, by language where languages disagree; '' holds the majority. */
function monthWords(): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const words = new Map<string, Map<string, number>>();
  const add = (word: string, language: string, month: number) => {
    const known = words.get(word) ?? new Map<string, number>();
    words.set(word, known);
    if (!known.has(language)) known.set(language, month);
    if (!known.has('')) known.set('', month);
  };
  const lists = Object.entries(MONTHS).map(([language, list]) => ({
    language,
    months: list
      .normalize('NFC')
      .split(' ')
      .map((one) => one.split('/')),
  }));
  for (const { language, months } of lists)
    for (const [at, forms] of months.entries()) for (const form of forms) add(form, language, at + 1);
  // Short forms are added after the full ones, so that they never replace one. If two months share a short form, it is left out.
  for (const { language, months } of lists) {
    const cuts = new Map<string, number | null>();
    for (const [at, forms] of months.entries())
      for (const form of forms)
        for (let size = 3; size < Math.min(form.length, 6); size++) {
          const cut = form.slice(0, size);
          const other = cuts.get(cut);
          cuts.set(cut, other === undefined || other === at + 1 ? at + 1 : null);
        }
    for (const [cut, month] of cuts) if (month !== null) add(cut, language, month);
  }
  return words;
}

export const MONTH_WORDS = lazy(monthWords);

export const MORNING: ReadonlySet<string> = new Set([
  'am',
  'a.m',
  'a. m',
  'dop',
  'de.',
  'π.μ',
  'öö',
  '上午',
  '午前',
  '早上',
  '凌晨',
  '오전',
  'ص',
  'לפנה',
  'ö.ö',
  'vorm',
  'पूर्वाह्न',
  'ก่อนเที่ยง',
]);
export const AFTERNOON: ReadonlySet<string> = new Set([
  'pm',
  'p.m',
  'p. m',
  'odp',
  'du.',
  'μ.μ',
  'ös',
  '下午',
  '午後',
  '晚上',
  '中午',
  '오후',
  'م',
  'אחה',
  'ö.s',
  'nachm',
  'अपराह्न',
  'หลังเที่ยง',
]);

/** Named zones in hours east of UTC. A name that several countries use has its most common meaning. */
export const ZONE_HOURS: ReadonlyMap<string, number> = new Map([
  ...Object.entries({
    utc: 0,
    gmt: 0,
    z: 0,
    wet: 0,
    west: 1,
    bst: 1,
    cet: 1,
    cest: 2,
    mez: 1,
    mesz: 2,
    sečž: 1,
    seč: 1,
    selč: 2,
    hnec: 1,
    haec: 2,
    eet: 2,
    eest: 3,
    msk: 3,
    trt: 3,
    est: -5,
    edt: -4,
    cst: -6,
    cdt: -5,
    mst: -7,
    mdt: -6,
    pst: -8,
    pdt: -7,
    akst: -9,
    akdt: -8,
    hst: -10,
    ast: -4,
    adt: -3,
    brt: -3,
    art: -3,
    jst: 9,
    kst: 9,
    hkt: 8,
    sgt: 8,
    ist: 5.5,
    pkt: 5,
    aest: 10,
    aedt: 11,
    acst: 9.5,
    awst: 8,
    nzst: 12,
    nzdt: 13,
    sast: 2,
    мск: 3,
  }),
]);
