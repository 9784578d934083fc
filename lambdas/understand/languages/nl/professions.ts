/** Dutch: what people are called by their work, as a job title says it; '*' stands for any beginning. */
export const professions = `
aalmoezenier aanklager *aannemer aannemer aanvuller aartsbisschop *accountant acrobaat acteur actrice *actuaris actuaris acupuncturist
adjudant *administrateur administratrice admiraal *adviseur *adviseuse *advocaat advocaat-generaal advocate *afdelingshoofd afstudeerder
afwashulp afwasser agent agente agoog agronome agronoom aios akkerbouwer ambassadeur ambassadrice *ambtenaar ambulancebroeder ambulancier
*analist *analiste anesthesioloog *anesthesist anesthesist anesthesiste animator animatrice anios antiquaar antiquair antropologe
antropoloog apotheekhouder *apotheker *arbeider arbeider arbeidsbemiddelaar arbeidsdeskundige arbeidshygiënist *arbeidster arbeidster
arbiter archeologe archeoloog *architect *archivaris archivist artillerist arts asbestsaneerder asbestverwijderaar assembleur *assistant
*assistent *assistente astronome astronoom atleet atlete attaché audicien audioloog auditeur *auditor auditor auteur autohandelaar
autoschadehersteller autospuiter babysitter badjuf badmeester bagageafhandelaar bakker bakkersknecht baliebediende bankbediende
*banketbakker banketbakker *bankier bankier barbier barista barkeeper barman bartender barvrouw basisarts bassist bbl-leerling *beambte
beambte *bediende bediende bedrijfsarts bedrijfsrevisor *beeldhouwer beeldhouwer beeldhouwster *begeleider *begeleidster
begrafenisondernemer *behandelaar behanger *beheerder bejaardenverzorger bejaardenverzorgster belader beleidsmaker belichter *bemiddelaar
bemiddelaar berggids beroepsduiker bestekschrijver *bestuurder bestuurskundige bestuurslid betonvlechter beurshandelaar *beveiliger
beveiligingsagent beveiligingsbeambte beveiligster bevelvoerder bevrachter bewaakster bewaarder *bewaker bewakingsagent *bewindvoerder
bewindvoerder *bezorger bezorger *bezorgster bezorgster bibliothecaresse *bibliothecaris bierbrouwer binnenschipper binnenvaartschipper
biologe *bioloog biotechnoloog bisschop bloembinder *bloemist bloemist bloemiste bloemkweker bloemschikker bloemschikster blogger boa
bodemkundige boekbinder boekdrukker boekhandelaar *boekhouder boekhoudster boerin bollenteler boomchirurg boomkweker boomverzorger
boormeester bootsman borduurster bosbouwer bosbouwkundige *boswachter boswachter botanicus bouwkundige bouwvakarbeider bouwvakker brandwacht
brandweerman brandweervrouw breister brigadegeneraal brigadier broodbakker brugwachter *burgemeester burgemeester butler cabaretier
cabaretière cadet caféhouder caissière calculator cameraman cameravrouw cardioloog carrosseriebouwer cartograaf cartoonist cassière cateraar
cellist celliste centralist centraliste *chauffeur chauffeuse *chef chef-kok chefkok *chemicus chiropractor *chirurg chirurg chocolatier
choreograaf choreografe cipier clown cnc-draaier cnc-frezer co-piloot *coach *coloog colorist colporteur columnist columniste comedian
*commandant commandant commandante commissaris componist componiste *conciërge conciërge *conducteur conducteur conductrice conrector
*conservator conservator *constructeur constructeur constructrice consul *consulent *consultant contentcreator *controleur *controller
*coördinator *coördinatrice copiloot copywriter corrector correctrice correspondent correspondente coupeur coupeuse coureur criminologe
criminoloog curator curatrice dakdekker danser *danseres danseres datascientist datatypist datatypiste *decaan decaan declarant
decoratieschilder decorbouwer deejay demograaf demografe dermatologe dermatoloog *designer detective *deurwaarder deurwaarder *developer
diaken dichteres *dierenarts dierenverzorger dierenverzorgster *diëtist diëtist *diëtiste diëtiste diplomaat diplomate *directeur
*directrice *dirigent dirigent dirigente distillateur dj *docent *docente docente doctoraatsstudent doctoranda documentairemaker
documentalist documentaliste doelman *dokter dokter dominee doodgraver dossierbehandelaar douanebeambte douanedeclarant douanier doula
draaier dramaturg dramaturge drogist drogiste dronepiloot drummer dtp-er dtp'er ecologe ecoloog *econometrist econometrist *econometriste
*econoom edelsmid editor effectenmakelaar egyptoloog eigenaar eigenares eindredactrice *elektricien elektrieker endocrinoloog endodontoloog
*engineer enquêteur enquêtrice entomoloog *eoloog epidemioloog ergonoom ergotherapeute etaleur etaleuse europarlementariër examinator
expediteur exporteur fabrieksarbeider fabrieksarbeidster facturist facturiste farmaceut farmaceute farmacoloog fietsenmaker fietskoerier
filiaalhouder filmer filmmaker filoloog filosofe filosoof *fiscalist fiscalist fiscaliste fitnessinstructeur fitter fluitist fluitiste
*fotograaf fotografe fotomodel freelancer frezer fruitplukker *fruitteler fruitteler *functionaris fysicus *fysiotherapeut fysiotherapeute
galeriehouder galvaniseur gasfitter gastheer gastouder gastvrouw gedeputeerde gedragsdeskundige geluidsman gemeenteraadslid *geneesheer
geneesheer generaal generaal-majoor geneticus geodeet geograaf geografe geologe *geoloog gerant gerechtsbode gerechtsdeurwaarder
*gereedschapmaker gereedschapmaker gereedschapsmaker geriater gevangenbewaarder gevelreiniger gezagvoerder gezinshulp gezinsvoogd gitarist
gitariste glasblazer glaszetter glazenier glazenwasser goochelaar goudsmid gouverneur grafdelver graveur greenkeeper *griffier grimeur
groenteboer groenteman grondstewardess grondverzetmachinist groothandelaar gynaecologe gynaecoloog handelaar handelsagent handelsreiziger
*handhaver handhaver harpist harpiste havenarbeider havenmeester helikopterpiloot helpende hematoloog herborist historica historicus
hoedenmaker hoefsmid hofmeester *holoog homeopaat hondentrimmer hondenuitlater *hoofd hoofdagent hoofdcommissaris hoofdredactrice
*hoogleraar horecaondernemer horlogemaker hostess hotelier houthakker *hovenier huidarts *huisarts huisarts huishoudhulp huishoudster
huisknecht huismeester huisschilder hulpkok hulpkracht hulpverleenster *hulpverlener hulpverlener hydroloog *hygiënist *hygiëniste ict-er
ict'er ijsbereider ijzervlechter *illustrator illustratrice imam imker immunoloog importeur impresario indicatiesteller infanterist
influencer informaticus *ingenieur inkoopster *inkoper inpakker inpakster inseminator *inspecteur *inspectrice inspectrice *installateur
installateur instellingskok *instructeur instructeur *instructrice instructrice instrumentbouwer instrumentist instrumentiste
*instrumentmaker instrumentmaker *intercedent intercedent intercedente interieurbouwer interieurstylist interieurstyliste interieurverzorger
interieurverzorgster interimmer *internist internist invalkracht *ioloog isoleerder it-er it'er ivf-arts jachtopziener jeugdarts
jeugdbeschermer jobstudent jockey *journalist journaliste judoka *jurist *juriste juriste juwelier kaakchirurg kaasboer kaasmaker kamerbode
kamerlid kamermeisje kantinejuffrouw kantonrechter kantoorbediende kapelaan kapitein *kapper kapper *kapster kapster kardinaal
*kassamedewerker *kassier kassier kassierster *kelner kelner kelnerin keramist keramiste keukenhulp keurder keuringsarts keurmeester
kinderarts kinderpsychiater kinderrechter kinderverzorger kinderverzorgster kinesist kinesiste kinesitherapeute kleermaakster kleermaker
kleinhandelaar klerk kleuterjuf kleuteronderwijzer kleuteronderwijzeres klimatoloog klokkenmaker klusjesman kno-arts *koerier koerier
koffiebrander kok kokkin kolonel koordirigent korporaal kostendeskundige kostuumontwerpster kozijnenmaker kraamverzorgster kraanmachinist
krantenbezorger kruier kuiser kuisvrouw *kunstenaar kunstenaar *kunstenares kunstenares kunsthandelaar kunsthistorica kunsthistoricus
kunstschilder kunstsmid *kwaliteitsmedewerker *kweker kweker *laborant laborant *laborante laborante lakspuiter landarbeider landbouwer
landbouwkundige landbouwster landmeetkundige landmeter *lasser lector *leerkracht leerling-kok leerlooier leidekker *leider *leidster
*leraar *lerares levensmiddelentechnoloog lijfwacht lijkverzorger *lijnpiloot linguïst linguïste lithograaf lobbyist lobbyiste *logopedist
logopedist *logopediste logopediste longarts *loodgieter *luitenant luitenant luitenant-generaal luitenant-kolonel maaltijdbezorger
maatvoerder machinebediener *machinist machinist magazijnbediende magazijnier *magazijnmedewerker magazijnmeester magistraat magistrate
majoor *makelaar makelaar *manager mandenmaker mannequin marinier *marketeer marketeer marktkoopman masseur masseuse matrijzenmaker matroos
mdl-arts mecanicien mecanicienne mecanicus mechanieker mechatronicus mede-eigenaar *medewerk(st)er *medewerker *medewerkster mediathecaris
mediator meesterbrouwer meldkamercentralist melker melkveehouder mentor mentrix merchandiser metaalgieter meteoroloog *metselaar
*meubelmaker meubelmaker meubelstoffeerder milieukundige minister minister-president missionaris modelmaker modeontwerpster modiste
mondhygiënist mondhygiëniste monnik *monteur motoragent museoloog museumgids musicoloog musicus *muzikant muzikant muzikante naaister
nachtportier nachtwaker nagelstylist nagelstyliste nanny natuurgenezer *natuurkundige neerlandicus nefroloog neurochirurg neuroloog
nieuwslezer nieuwslezeres *notaris notarisklerk notulist notuliste ober oceanograaf *officier officier offsetdrukker ombudsman ombudsvrouw
omroeper omroepster oncoloog onderaannemer onderneemster *ondernemer ondernemer onderofficier ondertitelaar onderwijskundige *onderwijzer
onderwijzer *onderwijzeres onderwijzeres *onderzoeker onderzoeksrechter onderzoekster ongediertebestrijder *ontwerper ontwerpster
*ontwikkelaar oogarts *operator operazanger oppas opperman *oprichter *oprichtster oprichtster oproepkracht opticien optometrist *opzichter
orderpicker organist organiste orgelbouwer orthesist orthodontist orthopedagoge orthopedagoog orthopeed orthoptist orthoptiste *osteopaat
osteopaat pakketbezorger paraveterinair parkeerwachter parketlegger parketteur parlementariër parodontoloog *partner pastoor pastor
patholoog patissier pâtissier patroonmaker paus *pedagoge pedagoge *pedagoog pedagoog pedicure penningmeester perfusionist persvoorlichter
phd-kandidaat phd-student pianist pianiste pianostemmer pijpfitter pikeur piloot pizzabakker plaagdierbestrijder plaatsnijder *planner
planoloog ploegbaas pluimveehouder plukker podcaster podoloog poedercoater poelier poetshulp poetsvrouw politicologe politicoloog
*politieagent politieagent politieagente politiecommissaris politieman politierechter politievrouw *poloog pompbediende pomphouder portier
postbezorger postbode postdoc pottenbakker praktijkondersteuner predikant predikante *presentator presentator *presentatrice presentatrice
president-commissaris priester privédetective proceseigenaar procureur procureur-generaal *producent producteigenaar professor
programmamaakster *programmamaker programmamaker *programmeur programmeuse *projectleider *promovenda promovenda *promovendus prorector
prothesist *psychiater psychiater psychoanalyticus psychologe *psycholoog psychotherapeute purser raadsheer raadslid rabbijn radiologe
radiologielaborant radioloog radiomaker *receptionist *receptioniste *rechercheur rechercheur rechter rechter-commissaris *recruiter rector
rectrix *redacteur *redactrice redactrice redder *regisseur regisseuse registerloods rekwisiteur rentmeester reservist restaurateur
*restaurator restaurator restauratrice reumatoloog revalidatiearts revisor rietdekker rietvlechter rijinstructeur ritmeester *sarts
saxofonist scenarioschrijver scenarist scenariste schaapherder schaapsherder schaatser schade-expert schadebehandelaar schaderegelaar
scheepsarts scheepsbouwer scheepskok scheepswerktuigkundige *scheidsrechter scheidsrechter scheikundige *schilder schilder schoenhersteller
*schoenmaker schoenmaker schoolarts schooldecaan schoonheidsspecialiste *schoonmaakster schoonmaakster *schoonmaker schoonmaker
schoorsteenveger schout-bij-nacht schrijfster schrijver scrummaster *sdeskundige *secretaresse *secretaris *secretaris-generaal seh-arts
senator *sergeant sergeant sergeant-majoor serveerder serveerster shovelmachinist sierschilder sjorder slachter slager slagersknecht slijper
slotenmaker sluiswachter smid sociologe socioloog soldaat *sommelier sommelier sondeerder sorteerder sorteerster *specialist speurder
spoedarts sportarts sportinstructeur spuiter spuitgieter stadsdichter stadsgids stadswacht *stage stageloper *stagiair *stagiaire stagiaire
stalknecht stalmeester standbouwer *statisticus stedenbouwer stedenbouwkundige steenhouwer steigerbouwer stempelmaker sterrenkundige steward
stewardess stoelenmatter stoffeerder straaljagerpiloot straatveger strafpleiter strandwacht *strateeg *stratenmaker stratenmaker strijkster
stucadoor *stukadoor stukadoor *stuurman stuurman stuurvrouw stuwadoor stylist styliste *supervisor suppoost surveillant syndicus
taalkundige talentscout *tandarts tandprotheticus tapijtlegger tapijtreiniger tatoeëerder *taxateur taxateur *teamleider *technicus
*technieker technieker *technologe *technoloog technoloog *tegelzetter tegelzetter *tekenaar tekenares *tekstschrijver telefonist
telefoniste telemarketeer teler tennisser *tester thanatopracteur theatermaakster theatermaker theologe theoloog *therapeut *therapeute
thuishulp *timmerman timmervrouw toezichthouder *tolk *toloog toneelmeester toneelspeelster toneelspeler toxicoloog *trainee *trainer
traiteur trappenmaker traumachirurg treasurer treinmachinist trimsalonhouder trimster trompettist tropenarts tuinder tuinier *tuinman
tuinman tuinvrouw tutor *typist typist *typiste typiste typograaf uitbaatster uitbater uitbener uitdeuker uitvaartverzorger
uitvaartverzorgster *uitvoerder uitzendkracht uroloog uurwerkmaker vaandrig vaatchirurg vakantiekracht vakkenvuller vakkenvulster vakkracht
vakman vakvrouw varkenshouder vastgoedmakelaar *veehouder veehouder veiligheidsdeskundige veiligheidskundige veilingmeester *vennoot
verhuizer verkeersregelaar verkeersvlieger *verkoopster *verkoper verlader *verloskundige verpleeghulp *verpleegkundige *verpleegster
verpleegster *verpleger verpleger verslaggeefster *verslaggever verslaggever verslavingsarts verspaner vertaalster *vertaler
*vertegenwoordiger verzekeringsagent verzekeringsarts verzekeringsmakelaar *verzorgende *verzorger verzorger *verzorgster verzorgster
vice-admiraal viceadmiraal vicedecaan vicerector videograaf violist violiste vioolbouwer viroloog *visagist visagist visagiste visboer vj
vlieginstructeur vloerenlegger vlogger voedingsdeskundige voedingskundige voeger voetballer voetbalster *voorlichter voorlichter
voorlichtster voorman voorzitster *voorzitter vormgeefster *vormgever vrederechter vroedkundige vroedvrouw vrouwenarts vuilnisman
vuilnisophaler vulkaniseur wachtmeester waterbouwkundige webmaster weefster weerman weervrouw wegenbouwer *werker *werkster werkster
werkstudent werktuigbouwkundige werktuigkundige *werkvoorbereider werver *wetenschapper *wetenschapster *wethouder wethouder wielrenner
wielrenster wijkagent *wijkverpleegkundige wijnbouwer wijnmaker winkelbediende winkelhulp winkelier winkelierster winkeljuffrouw wiskundige
*woordvoerder woordvoerder *woordvoerster woordvoerster *zaakvoerder zadelmaker zandstraler zanger *zangeres zangeres zeefdrukker zeevisser
zeilmaker zendeling zenuwarts ziekenverzorger ziekenverzorgster zij-instromer zilversmid zoöloog *zorgkundige zorgkundige *zorgverlener
zorgverlener zweminstructeur zwemmer zwemonderwijzer zzp'er
`;
