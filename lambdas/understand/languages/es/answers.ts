/** Spanish words of answers to nudges. */
import type { AnswerWords } from '../../answers/words/answer-words.ts';

export const ES_ANSWERS: AnswerWords = {
  closings: [
    'un saludo',
    'saludos',
    'saludos cordiales',
    'cordialmente',
    'atentamente',
    'un abrazo',
    'abrazo',
    'abrazos',
    'gracias',
    'muchas gracias',
    'slds',
  ],
  cancelled: ['cancelado', 'cancelada', 'cancelaron', 'canceló', 'anulado', 'anulada'],
  except: ['menos', 'salvo', 'excepto'],
  everything: ['todo', 'todos', 'todas'],
  pointing: ['le', 'la', 'los', 'las', 'todo', 'ellos', 'ellas'],
  counted: ['semanas', 'semana', 'dias', 'horas', 'meses', 'de'],
  links: ['a', 'con', 'para', 'y', 'de', 'la', 'el'],
  pronouns: ['suyo', 'suya', 'esta', 'este', 'la', 'le', 'ella', 'el', 'ese', 'esa'],
  beforeNumber: ['y', 'numero', 'a', 'el'],
  beforeValue: ['es', 'se', 'llama', 'a', 'las', 'con'],
  denies: ['no', 'vez'],
  ofFive: ['de', 'sobre'],
  dictated: { 'nueva línea': '\n', punto: '.', coma: ',' },
};
