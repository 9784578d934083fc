/** Portuguese: what people are called by their work, as a job title says it; '*' stands for any beginning. */
export const professions = `
açougueira açougueiro acrobata actor actriz actuária actuário acupunturista aderecista adestrador adestradora administrador administrador(a)
administradora administrativa administrativo advogada advogado advogado(a) aeromoça afinador afinadora agenciador agenciadora agente
agricultor agricultora agrimensor agrimensora agroecólogo agrónoma agrônoma agrónomo agrônomo aguarelista ajudante ajustador ajustadora
alergista alergologista alfabetizador alfabetizadora alfaiate alfarrabista alferes almirante almoxarife ama-seca analista
analista-programador analista-programadora analista(a) anatomopatologista anestesiologista anestesista angariador angariadora animador
animadora antiquária antiquário antropóloga antropólogo apicultor apicultora aprendiz aprendiza apresentador apresentadora aquicultor
aquicultora árbitra árbitro arcebispo argumentista armador armazenista armeira armeiro arqueóloga arqueólogo arquitecta arquitecto arquiteta
arquiteto arquiteto(a) arquiteto/a arquivista arquivologista arrumadeira arrumadeiro arrumador arrumadora arte-finalista artesã artesão
arteterapeuta artista ascensorista assessor assessora assistente assistente-administrativa assistente-administrativo assistente-social
astrofísico astróloga astrólogo astronauta astrónoma astrônoma astrónomo astrônomo atendente atleta ator atriz atuária atuário audióloga
audiólogo audioprotesista auditor auditor-fiscal auditor(a) auditora auditora-fiscal autarca auxiliar auxiliar(a) avaliador avaliadora
aviador aviadora avicultor avicultora azulejista babá babysitter bagagista bailarina bailarino baixista balanceiro balconista banqueira
banqueiro barbeira barbeiro barista barmaid barman barqueira barqueiro bartender bate-chapas baterista bedel bibliotecária bibliotecário
bibliotecário(a) bilheteiro bioengenheira bioengenheiro bioestatístico biofísica biofísico bioinformático bióloga biólogo biomédica
biomédico bioquímico biotecnóloga biotecnologista biotecnólogo blaster blogueira blogueiro boiadeiro boletineiro bolseira bolseiro bolsista
bombeira bombeiro bordadeira bordadeiro borracheiro botanista brigadeiro cabeleireira cabeleireiro cabineiro cadete cafeicultor cafeicultora
caixeira caixeiro caixeiro-viajante calafetador calandrista calceteiro caldeireira caldeireiro calista camareira camareiro cambista
camerógrafo caminhoneira caminhoneiro camionista canalizador canalizadora cantineira cantineiro cantoneiro cantor cantora capataz capelã
capelão capitã capitão capitão-tenente captador captadora caracterizador caracterizadora carcereira carcereiro cardióloga cardiologista
cardiólogo caricaturista carpinteira carpinteiro carteiro cartógrafa cartógrafo cartoonista cartunista carvoeiro catalogador catalogadora
catedrática catedrático causídico cavalariço cenógrafa cenógrafo ceo ceramista cerimonialista cervejeiro cesteira cesteiro cfo chanceler
chapeador chapeleiro chapista chaveiro chef chefe churrasqueiro cientista cineasta cinegrafista cio cirurgiã cirurgiã-dentista cirurgião
cirurgião-dentista civilista clarinetista classificador classificadora climatóloga climatólogo cmo co-fundador co-fundadora cobrador
cobradora cofundador cofundadora colaborador colaboradora colorista colunista comandante comediante comentador comentadora comentarista
comercial comerciante comissária comissário comissionista compositor compositora comprador comprador(a) compradora concierge conciliador
conciliadora condutor condutora cónego cônego confeiteira confeiteiro conferente conselheira conselheiro conservador-restaurador
conservadora-restauradora cônsul consultor consultor(a) consultora contabilista contador contador(a) contadora contra-almirante contra-regra
contramestre contrarregra controlador controladora controller coo coordenador coordenador(a) coordenador/a coordenadora coorientador
coorientadora copeira copeiro copidesque copiloto copywriter coreógrafa coreógrafo coronel correspondente corretor corticeiro cosmetologista
costureira costureiro coveira coveiro cozinheira cozinheiro cozinheiro(a) criminalista criminóloga criminólogo cromador cronista cto
cuidador cuidador(a) cuidadora curador curadora curandeira curandeiro cuteleira cuteleiro dançarina dançarino datilógrafa datilógrafo dba
decana decano decorador decoradora dedetizador defensor defensora delegada delegado demógrafa demógrafo demonstrador demonstradora dentista
depilador depiladora deputada deputado dermatóloga dermatologista dermatólogo desembargador desembargadora desenhador desenhadora desenhista
desentupidor desenvolvedor desenvolvedor(a) desenvolvedora designer desinfestador despachador despachadora despachante despenseira
despenseiro detetive developer devops diaconisa diácono dietista digitador digitadora digitalizador diplomata director directora diretor
diretor-adjunto diretor-executivo diretor-geral diretor-presidente diretor-técnico diretor(a) diretor/a diretora diretora-adjunta
diretora-executiva diretora-geral dj doceira doceiro docente documentalista documentarista domador domadora doula doutoranda doutorando
dramaturga dramaturgo dublador dubladora ecóloga ecologista ecólogo econometrista economista ecónomo editor editor-chefe editor(a) editora
editora-chefe educador educador(a) educadora egiptóloga egiptólogo electricista eletricista eletromecânico eletrotécnico embaixador
embaixadora embalador embalsamador empacotador empilhadeirista empreendedor empreendedora empregada empregado empreiteiro empresária
empresário encadernador encadernadora encanador encarregada encarregado encarregado-geral encarregado(a) encenador encenadora endocrinóloga
endocrinologista endocrinólogo endodontista enfermeira enfermeiro enfermeiro-chefe enfermeiro(a) enfermeiro/a engenheira engenheira-chefe
engenheiro engenheiro-chefe engenheiro(a) engenheiro/a engineer engomadeira engomadeiro engraxador engraxate enóloga enologista enólogo
ensaísta entalhador entalhadora entomóloga entomologista entomólogo entregador entregadora envernizador epidemiologista ergónoma ergónomo
ergoterapeuta escanção escrevente escritor escritora escriturária escriturário escrivã escrivão escultor escultora especialista estafeta
estagiária estagiário estagiário(a) estalajadeira estalajadeiro estampador estatístico estenógrafo esteticista estilista estivador
estivadora estofador estofadora estomatologista estoquista estrategista estucador estudante etnóloga etnólogo examinador examinadora
executiva executivo expedidor expedidora explicador explicadora facilitador facilitadora fadista farmacêutica farmacêutico farmacêutico(a)
farmacóloga farmacologista farmacólogo faturista faxineira faxineiro fazendeira fazendeiro feirante ferramenteira ferramenteiro figurinista
filóloga filólogo filósofa filósofo fiscalista fisiatra fisiologista fisioterapeuta flautista flebotomista floricultor floricultora florista
fogueiro foniatra fonoaudióloga fonoaudiólogo formador formadora forneira forneiro fotógrafa fotógrafo fotogrametrista fotojornalista
freelancer freira frentista fresador fretista fruticultor fruticultora funcionária funcionário fundador fundadora fundidor funileira
funileiro futebolista fuzileiro galerista garçom garçon garçonete gari garimpeira garimpeiro gasolineiro gastroenterologista gastrónomo
geneticista geodesista geofísico geógrafa geógrafo geóloga geólogo gerente gerente-geral geriatra gerontóloga gerontologista gerontólogo
gesseira gesseiro gestor gestor(a) gestor/a gestora ginasta ginecóloga ginecologista ginecólogo goleira goleiro governador governadora
governanta grafiteiro grafóloga grafólogo granjeira granjeiro groomer grumete guarda-civil guarda-costas guarda-florestal guarda-freio
guarda-linha guarda-livros guarda-noturno guarda-prisional guarda-redes guionista guitarrista harpista head hematóloga hematologista
hematólogo hepatologista hidrogeóloga hidrogeólogo hidrografista hidróloga hidrólogo historiador historiadora homeopata hortelão horticultor
horticultora hospedeira hospedeiro hostess hoteleiro humorista ictiólogo iluminador iluminadora ilusionista ilustrador ilustradora
imagiologista imam imame implantologista impressor imunologista infeciologista infectologista influencer influenciador influenciadora
infografista informático inspector inspectora inspetor inspetor-chefe inspetor-geral inspetora inspetora-geral instalador instrutor
instrutora intensivista internista intérprete inventor inventora investigador investigador-principal investigador(a) investigadora
jangadeira jangadeiro jardineira jardineiro joalheira joalheiro jogador jogadora jóquei jornaleiro jornalista judoca juiz juiz-conselheiro
juiz-desembargador juíza juíza-conselheira juíza-desembargadora jurista laboratorista ladrilhador ladrilheiro laminador lanterneiro
lanterninha lapidador lavadeira lavadeiro lavrador lavradora lead legendador legendadora legista leiloeira leiloeiro leiteiro leiturista
lenhador letrista líder limpa-chaminés linguista liquidatário litógrafa litógrafo livreiro lixador lobista locutor locutora logístico
lojista lubrificador lutador lutadora luveiro madeireiro maestra maestrina maestro magistrada magistrado maître malabarista manager manicura
manicure manobrador manobrista maqueira maqueiro maquiador maquiadora maquilhador maquilhadora maquinista marceneira marceneiro marechal
marinheira marinheiro marisqueira marisqueiro marqueteiro massagista massoterapeuta mastologista matemático mecânico mecânico(a) mecatrónico
mediador mediadora médica médica-veterinária médico médico-cirurgião médico-legista médico-veterinário médico(a) medidor-orçamentista
meirinho mensageiro mentor mentora merchandiser merendeira merendeiro mergulhador mergulhadora mestranda mestrando mestre-de-obras
meteoróloga meteorólogo metroviária metroviário micólogo microbióloga microbiologista microbiólogo minerador ministra ministro missionária
missionário modelador modeladora modelista modista moldador monge monitor monitor(a) monitora montador mordomo motoboy motorista motorneiro
mototaxista muralista museóloga museólogo músico musicóloga musicólogo musicoterapeuta nadador nadador-salvador nadadora nadadora-salvadora
naturopata nefróloga nefrologista nefrólogo neurocirurgiã neurocirurgião neuróloga neurologista neurólogo notária notário nutricionista
nutróloga nutrólogo obstetra oceanógrafa oceanógrafo oceanóloga oceanólogo odontóloga odontólogo odontopediatra office-boy offsetista
oftalmologista oftalmólogo oleira oleiro olheiro olivicultor oncóloga oncologista oncólogo operador operador(a) operadora operária operário
optometrista orçamentista ordenhador ordenhadora organeiro organista orientador orientadora ornitóloga ornitólogo ortodontista
ortodontologista ortopedista ortoptista osteopata otorrinolaringologista ourives ouvidor ouvidora owner padeira padeiro padre paginador
paginadora paisagista paleontóloga paleontólogo palhaça palhaço pára-quedista paramédica paramédico paraquedista pároco parteira parteiro
pasteleira pasteleiro pastor pastora patóloga patologista patólogo peão pecuarista pedagoga pedagogo pediatra pedicure pedreiro peixeiro
penalista percussionista perfurador perfusionista periodontista perita perito personal-trainer pescador pescadora pesquisador pesquisador(a)
pesquisadora pianista piloto pintor pintora piscicultor pizzaiolo planejador planejadora planner pneumóloga pneumologista pneumólogo podador
podcaster podóloga podólogo poeta poetisa policial polidor politóloga politólogo porta-voz porteiro pós-doc pós-doutoranda pós-doutorando
pousadeira pousadeiro preceptor preceptora prefeita prefeito prensista preparador preparadora presidente primatóloga primatologista
primatólogo primeira-ministra primeiro-ministro primeiro-sargento pró-reitor pró-reitora proctologista procurador procurador-adjunto
procurador-geral procuradora procuradora-adjunta procuradora-geral produtor produtor(a) produtora professor professor-adjunto
professor-assistente professor-coordenador professor-titular professor(a) professora programador programador(a) programadora projectista
projetista promotor promotor(a) promotora protésico protético prototipista provedor provedora psicanalista psicóloga psicólogo psicólogo(a)
psicometrista psicomotricista psicopedagoga psicopedagogo psicoterapeuta psiquiatra publicitária publicitário pugilista quadrinista
queijeiro químico quiroprático quiropraxista quitandeira quitandeiro rabino radialista radióloga radiologista radiólogo radioterapeuta
rancheira rancheiro realizador realizadora rebitador rececionista recenseador recenseadora recepcionista recreador recreadora recruiter
recrutador recrutador(a) recrutadora redactor redactora redator redator-chefe redator(a) redatora redatora-chefe regente registrador
registradora reitor reitora relações-públicas relojoeira relojoeiro rendeira rendeiro repórter repositor repositora representante resineira
resineiro responsável restaurador restauradora retificador retratista reumatóloga reumatologista reumatólogo revisor revisora romancista
roteirista sacerdote sacristã sacristão salva-vidas sambista sanitarista sapador sapador-bombeiro sapateiro sargento saxofonista
scrum-master secretária secretária-geral secretário secretário-geral secretário(a) segundo-sargento seminarista senador senadora serígrafo
serralheira serralheiro servente sexóloga sexólogo silvicultor silvicultora síndica síndico sineiro sismóloga sismólogo sócia
sócia-fundadora sócia-gerente sócio sócio-administrador sócio-diretor sócio-fundador sócio-gerente sociolinguista socióloga sociólogo
socorrista soldado soldador soldadora solicitador solicitadora sommelier sommelière sondador sondadora sonoplasta sorveteiro sous-chef
streamer subchefe subcomissário subcoordenador subcoordenadora subdiretor subdiretora subgerente subinspetor subinspetora subprefeito
subsecretária subsecretário subtenente suinicultor suinicultora superintendente supervisor supervisor(a) supervisora sushiman sysadmin
tabeliã tabelião taberneiro taifeira taifeiro talhador tanatopraxista tanoeira tanoeiro tapeceira tapeceiro taquígrafa taquígrafo tarólogo
tatuador tatuadora taverneira taverneiro taxidermista taxista tecelã tecelão técnica técnico técnico-administrativa técnico-administrativo
técnico(a) técnico/a tecnóloga tecnologista tecnólogo teleatendente telefonista telemarketer teleoperador teleoperadora telhadista tenente
tenente-coronel tenista teóloga teólogo terapeuta tesoureira tesoureiro testador testadora tester timoneiro tintureiro tipógrafa tipógrafo
toneleira toneleiro topógrafa topógrafo torneador torneiro tosador tosadora tosquiador toureira toureiro toxicóloga toxicologista toxicólogo
trabalhador trabalhadora tradutor tradutor-intérprete tradutor(a) tradutora tradutora-intérprete trainee transcritor transcritora tratador
tratadora tratorista traumatologista trefilador treinador treinador-adjunto treinadora tributarista tricotadeira tripulante trocador
trompetista tropeiro tutor tutora urbanista uróloga urologista urólogo vaqueira vaqueiro varredor varredora vendedor vendedor(a) vendedora
verdureira verdureiro vereador vereadora veterinária veterinário vice-almirante vice-diretor vice-diretora vice-governador vice-ministro
vice-prefeito vice-presidente vice-reitor vice-reitora videógrafa videógrafo videomaker vidraceira vidraceiro vidreiro vigário vigia
vigilante violeira violeiro violinista violoncelista violonista viróloga virologista virólogo visagista vistoriador vistoriadora viticultor
viticultora vitivinicultor vitivinicultora vitrinista vulcanóloga vulcanólogo web-designer webdesigner webmaster youtuber zelador zeladora
zoóloga zoólogo zootecnista
`;
