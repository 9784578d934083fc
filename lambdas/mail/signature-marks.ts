/** Text that programs and companies add below what a person typed: mobile footers and disclaimers, by how they begin. */

const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((one) => one.trim().toLowerCase().normalize('NFC'))
    .filter((one) => one !== '');

/** A line that begins like this, brackets and the like aside, is the footer of a device or a program; lower case. */
export const FOOTER_STARTS = list(`
sent from my|sent from mail|sent from mailbox|sent from outlook|sent from yahoo|sent from aol|sent from proton|sent from samsung|sent from windows|sent from gmail|sent from spark|sent from blue|sent from the|sent from a |sent from an |sent from iphone|sent from android|sent from my mobile|sent from mobile|sent from nine|sent from myphone|sent from fastmail|sent from tuta|sent from a phone|sent from front|sent from hey|sent from superhuman|sent from workspace|sent from galaxy|sent from surface|sent from tutanota|sent from k-9|sent from xfinity|sent from boxbe|sent from zoho|sent from newton|sent from postbox|sent from canary|sent from edison|sent from [|sent from <
sent via|sent with|sent by galaxy|sent by my|sent using|sent on the go|from my iphone|from my ipad|from my mobile|from my android|from my phone|get outlook for|get [outlook|get bluemail|get blue mail|get [bluemail|get [blue mail|get spark|get typeapp|download outlook|typed on my|typed with|written on my|composed on my|dictated|please excuse any typos|please excuse typos|please excuse brevity|please excuse my brevity|excuse typos|apologies for brevity|sent securely|secured with proton|via superhuman
von meinem|von meiner|gesendet von|gesendet mit|gesendet über|gesendet aus|diese nachricht wurde von meinem|diese e-mail wurde von meinem|diese mail wurde von|mit freundlichen grüßen von meinem|von unterwegs gesendet|von mobil gesendet|outlook für|holen sie sich outlook|holen sie sich bluemail|erhalten sie bluemail|bluemail für|laden sie outlook|verschickt mit
envoyé depuis|envoyé de mon|envoyé à partir de|envoyé avec|envoyé par mon|envoyé via|envoye de mon|depuis mon mobile|obtenez outlook|obtenez bluemail|télécharger bluemail|obtenir outlook|télécharger outlook|provenance :|de mon iphone|envoyé d'
enviado desde|enviado con|enviado mediante|enviado a través|obtener outlook|obtén outlook|obtener bluemail|obtén bluemail|descargar outlook|mandado desde|enviado vía|desde mi iphone|desde mi móvil
enviado do|enviado da|enviado de|enviado pelo|enviado com|enviado via|enviada do|enviado a partir|obter o outlook|obtenha o outlook|obter outlook|baixe o outlook
inviato da|inviato dal|inviato con|inviato tramite|inviata da|inviato mediante|scarica outlook|ottieni outlook|spedito da
verzonden vanaf|verzonden met|verstuurd vanaf|verstuurd met|verzonden via|verzonden van|verstuurd via|outlook voor|download outlook|gestuurd vanaf
sendt fra min|sendt fra mit|sendt fra|sendt med|sendt via|hent outlook|få outlook|skickat från|skickat med|skickades från|hämta outlook|skaffa outlook|skickat via|från min iphone
lähetetty|hanki outlook|lataa outlook|sent úr|odesláno z|odesláno pomocí|odoslané z|odoslané pomocou|poslané z|získat outlook|získajte outlook|odesláno ze|posláno z
wysłane z|wysłano z|wysłano za pomocą|wysłane za pomocą|wysłano ze|pobierz outlook|uzyskaj outlook|wysłany z
iphone-omról küldve|az iphone-omról|elküldve a|küldve a|küldve innen|ipademről küldve|outlook androidra|outlook ios|trimis de pe|trimis din|trimis cu|trimis prin|descărcați outlook|poslano s|poslano z|poslano sa|poslato sa|послато са
отправлено с|отправлено из|отправлено от|отправлено через|с моего iphone|послано с|надіслано з|відправлено з|надіслано за допомогою|изпратено от|изпратено с|изпратен от|написано с
iphone'umdan|ipad'imden|cihazımdan|telefonumdan|android cihazımdan|samsung cihazımdan|outlook'u edinin|iphone’umdan|saadetud minu|saadetud|išsiųsta iš|nosūtīts no|στάλθηκε από|εστάλη από|απεστάλη από|λήψη του outlook
נשלח מה|נשלח מ|נשלח באמצעות|מה-iphone|أرسلت من|أُرسلت من|تم الإرسال من|مرسل من|من الـ
iphoneから送信|ipadから送信|androidから送信|スマートフォンから送信|私のiphoneから|から送信|outlook for|发自我的|从我的|從我的|来自我的|發自我的|傳送自|寄自我的|发送自|通过我的|通過我的|使用我的|獲取 outlook|获取 outlook
나의 iphone에서|내 iphone에서|내 갤럭시|나의 갤럭시|내 휴대폰|나의 ipad|outlook 다운로드|ส่งจาก|được gửi từ|đã gửi từ|gửi từ|dikirim dari|terkirim dari|enviat des|enviat amb|bidalita`);

