/** Small words that stand before a place, by language. */
export const BEFORE_PLACES: ReadonlySet<string> = new Set(
  [
    'at in to on by near behind opposite outside inside into from of the our round through past above', // en
    'in im ins am an zum zur bei beim auf nach vor hinter neben gegenüber unser unserem unseren unserer', // de
    "à au aux dans chez sur devant derrière près en face nos notre l'adresse", // fr
    'en a al la el del junto frente nuestra nuestras nuestro nuestros calle', // es
    'em no na nos nas à ao aos junto nosso nossa nossos nossas rua', // pt
    'in op bij te naar aan tegenover achter ons onze', // nl
    'in a al alla allo presso nel nella nello negli nelle via davanti nostra nostro nostri', // it
    'w we na przy do obok naprzeciwko nasze naszej naszym ul', // pl
    'i på vid till hos bakom mittemot vårt vår våra', // sv
  ]
    .join(' ')
    .split(' '),
);
