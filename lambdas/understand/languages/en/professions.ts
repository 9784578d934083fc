/** English: what people are called by their work, as a job title says it; '*' stands for any beginning. */
export const professions = `
abbot accompanist accordionist accountant acoustician acrobat actor actors actress actuary acupuncturist adjudicator adjunct adjuster
adjutant administrator admiral adviser advisor advocate ae aemt aerialist aerodynamicist aesthetician agent agilist agm agnp agriculturalist
agriculturist agronomist aide-de-camp airbrusher aircraftman aircraftwoman airman airwoman alderman alderwoman allergist almoner ambassador
ambulanceman ame amt anaesthesiologist anaesthetist analyst analysts anatomist anchorman anchorwoman andrologist anesthesiologist
anesthetist angiologist animator anm announcer anodiser anodizer anthropologist antiquarian antiquary apiarist apothecary appraiser
apprentice apprentices apprenticeship aprn aquaculturist aquarist arbiter arbitrator arboriculturist arborist archaeologist archbishop
archdeacon archeologist architect archivist armorer armourer arnp aromatherapist artilleryman artisan artist asphalter assembler assessor
assistant assistants associate astrobiologist astronaut astronomer astrophysicist atco athlete attache attaché attendant attorney
attorney-general au-pair auctioneer audiologist audiometrist auditor auditor-general autoelectrician aviator avp ayah babysitter
bacteriologist bagger bailiff baker ballerina bandleader banker banksman barback barber barista baritone barkeep barmaid barman barrister
bartender basket-maker basketmaker bassist bassoonist batsman bcba bde bdm bdr beadle beautician beekeeper behaviorist behaviourist bellboy
bellhop bellman biller binman biochemist bioengineer biographer bioinformatician biologist biophysicist biostatistician biotechnologist
bishop blacksmith blaster blocklayer blogger boatbuilder boatman boatswain bodyguard boilermaker boilerman bombardier bookbinder bookie
bookkeeper bookmaker bookseller bootmaker boss bosun botanist bottler bouncer bowyer boxer brakeman brazier breeder brewer brewmaster
brickie bricklayer brickmaker brickmason brigadier brigadier-general broadcaster broker bursar bus-driver busboy busker busperson busser
butcher buyer cabbie cabdriver cabinet-maker cabinetmaker cablejointer caddie caddy cadet caio calligrapher cameraman cameraperson
camerawoman campaigner candlemaker canner canoeist cantor canvasser captain captioner cardiologist caregiver carer carers caretaker
careworker caricaturist carpenter carpet-fitter cartographer cartoonist cartwright case-worker caseworker cashier catechist caterer
cattleman caulker ccma cco cdo cellarman cellarmaster cellist ceo ceramicist ceramist cfi cfo cgo chair chairman chairperson chairwoman
chambermaid chancellor chaplain chaprasi chargehand chauffeur cheesemaker cheesemonger chef chemist chief childcarer childminder
chimney-sweep chimneysweep chippy chiropodist chiropractor chocolatier choirmaster choreographer chorister chowkidar chro churchwarden
cicerone cinematographer cio ciso cladder clarinetist classicist cleaner cleaners clergyman clerk clerkship climatologist clinician clo
clockmaker clothier cma cmo cna cnm co-director co-founder co-ordinator co-owner co-producer coach coachbuilder coachman cobbler coder
cofounder collector colonel colorist colourist columnist comedian comedienne commandant commander commentator commis commissioner commodore
compere composer compositor compounder comptroller comptroller-general concertmaster concierge conciliator concreter concretor conductor
confectioner configurator congressman congressperson congresswoman conscript conservator constable consul consultant consultants contractor
contralto controller convener convenor conveyancer coo cook coordinator coppersmith copy-editor copyeditor copywriter coremaker coroner
corporal correspondent cosmetologist cosmologist cosmonaut costumer costumier cota councillor councilman councilmember councilor
councilwoman counsel counsellor counselor countertenor courier couturier cowhand cowherd coxswain cpa cpht cpo cra craftsman craftsperson
craftswoman crewman crewmember cricketer criminologist crna crnp cro crofter croupier cryptanalyst cryptographer cryptologist
crystallographer csa csm cso csr cto curate curator currier curtainwaller custodian cxo cyclist cytogeneticist cytologist cytopathologist
cytotechnologist dabbawala dabbawalla dairymaid dairyman dancer dba deacon deaconess dean deboner debt-collector deburrer deckhand decorator
deejay deliverer deliveryman demi-chef demographer demonstrator dental-nurse dentist denturist deputy deputy-head dermatologist derrickhand
derrickman designer detailer detective developer developers devops devsecops dgm dhobi diabetologist die-maker diemaker dietician dietitian
dinnerlady diplomat director director-general dishwasher dismantler dispatcher dispenser distiller diver dj docent dockworker doctor
dog-groomer dog-handler dogsbody dogwalker doorkeeper doorman doorperson dop dosimetrist double-bassist doula dpo drafter draftsman
draftsperson draftswoman drainlayer dramatist dramaturg dramaturge draughtsman draughtsperson draughtswoman dressmaker driller driver drover
drummer dry-cleaner drycleaner dryliner drywaller dsp ece echocardiographer ecologist econometrician economist ect editor educationalist
educationist educator efda egyptologist electrician electricians electrologist electroplater embalmer embroiderer embryologist emcee emt
enameller endocrinologist endodontist engineer engineers engraver enologist entertainer entomologist entrepreneur enumerator envoy
epidemiologist equestrian erector ergonomist esthetician estimator etcher ethicist ethnographer ethnologist ethnomusicologist ethologist eto
evaluator evangelist evp examiner executive expediter expeditor experimentalist exterminator extern fabricator facilitator factotum falconer
farmer farmhand farmworker farrier fellow fellowship ferryman fiddler fieldworker filer film-maker filmmaker financier firefighter fireman
firewoman fisherman fisherwoman fishmonger fitter fitter-welder flagman flautist floorlayer florist flutist fnp footballer footman foreman
foreperson forester forewoman founder foundryman franchisee freelancer fresher friar fruit-picker fse fumigator fundraiser furnaceman
furrier futurist gaffer gallerist galvaniser galvanizer gamedev gamekeeper gamemaster ganger gardener gasfitter gastroenterologist gemcutter
gemmologist gemologist gendarme genealogist generalist geneticist geochemist geographer geologist geomorphologist geophysicist geotechnician
geriatrician gerontologist ghostwriter gilder glaciologist glassblower glassmaker glassworker glazier gm gnm goalkeeper goatherd gofer
goldsmith golfer governess governor gp gra grandmaster grantmaker grantwriter graphologist gravedigger greengrocer greenkeeper greenskeeper
greeter grocer groomer groundskeeper groundsman groundsperson groundworker grower gsi guard guardsman guitarist gunner gunsmith gymnast
gynaecologist gynecologist haberdasher haematologist hairdresser hairstylist handyman handyperson handywoman harbormaster harbourmaster
harnessmaker harpist haulier havildar hawaldar hawker hca hcsw head headhunter headmaster headmistress headteacher helmsman hematologist
hepatologist herbalist herder herdsman herdswoman herpetologist hha histologist histopathologist historian histotechnologist hlta hmua hod
hod-carrier homebuilder homecarer homemaker homeopath homeworker horologist horticulturalist horticulturist hosier hospitalist hostess
hotelier hotelkeeper housebuilder housecleaner housekeeper housemaid houseman housemaster housemistress housemother housepainter houseparent
housesitter hrbp humorist huntsman hydrogeologist hydrographer hydrologist hygienist hypnotherapist hypnotist ibclc ichthyologist
illustrator imam immunologist implementer impresario indexer infantryman influencer informaticist inker innkeeper inspector
inspector-general installer instructor instructors instrumentalist instrumentmaker integrator intensivist intern internist interns
internship interpreter interventionist investigator invigilator invoicer ironer ironmonger ironworker irrigator jailer jailor janitor jawan
jeweler jeweller jockey joiner journalist journeyman judge judoka juggler jurist kam kennelhand key-worker keyboardist keyworker
kinesiologist kitchenhand knifemaker knitter kpo labeller laborer labourer labourers lacemaker lae lagger lance-corporal landlady landscaper
launderer laundress laundryman lawmaker lawyer lcsw lead leadhand leatherworker lector lecturer lecturers lectureship legislator
lepidopterist letterer lexicographer librarian lieutenant lieutenant-colonel lieutenant-commander lifecoach lifeguard liftman limnologist
lineman linesman linesperson lineworker linguist linotypist liquidator lithographer litigator lmft lmhc lmsw lmt loader loadmaster lobbyist
localiser localizer lockkeeper locksmith locum logician logistician longshoreman lorry-driver lpc lpn lsa lumberjack lumberman lunchlady
luthier lvn lyricist machinist magician magistrate maid mailman maître maitre-d major-general make-up-artist maltster mammographer manager
managers manicurist mariner marketer marshal masseur masseuse matchmaker mathematician matron maulvi mayor mayoress meatcutter meatpacker
mechanic mechatronician mediator medic medievalist merchandiser merchandizer metallographer metallurgist metalsmith metalworker
meteorologist methodologist metrologist mezzo-soprano microbiologist microscopist midfielder midshipman midwife midwives milker milkmaid
milkman milliner millwright miner mineralogist mineworker minister missionary mistri mixologist mla mlro mlt modeler modeller modelmaker
moderator mohel monk mortician motorman moulder moulvi mountaineer msl mts mua mudlogger muezzin mufti munshi muralist museologist musician
musicologist mycologist myotherapist nanny naturalist naturopath navigator navvy nco negotiator nematologist neonatologist nephrologist
neurobiologist neurologist neuropathologist neurophysiologist neuropsychiatrist neuropsychologist neuroradiologist neuroscientist
neurosurgeon newsagent newscaster newsman newspaperman newsreader nightwatchman notary novelist nqt nsm nun nurse nursemaid nurseryman
nurserywoman nurses nutritionist oboist obstetrician oceanographer ocularist odp oenologist officer ombudsman ombudsperson ombudswoman
oncologist operator operators ophthalmologist optician optometrist orchardist orchestrator order-picker orderly organbuilder organiser
organist organizer ornithologist orthodontist orthopedist orthoptist orthotist osteopath ostler otolaryngologist otologist otr outfitter
overseer owner packager packer paediatrician painter palaeontologist paleontologist pallbearer palletiser panel-beater panelbeater
paperhanger papermaker paraeducator paralegal paramedic parasitologist paratrooper parliamentarian parlourmaid parson partner pastor
pastrycook pathologist patissier pâtissier patrolman pattern-cutter patternmaker patwari paviour pawnbroker paymaster paymaster-general
payroller pcso pedagogue pediatrician pedicurist pedorthist pentester peon percussionist performer perfumer perfusionist periodontist
pet-groomer petrologist petrophysicist petsitter petty-officer pgt pharmacist pharmacologist philologist philosopher phlebotomist
phonetician photogrammetrist photographer photojournalist physician physicist physio physiologist physiotherapist phytopathologist pianist
picker piercer pilot pipefitter pipelayer pizzaiolo planner plasterer platelayer platemaker plater playleader playworker playwright
ploughman plowman plumber plumbers pmhnp podcaster podiatrist podologist poet poetess pointsman policeman policewoman politician
politologist pollster polygraphist polysomnographer porter postdoc postdoctoral postie postman postmaster postmaster-general postmistress
postwoman potter potwasher poultryman practitioner preacher preceptor presenter president pressman priest priestess primatologist principal
printer printmaker probationer proctologist proctor procurement procurer producer professor professorship programmer projectionist promoter
proof-reader proofreader propmaker propmaster proprietor prosecutor prosthetist prosthodontist provost prt psw psychiatrist psychoanalyst
psychologist psychometrician psychometrist psychotherapist publican publicist pujari pulmonologist pumpman puppeteer purchaser purser qa qs
quant quarryman quartermaster quartermaster-general quilter rabbi radiochemist radiographer radiologist radioman radiotherapist railroader
railwayman railworker rancher ranchhand ranger rapporteur rbt rda rdh realtor rear-admiral rece receptionist recruiter rector redcap referee
reflexologist registrar registrar-general rehabilitator removalist rep repairer repairman repairperson repetiteur reporter representative
reprographer researcher reservist residency respirologist restaurateur restorer retoucher rgn rheologist rheumatologist rifleman rigger
ringmaster riveter rj rma rmn rn rnld roadie roadmaster roadworker roboticist roofer rotoscoper roughneck roustabout rph rphs rpn rsm
rubbertapper sacristan saddler sailmaker sailor salesclerk salesgirl saleslady salesman salesperson salesrep saleswoman sandblaster
sanitarian sapper sarpanch saucier saxophonist scaffolder scenographer scheduler schoolmaster schoolteacher scientist scorekeeper
screenprinter screenwriter scriptwriter scrivener scrummaster sculptor sde sdet sdr seafarer seaman seamstress secretary secretary-general
sedimentologist seedsman seismologist selectman selectwoman seminarian senator senco sendco sergeant sergeant-major sericulturist serviceman
servicemember serviceperson servicewoman sevika sewist sexologist sexton shearer shepherdess sheriff shiftworker shipbroker shipbuilder
shipper shipwright sho shochet shoemaker shoerepairer shopfitter shopkeeper shopworker shotfirer showrunner shunter sign-writer signaller
signalman signmaker signpainter signwriter silversmith singer sinologist sio ski-instructor skier skycap slaughterer slaughterman slinger
slp slpa smallholder sniper social-worker sociologist solderer soldier solicitor solicitor-general sommelier sommelière songwriter
sonographer soprano sorter soundman sourcer sous-chef sparkie sparky specialist spectroscopist speechwriter sportscaster sportsman
sportsperson sportswoman sportswriter spray-painter spraypainter sre stable-hand stableboy stablehand staff staff-sergeant staffer stagehand
stairbuilder stationmaster statistician steamfitter steelfixer steelmaker steelworker steeplejack stenographer stevedore steward stewardess
stna stockbroker stocker stockman stockperson stocktaker stoker stonecutter stonemason stoneworker storekeeper storeman storeperson
storewoman storyboarder storyteller strategist student studentship stuntman stuntwoman stylist sub-editor sub-inspector sub-lieutenant
subcontractor subedar subeditor submariner subtitler superintendent supervisor supportworker surgeon surveyor surveyor-general svp swe
swimmer switchman sysadmin sysop tailor talathi tattooist taxidermist taxidriver taxman taxonomist teacher teachers teamlead teamleader
teamster techlead technician technicians technologist tehsildar telemarketer telephonist teller terminologist tester texturer tgt theologian
theoretician therapist thespian tiler tilesetter timekeeper tinsmith toastmaster tobacconist tool-setter toolmaker toolpusher toolsetter
topographer toxicologist toymaker tpm trackman trackworker trader tradesman tradesperson tradeswoman tradie traindriver trainee trainees
traineeship trainer trainman trainmaster tram-driver transcriber transcriptionist translator traumatologist trawlerman treasurer
tree-surgeon trichologist trombonist trooper troubleshooter truck-driver truckdriver trucker trumpeter tse tso tsr tss tuckpointer tunneler
tunneller tutor tutors typesetter typist typographer tyrefitter umpire undersecretary undersheriff undertaker underwriter upholsterer
urologist usher vaccinologist vakil valet valuer van-driver vandriver verger vet vet-tech veterinarian vicar vice-admiral vice-chair
vice-chairman vice-chancellor vice-dean vice-president vice-principal vice-provost videographer vigneron vintner violinist violist
virologist viticulturist vj vlogger vocalist volcanologist volunteer volunteers vp vulcaniser vulcanizer waiter waiters waitperson waitress
waitstaff warden warehouseman warehouseperson warehouser warrant-officer watchmaker watchman watercolorist watercolourist waterman waxer
weatherman weatherwoman webdesigner webdev webmaster weigher weightlifter welder welder-fabricator wheelwright wicketkeeper wigmaker
winchman window-cleaner windowcleaner winegrower winemaker wireman woodcarver woodcutter woodsman woodturner woodworker wool-classer
woolclasser worker wrangler wrestler writer yachtmaster yachtsman yardman yardmaster youth-worker youthworker youtuber zookeeper zoologist
`;
