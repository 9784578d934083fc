/** Swedish: what people are called by their work, as a job title says it; '*' stands for any beginning. */
export const professions = `
*adjunkt adjunkt *adjunkten *administratör *administratören *advokat *advokaten agronom agronomen *åklagare *åklagaren akrobat akrobaten
*aktuarie aktuarie *aktuarien akupunktör akupunktören *amanuens amanuens *amanuensen *ambassadör ambassadör *ambassadören
ambulanssjukvårdare amiral amiralen *analytiker *analytikern andrepilot andrepiloten anläggningsmaskinist *ansvarig *ansvarige antikhandlare
antikhandlaren *antikvarie antikvarie *antikvarien antropolog antropologen *apotekare *apotekaren *arbetare *arbetaren arbetsförmedlare
arbetsförmedlaren *arbetsledare arborist arboristen ärkebiskop arkeolog *arkitekt *arkitekten *arkivarie *arkivarien armerare armeraren
artist artisten assessor assessorn *assistent *assistenten astronom astronomen attaché attachén *audionom audionom *audionomen auktionist
auktionisten auktionsförrättare auktionsförrättaren *badmästare badmästare *badmästaren badvakt badvakten *bagare *bagaren balettdansör
balettdansören bankman bankmannen banmästare banmästaren barberare barberaren barista baristan barmästare barmästaren barnflicka barnflickan
*barnmorska *barnmorskan barnpsykiater barnsköterska barnvakt barnvakten bartender bartendern basist basisten båtsman båtsmannen befälhavare
befälhavaren begravningsentreprenör begravningsentreprenören begravningsförrättare begravningsförrättaren bemannare bemannaren bergsprängare
bergsprängaren *besiktningsman *besiktningsmannen *beteendevetare beteendevetare *beteendevetaren *bibliotekarie *bibliotekarien bildhuggare
bildhuggaren bildkonstnär bilhandlare bilhandlaren billackerare bilplåtslagare biodlare biografmaskinist bioinformatiker bioinformatikern
*biolog *biologen bioteknolog *biskop biskop *biskopen *biträde *biträdet bloggare bloggaren blomsterbindare blomsterbindaren
blomsterhandlare blomsterhandlaren boendestödjare boendestödjaren bokbindare bokbindaren *bokhandlare bokhandlare *bokhandlaren bonde bonden
*borgmästare borgmästare *borgmästaren botaniker botanikern botanist botanisten boxare boxaren brandkvinna brandkvinnan *brandman
*brandmannen brandmästare brandmästaren *brevbärare brevbärare *brevbäraren brigadgeneral brigadgeneralen bryggare bryggaren bryggmästare
bryggmästaren butiksägare butiksägaren butiksdekoratör butiksdekoratören butikskontrollant *butiksmedarbetare *butikssäljare butler butlern
*byggare *byggaren caféägare caféägaren cellist cellisten charkuterist charkuteristen *chaufför *chauffören *chef *chefen chokladmakare
chokladmakaren clown clownen *coach *coachen *controller *controllern *copywriter copywriter *copywritern cykelbud cykelreparatör
dagbarnvårdare *dansare dansare *dansaren dansös dansösen datalog datalogen *datavetare datavetare *datavetaren *dekan *dekanen dekoratör
dekoratören delägare delägaren dermatolog dermatologen *designer *designern destillatör destillatören detektiv detektiven *developer
*developern *diakon *diakonen diakonissa diakonissan *dietist dietist *dietisten diplomat diplomaten *direktör *direktören *dirigent
dirigent *dirigenten diskare diskaren diskplockare diskplockaren distriktssköterska djurvårdare *docent docent *docenten *doktorand
*doktoranden dokumentalist dokumentalisten *domare *domaren dörrvakt dörrvakten doula dramatiker dramatikern *dramaturg dramaturg
*dramaturgen drejare drejaren drönarpilot drönarpiloten egenföretagare egenföretagaren ekolog *ekonom *ekonomen *ekonometriker ekonometriker
*ekonometrikern *elektriker *elektrikern elinstallatör endokrinolog endokrinologen entomolog entomologen entreprenör entreprenören entrévakt
entrévakten *eolog *eologen epidemiolog ergonom ergonomen essäist essäisten etnolog etnologen examinator examinatorn familjebehandlare
familjebehandlaren fängelsepräst fångvaktare fångvaktaren fanjunkare fanjunkaren fänrik fänriken fåraherde fåraherden farmaceut farmaceuten
farmakolog fartygsbefäl fasadputsare fasadputsaren filmare filmaren filmklippare filmklipparen filolog filologen filosof filosofen *fiskare
*fiskaren fiskhandlare fiskhandlaren fiskodlare fjällguide fjällguiden flöjtist flöjtisten *florist florist *floristen flyginstruktör
*flygkapten *flygkaptenen flygplanspilot flygplanspiloten *flygvärdinna flygvärdinna *flygvärdinnan folkhälsovetare folkhälsovetaren
fönsterputsare fönsterputsaren *förare *föraren förbundskapten förbundskaptenen föreläsare föreläsaren *föreståndare *föreståndaren
företagare företagaren *författare författare *författaren författarinna författarinnan förläggare förläggaren förman förmannen *formgivare
formgivare *formgivaren försäkringsförmedlare försäkringsförmedlaren försäljerska försäljerskan församlingsherde församlingsherden *forskare
*forskaren *förskollärare *förvaltare *förvaltaren fotbollsspelare fotbollsspelaren *fotograf *fotografen fotomodell fotomodellen fotvårdare
fräsare fräsaren friidrottare friidrottaren frilansare frilansaren friskvårdskonsulent *frisör frisör *frisören frisörska frisörskan
*fritidsledare fruktodlare furir furiren *fysiker *fysikern *fysioterapeut gallerist galleristen garvare garvaren generallöjtnant
generalmajor generalmajoren genetiker genetikern geograf geografen *geolog *geologen geovetare geovetaren geriatriker geriatrikern gitarrist
gitarristen gjutare gjutaren glasblåsare glasblåsaren *glasmästare glasmästare *glasmästaren godshanterare godshanteraren golfinstruktör
*golvläggare golvläggare *golvläggaren grafiker grafikern grävmaskinist gravör gravören greenkeeper greenkeepern grisbonde grisbonden
grönsaksodlare grosshandlare grosshandlaren *grundare *grundaren gruppbefäl gruppträningsinstruktör guldsmed guldsmeden gyminstruktör
gynekolog häktesvakt häktesvakten hamnkapten hamnkaptenen hamnlots hamnlotsen *handläggare *handläggaren handlare handlaren *handledare
hantlangare hantlangaren *hantverkare hantverkare *hantverkaren harpist harpisten hattmakare hattmakaren helikopterpilot helikopterpiloten
hematolog hematologen hemvårdare historiker historikern homeopat homeopaten hortonom hortonomen hotellstäderska hotellstäderskan hotellvärd
hotellvärden *hovmästare hovmästare *hovmästaren hovrättsassessor hovrättsassessorn hovrättsråd hovslagare hovslagaren hundinstruktör
hundtrimmare hundtrimmaren hushållerska hushållerskan husmor husmorn hydrolog hydrologen *hygienist *hygienisten idéhistoriker
idéhistorikern idrottskonsulent *illustratör *illustratören imam imamen immunolog immunologen influencer influencern *ingenjör *ingenjören
*inköpare *inköparen inredare inredaren *inspektör *inspektören inspicient inspicienten *installatör installatör *installatören *instruktör
instruktör *instruktören instrumentmakare instrumentmakaren *intendent intendent *intendenten *iolog *iologen ishockeyspelare
ishockeyspelaren jägarsoldat *jägmästare jägmästare *jägmästaren jaktvårdare jockey jockeyn *jordbrukare jordbrukare *jordbrukaren
*journalist *journalisten jungman jungmannen *jurist *juristen justitieråd juvelerare juveleraren kadett kadetten kakelsättare kakelsättaren
käkkirurg kalkylator kalkylatorn kallskänka kallskänkan kameraman kameramannen *kamrer kamrer *kamreren kanslist kanslisten kantor kantorn
kaplan kaplanen kapten kaptenen kardinal kardinalen kardiolog kartograf kartografen *kassör *kassören *kassörska *kassörskan *kemist
*kemisten keramiker keramikern *kiropraktor kiropraktor *kiropraktorn *kirurg kirurg *kirurgen klimatolog klimatologen *kock *kocken
kökshjälp kökshjälpen köksmästare köksmästaren *kolog *kologen kolumnist kolumnisten komiker komikern kommendör kommendören kommendörkapten
kommendörkaptenen komminister komministern *kommissarie kommissarie *kommissarien kommunalråd *kommunikatör *kommunikatören kompositör
kompositören *konditor konditor *konditorn *konduktör konduktör *konduktören konferensvärd konferensvärden konferensvärdinna *konservator
konservator *konservatorn konsthandlare konsthandlaren konsthistoriker konsthistorikern *konstnär konstnär *konstnären konstnärinna
konstnärinnan *konstruktör *konstruktören konstsmed konstsmeden konsul konsulen *konsulent *konsulenten *konsult *konsulten konteramiral
konteramiralen kontorist kontoristen *kontrollant kontrollant *kontrollanten *kontrollör kontrollör *kontrollören *koordinator *koordinatorn
köpman köpmannen kördirigent *koreograf koreograf *koreografen korgmakare korgmakaren korpral korpralen korrekturläsare korrekturläsaren
*korrespondent korrespondent *korrespondenten körsnär körsnären kostymör kostymören kostymtecknare kostymtecknaren kravställare
kravställaren kriminalkommissarie kriminalvårdare *kriminolog kriminolog *kriminologen kritiker kritikern *krögare krögare *krögaren
*krönikör krönikör *krönikören *kronofogde kronofogde *kronofogden krukmakare krukmakaren *kurator *kuratorn kustbevakare kustbevakaren
kvalitetskontrollant kypare kyparen *kyrkoherde kyrkoherde *kyrkoherden kyrkomusiker kyrkovärd kyrkovärden *laborant laborant *laboranten
*lackerare lackerare *lackeraren *lagerarbetare lagermästare lagermästaren *lagermedarbetare lagman lagmannen *läkare *läkaren *landshövding
landshövding *landshövdingen *lantbrukare lantbrukare *lantbrukaren lantmästare lantmästaren *lantmätare lantmätare *lantmätaren *lärare
*läraren *lärling *lärlingen låssmed låssmeden ledamot ledamoten *ledare *ledaren *lektor *lektorn lingvist lingvisten livräddare
livräddaren livvakt livvakten ljudläggare ljudläggaren ljussättare ljussättaren lobbyist lobbyisten *logistiker *logistikern *logoped
logoped *logopeden *löjtnant löjtnant *löjtnanten *lokalvårdare *lokalvårdaren lyriker lyrikern makeupartist *mäklare *mäklaren *målare
*målaren *manager *managern mannekäng mannekängen manusförfattare marinsoldat *marknadsförare marksteward markstewarden *maskinist maskinist
*maskinisten *massör massör *massören *matematiker *matematikern *matros matros *matrosen *medarbetare *medgrundare mejerist mejeristen
*mekaniker *mekanikern mentor mentorn metallurg metallurgen *meteorolog meteorolog *meteorologen militärpastor militärpastorn *miljövetare
miljövetare *miljövetaren minister ministern *missionär missionär *missionären mjölkbonde mjölkbonden möbeltapetserare modist modisten
*montör *montören motorman motormannen *murare murare *muraren museiguide museiguiden museiintendent *musiker musiker *musikern
nagelteknolog nämndeman nämndemannen *naprapat naprapat *naprapaten narkossköterska *nationalekonom nattportier nattportieren nattvakt
nattvakten *naturvetare naturvetare *naturvetaren nefrolog nefrologen neurokirurg *neurolog neurolog *neurologen *notarie *notarien nunna
nunnan nyhetsuppläsare nyhetsuppläsaren oceanograf oceanografen *odlare odlare *odlaren officer officeren officersaspirant
officersaspiranten *ombudsman *ombudsmannen onkolog operasångare operasångerska operationssköterska *operatör *operatören *optiker optiker
*optikern optometrist optometristen ordförande ordföranden ordningsvakt ordningsvakten organist organisten originalare originalaren
ortodontist ortodontisten ortoped ortopeden *osteopat osteopat *osteopaten ostmästare ostmästaren överlöjtnant *översättare *översättaren
översätterska översätterskan översergeant översergeanten överste överstelöjtnant översten packare packaren påfyllare påfyllaren paketerare
paketeraren paralegal parkeringsvakt parkeringsvakten *partner pastor pastorn patolog patologen *pedagog *pedagogen *personalvetare
personalvetare *personalvetaren pianist pianisten pianostämmare pianostämmaren pilot piloten *planerare *planeraren *platschef *plåtslagare
plåtslagare *plåtslagaren *plattsättare plattsättare *plattsättaren plockare plockaren poddare poddaren poet poeten polisaspirant
polisaspiranten poliskommissarie poliskvinna poliskvinnan *polisman *polismannen polismästare polismästaren politiker politikern portier
portieren *postdoktor *postdoktorn *praktikant *praktikanten *präst präst *prästen privatdetektiv privatdetektiven *producent *producenten
*produktägare *produktägaren produktionsberedare produktionsberedaren *professor *professorn *programmerare *programmeraren *projektledare
projektör projektören *provare *provaren *psykiater psykiater *psykiatern psykiatriker psykiatrikern *psykolog *psykologen purser pursern
putsare putsaren rabbin rabbinen *rådgivare *rådgivaren radiolog *rådman *rådmannen rampagent rampagenten *recensent recensent *recensenten
*receptarie receptarie *receptarien *receptionist *receptionisten *redaktör *redaktören *redovisningsansvarig *redovisningsekonom *regissör
regissör *regissören registrator registratorn rekryt rekryten *rekryterare *rekryteraren *rektor *rektorn rekvisitör rekvisitören *reparatör
reparatör *reparatören reporter reportern *representant *representanten reservofficer reservofficeren *revisor *revisorn ridinstruktör
riksdagsledamot riksdagsledamoten *ritare *ritaren rörläggare rörläggaren *rörmokare *rörmokaren rostmästare rostmästaren ryttare ryttaren
sadelmakare sadelmakaren säkerhetsvakt säkerhetsvakten *säljare *säljaren samhällsvetare samhällsvetaren *samordnare *samordnaren *sångare
sångare *sångaren *sångerska sångerska *sångerskan saxofonist saxofonisten scenmästare scenmästaren *scenograf scenograf *scenografen
screentryckare screentryckaren scrum-master scrum-mastern segelmakare segelmakaren *sekreterare *sekreteraren sergeant sergeanten
serietecknare serietecknaren serviceman servicemannen *servitör *servitören *servitris *servitrisen silversmed silversmeden själavårdare
*sjökapten *sjökaptenen sjöman sjömannen sjöofficer sjöofficeren *sjukgymnast *sjukgymnasten sjukhuspräst *sjuksköterska *sjuksköterskan
sjukvårdare skadedjursbekämpare skadedjursbekämparen skadereglerare skaderegleraren *skådespelare skådespelare *skådespelaren skådespelerska
skådespelerskan skattmästare skattmästaren skeppare skepparen skidinstruktör skogsbrukare skogsbrukaren skogshuggare skogshuggaren
skogsinspektor skogsinspektorn skogsmästare skogsmästaren skogvaktare skogvaktaren skolsköterska *skomakare skomakare *skomakaren
skorstensfejare skorstensfejaren *skötare *skötaren *sköterska sköterska *sköterskan *skräddare skräddare *skräddaren *skribent *skribenten
skulptör skulptören skyddsvakt skyddsvakten *slaktare slaktare *slaktaren slipare sliparen smed smeden sminkör sminkören sminkös sminkösen
*snickare *snickaren *socialsekreterare sociolog *socionom *socionomen *soldat soldat *soldaten sommarjobbare sommarjobbaren sommarvikarie
sommarvikarien sommelier sommelieren *sömmerska sömmerska *sömmerskan sophämtare sophämtaren sorterare sorteraren *sotare sotare *sotaren
*specialist *specialisten *speditör speditör *speditören språkvetare språkvetaren *städare *städaren städerska städerskan *statistiker
*statistikern statsminister statsministern statsråd *statsvetare statsvetare *statsvetaren ståuppkomiker ståuppkomikern stenhuggare
stenhuggaren stenläggare stenläggaren stensättare stensättaren steward stewarden strandvakt strandvakten *strateg *strategen stridspilot
stridspiloten strykerska strykerskan stuvare stuvaren styckare styckaren stylist stylisten styrelseledamot styrelseledamoten
styrelseordförande styrelseordföranden *styrman *styrmannen svarvare svarvaren *svetsare *svetsaren systemerare systemeraren *systemvetare
systemvetare *systemvetaren tågmästare tågmästaren tågvärd tågvärden tågvärdinna *takläggare takläggare *takläggaren talesman talesmannen
*talesperson *talespersonen talman talmannen tandhygienist *tandläkare tandsköterska *tapetserare tapetserare *tapetseraren tatuerare
tatueraren tecknare tecknaren *tekniker *teknikern *teknolog *teknologen telefonist telefonisten tennisspelare tennisspelaren teolog
*terapeut *terapeuten *testare *testaren textilkonstnär tidningsbud tillskärare tillskäraren timmerman timmermannen timvikarie timvikarien
*tjänsteman *tjänstemannen *tolk *tolken tonsättare tonsättaren toxikolog trädgårdsanläggare trädgårdsanläggaren *trädgårdsmästare
*trädgårdsmästaren *trainee *tränare *tränaren trollkarl trollkarlen trummis trummisen trumpetare trumpetaren tryckare tryckaren tullare
tullaren tunnbindare tunnbindaren turistguide turistguiden typograf typografen underhållare underhållaren *undersköterska *undersköterskan
undertextare undertextaren universitetsadjunkt *urmakare urmakare *urmakaren *urolog urolog *urologen *utbildare *utbildaren *utredare
*utredaren *utvecklare *utvecklaren *väktare *väktaren *vaktmästare *vaktmästaren *vårdare vårdare *vårdaren *vårdbiträde värderare
värderaren *värdinna värdinna *värdinnan varuplockare varuplockaren vävare vävaren väverska väverskan växeltelefonist växeltelefonisten *vd
vd:n *verkmästare verkmästare *verkmästaren verktygsmakare verktygsmakaren *vetenskapare *vetenskaparen vetenskapsman vetenskapsmannen
*veterinär *veterinären *vicepresident *vicepresidenten vikarie vikarien viltvårdare vinmakare vinmakaren vinodlare violinist violinisten
virolog virologen vvs-installatör yogainstruktör yrkesfiskare yrkesofficer yrkesofficeren zoolog zoologen
`;
