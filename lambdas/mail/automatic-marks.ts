/** Sender names and subjects of automatic mail in many languages, for mail whose headers do not say that it is automatic. */

/** Local parts that no person writes from. */
export const MACHINE_SENDERS: ReadonlySet<string> = new Set([
  'mailer-daemon',
  'mailerdaemon',
  'mail-daemon',
  'postmaster',
  'post_master',
  'mailmaster',
  'maildelivery',
  'mail-delivery',
  'mdaemon',
  'bounce',
  'bounces',
  'bouncehandler',
  'double-bounce',
  'complaints',
  'feedback-loop',
  'fbl',
]);

const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((one) => one.trim().toLowerCase().normalize('NFC'))
    .filter((one) => one !== '');

/** Subjects that begin like this come from an out-of-office responder; lower case. */
export const AWAY_STARTS = list(`
automatic reply|automatic response|auto reply|auto-reply|autoreply|auto response|auto-response|autoresponse|autoresponder|out of office|out of the office|out-of-office|ooo:|away from office|away from the office|away from my mail|vacation reply|vacation response|vacation message|on vacation:|i am out of the office|i'm out of the office|automated reply|automated response|automatic message
automatische antwort|automatische rückmeldung|automatische beantwortung|autoantwort|auto-antwort|abwesenheit|abwesenheitsnotiz|abwesenheitsnachricht|abwesenheitsmeldung|abwesend|nicht im büro|ich bin nicht im büro|urlaubsabwesenheit|automatisch generierte antwort
réponse automatique|reponse automatique|message automatique|absence du bureau|absent du bureau|réponse d'absence|message d'absence|notification d'absence|je suis absent|je suis en congé|en congé :
respuesta automática|respuesta automatica|contestación automática|fuera de la oficina|fuera de oficina|ausencia de la oficina|mensaje automático|ausente de la oficina
resposta automática|resposta automatica|resposta de ausência|fora do escritório|ausência do escritório|ausência temporária|fora do escritorio|ausente do escritório
risposta automatica|fuori ufficio|risposta di assenza|assente dall'ufficio|messaggio automatico|assenza dall'ufficio
automatisch antwoord|automatische reactie|automatisch bericht|afwezig|afwezigheid|afwezigheidsbericht|afwezigheidsassistent|niet op kantoor|buiten kantoor
automatisk svar|autosvar|automatisk besked|ikke på kontoret|ikke til stede|fravær:|fraværende|automatisk tilbakemelding|ikke tilstede
automatiskt svar|automatsvar|autosvar|frånvaro|frånvarande|ej på kontoret|inte på kontoret|frånvaromeddelande|autosvar:
automaattinen vastaus|automaattivastaus|poissa toimistolta|poissaolo|poissaoloviesti|lomavastaus|sjálfvirkt svar|automaatne vastus|automaatvastus|kontorist väljas
automatická odpověď|automaticka odpoved|mimo kancelář|nepřítomnost|automatická odpoveď|mimo kancelárie|neprítomnosť|jsem mimo kancelář
automatyczna odpowiedź|odpowiedź automatyczna|autoodpowiedź|automatyczna odpowiedz|poza biurem|nieobecność|nieobecność w biurze|jestem poza biurem|autoresponder
automatikus válasz|házon kívül|irodán kívül|távollét|nem vagyok az irodában|automata válasz
răspuns automat|raspuns automat|în afara biroului|absent de la birou|mesaj automat
automatski odgovor|izvan ureda|odsutnost|samodejni odgovor|odsotnost|automatizovani odgovor|аутоматски одговор|van kancelarije
автоматический ответ|автоответ|автоответчик|нет на месте|вне офиса|в отпуске|отсутствую|об отсутствии
автоматична відповідь|автовідповідь|поза офісом|у відпустці|автоматичен отговор|извън офиса|отсъствам
otomatik yanıt|otomatik cevap|ofis dışında|ofis dışındayım|i̇zinde|izinde:|işyeri dışında|i̇şyeri dışında
automatinis atsakymas|automātiskā atbilde|automātiska atbilde|ne biroje|αυτόματη απάντηση|εκτός γραφείου|απουσία από το γραφείο|εκτός γραφείου
תשובה אוטומטית|מענה אוטומטי|מחוץ למשרד|הודעת היעדרות|رد تلقائي|الرد التلقائي|خارج المكتب|رد آلي
自動返信|自動応答|不在通知|不在のお知らせ|不在連絡|自动回复|自動回覆|自动答复|自動答覆|外出|不在办公室|休假自动回复|休假通知|不在辦公室|外出中:|자동 회신|자동 응답|자동응답|자동회신|부재중|부재 중|부재중 알림|휴가 중
ตอบกลับอัตโนมัติ|ตอบรับอัตโนมัติ|ไม่อยู่ที่สำนักงาน|trả lời tự động|thư trả lời tự động|vắng mặt|ngoài văn phòng|balasan otomatis|di luar kantor|tidak di kantor|jawapan automatik|resposta automàtica|fora de l'oficina|स्वचालित उत्तर`);