/** These count anywhere in a short line. */
export const FOOTER_PARTS = list(`
aka.ms/o0ukef|aka.ms/ghei36|aka.ms/aab9ysg|go.microsoft.com/fwlink/?linkid=550986|iphone'umdan gönderildi|iphone’umdan gönderildi|cihazımdan gönderildi|telefonumdan gönderildi|iphoneから送信|ipadから送信|から送信されました|端末から送信|에서 보냄|에서 보낸|傳送|iphone-omról küldve|készülékről küldve|mobiltelefon mit k-9|android-mobiltelefon|mit der mail-app gesendet|app gesendet|iphone gesendet|gerät gesendet|mobilgerät gesendet|ipad gesendet|smartphone gesendet|handy gesendet`);

/** A paragraph that begins like this is a disclaimer; lower case. */
export const DISCLAIMER_STARTS = list(`
this e-mail and any|this email and any|this e-mail and its|this email and its|this email (including|this e-mail (including|this message and any|this message (including|this message contains|this message is confidential|this message is intended|this email is confidential|this e-mail is confidential|this email contains|this e-mail contains|this email is intended|this e-mail is intended|this communication|this transmission|the information in this|the information contained in|the contents of this|the content of this|confidentiality notice|confidential:|confidentiality:|disclaimer|notice: this|notice of confidentiality|if you are not the intended|if you have received this|important notice|legal notice|privileged and confidential|please consider the environment|think before you print|please think of the environment|consider the environment before|p please consider|🌱 please|caution: this email|caution: external|external email:|warning: this email|virus-free|this email has been checked for viruses|this email has been scanned|registered in england|registered office|save paper
diese e-mail enthält|diese mail enthält|diese e-mail ist|diese nachricht enthält|diese nachricht ist|diese email|der inhalt dieser e-mail|der inhalt dieser|vertraulichkeitshinweis|haftungsausschluss|bitte denken sie an die umwelt|bitte prüfen sie, ob|denken sie an die umwelt|virenfrei|hinweis: diese e-mail
ce message et|ce message est|ce message contient|ce courriel|cet e-mail|cet email|le présent message|les informations contenues|avis de confidentialité|clause de confidentialité|avertissement :|pensez à l'environnement|pensez à l’environnement|sans virus
este mensaje|este correo|este e-mail|la información contenida|aviso legal|aviso de confidencialidad|cláusula de confidencialidad|antes de imprimir|libre de virus|esta mensagem|este email|esta comunicação|aviso de confidencialidade|as informações contidas|antes de imprimir
questo messaggio|questa e-mail|questa email|le informazioni contenute|il presente messaggio|avviso di riservatezza|la presente e-mail|prima di stampare|ai sensi del
dit bericht|deze e-mail|dit e-mailbericht|de informatie in|de inhoud van|vertrouwelijkheid|denne e-mail|denne mail|denne e-posten|denne meddelelse|denne eposten|detta meddelande|det här meddelandet|detta e-post|denna e-post|tämä viesti|tämä sähköposti
ta wiadomość|niniejsza wiadomość|treść tej wiadomości|informacje zawarte|tato zpráva|tento e-mail|obsah této|táto správa|ez az üzenet|ez az e-mail|acest mesaj|acest e-mail|ova poruka|ova e-pošta|это сообщение|настоящее сообщение|данное сообщение|информация, содержащаяся|це повідомлення|це електронне|bu mesaj|bu e-posta|bu elektronik|αυτό το μήνυμα|το παρόν μήνυμα|הודעה זו|هذه الرسالة|このメールは|本メール|本電子メール|此邮件|本邮件|本郵件|此郵件|이 메일은|본 메일은|이 이메일`);

/** A paragraph that begins like one of these is only a disclaimer if it also has one of these words. */
export const DISCLAIMER_WORDS = list(`
confidential|privileged|intended recipient|intended solely|intended only|unauthorized|unauthorised|disclos|before printing|viruses|virus-free|scanned|avast|registered|liability|delete it|vertraulich|empfänger|bestimmt für|ausdrucken|virenfrei|confidentiel|destinataire|imprimer|confidencial|destinatario|destinatário|imprimir|riservat|destinatari|stampare|vertrouwelijk|geadresseerde|fortrolig|fortrolege|konfidensiel|konfidentiell|mottagare|modtager|luottamuksel|vastaanottaj|poufn|adresat|důvěrn|adresát|dôvern|bizalmas|címzett|confidențial|povjerljiv|poverljiv|конфиденциальн|получател|конфіденційн|одержувач|gizli|alıcı|εμπιστευτικ|חסוי|סודי|سرية|機密|秘密|受信者|保密|机密|收件人|기밀|수신인`);
