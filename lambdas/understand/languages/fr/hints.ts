/** French: words that decide nothing by themselves. */
import type { Hints } from '../hints.ts';

export const fr: Hints = {
  small:
    'le|la|les|et|vous|nous|pour|avec|est|votre|une|des|du|chez|notre|bonjour|entretien|je|vos|mais|merci|demain|au',
  topics: {
    job: "poste|emploi|candidature|candidat|candidate|cv|recrutement|recruteur|recruteuse|recruter|embauche*|offre d'emploi|stage|alternance|carrière|profil|employeur",
    task: 'test|tests|épreuve|épreuves|questionnaire|étude de cas|exercice|entretien vidéo différé|vidéo différée|différé|enregistrer|évaluation en ligne|à rendre|rendre votre|passer le test|passer les tests|en ligne avant',
    papers:
      'références|pièces|pièce d|diplôme|diplômes|fiches de paie|bulletins de salaire|formulaire|dossier|justificatif*|prétentions salariales|préavis|casier judiciaire|copie|copies|scan|carte d|rib|transmettre|adresser une copie|attestation*',
    choose:
      'choisir un créneau|choisissez|créneau|créneaux|réservez|réserver|sondage|disponibilités|vos disponibilités|quelles sont|lequel|laquelle|quand seriez|plusieurs dates|proposez|proposer|cochez|doodle|lien ci-dessous|au choix|ou bien|conviendrait',
    received:
      'accusons réception|accusé de réception|bien reçu|nous avons reçu|avons bien reçu|étude de votre|examiner|examinons|message automatique|ne pas répondre|remercions de votre candidature|sans nouvelles',
    wait: 'décision|décider|nous reviendrons|reviens vers|reviendrai|réponse|tiendrons au courant|tiens au courant|fin de semaine|semaine prochaine|pas encore|patience|patienter|en attente|résultat|résultats|délai|retard|dès que|donnerons',
    checking:
      'je vois avec|je vérifie|je demande|je me renseigne|nous vérifions|dès que je|sous réserve|à confirmer|provisoire|reste à fixer|reste à confirmer|je vous dis|je te dis|je confirmerai|attends la réponse|attendons la réponse',
    off: "annul*|annulé|annulée|n'aura pas lieu|n'aura plus lieu|tombe à l'eau|reporté à une date|reportée à une date|suspendu|suspendue|plus possible|n'est plus possible|ne venez pas|ne viens pas|jusqu'à nouvel ordre|nouvelle date|remis à plus tard|décommander",
    regret:
      "malheureusement|regret|regrettons|désolé|désolée|navré|hélas|pas retenu|pas retenue|n'avons pas|autre candidat|autre candidate|autres candidat*|en interne|pourvu|pourvue|ne pas donner suite|donner suite|défavorable|n'êtes pas|pas admis|pas admise|souhaitons|bonne continuation|bonne chance|vivier|réussite|ne correspond|gelé|abandonné",
    gladly:
      "félicitations|ravi de|ravis de|plaisir de vous|heureux de vous|embauche|promesse d'embauche|contrat|cdi|cdd|rémunération|salaire|prise de fonction|prise de poste|bienvenue|période d'essai|vous rejoindre|rejoindre|c'est toi qu|proposition d'embauche|avantages|brut",
    onward:
      'prochaine étape|étape suivante|deuxième entretien|second entretien|dernier tour|présélectionn*|retenu|retenue|retenu parmi|admissible|poursuivre|convaincu*|séduit*|serez convoqué|souhaite vous rencontrer|souhaitons vous rencontrer|bonne nouvelle|positif|recontactera|fixer une date',
    staff:
      'le candidat|la candidate|débrief|débriefing|grille|grilles|grille d|peux-tu prendre|en interne|recevons trois|recevoir les candidat*|son cv',
    school:
      'école|parents|élève|élèves|enfant|classe|cours|professeur|enseignant*|crèche|rentrée|examen|inscription|collège|lycée|concert de fin|trimestre',
    body: 'médecin|cabinet médical|dentiste|patient|consultation|soin|soins|coiffeur|coupe|salle de sport|yoga|massage|vaccin|ordonnance|kiné',
    house:
      'livraison|colis|commande|réparation|entretien de la|chaudière|plombier|électricien|technicien|visite de l|appartement|logement|loyer|garage|voiture|vélo|déménagement|relevé',
    money:
      'devis|crédit|banque|assurance|facture|client|produit|produits|commercial|notaire|avocat|impôts|contrat de location|fournisseur|appel d',
    events:
      "webinaire|atelier|conférence|concert|exposition|festival|billets|entrée libre|gratuit|inscription|salon|forum|podcast|épisode|magazine|abonner|désabonner|désinscrire|lettre d'information|adhérents|assemblée générale|portes ouvertes|auditorium|public",
    official:
      'tribunal|mairie|préfecture|pôle emploi|france travail|conseiller|allocation*|étude|enquête|participants|indemnis*|bénévol*|sociologique|doctorant*|témoignage|anonyme',
    friends:
      'maman|papa|bisous|bises|gros bisous|croise les doigts|raconte|anniversaire|dîner|apéro|week-end|fête|chéri|chérie|fière de toi|fier de toi|mamie|galettes|cidre',
    advert:
      "votre profil|ton profil|sur linkedin|opportunité|opportunités|à l'écoute|nouvelles offres|offres d'emploi|postulez|postuler|alerte emploi|recrute|recrutons|nous recherchons|envoyez votre cv|envoie ton cv|mon client|cdi à pourvoir|mission à pourvoir",
  },
  otherTimes: {
    journey: 'train|tgv|bus|vol|ferry|bateau|départ|arrivée|navette|hôtel|tramway',
    opening:
      "horaires d'ouverture|ouvert|ouverte|fermé|fermeture|ouverture|accueil|du lundi au vendredi|permanence|heures de bureau",
    arrive: 'présentez-vous|vous présenter|arriver|accueil à partir|contrôle',
    sent: 'votre candidature du|envoyé|reçu|réservé le|date limite|mise à jour|hier|la semaine dernière|créé',
    deadline: 'au plus tard|avant le|date limite|confirmer|réponse avant|merci de répondre|transmettre',
    agreed: "c'est noté|noté|confirmé|confirme|confirmons|parfait|d'accord|entendu|à bientôt|convenu|fixé|maintenu",
    swap: 'au lieu de|et non|plutôt que|initialement|prévu initialement|à la place|non plus',
    ends: "jusqu'à|jusque|fin vers|fin à|se termine|terminera|finira",
    sameTime: 'même heure|même horaire|heure ne change pas|heure reste',
    other: 'déjeuner|réunion|formation|visite|test|congé|congés|prise de poste',
    order: "d'abord|premier|première|deuxième|second|seconde|puis|ensuite|après|étape|tour|le même jour|le lendemain",
    both: 'les deux|deux entretiens|deux rencontres|deux rendez-vous|trois entretiens|les trois|chacun',
  },
  partsOfDay: {
    morning: 'matin|matinée|tôt|petit-déjeuner',
    evening: 'soir|soirée|nuit|dîner',
    afternoon: 'après-midi|déjeuner|midi',
  },
  picks: {
    '1': 'premier créneau|première option|la première|le premier|première date|option 1',
    '2': 'deuxième|second créneau|seconde option|la seconde|le second|option 2',
    '3': 'troisième|option 3',
    last: 'dernier créneau|la dernière|le dernier',
    earlier: 'le plus tôt',
    later: 'le plus tard',
  },
  meetings: {
    talk: "appel|appeler|appellerai|échange|échanger|rencontre|rencontrer|rendez-vous|rdv|discuter|discussion|parler|visio|visioconférence|attendons|attends|recevoir|reçoit|recevrai|recevra|passer nous voir|dans nos locaux|dans nos bureaux|au téléphone|faire connaissance|t'appelle|vous appelle",
    unrelated:
      "bonjour à tous|bonjour à toutes|chers collègues|chère équipe|réunion d'équipe|dentiste|médecin|cabinet|coiffeur|livraison|colis|visite de l'appartement|anniversaire|démo|essai gratuit|sans engagement|désinscrire|s'inscrire|inscrivez-vous|réunion parents|assurance|plombier",
    onSite: "dans nos locaux|dans nos bureaux|à nos bureaux|sur place|en présentiel|sur site|à l'accueil",
    remote: 'visio|visioconférence|téléphone|téléphonique|à distance|en ligne',
    writes: "je vous envoie|je t'envoie|enverrai|enverrons|reviens vers|reviendrai",
    cannot: 'ne pourrai pas|ne pourrai plus|ne pourrons pas|ne pourra pas|ne peut plus|ne peux plus',
  },
  notTheirs: {
    coached:
      "coach carrière|coach de carrière|coach emploi|séance de coaching|séance d'entraînement|conseillère emploi|conseiller emploi",
    event:
      "soirée portes ouvertes|journée portes ouvertes|portes ouvertes|réunion d'information|session d'information|séance d'information|salon de l'emploi|forum emploi|forum entreprises|soirée alumni|rencontre alumni|soirée réseau",
    signedUp: 'inscription|êtes inscrit|êtes inscrite|es inscrit|es inscrite|inscrit|inscrite',
    theirInterview:
      'votre entretien|ton entretien|un entretien avec|entretien pour le poste|votre candidature|ta candidature',
    interviewer:
      "que vous menez l'entretien|vous menez l'entretien|vous faites passer l'entretien|tu fais passer l'entretien|vous faites partie du jury|tu fais partie du jury|grille d'évaluation du candidat|grille d'évaluation de la candidate",
  },
  deadlines: {
    hear: 'décision|décider|réponse|retour|reviendr|nouvelles|revenir|au courant|informer|recontact|besoin|résultat|patien|contacter',
    asked: 'merci de|veuillez|prière|pourriez-vous',
    recurring: 'chaque|dernières|derniers',
  },
  places: {
    before: "à|au|aux|dans|chez|sur|devant|derrière|près|en|face|nos|notre|l'adresse",
    beforeStreet: 'rue|avenue|place|boulevard|bd|quai|cours|impasse|allée|hôtel|gare',
    withinStreet: 'de|du|des',
    afterStreet: '',
  },
  titles: {
    before: 'mme|mlle|madame|monsieur|maître|m|mm|père|fr|dr',
    dotted: 'p',
    kept: '',
  },
  agencies: {
    names: 'intérim|travail temporaire|recrutement',
    domains: 'recrutement|interim',
    ofWork: 'emploi|rh',
    signed: 'conseil en recrutement',
  },
  zones: {
    'Europe/Paris':
      "heure d'europe centrale|heure normale d'europe centrale|heure d'été d'europe centrale|heure française",
    'Europe/Zurich': 'heure suisse',
    'Europe/Brussels': 'heure belge',
    'Europe/London': 'heure britannique',
    'America/New_York': "heure de l'est",
    'America/Los_Angeles': 'heure du pacifique',
    'America/Toronto': 'heure du québec',
  },
};
