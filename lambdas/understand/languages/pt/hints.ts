/** Portuguese: words that decide nothing by themselves. */
import type { Hints } from '../hints.ts';

export const pt: Hints = {
  small:
    'o|os|para|com|que|você|uma|do|da|não|nosso|olá|sua|seu|em|na|no|às|entrevista|obrigado|obrigada|mas|muito|oi|boa|bom|foi|te|me',
  topics: {
    job: 'vaga|cargo|emprego|candidatura|candidat*|currículo|cv|seleção|processo seletivo|recrutamento|rh|recursos humanos|função|contratação',
    task: 'teste|testes|prova|prova online|questionário|estudo de caso|exercício|desafio|desafio técnico|vídeo gravado|gravar|grave|avaliação online|entrevista gravada',
    papers:
      'referências|documentos|documentação|formulário|certificado*|diploma|cópia*|rg|cpf|comprovante*|comprovativo*|pretensão salarial|registo criminal|antecedentes|anexar|digitalizad*|carta* de recomendação',
    choose:
      'escolha|escolher|selecione|reserve|agendar pelo link|enquete|sondagem|disponibilidade|disponibilidades|qual|quais|quando pode|quando você|opções|horários disponíveis|assinale|doodle|link abaixo|prefere|preferência|melhor para si|melhor para você',
    received:
      'recebemos a sua|recebemos sua|recebemos o seu|recebemos seu|confirmamos a receção|obrigado por se candidatar|em análise|analisar|analisando|automático|automática|não responda|se o seu perfil|caso seu perfil',
    wait: 'decisão|decidir|retorno|damos notícias|dizer-te|dizer-lhe|aviso|avisamos|resposta|comunicaremos|próxima semana|semana que vem|ainda não|paciência|resultado|assim que|atraso|demora|final da semana|fim da semana|posição',
    checking:
      'vou verificar|vou ver|vou perguntar|deixa-me ver|deixe-me ver|a confirmar|por confirmar|confirmo depois|assim que souber|provisório|provisoriamente|pendente|tenho de ver|tenho que ver|consultar',
    off: 'cancel*|anul*|desmarc*|suspens*|não vai acontecer|não vai dar|já não vai|não se realiza|não será possível|não venha|não venhas|até novo aviso|nova data|adiad*|adiar|sem efeito',
    regret:
      'infelizmente|lamentamos|lamento|pena|não foi|não foste|não avançar|não seguir|não prosseguir|outro candidato|outra candidata|outra pessoa|outro perfil|internamente|preenchida|boa sorte|sucesso|sucessos|futuro|banco de talentos|base de dados|não será possível|congelad*|encerrad*',
    gladly:
      'parabéns|prazer|satisfação|proposta|contrato|salário|remuneração|início em|bem-vind*|período experimental|é teu|é sua|contratar|contratação|admissão|bruto|subsídio|vale|primeiro dia|vaga é',
    onward:
      'próxima fase|próxima etapa|fase seguinte|etapa seguinte|segunda entrevista|fase final|selecionad*|pré-selecionad*|passou|passaste|avançar|seguir em frente|quer conhecer|querem conhecer|gostaram|agendar|marcar|boas notícias|aprovad*|mandou bem',
    staff:
      'o candidato|a candidata|três candidatos|candidatos para|podes fazer|pode cobrir|ficha de avaliação|o cv dele|o cv dela|fazer as entrevistas',
    school:
      'escola|colégio|pais|aluno*|aluna*|filho|filha|aula|aulas|curso|professor*|creche|exame|matrícula|encarregado de educação',
    body: 'médico|médica|clínica|dentista|paciente|consulta|cabeleireiro|corte|ginásio|academia|avaliação física|treino|massagem|vacina|exame|unhas',
    house:
      'entrega|encomenda|pedido|reparação|conserto|caldeira|canalizador|eletricista|técnico|apartamento|aluguer|aluguel|oficina|carro|bicicleta|mudança|manutenção',
    money:
      'orçamento|empréstimo|financiamento|banco|seguro|fatura|cliente|produto|produtos|comercial|advogado|impostos|fornecedor|agência bancária|imobiliário',
    events:
      'webinar|oficina|conferência|concerto|exposição|festival|bilhetes|ingressos|entrada gratuita|grátis|inscrição|inscrever|feira|feira de emprego|podcast|episódio|revista|subscre*|cancelar a subscrição|comunicações|sócios|assembleia|palestra',
    official:
      'tribunal|câmara municipal|iefp|centro de emprego|subsídio de desemprego|estudo|inquérito|participantes|voluntári*|anónim*|anônim*|passaporte|cartório|cadastral',
    friends:
      'mãe|pai|beijinho*|beijo*|boa sorte hoje|conta-me|conta tudo|aniversário|jantar|festa|fim de semana|amor|orgulh* de ti|avó|tia|churrasco|copos',
    advert:
      'seu perfil|teu perfil|o seu perfil|no linkedin|oportunidade|novos desafios|novas vagas|vagas de emprego|candidate-se|candidata-te|alerta de emprego|procuramos|estamos contratando|estou procurando|envia o teu cv|envie seu currículo|tem interesse|se tiver interesse',
  },
  otherTimes: {
    journey: 'comboio|trem|autocarro|ônibus|voo|barco|partida|chegada|hotel',
    opening: 'horário|horário de atendimento|aberto|fechado|segunda a sexta|de segunda a sexta|atendimento|secretaria',
    arrive: 'chegar|chegada|apresente-se|recepção|receção',
    sent: 'sua candidatura de|enviado|recebido|reservado em|prazo|atualizado|ontem|semana passada',
    deadline: 'até ao|até o dia|o mais tardar|prazo|confirme|confirmar|responder até|enviar',
    agreed: 'confirmado|confirmamos|confirmo|perfeito|combinado|fica|marcado|até lá|ok',
    swap: 'em vez de|em lugar de|e não|inicialmente|antes',
    ends: 'até|termina|terminará|fim às',
    sameTime: 'mesma hora|mesmo horário|mesma hora',
    other: 'almoço|reunião|formação|visita|teste|férias|início|exame',
    order: 'primeiro|primeira|segundo|segunda|depois|em seguida|a seguir|etapa|fase|ronda|no mesmo dia',
    both: 'ambos|ambas|os dois|as duas|duas entrevistas|duas conversas|três entrevistas|suas etapas',
  },
  partsOfDay: {
    morning: 'manhã|cedo|pequeno-almoço',
    evening: 'noite|jantar',
    afternoon: 'tarde|almoço',
  },
  picks: {
    '1': 'primeira opção|a primeira|o primeiro|opção 1',
    '2': 'segunda opção|a segunda|o segundo|opção 2',
    '3': 'terceira opção|a terceira|o terceiro|opção 3',
    last: 'a última|o último',
    earlier: 'a mais cedo',
    later: 'a mais tarde',
  },
  meetings: {
    talk: 'chamada|ligar|ligo|reunião|conversar|conversa|falar|falamos|encontro|encontrar|videochamada|esperamos por|nosso escritório|nossos escritórios|conhecer|te espero|esperamos você|bater um papo|papo|recebê-la|recebê-lo|receber-te|vai receber|ligo-lhe|ligo-te|te ligo',
    unrelated:
      'olá a todos|oi pessoal|olá equipa|reunião de equipe|reunião de equipa|consulta|cabeleireiro|encomenda|aniversário|demonstração|teste grátis|sem compromisso|inscreva-se',
    onSite: 'no nosso escritório|nos nossos escritórios|na nossa sede|nas nossas instalações',
    remote: 'videochamada|chamada|por telefone|telefónico',
    writes: 'mando|enviarei|enviaremos|envio',
    cannot: 'não posso|não poderei|não vou poder|não vai poder|já não pode',
  },
  notTheirs: {
    coached: 'coach de carreira|sessão de coaching|sessão de mentoria|sessão de treino',
    event:
      'porta aberta|portas abertas|sessão informativa|sessão de esclarecimento|feira de emprego|feira de empregos|feira de carreiras|encontro de alumni|evento ao vivo|aula aberta',
    signedUp: 'tua inscrição|sua inscrição|inscreveste|se inscreveu|inscrição',
    theirInterview:
      'sua entrevista|tua entrevista|uma entrevista com|entrevista para a vaga|sua candidatura|tua candidatura',
    interviewer:
      'você vai entrevistar|vais entrevistar|és o entrevistador|você é o entrevistador|você é a entrevistadora|preencha o scorecard|ficha de avaliação do candidato|ficha de avaliação da candidata',
  },
  deadlines: {
    hear: 'decis|decidir|resposta|retorno|contact|contato|informar|avisar|precis|resultado|notícias|entraremos|daremos',
    asked: 'por favor|solicitamos|poderia|confirme',
    recurring: 'há',
  },
  places: {
    before: 'em|no|na|nos|nas|à|ao|aos|junto|nosso|nossa|nossos|nossas|rua',
    beforeStreet: 'rua|praça|travessa|alameda|estrada',
    withinStreet: 'da|do',
    afterStreet: '',
  },
  titles: {
    before: 'sr|sra|senhor|senhora|dom|eng|dr|dra|profa',
    dotted: '',
    kept: '',
  },
  agencies: {
    names: 'recrutamento|trabalho temporário',
    domains: '',
    ofWork: 'rh',
    signed: '',
  },
  zones: {
    'America/Sao_Paulo': 'horário de brasília|horario de brasilia|hora de brasília',
    'Europe/Lisbon': 'hora de portugal|hora portuguesa|hora de portugal continental',
  },
};
