/** French: what people are called by their work, as a job title says it; '*' stands for any beginning. */
export const professions = `
abatteur abbé académicien académicienne accessoiriste accompagnateur accompagnatrice accordéoniste account-executive account-manager
acériculteur acéricultrice acheteur acheteur-vendeur acheteur·se acheteuse acousticien acrobate acteur actrice actuaire acupuncteur
acupunctrice adc addictologue adjoint adjoint·e adjointe adjudant adjudant-chef adjudante admin administrateur administrateur·rice
administratrice aes aesh affineur affineuse affréteur affréteuse agenceur agent agent·e agente agents agrégé agrégée agriculteur
agriculteur-éleveur agricultrice agronome aide-boulanger aide-comptable aide-conducteur aide-cuisinier aide-cuisinière aide-éducateur
aide-éducatrice aide-électricien aide-maçon aide-médico-psychologique aide-ménager aide-ménagère aide-monteur aide-pâtissier aide-peintre
aide-plombier aide-soignant aide-soignante aides-soignantes aides-soignants aiguilleur aiguilleuse ajusteur ajusteuse aléseuse allergologue
alpiniste alternance alternant alternant·e alternante alternantes alternants altiste ambassadeur ambassadrice ambulancier ambulancière
aménageur aménageuse amiral amirale analyste analyste-programmeur analyste-programmeuse anatomopathologiste anesthésiste
anesthésiste-réanimateur angliciste animalier animalière animateur animateur·rice animatrice anthropologue antiquaire apiculteur apicultrice
appareilleur appareilleuse apprenti apprenti·e apprentie apprentis approvisionneur approvisionneuse arbitre arboriculteur arboricultrice
arboriste archéologue archevêque architecte archiviste archiviste-documentaliste ardoisier armateur armatrice armurier armurière
aromaticienne arpenteur arpenteur-géomètre arpenteuse art-thérapeute artificier artificière artilleur artilleuse artisan artisane artiste
artiste-peintre ascensoriste ash aspirant aspirante assc assesseur assistant assistant·e assistante assistantes assistants associé associé·e
associée assureur astronaute astronome astrophysicien astrophysicienne asv ater athlète atsem attaché attaché·e attachée audiologiste
audiométriste audioprothésiste auditeur auditrice aumônier aumônière auteur auteur-compositeur auteure auto-entrepreneur auto-entrepreneuse
autoentrepreneur autoentrepreneuse automaticien autrice auxiliaire aviateur aviatrice aviculteur aviseur aviseuse avocat avocat·e avocate
avoué avouée avs baby-sitter babysitter bactériologiste bagagiste balayeur balayeuse ballerine bancheur banquier banquière barbier barbière
barista barmaid barman barmen bartender baryton basketteur basketteuse bassiste bassoniste batelier batelière bâtonnier batteur batteuse
beatmaker bédéiste bénévole berger bergère bétonnière bibliothécaire bijoutier bijoutière billettiste biochimiste biographe bioinformaticien
biologiste biophysicien biostatisticien bitumier blogueur blogueuse bobineur bobineuse bodyguard botaniste bottier boucher
boucher-charcutier bouchère boulanger boulanger-pâtissier boulangère bouquiniste bourgmestre boxeur boxeuse brancardier brancardière
brasseur brasseuse brigadier brigadier-chef brigadière briquetier brocanteur brocanteuse brodeur brodeuse bruiteur bruiteuse bûcheron
bûcheron-débardeur bûcheronne buraliste business-developer câbleur cadet cadette cadreur cadreuse cafetier caissier caissier·e caissier·ère
caissière calligraphe calorifugeur calorifugeuse cambiste caméraman camionneur camionneuse canalisateur canalisatrice cancérologue
cantatrice cantonnier cantonnière capitaine caporal caporal-chef caporale cardiologue caricaturiste cariste carreleur carreleur-mosaïste
carreleuse carrossier carrossier-peintre carrossière cartographe cartonnier cascadeur cascadeuse catéchiste caviste cdo ceo céramiste
céréaliculteur céréalier céréalière cesf cfo chambrière chancelier chancelière chansonnier chansonnière chanteur chanteuse chapelier
charcutier charcutier-traiteur charcutière chargé chargé·e chargée charpentier charpentier-couvreur charpentière chaudronnier
chaudronnier-soudeur chaudronnier-tuyauteur chaudronnière chauffagiste chauffeur chauffeur-livreur chauffeur·se chauffeurs chauffeuse
chauffeuse-livreuse chef chef-adjoint chef-comptable chef-opérateur chef·fe cheffe cheffe-opératrice cheminot cheminote chercheur
chercheur·se chercheure chercheuse chevrier chiffreur chiffreur-métreur chimiste chiropracteur chiropractrice chiropraticien
chiropraticienne chirurgien chirurgien-dentiste chirurgienne chirurgienne-dentiste chocolatier chocolatier-confiseur chocolatière
chorégraphe choriste chro chroniqueur chroniqueuse chronométreur cinéaste cio cip circassien circassienne cirier ciseleur ciseleuse ciso
clarinettiste claveciniste claviste clerc climaticien climatologue clinicien clinicienne clown cmo coach codeur codeuse codirecteur
codirectrice coffreur cofondateur cofondatrice cogérant cogérante coiffeur coiffeur-visagiste coiffeuse coiffeuse-visagiste collaborateur
collaboratrice colonel colonelle comédien comédienne commandant commandante commentateur commentatrice commerçant commerçante commercial
commerciale commercial·e commerciaux commis commise commissaire commissaire-priseur commissaire-priseuse community-manager compagnon
compositeur compositeur-interprète compositrice comptable concepteur concepteur-développeur concepteur-rédacteur concepteur·rice conceptrice
conceptrice-rédactrice conchyliculteur concierge conciliateur conciliatrice conditionneur conducteur conducteur-livreur conducteur-offset
conducteur-receveur conducteur·rice conducteurs conductrice conférencier conférencière configurateur confiseur confiseuse conseiller
conseiller-vendeur conseiller·e conseiller·ère conseillère conseillère-vendeuse conseillers conservateur conservatrice consul consule
consultant consultant·e consultante conteur conteuse contre-amiral contrebassiste contremaître contrôleur contrôleur·se contrôleuse
convoyeur convoyeuse coo coordinateur coordinateur·rice coordinatrice coordonnateur coordonnatrice copilote coproducteur coproductrice
cordiste cordonnier cordonnière coréalisateur coréalisatrice corniste correcteur correctrice correspondant correspondante cosmologue
cosmonaute costumier costumière coursier coursière courtier courtière coutelier coutelière couturier couturière couturière-retoucheuse
couvreur couvreur-zingueur couvreuse cpe cpo credit-manager crémier crémière crêpier criminologue croque-mort croupier croupière
cryptographe cryptologue cto cueilleur cueilleuse cuisinier cuisinier·e cuisinier·ère cuisinière cuisiniers cuistot cultivateur cultivatrice
curateur curatrice curé cyberanalyste cybernéticien cycliste cytotechnologiste da dactylo dactylographe daf danseur danseuse data-analyst
data-analyste data-engineer data-scientist débardeur débosseleur débroussailleuse décapeur déchargeur décolleteur décorateur décoratrice
découpeur découpeuse deejay défenseur défenseure dégustateur dégustatrice délégué délégué·e déléguée démarcheur démarcheuse déménageur
déménageuse démineur démineuse démographe démolisseur démonstrateur démonstratrice dentellier dentellière dentiste denturologiste dépanneur
député députée dératiseur dermatologue désamianteur designer désinsectiseur désinsectiseuse désosseur dessinateur dessinateur-projeteur
dessinatrice détective dev dév développeur développeur-intégrateur développeur·se développeur/développeuse développeurs développeuse
deviseur devops dg dga dgs diabétologue diaconesse diacre diamantaire didacticien didacticienne diététicien diététicienne dinandière
diplomate directeur directeur-adjoint directeur·rice directrice directrice-adjointe dirigeant dirigeante disc-jockey disquaire dj docker
docteur docteure doctorant doctorant·e doctorante documentaliste domoticien dompteur dompteuse doreur doreuse douanier douanière doyen
doyenne dpd dpo dramaturge dresseur dresseuse drh droguiste droniste dsi ébéniste éboueur éboueuse écailler écaillère écailleuse échafaudeur
échafaudeuse échevin échevine échographiste éclairagiste éclusier éclusière écologiste écologue économètre économiste écrivain écrivaine
éditeur éditorialiste éditrice éducateur éducateur·rice éducatrice égoutier égyptologue eje élagueur électricien électricien-monteur
électricien·ne électricienne électromécanicien électronicien électronicienne électrotechnicien éleveur éleveuse émailleur émailleuse
emballeur embaumeur embouteilleur emboutisseur employé employé·e employée encadreur encadreuse encaisseur endocrinologue endodontiste
enduiseur enduiseuse enginiste enquêteur enquêteuse enseignant enseignant-chercheur enseignant·e enseignante enseignante-chercheure
enseignante-chercheuse enseignants entomologiste entraîneur entraîneure entraîneuse entrepreneur entrepreneure entrepreneuse épicier
épicière épidémiologiste épistémologue équipier équipière équipiers ergonome ergothérapeute escrimeur espion espionne essayiste esthéticien
esthéticienne estimateur estimatrice étalagiste étalonneur étancheur éthicien ethnologue ethnomusicologue étiopathe étudiant étudiant·e
étudiante évaluateur évaluatrice évêque evp examinateur examinatrice expéditionnaire expérimentateur expérimentatrice expert
expert-comptable experte experte-comptable exploitant exploitante explorateur exploratrice façadier facilitateur facilitatrice façonnier
façonnière facteur factotum factrice facturier facturière fauconnier fauconnière ferblantier ferblantière fermier fermière ferrailleur
ferronnier ferronnière figurant figurante fileur fileuse fiscaliste fleuriste flûtiste fonctionnaire fondateur fondatrice fondeur
footballeur footballeuse forain foraine forestier forestière foreur foreur-sondeur foreuse forfaitiste forgeron forgeronne formateur
formateur·rice formatrice fossoyeur fossoyeuse fraiseur fraiseuse free-lance freelance frigoriste fromager fromager-affineur fromagère
fumiste fusilier fusilier-marin galeriste game-designer gantier garagiste garde-barrière garde-champêtre garde-chasse garde-forestier
garde-malade garde-pêche gardien gardienne gastro-entérologue gastroentérologue gemmologue gendarme généraliste généticien généticienne
géographe geôlier geôlière géologue géomaticien géomètre géomètre-expert géomètre-experte géomètre-topographe géophysicien géotechnicien
gérant gérant·e gérante gériatre germaniste gérontologue gestionnaire glaciologue golfeur golfeuse gouvernant gouvernante gouverneur
gouverneure grainetier grammairien grammairienne grand-reporter graphiste graveur graveuse greffier greffière groom growth-hacker grutier
grutière guichetier guichetière guide-conférencier guide-conférencière guide-interprète guitariste gymnaste gynécologue
gynécologue-obstétricien habilleur habilleuse handballeur handballeuse harpiste hautboïste head héliciculteur helléniste hématologue
hépatologue herboriste historien historienne homéopathe horloger horloger-bijoutier horlogère horticulteur horticultrice hôte hôtelier
hôtelier-restaurateur hôtelière hôtesse hotliner huissier huissier-audiencier huissière humoriste hydraulicien hydrogéologue hydrographe
hydrologue hygiéniste hypnothérapeute iade ibode idec idel illusionniste illustrateur illustratrice imam imame imitateur imitatrice
immunologiste immunologue implantologue imprésario imprimeur imprimeuse infectiologue infirmier infirmier-auxiliaire infirmier·e
infirmier·ère infirmière infirmière-auxiliaire infirmiers influenceur influenceuse infographe infographiste informaticien informaticien·ne
informaticienne ingénieur ingénieur·e ingénieure ingénieurs inhalothérapeute inséminateur inspecteur inspectrice installateur installatrice
instituteur instituteur·rice institutrice instructeur instructrice intégrateur intégratrice intendant intendante intérimaire interniste
interprète intervenant intervenant·e intervenante investigateur investigatrice jardinier jardinier·e jardinier·ère jardinière joaillier
joaillière jockey jointeuse jongleur jongleuse journalier journalière journaliste judoka juge juge-arbitre juge-commissaire juriste kiné
kinésiologue kinésithérapeute kiosquier kiosquière laborantin laborantine lad-jockey laitier lamaneur lamineur lapidaire latiniste
lavandière laveur laveuse lead leader légionnaire législateur législatrice légiste lexicographe libraire librettiste lieutenant
lieutenant-colonel lieutenante limonadier lingère linguiste liquidateur liquidatrice lithographe livreur livreur·se livreuse lobbyiste
localière logicien logicienne logisticien logisticienne logopède logopédiste lunetier lutteur lutteuse machiniste machino maçon maçonne
magasinier magasinier-cariste magasinier-vendeur magasinier·e magasinier·ère magasinière magicien magicienne magistrat magistrate
maïeuticien maïeuticienne maire mairesse maître maître-assistant maître-assistante maître-brasseur maître-chien maître-électricien
maître-formateur maître-nageur maître-nageuse maître-plombier maîtresse majordome manager manageuse mandataire manipulateur manipulatrice
mannequin manœuvre manucure manutentionnaire maquettiste maquilleur maquilleuse maraîcher maraîchère marbrier marbrier-poseur marbrière
marchand marchande marchandiseur maréchal maréchal-ferrant maréchale-ferrante mareyeur mareyeuse marin marin-pêcheur marinier marinière
marionnettiste marketeur marketeuse maroquinier maroquinière marqueteur marqueteuse masseur masseur-kinésithérapeute masseuse
masseuse-kinésithérapeute massothérapeute matelot mathématicien mathématicienne mcf mcu-ph mécanicien mécanicien-conducteur
mécanicien-monteur mécanicien-navigant mécanicien-réparateur mécanicien·ne mécanicienne mécatronicien médecin médecin-chef médecin-légiste
médiateur médiateur·rice médiatrice mentor menuisier menuisier-agenceur menuisier-ébéniste menuisier-poseur menuisière merchandiser
merchandiseur merchandiseuse mercier métallier métallurgiste métayer métayère météorologue métreur métrologue metteur metteuse meunier
mezzo-soprano microbiologiste militaire minéralogiste ministre minotier miroitier missionnaire mixologue modeleur modeleuse modéliste
modérateur modératrice modiste moine moniteur monitrice monteur monteur-câbleur monteur·se monteuse moquettiste mosaïste motion-designer
mouleur mouliste muséographe muséologue musicien musicienne musicologue musicothérapeute nageur nageuse naturaliste naturopathe navigant
navigante navigateur navigatrice négociant négociante négociateur négociateur·rice négociatrice néphrologue nettoyeur nettoyeuse
neurochirurgien neurochirurgienne neurologue neuropsychologue neuroscientifique night-auditor notaire nounou nourrice nutritionniste
obstétricien obstétricienne océanographe océanologue oenologue œnologue office-manager officier officier·e officier·ère officière ombudsman
omnipraticien oncologue opérateur opérateur-régleur opérateur·rice opérateurs opératrice ophtalmo ophtalmologiste ophtalmologue opticien
opticienne optométriste ordonnanceur ordonnateur ordonnatrice organiste orientaliste orl ornithologue orthésiste orthodontiste
orthopédagogue orthophoniste orthoprothésiste orthoptiste ostéopathe ostréiculteur oto-rhino-laryngologiste outilleur outilleur-ajusteur
ouvreur ouvreuse ouvrier ouvrier·e ouvrier·ère ouvrière ouvriers oxycoupeur palefrenier palefrenière paléontologue paludier parachutiste
parasitologue parfumeur parfumeuse parlementaire parodontiste parolier parolière pasteur pasteure pathologiste patineur patineuse pâtissier
pâtissier-chocolatier pâtissière patron patron-pêcheur patronne patronnier patronnière paveur paveuse paysagiste paysan paysan-boulanger pdg
pêcheur pêcheuse pédagogue pédiatre pédicure pédicure-podologue pédodontiste pédologue pédopsychiatre peintre peintre-débosseleur pelleteur
pentesteur pépiniériste percepteur perceptrice perchiste perchman percussionniste perfusionniste perruquier perruquière peseur pharmacien
pharmacien·ne pharmacienne pharmacologue philologue philosophe photographe photograveur photograveuse photojournaliste physicien physicienne
physiothérapeute pianiste pierceur pierceuse pigiste pilote piqueuse pisciculteur pisteur pisteur-secouriste pisteuse pizzaiolo pizzaïolo
placeur planificateur planificatrice plaqueur plaqueuse plaquiste plasticien plasticienne plasturgiste plâtrier plâtrier-plaquiste plâtrière
plieur plombier plombier-chauffagiste plombière plongeur plongeuse plumassier pnc pneumologue pnt podcasteur podo-orthésiste podologue poète
poétesse poissonnier poissonnier-écailler poissonnière policier policière polisseur politicien politicienne politologue polymécanicien
pomiculteur pomicultrice pompier pompière pompiste porte-parole portier poseur poseuse post-doc post-doctorant post-doctorante postdoc
postdoctorant postier postière potier prag praticien praticien-hospitalier praticienne prce précepteur préceptrice préfet préfète
préparateur préparateur·rice préparatrice préposé préposé·e préposée présentateur présentatrice président président-directeur président·e
présidente présidente-directrice prestidigitateur prestidigitatrice prêtre priseur priseuse proctologue procureur procureure product-owner
producteur productrice prof professeur professeur-documentaliste professeur·e professeure programmateur programmatrice programmeur
programmeur-régleur programmeuse projectionniste projeteur projeteuse promeneur promeneuse promoteur promotrice prospecteur prospectrice
prothésiste proviseur proviseur-adjoint proviseure psychanalyste psychiatre psychologue psychomotricien psychomotricienne psychopédagogue
psychosociologue psychothérapeute psyen pu-ph publiciste publicitaire puériculteur puéricultrice pyrotechnicien qualiticien quartier-maître
quincaillier quincaillière rabbin raccordeur radiologue radiothérapeute ramasseur ramasseuse ramoneur ramoneuse rappeur rappeuse rapporteur
rapporteuse réalisateur réalisatrice réanimateur réanimatrice réassureur réceptionnaire réceptionniste receveur receveuse recruteur
recruteur·se recruteuse recteur rectifieur rectifieuse rectrice rédacteur rédacteur-concepteur rédacteur·rice rédactrice rééducateur
référenceur référenceuse référent référent·e référente réflexologue régisseur régisseuse régleur régleuse régulateur régulatrice
relationniste releveur relieur relieur-doreur relieuse relookeur relookeuse rempailleur remplaçant remplaçante réparateur réparatrice
répartiteur répartitrice repasseuse répétiteur répétitrice reporter reporteur représentant représentant·e représentante réserviste
responsable restaurateur restauratrice retoucheur réviseur rhumatologue ripeur ripeuse risk-manager roboticien romancier romancière
rosiériste rotativiste rôtisseur rôtisseuse routier rrh rssi rugbyman sableuse sacristain sacristine sage-femme saisonnier saisonnière
salarié salarié·e salariée saliculteur santonnière sapeur sapeur-pompier sapeuse sapeuse-pompière saucier sauveteur sauveteuse saxophoniste
scaphandrier scaphandrière scénariste scénographe scientifique scieur scripte scrum-master sculpteur sculpteure secouriste secrétaire
secrétaire-assistante secrétaire-comptable sélectionneur sélectionneuse sellier sellière sémiologue sémioticien sénateur sénatrice sergent
sergent-chef sergent-major sergente sérigraphe serrurier serrurière sertisseur serveur serveur·se serveurs serveuse sexologue sidérurgiste
sinologue sismologue skieur skieuse slameur slameuse socio-esthéticien socio-esthéticienne socio-thérapeute sociologue soignant soignante
soigneur soigneuse soldat soldate solier solier-moquettiste sommelier sommelière sonorisateur sonorisatrice sophrologue soprano soudeur
soudeuse souffleur sous-chef sous-cheffe sous-directeur sous-directrice sous-lieutenant sous-marinier sous-marinière sous-officier
sous-officière sous-préfet sous-préfète sous-traitant sous-traitante souscripteur souscriptrice spationaute speaker speakerine staffeur
staffeuse stagiaire stagiaires standardiste statisticien statisticienne sténodactylo sténographe sténotypiste steward stomatologue
storyboarder storyboardeur streameur streameuse stucateur stucatrice styliste superviseur superviseure superviseuse suppléant suppléante
surveillant surveillant-général surveillant·e surveillante svp sylviculteur syndic sysadmin tacticien tacticienne tailleur tailleuse
tapissier tapissière tatoueur tatoueuse taxidermiste taximan technicien technicien·ne technicienne techniciens technico-commercial
technico-commerciale technologue teinturier teinturière téléassistant téléconseiller téléconseillère téléenquêteur téléopérateur
téléopératrice télépilote téléprospecteur téléprospectrice télésecrétaire télévendeur tenancier tenancière tennisman tenniswoman
terminologue terrassier testeur testeuse thanatopracteur théologien théologienne théoricien théoricienne thermicien thésard thésarde tisf
tisseur tisseuse toiletteur toiletteuse tôlier tôlier-chaudronnier tonnelier tonnelière topographe torréfacteur torréfactrice tourneur
tourneur-fraiseur tourneuse toxicologue tractoriste trader tradeuse traducteur traducteur·rice traductrice traffic-manager tragédien
tragédienne traiteur traiteuse transcripteur transitaire traumatologue travailleur travailleuse trayeuse trésorier trésorière tricoteur
tricoteuse trieur tromboniste trompettiste trufficulteur truqueur tuilier tuteur tutrice tuyauteur tuyauteuse typographe tzr universitaire
urbaniste urgentiste urologue usineur usinier ux-designer vacataire vacher vachère valet valoriste vannier vannière veilleur veilleuse
vendangeur vendangeuse vendeur vendeur-conseil vendeur-magasinier vendeur·se vendeurs vendeuse vendeuse-conseil vérificateur vérificatrice
vernisseur vernisseuse verrier vétérinaire vicaire vice-amiral vice-doyen vice-doyenne vice-président vice-présidente vice-recteur
vice-rectrice vidéaste videur videuse vigile vigneron vigneronne violoncelliste violoniste virologue visagiste viticulteur viticultrice
vitrier vitrière voiturier voiturière volcanologue volleyeur volleyeuse voyagiste vp vrp vulcanisateur vulcanisatrice vulgarisateur
vulgarisatrice webdesigner webdesigneuse webdéveloppeur webmarketeur webmarketeuse webmaster webmestre youtubeur youtubeuse zingueur
zingueuse zoologiste zoologue zootechnicien zootechnicienne zoothérapeute
`;
