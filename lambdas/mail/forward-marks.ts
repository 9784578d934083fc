/** The lines that mail programs put above forwarded mail, and the prefixes in its subject. */

/** Lower case, without surrounding dashes, colon and brackets. These only ever introduce a forward. */
const FORWARDED = `
forwarded message|begin forwarded message|forwarded message follows|start of forwarded message|forwarded email|forwarded mail|forwarded by|forwarded
weitergeleitete nachricht|anfang der weitergeleiteten nachricht|anfang der weitergeleiteten e-mail|beginn der weitergeleiteten nachricht|weitergeleitete mail|weitergeleitete e-mail|weitergeleitet
message transféré|début du message transféré|début du message réexpédié|message réexpédié|message transmis|message acheminé|courriel transféré|e-mail transféré|mail transféré
mensaje reenviado|inicio del mensaje reenviado|comienzo del mensaje reenviado|correo reenviado|mensaje remitido
mensagem encaminhada|mensagem reencaminhada|início da mensagem encaminhada|início da mensagem reencaminhada|email encaminhado|e-mail encaminhado|inicio da mensagem encaminhada
messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato|mail inoltrata|email inoltrata
doorgestuurd bericht|begin doorgestuurd bericht|begin van doorgestuurd bericht|doorgestuurde e-mail|doorgezonden bericht
videresendt meddelelse|start på videresendt besked|videresendt besked|videresendt mail|videresendt e-mail
videresendt melding|start på videresendt melding|videresendt e-post|begynnelse på videresendt melding
vidarebefordrat meddelande|vidarebefordrat mejl|vidarebefordrat brev|början på vidarebefordrat meddelande|vidarebefordrat e-postmeddelande|vidarebefordrat mail
välitetty viesti|välitetty viesti alkaa|edelleenlähetetty viesti|välitetty viesti / fwd.msg|edelleenlähetetty viesti alkaa
přeposlaná zpráva|začátek přeposílané zprávy|přeposlaný e-mail|přeposlaná pošta|předaná zpráva
preposlaná správa|začiatok preposlanej správy|preposlaná správa --- forwarded message|preposlaný e-mail|odovzdaná správa
przekazana wiadomość|początek przekazywanej wiadomości|treść przekazanej wiadomości|wiadomość przesłana dalej|wiadomość przekazana|przesłana wiadomość|początek przekazanej wiadomości|przesłana dalej wiadomość
továbbított üzenet|továbbított levél kezdete|továbbított levél|továbbított üzenet kezdete|továbbított e-mail
mesaj redirecționat|începe mesajul redirecționat|mesaj redirecţionat|începe mesajul redirecţionat|mesaj transmis mai departe|mesaj înaintat
proslijeđena poruka|započni proslijeđenu poruku|početak proslijeđene poruke|prosleđena poruka|posredovano sporočilo|začetek posredovanega sporočila|прослеђена порука
пересылаемое сообщение|перенаправленное сообщение|начало переадресованного сообщения|пересланное сообщение|начало пересылаемого сообщения|переадресованное сообщение|пересланное письмо|пересылаемое письмо|начало пересланного сообщения
переслане повідомлення|перенаправлене повідомлення|початок листа, що пересилається|пересилане повідомлення|початок переспрямованого повідомлення|початок пересланого повідомлення|переслане письмо
препратено съобщение|начало на препратеното съобщение|препратено писмо
iletilen ileti|iletilmiş mesaj|ileti başlangıcı|iletilen mesaj|yönlendirilmiş mesaj|yönlendirilen ileti|i̇letilen ileti|i̇letilmiş mesaj|i̇leti başlangıcı|i̇letilen mesaj|yönlendirilen mesaj|iletilmiş ileti|iletilen e-posta
edastatud kiri|edastatud sõnum|edastatud sõnumi algus|persiųstas laiškas|persiunčiamas laiškas|persiųsta žinutė|pārsūtīta ziņa|pārsūtītā ziņa|pārsūtīts ziņojums
προωθημένο μήνυμα|αρχή προωθημένου μηνύματος|έναρξη προωθημένου μηνύματος
הודעה שהועברה|הודעה מועברת|תחילת ההודעה שהועברה|התחלת ההודעה שהועברה
رسالة معاد توجيهها|الرسالة المعاد توجيهها|رسالة محولة|بداية الرسالة المعاد توجيهها|بداية الرسالة المحولة|رسالة مُعاد توجيهها
転送メッセージ|転送されたメッセージ|メッセージを転送|転送されたメッセージの始まり|転送元メッセージ|転送メール|以下転送メッセージ|転送されたメール|転送メッセージ:
转发的邮件|转发邮件|转发的消息|开始转发的邮件|以下是转发的邮件|转发邮件信息|已转发的邮件|转发的信件|被转发邮件信息|開始轉寄郵件|轉寄的郵件|轉寄郵件|轉寄的訊息|以下為轉寄的郵件|轉寄郵件開始|開始轉寄信件|轉寄訊息|轉寄信件
전달된 메시지|전달된 메일|전달된 메시지 시작|전달한 메시지|원본 메시지 전달|전달 메시지|전달된 이메일
ข้อความที่ส่งต่อ|ข้อความที่ถูกส่งต่อ|เริ่มข้อความที่ส่งต่อ|thư được chuyển tiếp|thư chuyển tiếp|tin nhắn được chuyển tiếp|bắt đầu thư được chuyển tiếp|pesan terusan|pesan yang diteruskan|pesan diteruskan|awal pesan yang diteruskan
missatge reenviat|inici del missatge reenviat|mensaxe reenviada|birbidalitako mezua|áframsend skilaboð|framsent skeyti`;

