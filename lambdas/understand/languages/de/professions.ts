/** German: what people are called by their work, as a job title says it; '*' stands for any beginning. */
export const professions = `
abgeordnete abgeordneter abspüler *abwart abwartin adjutant adjutantin admin *administration *administrator *administratorin admiral agent
agentin agoge agogin agronom agronomin akrobat akrobatin aktuar aktuarin *akustiker *akustikerin allergologe allergologin allrounder
allrounderin allroundkraft amtfrau *amtmann amtsrichter *analyst *analystin *analytiker *analytikerin *anästhesist *anästhesistin
änderungsschneider änderungsschneiderin *angestellte *angestellter angiologe angiologin anglist anglistin animateur animateurin
*anlagenbauer *anlagenbediener anlagenbedienerin *anlagenführer *anlagenführerin anstreicher anstreicherin anthropologe anthropologin
antiquar antiquarin *anwalt *anwältin anwärter anwärterin *apotheker *apothekerin *arbeiter *arbeiterin arbeitsvorbereiter
arbeitsvorbereiterin *archäologe *archäologin architect *architekt *architektin *archivar *archivarin art-director artdirector artist
artistin *arzt arzt *ärztin *assistent *assistent:in *assistentin *assistenz assistenzarzt *assistenzkraft astronaut astronautin astronom
astronomin athlet athletin attaché au-pair audiologe audiologin auffüller auffüllerin aufseher aufseherin aufsichtsrätin auktionator
auktionatorin ausbeiner *ausbilder *ausbilderin ausbildner ausbildnerin *aushilfe aushilfen außendienstler außendienstlerin austräger
austrägerin *auszubildende *auszubildender *automatiker *automatikerin *autor *autorin *azubi azubine azubis babysitter babysitterin
*bachelorand bachelorandin *bäcker *bäckerin badewart ballerina bandagist bandagistin banker bankerin bankier bankierin barbier barbierin
bardame barfrau barista baristas *barkeeper *barkeeperin barmann barmixer barmixerin bassist bassistin bauaufseher bauaufseherin bäuerin
bauführer bauführerin baugeräteführer baukontrolleur *bauleiter baumkletterer bautenschützer bautenschützerin beamte *beamter *beamtin
*beauftragte *beauftragter bedienerin *bedienstete *bediensteter beigeordnete beigeordneter beleuchter beleuchterin *berater *berater:in
*beraterin bereiter bereiterin bergführer bergführerin bergmann berufseinsteiger berufseinsteigerin berufsjäger berufsjägerin berufstaucher
berufstaucherin beschichter *bestatter *bestatterin bestücker bestückerin *betonbauer betonbauerin betonierer *betreuer *betreuerin
*betreuungskraft betreuungsperson bevollmächtigte bevollmächtigter bezirkshauptfrau bezirkshauptmann bfd *bibliothekar *bibliothekarin
bijoutier bijoutière *bilanzbuchhalter *bildhauer *bildhauerin binnenschiffer binnenschifferin *biologe *biologin biometriker biometrikerin
bischof bischöfin blechner blechnerin blogger bloggerin *bodenleger bodenlegerin bodenstewardess bodyguard *bootsbauer bootsbauerin
bootsmann *botaniker botanikerin bote botin *botschafter *botschafterin brandschützer brandschützerin bratscher bratscherin bratschist
bratschistin brauer brauerin briefträger briefträgerin broker brokerin brunnenbauer brunnenbauerin bta buchbinder buchbinderin *buchhalter
*buchhalterin büchsenmacher büchsenmacherin bufdi buffetier buffetierin bügler büglerin bühnenbildner bühnenbildnerin bühnenmaler
bundesfreiwillige bundesfreiwilligendienstleistende bundesfreiwilliger bundesrätin bürohilfe *bürokraft buslenker buslenkerin butler
call-center-agent callcenteragent callcenteragentin caterer catererin cdo cellist cellistin ceo cfo chansonnier chansonnière *chauffeur
*chauffeurin *chef chef-de-partie chefarzt *chefin *chefkoch chemikant chemikantin *chemiker *chemikerin chiropraktiker chiropraktikerin
*chirurg *chirurgin chocolatier chocolatierin *choreograf *choreografin choreograph choreographin chro cio ciso clown clownin cmo cnc-dreher
cnc-fräser cnc-zerspaner coach coiffeur coiffeurin coiffeuse commis computerlinguist computerlinguistin *concierge confiseur confiseurin
*consultant *controller *controllerin coo copywriter cpo creative-director croupier croupierin cso cta cto cutterin *dachdecker
*dachdeckerin datenschützer datenschützerin datentypist datentypistin dba decksmatrosin *dekan *dekanin *dekorateur *dekorateurin delegierte
delegierter demograf demografin deponiewart dermatologe dermatologin *designer *designer:in *designerin desinfektor desinfektorin
destillateur destillateurin detaillist detaillistin *detektiv *detektivin *developer devops dezernent dezernentin dgkp dgks diabetologe
diabetologin *diakon *diakonin diakonisse diätologe diätologin *diplomand diplomandin *diplomat *diplomatin *direktor *direktorin *dirigent
*dirigentin dispatcher dispatcherin *disponent *disponentin dj djane *doktorand *doktorandin doktorierende doktorierender dokumentalist
dokumentalistin dokumentar dokumentarin *dolmetscher *dolmetscherin doula *dozent *dozentin dpo *dramaturg *dramaturgin drechsler
drechslerin dreher dreherin druckerin dualstudent dualstudentin edelsteinfasser edelsteinschleifer editor edl ehrenamtler ehrenamtlerin
ehrenamtliche ehrenamtlicher *einkäufer *einkäuferin einrichter eisenbieger eisenflechter eisenleger *elektriker *elektrikerin *elektroniker
*elektronikerin empfangsdame endokrinologe endokrinologin *engineer entlader entladerin entomologe entomologin entremetier entrümpler
entrümplerin entsorger entsorgerin *entwickler *entwickler:in *entwicklerin epidemiologe epidemiologin ergonom ergonomin *ergotherapeut
*ergotherapeutin ermittler ermittlerin erntehilfe erntekraft *erzieher *erzieherin essenslieferant essenslieferantin estrichleger
estrichlegerin *ethnologe ethnologin fabe *fachangestellte *fachangestellter facharzt *fachfrau *fachkraft *fachkräfte *fachleute *fachmann
*fachperson fagottist fagottistin fähnrich *fahrer *fahrerin fährmann fahrradkurier *fahrzeugbauer fahrzeugbauerin famulant famulantin fasi
feintäschner feldwebel fensterbauer fensterbauerin fensterputzer fensterputzerin fensterreiniger fensterreinigerin ferienjobber
ferienjobberin *feuerwehrfrau *feuerwehrmann filmemacher filmemacherin filmproduzent filmproduzentin fischerin fitnesstrainerin fleischer
fleischerin fleischhauer *fliesenleger *fliesenlegerin *florist *floristin flötist flötistin flugzeugabfertiger formenbauer formenbauerin
*forscher *forscherin *förster *försterin *forstwart forstwartin *fotograf *fotografin *fotograph fourier franchisenehmer franchisenehmerin
fräser fräserin freelancer freiberufler freiberuflerin fremdenführer fremdenführerin *friseur *friseurin friseuse frisör frisörin fsj fsjler
*führungskraft fuhrunternehmer fuhrunternehmerin fundraiser fundraiserin fußballer fußballerin fußballtrainerin galerist galeristin
galvaniseur galvaniseurin gardemanger garderobier garderobierin gartenbauer gartenbauerin gartenhilfe *gärtner *gärtnerin gastroenterologe
gastroenterologin *gastronom *gastronomin *gebäudereiniger *gebäudereinigerin gefreite gefreiter *gehilfe *gehilfin geigenbauer
geigenbauerin geiger geigerin gemeinderätin gemeindeschreiber gemeindeschreiberin gemeindeschwester gendarm gendarmin genealoge generalmajor
genetiker genetikerin geodät geodätin *geograf *geografin *geograph *geographin *geologe *geologin geomatiker geomatikerin geometer
geometerin gerätewart gerber geriater gerichtsdiener gerichtsschreiber gerichtsschreiberin germanist germanistin *gerüstbauer gerüstbauerin
geschäftsfrau *geschäftsführer *geschäftsführerin geschäftsführung geschäftsmann geselle gesellin gesellschafter gesellschafterin *gestalter
*gestalterin gf giesser gießer giesserin gießerin gipser gipserin gitarrenbauer gitarrenbauerin gitarrist gitarristin gkp glasapparatebauer
glasbläser glasbläserin glaser glaserin glasmacher glasmacherin *gleisbauer gleisbauerin gm gouvernante *grafiker *grafikerin *graveur
*graveurin greenkeeper greenkeeperin grenadier grenzwächter grenzwächterin *gründer *gründerin gukp *gutachter *gutachterin gutsverwalter
gutsverwalterin *gynäkologe *gynäkologin habilitand habilitandin hafner hafnerin hämatologe hämatologin handballer handballerin *händler
*händlerin handlungsbevollmächtigte handlungsbevollmächtigter harfenist harfenistin hauptfeldwebel hauptgefreiter hauptmann hausdame
hausdiener hausdirektion hauseltern haushälter haushälterin haushaltshilfe *hausmeister hausverwalter hausverwalterin *hauswart *hauswartin
hauswirtschafter hauswirtschafterin *hauswirtschaftskraft head headhunter headhunterin *hebamme hebammen heilpraktiker heilpraktikerin
heimhilfe *heizungsbauer heizungsbauerin *helfer *helferin hep *hilfskraft hilfskräfte *historiker *historikerin hiwi hofrat hofrätin
holzfäller homöopath homöopathin hornist hornistin hortner hortnerin hospitant hospitantin hostess hoteldirektion *hotelier hotelierin
hotelpage housekeeper hrbp hundeführer hundeführerin hundetrainerin hutmacher hutmacherin hydrologe hydrologin *hygieniker *hygienikerin
*illustrator *illustratorin imam imamin *imker *imkerin immobilienverwalter immobilienverwalterin immunologe immunologin implantologe
implantologin industriereiniger infektiologe infektiologin influencer influencerin *informatiker *informatikerin *ingenieur *ingenieur:in
*ingenieurin *inhaber *inhaberin innendienstler innendienstlerin insolvenzverwalter insolvenzverwalterin *inspektor *inspektorin inspizient
inspizientin *installateur *installateurin instandhalter instandhalterin *instruktor *instruktorin instrumentenbauer instrumentenbauerin
*intendant *intendantin *internist *internistin isolierer it-supporter jägerin japanologe jongleur jongleurin *journalist *journalistin
*jurist *juristin justiziar justiziarin juwelierin kabarettist kabarettistin kachelofenbauer kachelofenbauerin kadett kadettin kalkulator
kalkulatorin kälteanlagenbauerin kam *kamerafrau kameraleute *kameramann *kaminfeger *kaminfegerin kammerjäger kampagner kanalbauer
kanalbauerin kantonsrätin kantor kantorin kanzler kanzlerin kanzlist kanzlistin *kapitän *kapitänin kaplan kapo *kardiologe *kardiologin
karikaturist karikaturistin *karosseriebauer karosseriebauerin karosseriespenglerin kartenkontrolleur kartenkontrolleurin *kartograf
*kartografin *kartograph kartographin käser käserin kassenkraft *kassier *kassierer *kassiererin *kassierin *kauffrau *kaufleute *kaufmann
*kellner *kellnerin *keramiker *keramikerin kernmacher kerzenmacher kieferorthopäde kieferorthopädin kinderfrau kindermädchen
kindertagespflegeperson kirchenrätin klarinettist klarinettistin klärwärter klärwärterin klavierbauer klavierbauerin klavierstimmer
*klempner klempnerin klimatologe klimatologin *koch koch *köchin kodierer kodiererin kolumnist kolumnistin komikerin kommandant kommandantin
kommandeur kommandeurin *kommissar *kommissarin *kommissionierer *kommissioniererin komparse komparsin *komponist *komponistin *konditor
*konditorin konservator konservatorin *konstrukteur *konstrukteurin konsul konsulin kontrabassist kontrabassistin kontrolleur kontrolleurin
konzipient konzipientin *koordinator *koordinatorin korbflechter korbmacher korporal korrepetitor korrepetitorin *korrespondent
*korrespondentin *kosmetiker *kosmetikerin kostümbildner kostümbildnerin kraftfahrzeugführer *kranführer *kranführerin *krankenschwester
kriminalist kriminalistin kriminologe kriminologin kryptograf kryptograph kryptologe kryptologin küchenhilfe *küchenkraft küfer
*kundenbetreuer kundencoach *künstler *künstlerin kunstmaler kunstmalerin kunststoffformgeber *kurator *kuratorin kurier kurierin kürschner
küster küsterin kutscher kybernetiker kybernetikerin *laborant *laborantin *lackierer *lackiererin ladenbauer ladenbauerin *lagerist
*lageristin lagerkraft landesbischof landeshauptfrau landeshauptmann landesrat landesrätin landrat landrätin landschaftsökologe
landschaftsökologin lead lebensmittelkontrolleur lebensmittelkontrolleurin lehramtsanwärter lehramtsanwärterin *lehrer *lehrerin *lehrkraft
*lehrkräfte *lehrling lehrlinge lehrperson lehrtochter leibwächter leibwächterin *leiter *leiter:in *leiterin *leitung *lektor *lektorin
lernende lernender leutnant leutnantin limnologe limnologin linguist linguistin lithograf lithografin lobbyist lobbyistin *logistiker
*logistikerin *logopäde *logopädin *lokführer *lokführerin lokomotivführer lokomotivführerin *lotse *lotsin lüftungsbauer lüftungsbauerin
maat *makler *maklerin maler malerin management-trainee *manager *manager:in *managerin *marketeer *marketer *maschinenbediener
maschinenbedienerin maschineneinrichter *maschinenführer *maschinenführerin *maschinist *maschinistin maskenbildner maskenbildnerin *masseur
*masseurin masseuse maßschneider maßschneiderin *masterand *masterandin *mathematiker *mathematikerin *matrose matrosin *maurer *maurerin
*mechaniker *mechanikerin *mechatroniker *mechatronikerin mediator mediatorin *mediziner *medizinerin *meister *meisterin melker melkerin
merchandiser merchandiserin mesner mesnerin messebauer messebauerin messehostess *metallbauer *metallbauerin metallurg metallurgin
*meteorologe *meteorologin *metzger *metzgerin mezzosopranistin mfa midijobber midijobberin mineraloge mineralogin minijobber minijobberin
minister ministerin missionar missionarin *mitarbeitende *mitarbeiter *mitarbeiter:in *mitarbeiter*in *mitarbeiterin möbelpacker
möbelpackerin möbelträger möbelträgerin *modellbauer modellbauerin *moderator *moderatorin modist modistin mönch montagekraft *monteur
*monteurin motopäde motopädin mpa mta mtaf mtl mtla mtr mtra müllmann museumsaufseher museumsaufseherin museumswärter *musiker *musikerin
musikproduzent musikproduzentin nachlassverwalter nachlassverwalterin nachrichtensprecher nachrichtensprecherin nachtportierin nachtwächter
nachtwächterin *nachwuchskraft näher näherin nanny nationalrätin natursteinleger nautiker nautikerin neonatologe neonatologin nephrologe
nephrologin *neurologin nonne *notar notarin oberarzt oberfeldwebel oberflächenbeschichter obergefreiter oberleutnant oberleutnantin
oberregierungsrat oberregierungsrätin oberschwester oberst oberstleutnant *obfrau objektschützer objektschützerin *obmann oboist oboistin
obstbauer obstbauerin oecotrophologe oecotrophologin ofenbauer ofenbauerin officer *offizier *offizierin offsetdrucker ökologe ökologin
*ökonom *ökonomin ökotrophologe ökotrophologin ombudsfrau ombudsmann *onkologe *onkologin önologe önologin op-schwester operator operatorin
ophthalmologe ophthalmologin *optiker *optikerin optometrist optometristin ordensschwester ordinationshilfe organisator organisatorin
organist organistin *orgelbauer orgelbauerin orientalist orientalistin ornithologe ornithologin orthopäde orthopädieschuhmacher
orthopädieschuhmacherin orthopädin orthopädist orthopädistin orthoptist orthoptistin osteopath osteopathin ota owner ozeanograf ozeanografin
ozeanograph ozeanographin packer packerin *pädagoge *pädagogin *pädiater pädiaterin paläontologe paläontologin papiermacher papiermacherin
parfümeur parfümeurin parkettleger parkettlegerin parkplatzwächter parkplatzwächterin parkwächter parkwächterin parodontologe parodontologin
*partner *partnerin *pastor *pastorin *pathologe *pathologin patissier pâtissier patissierin pâtissierin pdl personaler personalerin
personenschützer personenschützerin pfa *pfarrer *pfarrerin pflasterer *pflegefachkraft *pflegekraft *pflegekräfte pflegeperson *pfleger
*pflegerin *pförtner *pförtnerin pharmakant pharmakantin pharmakologe pharmakologin *pharmazeut *pharmazeutin philologe philologin philosoph
philosophin *physiker *physikerin *physiotherapeut *physiotherapeutin pianist pianistin piercer piercerin pilot pilotin pizzaiolo pka
*planer *planerin plattenleger plattenlegerin platzanweiser platzanweiserin *platzwart platzwartin pneumologe pneumologin podcaster
podcasterin podologe podologin *polier polierin politesse *politologe *politologin *polizist *polizistin polsterer polsterin *portier
portierin porzellanmaler posaunist posaunistin post-doc postbote postbotin *postdoc *postdoktorand prädoc prae-doc praedoc *praktikant
*praktikantin *praktikum *präparator *präparatorin *präsident *präsidentin praxissemester *pressesprecher *pressesprecherin *priester
*priesterin primar primaria primarius priorin product-owner produktionskraft produktveredler produzent produzentin *professor *professorin
*professur profisportler profisportlerin *programmierer *programmiererin proktologe proktologin *prokurist *prokuristin promoter promoterin
*promovend *promovendin promovierende promovierender propagandistin protokollant protokollantin protokollführer protokollführerin *prüfer
*prüferin *psychiater *psychiaterin *psychologe *psychologin pta publizist publizistin puppenmacher puppenmacherin puppenspieler
puppenspielerin *putzfrau putzhilfe *putzkraft qmb quereinsteiger quereinsteigerin *rabbiner rabbinerin *radiologe *radiologin rangierer
rangiererin *rauchfangkehrer rauchfangkehrerin raumausstatter raumausstatterin recruiter *recruiterin recyclist recyclistin *redakteur
*redakteurin *redaktor *redaktorin *referendar referendariat *referendarin *referent *referent:in *referentin regalauffüller
regalauffüllerin regierungsrat regierungsrätin *regisseur *regisseurin registrator registratorin *reinigungsfrau reinigungshilfe
*reinigungskraft rekrut rekrutierer rekrutiererin rekrutin *rektor *rektorin *reporter *reporterin *repräsentant *repräsentantin requisiteur
requisiteurin reservist reservistin restaurantkraft *restaurantleiter *restaurator *restauratorin rettungsschwimmer rettungsschwimmerin
*revisor *revisorin *rezeptionist *rezeptionistin rheumatologe rheumatologin richter richteramtsanwärter richteramtsanwärterin *richterin
robotiker robotikerin rohrleger rohrlegerin *rohrleitungsbauer rohrleitungsbauerin rollladenbauer romanist romanistin rôtisseur rückbauer
rückbauerin *sachbearbeiter *sachbearbeiter:in *sachbearbeiterin sachbearbeitung sachverständige *sachverständiger *saisonkraft *sänger
*sängerin *sanitäter *sanitäterin sattler sattlerin saucier säuglingsschwester saxofonist saxofonistin saxophonist saxophonistin
schadenregulierer *schädlingsbekämpfer schädlingsbekämpferin schäferin schaffner schaffnerin *schauspieler *schauspielerin schiedsrichter
schiffbauer schiffbauerin schiffsführer schiffsführerin schlachter schlagzeuger schlagzeugerin schleusenwärter schleusenwärterin *schlosser
*schlosserin schmelzer schmelzerin *schmied *schmiedin schneider schneiderin schöffe schöffin *schornsteinfeger *schornsteinfegerin
*schreibkraft *schreiner *schreinerin schriftführer schriftführerin schriftsetzer schriftsetzerin schriftsteller schriftstellerin
schuhmacher schuhmacherin *schulleitung schulwart schulwartin schuster schusterin schutzmann *schweisser *schweißer *schweisserin
*schweißerin scrum-master *seelsorger *seelsorgerin seemann seilbahner seilbahnerin *sekretär *sekretariat *sekretärin senator senatorin
senner sennerin *servicekraft shk *sicherheitskraft siebdrucker siebdruckerin sifa sigeko sinologe sinologin skitrainerin slawist slawistin
solarteur solarteurin *soldat *soldatin *sommelier *sommelière *sommelierin sopranist sopranistin souffleur souffleurin souffleuse sourcer
*sozialarbeiter *sozialarbeiterin *soziologe *soziologin spediteur spediteurin *spengler spenglerin *spezialist *spezialistin
spezialtiefbauer spielzeugmacher spielzeugmacherin sportler sportlerin sprachtrainerin sprecherin sprechstundenhilfe springerin spüler
spülerin spülhilfe *spülkraft sre staatsmann stabsfeldwebel städtebauer städtebauerin stadträtin stadtreiniger stahlbauer stahlbauerin
stahlbetonbauerin ständerätin statiker statikerin stationsschwester statist *statistiker statistikerin stb steinhauer steinmetz steinmetzin
steinsetzer steinsetzerin stenotypist stenotypistin *steuerberater *steuerfachangestellte steuermann steward stewardess stickerin
*stipendiat *stipendiatin strafverteidiger strafverteidigerin strassenbauer *straßenbauer strassenbauerin straßenbauerin straßenkehrer
straßenkehrerin straßenreiniger straßenreinigerin strassenwärter straßenwärter strassenwärterin straßenwärterin *stratege *strategin
*strategist streamer streetworker streetworkerin stricker strickerin stuckateur stuckateurin *studienrat *studienrätin studierende
studierender stuntfrau stuntman stylist stylistin substitutin superintendent superintendentin supervisor supervisorin synchronsprecher
synchronsprecherin syndikus sysadmin systemintegrator systemintegratorin szenenbildner szenenbildnerin tageseltern tagesmutter
tagespflegeperson tagesvater *tankwart tankwartin *tänzer *tänzerin tapezierer tapeziererin tarifbeschäftigte täschner tatortreiniger
tätowierer tätowiererin taucher taucherin taxilenker taxilenkerin team-lead teamlead teamleader tech-lead *techniker *technikerin
*technologe *technologin teilzeitkraft telefonagent telefonagentin telefonist telefonistin tellerwäscher tellerwäscherin terminologe *tester
*testerin *texter *texterin textilreiniger tfa thanatopraktiker thekenkraft *theologe *theologin *therapeut *therapeutin tiefbauer
tiefbauerin tierheilpraktiker tierheilpraktikerin tiertrainerin *tischler *tischlerin tonmann töpferin torhüter torhüterin torwart
totengräber totengräberin touristiker touristikerin toxikologe toxikologin tpm trader trainee traineeship *trainer trainerin traktorist
traktoristin traumatologe traumatologin treasurer *treuhänder *treuhänderin *triebfahrzeugführer triebfahrzeugführerin *trockenbauer
trockenbauerin trommler trommlerin trompeter trompeterin tunnelbauer tunnelbauerin türsteher türsteherin tutor tutorin *übersetzer
*übersetzerin uhrmacher uhrmacherin umschüler umschülerin unterhaltsreiniger unterhaltsreinigerin unternehmenssprecher
unternehmenssprecherin unternehmer unternehmerin untertitler untertitlerin *urologe urologin *verantwortliche *verantwortlicher
verfassungsrichter vergolder *verkäufer *verkäuferin verkaufshilfe *verkaufskraft verlader verladerin vermesser vermesserin *vermittler
*vermittlerin verpacker verpackerin verputzer verputzerin versandkraft vertrauensfrau vertrauensmann *vertreter *vertreterin *vertrieb
vertriebler vertrieblerin verwalter verwalterin *verwaltungskraft verwaltungsrätin vikar vikarin violinist violinistin virologe virologin
visagist visagistin vlogger volkswirtschaftler volkswirtschaftlerin vollzeitkraft *vollzieher *vollzieherin *volontär *volontariat
*volontärin vorrichtungsbauer vorrichtungsbauerin vorsitzende vorsitzender *vorstand vorständin vorstandsmitglied vorstandsvorsitzende
vorstandsvorsitzender vp wachfrau wachkraft wachleute wachmann wächter wächterin warenverräumer warenverräumerin wärmedämmer wärmedämmerin
wäscherin wbl weberin weinbauer weinbäuerin weinküfer *werker *werkerin werkschützer *werkstudent *werkstudentin werkstudierende
werkstudierender werkzeugmacher werkzeugmacherin whk wiedereinsteiger wiedereinsteigerin wildhüter wildhüterin wimi winterdienstler
winterdienstlerin *winzer *winzerin *wirt *wirtin *wissenschaftler *wissenschaftlerin youtuber youtuberin *zeichner *zeichnerin
zeitungsausträger zerlegerin zerspaner zerspanerin zeugwart zfa zimmerer zimmerin zimmerleute zimmermädchen zimmermann ziseleur zivi
zivildiener zivildienstleistender zivildienstler zivilschützer zivilschützerin zmf zmp zmv zöllner zöllnerin zoologe zoologin *züchter
*züchterin *zugführer zugführerin zuschneider zuschneiderin *zusteller *zustellerin
`;
