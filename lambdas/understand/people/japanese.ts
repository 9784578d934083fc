/** People in Japanese sentences, where neither spaces nor capitals mark a name, but the words next to it do. */
import type { Mention } from './mention.ts';

const NAME = '[\\p{Script=Han}々]{1,4}(?:[ 　][\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,4})?';
const FOREIGN = '[\\p{Script=Katakana}ー]{2,12}(?:[・＝ ][\\p{Script=Katakana}ー]{1,12})*';
const OFFICE = '(?:長|役|代表|主任|担当|店主|マネージャー|リーダー|ディレクター|エンジニア|デザイナー|人事)';

const FORMS: readonly (readonly [string, RegExp])[] = [
  ['japanese:called', new RegExp(`(${NAME}|${FOREIGN})(?:さん|様|氏|殿)`, 'gu')],
  ['japanese:office', new RegExp(`${OFFICE}(?:の|[：: 　])?(${NAME}|${FOREIGN})(?=[がとも、。です（(]|$)`, 'gu')],
  [
    'japanese:does',
    new RegExp(`(${NAME}|${FOREIGN})(?:と申し|が(?:担当|面接|参加|同席|お待ち|対応|お会い|案内|ご案内|出席|伺))`, 'gu'),
  ],
];
/** These are words, never names. */
const WORDS =
  /面接|面談|採用|人事|担当|会社|当日|本社|店舗|日程|時間|応募|選考|弊社|当社|貴社|皆|各位|部$|課$|室$|様$|方$|者$|^(?:同|御|貴|私|弊)/u;

export function inJapanese(text: string, signs: readonly string[]): readonly Mention[] {
  if (!/[\p{Script=Han}\p{Script=Katakana}]/u.test(text)) return [];
  return FORMS.flatMap(([sign, form]) =>
    [...text.slice(0, 400).matchAll(form)].flatMap(({ 1: name = '' }) =>
      name === '' || WORDS.test(name)
        ? []
        : [{ name, address: null, title: null, part: null, signs: [sign, ...signs] }],
    ),
  );
}