/** These introduce a forward or the quote of a reply. */
const ORIGINAL = `
original message|original email|original mail|original appointment|reply message|original message follows|message from|ursprüngliche nachricht|originalnachricht|original-nachricht|urspr. nachricht|ursprünglicher termin|ursprüngliche mail|ursprüngliche e-mail
message d'origine|message d’origine|message original|message initial|message d'origine|courriel original|rendez-vous d'origine|e-mail d'origine
mensaje original|cita original|correo original|mensagem original|compromisso original|messaggio originale|appuntamento originale|oorspronkelijk bericht|origineel bericht|oorspronkelijke afspraak|oorspronkelijk e-mailbericht
oprindelig meddelelse|oprindelig besked|den oprindelige meddelelse|original meddelelse|oprindelig mail|opprinnelig melding|opprinnelig beskjed|ursprungligt meddelande|originalmeddelande|ursprungligt mejl|alkuperäinen viesti|alkuperäinen tapaaminen|upprunaleg skilaboð
původní zpráva|původní e-mail|pôvodná správa|pôvodný e-mail|wiadomość oryginalna|oryginalna wiadomość|wiadomość pierwotna|pierwotna wiadomość|treść oryginalnej wiadomości|eredeti üzenet|eredeti levél|mesaj original|mesaj inițial|originalna poruka|izvorna poruka|izvirno sporočilo|оригинална порука
исходное сообщение|первоначальное сообщение|оригинальное сообщение|исходное письмо|оригинал сообщения|початкове повідомлення|оригінальне повідомлення|вихідне повідомлення|оригинално съобщение|първоначално съобщение
özgün ileti|orijinal mesaj|özgün mesaj|orijinal ileti|asıl ileti|algne kiri|originaalkiri|algne sõnum|pradinis laiškas|originalus laiškas|sākotnējā ziņa|oriģinālā ziņa|αρχικό μήνυμα|הודעה מקורית|ההודעה המקורית|الرسالة الأصلية|رسالة أصلية
元のメッセージ|オリジナルメッセージ|原文|元メッセージ|原始邮件|原邮件|原始邮件信息|原始信息|原始郵件|原始訊息|原始信件|邮件原件|원본 메시지|원본 메일|원본메일|원본 이메일|ข้อความต้นฉบับ|thư gốc|tin nhắn gốc|pesan asli|missatge original|jatorrizko mezua`;

/** These end a forward. */
const ENDED = `
end of forwarded message|end forwarded message|ende der weitergeleiteten nachricht|fin du message transféré|fin del mensaje reenviado|fim da mensagem encaminhada|fine messaggio inoltrato|einde doorgestuurd bericht
конец пересылаемого сообщения|конец пересланного сообщения|кінець пересланого повідомлення|завершение пересылаемого сообщения|koniec przekazanej wiadomości|koniec przekazywanej wiadomości|конец пересылаемого письма|slut på videresendt meddelelse`;

const phrases = (text: string): ReadonlySet<string> =>
  new Set(
    text
      .split(/[|\n]/)
      .map((one) => one.trim().toLowerCase().normalize('NFC'))
      .filter((one) => one !== ''),
  );

export const FORWARD_MARKS = phrases(FORWARDED);
export const ORIGINAL_MARKS = phrases(ORIGINAL);
export const END_MARKS = phrases(ENDED);

/** Prefixes of a forwarded subject, lower case, without the colon. `vs` is a forward in Danish and Norwegian, a reply in Finnish. */
export const FORWARD_PREFIXES: ReadonlySet<string> = new Set(
  'fw|fwd|fwd.|fw.|wg|wtr|tr|trs|trans|rv|reenv|reenviado|enc|res enc|i|inoltra|inoltro|doorst|dfw|fs|vs|vb|vl|videresend|videresendt|vidarebefordrat|vidarebefordran|pd|przek|podaj dalej|fd|přep|pres|preposlane|továbbítás|tov|továbbított|redir|redir.|redirecționat|pros|proslijeđeno|prosl|пересл|переслано|переадр|fwd (пересл)|препр|пер|ilt|i̇lt|ılt|i̇let|edast|edasi|persiųsta|pārs|προωθ|προωθημένο|πρθ|πρ|הועבר|העברה|إعادة توجيه|محول|تحويل|転送|转发|轉寄|轉發|전달|chuyển tiếp|ch.tiếp|trl|teruskan|fwd fw|fr|frw|forward|forwarded'
    .split('|')
    .map((one) => one.normalize('NFC')),
);

export const REPLY_PREFIXES: ReadonlySet<string> = new Set(
  're|re.|aw|antw|antwort|sv|svar|ref|r|rif|res|resp|rép|rep|odp|odpověď|vá|válasz|ynt|yan|cevap|vast|odg|odgovor|отв|ответ|відп|на|отг|απ|σχετ|תשובה|השב|رد|答复|回复|回覆|返信|답장|회신|atb|vs|bls|reply|tl|trả lời|balas|ts|ang|ad|ris|risp|za|ats|atb.|re[2]|re[3]|re[4]'
    .split('|')
    .map((one) => one.normalize('NFC')),
);