/** What may stand around such words and is still a machine's: the subject that it answers, in brackets or after a colon. */
export const RETURNED_STARTS = list(`
undeliverable|undelivered mail|undelivered message|undeliverable mail|undeliverable message|undeliverable:|delivery status notification|delivery notification|delivery failure|delivery failed|delivery report|delivery has failed|delivery delayed|delivery incomplete|mail delivery failed|mail delivery failure|mail delivery subsystem|mail delivery system|mail system error|mail failure|mail undeliverable|returned mail|returned to sender|failure notice|message delivery|message undeliverable|message status - undeliverable|message not delivered|non-delivery|nondeliverable|non delivery|could not be delivered|warning: could not send message|warning: message|delayed mail|unable to deliver|address not found|permanent delivery|your message wasn't delivered|rejected mail|**message you sent blocked by our bulk email filter**|dsn:|ndn:|notice: mail delivery status|
unzustellbar|unzustellbare nachricht|nicht zustellbar|zustellung fehlgeschlagen|übermittlung fehlgeschlagen|nachricht nicht zugestellt|non remis|non distribuable|échec de la remise|échec de remise|échec de livraison|notification d'état de remise|message non délivré|message non distribué|no se puede entregar|no entregado|no se ha podido entregar|notificación de estado de entrega|mensaje no entregado|não é possível entregar|não entregue|falha na entrega|notificação de status de entrega|non recapitabile|impossibile recapitare|mancato recapito|mancata consegna|onbestelbaar|niet bestelbaar|kan niet worden bezorgd|kan ikke leveres|ikke levert|leveringsfeil|kan inte levereras|går inte att leverera|ej levererat|ei voida toimittaa|toimitus epäonnistui|nedoručitelné|nedoručitelná|nelze doručit|nedoručiteľné|niedostarczalne|nie można dostarczyć|niedostarczona|kézbesíthetetlen|sikertelen kézbesítés|nelivrabil|nu se poate livra|neisporučivo|недоставлено|не доставлено|ваше сообщение не доставлено|не удалось доставить|недоставленное|недоставлене|не доставлено|teslim edilemedi|iletilemedi|kätte toimetamata|αδύνατη η παράδοση|δεν παραδόθηκε|לא ניתן למסירה|غير قابل للتسليم|تعذر التسليم|配信不能|配信できません|送信できません|未配信|無法傳遞|无法投递|无法送达|退信|系统退信|無法送達|배달되지 않음|배달 실패|전송 실패|반송`);

/** Read receipts. RFC 8098 */
export const RECEIPT_STARTS = list(`
read:|read receipt|return receipt (displayed)|return receipt|disposition notification|message read|not read:|gelesen:|lesebestätigung|empfangsbestätigung|ungelesen gelöscht|lu :|lu:|non lu :|accusé de lecture|accusé de réception (affiché)|leído:|leido:|no leído:|confirmación de lectura|lida:|lido:|não lida:|confirmação de leitura|confermato:|letto:|non letto:|conferma di lettura|gelezen:|niet gelezen:|leesbevestiging|læst:|lest:|läst:|luettu:|přečteno:|prečítané:|przeczytane:|nieprzeczytane:|elolvasva:|citit:|pročitano:|прочтено:|прочитано:|okundu:|αναγνώστηκε:|נקרא:|تمت القراءة:|開封済み:|已读:|已讀:|읽음:`);

/** Feedback loops that send no feedback report, only the message that was complained of. */
export const COMPLAINT_STARTS = list(
  'email feedback report|complaint about message|abuse complaint|spam complaint|feedback report for ip',
);
