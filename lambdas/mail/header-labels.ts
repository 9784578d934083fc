/** The labels of header blocks in many languages, by field. */

export type Field = 'from' | 'to' | 'cc' | 'bcc' | 'date' | 'subject' | 'other';

/** Lower case, without the colon. A label that two languages use stands once. */
const LABELS_BY_FIELD: Readonly<Record<Field, string>> = {
  from: 'from|sender|von|absender|de|expéditeur|expediteur|remitente|remetente|da|mittente|van|afzender|fra|från|avsändare|frá|lähettäjä|od|odesílatel|odosielateľ|nadawca|feladó|de la|expeditor|expeditorul|šalje|pošiljatelj|pošiljalac|от|от кого|отправитель|від|від кого|відправник|подател|изпратено от|kimden|gönderen|saatja|nuo|siuntėjas|no|sūtītājs|από|αποστολέας|מאת|من|المرسل|差出人|送信者|送信元|发件人|发信人|寄件人|寄件者|보낸 사람|보낸사람|보낸이|발신|발신자|발신인|จาก|từ|người gửi|dari|pengirim|remitent|nork|од',
  to: 'to|an|empfänger|à|a|para|destinataire|destinataires|pour|destinatario|destinatari|destinatário|per a|aan|til|till|vastaanottaja|komu|do|adresat|címzett|către|catre|destinatar|destinatarul|pre|prima|za|primatelj|кому|получатель|получатели|одержувач|до|kime|alıcı|saaja|adressaat|kellele|kam|gavėjas|saņēmējs|adresāts|προς|παραλήπτης|אל|إلى|الى|المستلم|宛先|送信先|宛て|收件人|收信人|收件者|받는 사람|받는사람|받는이|수신|수신자|수신인|ถึง|đến|tới|kepada|untuk|nori|за',
  cc: 'cc|c.c.|copy|kopie|kopie (cc)|copie|copie à|copie à (cc)|copia|con copia|cópia|com cópia|kopi|kopia|kopio|kópia|másolat|másolatot kap|másolat (cc)|dw|do wiadomości|do wiadomosci|копия|копія|копие|bilgi|karbon kopya|koopia|kopija|κοιν.|κοιν|κοινοποίηση|עותק|العتق|نسخة|نسخة إلى|抄送|副本|cc 抄送|참조|สำเนา|tembusan|đồng gửi|afrit|přeposláno|копија|ccへ',
  bcc: 'bcc|blind copy|blindkopie|cci|cco|ccn|bcc (blindkopie)|skrytá kopie|udw|скрытая копия|gizli|密送|密件副本|숨은 참조|titkos másolat|piilokopio|dold kopia|blindkopi',
  date: 'date|message du|message envoyé le|sent|sent at|date sent|received|datum|gesendet|gesendet am|verzonden|datum verzonden|envoyé|envoyé le|envoyée|fecha|enviado|enviado el|enviada|enviado em|enviada em|enviat|data|data de envio|data e ora|inviato|inviata|dato|sendt|sendt dato|skickat|skickat den|sent dato|dagsetning|lähetetty|lähetetty pvm|päivämäärä|päiväys|pvm|odesláno|datum odeslání|odoslané|dátum|dátum odoslania|wysłano|wysłane|data wysłania|elküldve|küldve|küldés ideje|dată|trimis|trimis la|trimis:|poslano|poslato|datum slanja|дата|дата и время|отправлено|дата отправки|надіслано|відправлено|дата и час|изпратено|изпратен|tarih|gönderildi|gönderilen|gönderme tarihi|gönderim tarihi|gönderilme tarihi|kuupäev|saadetud|saatmisaeg|išsiųsta|siuntimo data|datums|nosūtīts|nosūtīšanas datums|ημερομηνία|ημ/νία|στάλθηκε|απεσταλμένο|תאריך|נשלח|נשלח:|בתאריך|التاريخ|تاريخ|تم الإرسال|تاريخ الإرسال|أرسلت|日付|日時|送信日時|送信日|送信日時:|日期|时间|時間|发送时间|发送日期|发件时间|已发送|发送|寄件日期|寄件時間|傳送時間|送出日期|已傳送|날짜|보낸 날짜|보낸날짜|전송 날짜|발신일|보낸시간|보낸 시간|일시|วันที่|ส่ง|ส่งเมื่อ|ngày|đã gửi|thời gian|tanggal|dikirim|terkirim|data:|датум|послано',
  subject:
    'subject|re|betreff|objet|sujet|asunto|assunto|assumpte|oggetto|onderwerp|emne|ämne|efni|aihe|otsikko|předmět|predmet|temat|tárgy|subiect|subiectul|naslov|zadeva|тема|тема письма|относно|заглавие|предмет|konu|teema|tema|temats|tēma|θέμα|נושא|הנדון|الموضوع|موضوع|件名|主題|主题|主旨|标题|題名|제목|เรื่อง|หัวเรื่อง|chủ đề|tiêu đề|perihal|subjek|judul|gaia|наслов',
  other:
    'reply-to|reply to|risposta|antwort|respuesta|réponse|resposta|antwoord|svar|responder a|répondre à|antwort an|antwoord aan|rispondi a|svar til|svara till|odpowiedź-do|odpověď na|válaszcím|răspuns către|ответ-кому|yanıt adresi|кому відповісти|odgovori na|odpovedať-pre|vastaus|返信先|回复|importance|priority|wichtigkeit|priorität|importancia|importance :|prioridad|prioridade|belang|prioritet|重要度|sensitivity|attachments|attachment|anlagen|anhänge|anlage|pièces jointes|pièce jointe|adjuntos|datos adjuntos|anexos|allegati|allegato|bijlagen|bijlage|vedhæftede filer|bilagor|liitteet|přílohy|prílohy|załączniki|mellékletek|вложения|вкладення|添付ファイル|附件|첨부|resent-from|resent-to|resent-date|message-id|organization|organisation|x-mailer|categories|mailing list|list|newsgroups',
};

export const LABELS: ReadonlyMap<string, Field> = new Map(
  (Object.entries(LABELS_BY_FIELD) as [Field, string][]).flatMap(([field, words]) =>
    words.split('|').map((word): [string, Field] => [word.normalize('NFC'), field]),
  ),
);

/** `re` and `no` count as labels only beside clearer ones; alone they are ordinary words. */
export const WEAK_LABELS: ReadonlySet<string> = new Set([
  're',
  'no',
  'a',
  'za',
  'list',
  'copy',
  'do',
  'до',
  'от',
  'за',
  'од',
  'sent',
  'received',
  'kam',
  'i',
]);

/** Labels that show the language of a block, where languages disagree on months or prefixes. */
export const LABEL_LANGUAGES: ReadonlyMap<string, string> = new Map([
  ['šalje', 'hr'],
  ['prima', 'hr'],
  ['pošiljatelj', 'hr'],
  ['lähettäjä', 'fi'],
  ['vastaanottaja', 'fi'],
  ['aihe', 'fi'],
  ['lähetetty', 'fi'],
]);

/** "X on behalf of Y": Y is the author. RFC 5322 §3.6.2 */
export const ON_BEHALF_OF: readonly string[] = [
  ' on behalf of ',
  ' im auftrag von ',
  ' de la part de ',
  ' en nombre de ',
  ' em nome de ',
  ' per conto di ',
  ' namens ',
  ' på vegne af ',
  ' på vegne av ',
  ' w imieniu ',
  ' jménem uživatele ',
  ' от имени ',
  ' puolesta ',
  ' adına ',
];
