/** Words that make the city beside them the name of a street or a house: 'Wellington Street', 'rue de Londres', 'via Roma'. By language. */

export const AFTER_STREET_NAMES: ReadonlySet<string> = new Set(
  'street st road rd avenue ave lane ln way drive dr close square sq terrace crescent court ct row walk hill gate park house building bldg tower hotel hall quay bridge station boulevard blvd highway hwy parkway pkwy plaza mews gardens'.split(
    ' ',
  ), // en
);

export const BEFORE_STREET_NAMES: ReadonlySet<string> = new Set(
  [
    'rue avenue place boulevard bd quai cours impasse allée hôtel gare', // fr
    'calle c/ avenida avda av plaza paseo ronda hotel', // es
    'via viale piazza corso largo hotel', // it
    'rua praça travessa alameda estrada', // pt
    'ulica ul plac pl aleja al', // pl
  ]
    .join(' ')
    .split(' '),
);

/** Small words between the two: 'rue de Londres'. */
export const WITHIN_STREET_NAMES: ReadonlySet<string> = new Set(['de', 'du', 'des', 'di', 'da', 'do', 'del', '.']);
