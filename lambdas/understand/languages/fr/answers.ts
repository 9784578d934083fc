/** French words of answers to nudges. */
import type { AnswerWords } from '../../answers/words/answer-words.ts';

export const FR_ANSWERS: AnswerWords = {
  closings: [
    'merci',
    'cordialement',
    'bien cordialement',
    'bien a toi',
    'bien a vous',
    'amicalement',
    'salutations',
    'sinceres salutations',
    'bonne journee',
    'bonne soiree',
    'bises',
    'a bientot',
    'cdt',
    'cdlt',
    'bav',
  ],
  cancelled: ['annulé', 'annulée', 'décommandé'],
  except: ['sauf', 'hormis'],
  everything: ['tout', 'tous'],
  pointing: ['lui', 'leur', 'les', 'le', 'la', 'tout', 'eux', 'elles'],
  counted: ['semaines', 'semaine', 'jours', 'heures', 'mois', 'sur', 'de'],
  links: ['a', 'avec', 'pour', 'de', 'et', 'chez', 'le', 'la'],
  pronouns: ['celui', 'celle', 'lui', 'elle', 'il', 'le', 'la'],
  beforeNumber: ['et', 'numero', 'a', 'le'],
  beforeValue: ['est', 'cest', 'chez', 'avec', 'a'],
  denies: ['pas', 'non'],
  ofFive: ['sur', 'de'],
  dictated: { 'à la ligne': '\n', point: '.', virgule: ',', "point d'interrogation": '?' },
};
