/** Spanish: words that decide nothing by themselves. */
import type { Hints } from '../hints.ts';

export const es: Hints = {
  small:
    'el|los|las|y|para|con|que|por|tu|su|una|del|es|nuestro|hola|nos|entrevista|gracias|pero|muy|buenos|buenas|hemos|hasta|te|me',
  topics: {
    job: 'puesto|vacante|empleo|candidatura|candidat*|cv|currículum|selección|proceso de selección|reclutamiento|rrhh|recursos humanos|oferta de empleo|postulación|contratación|empleador',
    task: 'prueba online|prueba en línea|pruebas|test|tests|psicotécnic*|cuestionario|caso práctico|ejercicio|videoentrevista|entrevista en diferido|grabar|graba|evaluación en línea|completar la prueba|realizar la prueba',
    papers:
      'referencias|documentos|documentación|formulario|expediente|certificado*|título*|copia|copias|dni|ine|cédula|antecedentes|comprobante*|expectativa salarial|pretensión salarial|pretensiones|subir|adjuntar|escaneado*|carta* de recomendación',
    choose:
      'elige|elegir|escoge|selecciona|reserva|reservar|hueco|huecos|franja*|encuesta|disponibilidad|disponibilidades|cuál|cuándo podrías|cuándo te|qué día|opciones|horarios disponibles|marca|doodle|enlace|propón|te viene mejor|le viene mejor',
    received:
      'hemos recibido|recibimos tu|recibimos su|acuse de recibo|gracias por postular*|gracias por tu interés|en revisión|revisaremos|revisando|automático|no responda|si tu perfil|si su perfil',
    wait: 'decisión|decidir|decidimos|te digo|te aviso|le aviso|avisaremos|respuesta|comunicaremos|fin de semana|semana que viene|próxima semana|todavía no|aún no|paciencia|resultado|resultados|en cuanto|demora|retraso|por sí o por no|definición',
    checking:
      'lo consulto|lo miro|voy a preguntar|pregunto|déjame ver|déjame mirar|lo confirmo|te confirmo|le confirmo|por confirmar|pendiente de|en cuanto sepa|provisional|tengo que ver|consultar con|no está cerrado',
    off: 'cancel*|anul*|suspend*|se suspende|queda suspendid*|no va a poder ser|no podrá ser|no se hará|no habrá|no vengas|no venga|hasta nuevo aviso|nueva fecha|aplaz*|pospon*|pospuest*|desconvoc*|dejar sin efecto',
    regret:
      'lamentablemente|desafortunadamente|lamentamos|sentimos|siento|desgraciadamente|descartad*|no continúa|no continúas|no has sido|no ha sido|otro candidato|otra candidata|otra persona|otros perfiles|otro perfil|internamente|cubiert*|no seguir|no avanzar|no fue|suerte|éxito|éxitos|futuro|base de datos|no nos es posible|congelad*',
    gladly:
      'enhorabuena|felicidades|felicitaciones|encantad* de|complace|placer|oferta|contrato|sueldo|salario|incorporación|incorporarte|incorporarse|bienvenid*|período de prueba|quedaste|el puesto es tuyo|contratarte|contratarle|bruto|condiciones|primer día',
    onward:
      'siguiente fase|siguiente etapa|siguiente ronda|próxima fase|próxima etapa|segunda entrevista|ronda final|fase final|preseleccionad*|seleccionad*|pasas|has pasado|avanzas|avanzar|continuar contigo|seguir adelante|les gustaste|quieren conocerte|coordinar|agendar|buenas noticias|encantado',
    staff:
      'el candidato|la candidata|tres candidatos|candidatos para|evaluación de candidat*|puedes cubrir|puedes hacer tú|su cv|ficha de evaluación',
    school:
      'colegio|escuela|padres|alumno*|alumna*|hijo|hija|clase|clases|curso|profesor*|tutoría|guardería|examen|matrícula',
    body: 'médico|médica|clínica|dentista|paciente|consulta|cita médica|peluquería|corte|gimnasio|yoga|masaje|vacuna|tratamiento',
    house:
      'entrega|paquete|pedido|reparación|caldera|fontanero|electricista|técnico|piso|apartamento|alquiler|taller|coche|bicicleta|mudanza|visita al|revisión',
    money:
      'presupuesto|préstamo|hipoteca|banco|seguro|factura|cliente|producto|productos|comercial|notario|abogado|impuestos|proveedor',
    events:
      'webinar|taller|conferencia|concierto|exposición|festival|entradas|entrada gratuita|gratis|inscripción|feria|feria de empleo|podcast|episodio|revista|suscríb*|darse de baja|boletín|socios|asamblea|jornada de puertas|repetición|escúchala|programa',
    official:
      'juzgado|ayuntamiento|sepe|servicio de empleo|prestación|prestaciones|trámite|estudio|encuesta|participantes|voluntari*|anónim*|extranjería|pasaporte',
    friends:
      'mamá|papá|besos|besitos|suerte hoy|cuéntame|cumpleaños|cena|cañas|fiesta|finde|cariño|orgullos* de ti|abuela|tía|tío|boda',
    advert:
      'tu perfil|su perfil|en linkedin|oportunidad|nuevos desafíos|nuevas ofertas|ofertas de empleo|postula|postúlate|inscríbete|alerta de empleo|buscamos|estamos buscando|estoy buscando|envía tu cv|mandame tu cv|te interesa|si te interesa|remoto',
  },
  otherTimes: {
    journey: 'tren|ave|autobús|vuelo|ferry|barco|salida|llegada|hotel',
    opening: 'horario|horario de atención|abierto|cerrado|de lunes a viernes|atención al público|apertura',
    arrive: 'preséntese|llegar|llegada|acceso|recepción',
    sent: 'su solicitud del|enviado|recibido|reservado el|fecha límite|actualizado|ayer|la semana pasada',
    deadline: 'antes del|a más tardar|plazo|confirme|confirmar|responder antes|enviar',
    agreed: 'confirmado|confirmamos|confirmo|perfecto|de acuerdo|nos vemos|queda|quedamos|vale|anotado',
    swap: 'en lugar de|en vez de|y no|inicialmente|antes',
    ends: 'hasta|termina|terminará|terminamos|fin a',
    sameTime: 'misma hora|mismo horario|la hora no',
    other: 'comida|almuerzo|reunión|formación|visita|prueba|vacaciones|incorporación|examen',
    order: 'primero|primera|segundo|segunda|luego|después|a continuación|etapa|ronda|fase|el mismo día',
    both: 'ambos|ambas|los dos|las dos|dos entrevistas|dos reuniones|tres entrevistas|los tres',
  },
  partsOfDay: {
    morning: 'mañana|desayuno|temprano|madrugada',
    evening: 'noche|cena|tarde noche',
    afternoon: 'tarde|mediodía|comida',
  },
  picks: {
    '1': 'primera opción|la primera|el primero|primer horario|opción 1',
    '2': 'segunda opción|la segunda|el segundo|segundo horario|opción 2',
    '3': 'tercera opción|la tercera|el tercero|opción 3',
    last: 'la última|el último',
    earlier: 'la más temprana|el más temprano',
    later: 'la más tarde|el más tarde',
  },
  meetings: {
    talk: 'llamada|llamar|llamarte|llamarle|te llamo|le llamo|reunión|reunirnos|vernos|hablar|hablamos|charlar|charla|conversación|conocernos|videollamada|te esperamos|le esperamos|en nuestras oficinas|nuestra oficina|conocerte|conocerle|pasarte por|café|le recibirá|te recibirá|recibirle|recibirte',
    unrelated:
      'hola a todos|hola equipo|estimados compañeros|reunión de equipo|dentista|médico|clínica|peluquería|entrega|paquete|cumpleaños|demostración|prueba gratuita|sin compromiso|darse de baja|inscríbete|seguro|fontanero|visita al piso|reunión de padres',
    onSite: 'en nuestras oficinas|en nuestra oficina|en nuestra sede|presencial|presencialmente',
    remote: 'videollamada|teléfono|telefónica',
    writes: 'te mando|le mando|enviaré|enviaremos|te envío',
    cannot: 'no podré|no podremos|no podrá|ya no puede|ya no puedo|no puedo',
  },
  notTheirs: {
    coached:
      'coach de carrera|coach laboral|orientador laboral|orientadora laboral|sesión de coaching|sesión de práctica',
    event:
      'jornada de puertas abiertas|puertas abiertas|sesión informativa|charla informativa|feria de empleo|clase magistral|encuentro de antiguos alumnos|evento online',
    signedUp: 'tu inscripción|su inscripción|te has inscrito|te has apuntado|se ha inscrito|registrarte|registrarse',
    theirInterview:
      'tu entrevista|su entrevista|una entrevista contigo|una entrevista con|tu candidatura|su candidatura',
    interviewer:
      'eres el entrevistador|eres la entrevistadora|entrevistarás a|vas a entrevistar a|formas parte del panel|participar como entrevistador|participar como entrevistadora|ficha de evaluación del candidato|ficha de evaluación de la candidata',
  },
  deadlines: {
    hear: 'decisión|decidir|respuesta|noticias|contact|avisar|informar|volver|necesit|resultado|comunicar|diremos|paciencia',
    asked: 'por favor|le rogamos|confirme|podrías|podría',
    recurring: 'hace|cada|últimas|últimos',
  },
  places: {
    before: 'en|a|al|la|el|del|junto|frente|nuestra|nuestras|nuestro|nuestros|calle',
    beforeStreet: 'calle|c/|avenida|avda|av|plaza|paseo|ronda|hotel',
    withinStreet: 'de|del',
    afterStreet: '',
  },
  titles: {
    before: 'sr|sra|srta|sres|sras|señor|señora|don|doña|dña|lic|licda|arq|ing|dr|dra',
    dotted: 'd',
    kept: 'sor',
  },
  agencies: {
    names: 'selección|recursos humanos|trabajo temporal',
    domains: '',
    ofWork: 'empleo|ett|rh|rr hh|rr. hh|rrhh|rr.hh',
    signed: '',
  },
  zones: {
    'America/New_York': 'hora del este',
    'America/Los_Angeles': 'hora del pacífico',
    'Europe/Madrid': 'hora peninsular|hora peninsular española|hora española|hora central europea|hora de españa',
    'America/Argentina/Buenos_Aires': 'hora de argentina|hora argentina',
    'America/Bogota': 'hora de colombia',
    'America/Mexico_City':
      'hora de méxico|hora de ciudad de méxico|hora de la ciudad de méxico|hora del centro de méxico|hora cdmx',
    'America/Santiago': 'hora de chile',
  },
};
