/** A plain yes or no, in the languages of the commands: the whole of what was typed. Anything else is neither. */
const YES =
  /^(?:re: *)?(?:yes|ja|oui|s[ií]|ok|okay|confirm(?:ed)?)(?:[,.!]? (?:please|thanks|thank you|it is|it is mine|it's mine|that is mine|that's mine|that's me|danke|bitte|merci|gracias))*[.!]?$/i;
const NO =
  /^(?:re: *)?(?:no|nein|non|nope)(?:[,.!]? (?:thanks|thank you|it is not|it isn't|not mine|it is not mine|it's not mine|danke|merci|gracias))*[.!]?$/i;

export const saysYes = (said: string): boolean => YES.test(said.slice(0, 200));
export const saysNo = (said: string): boolean => NO.test(said.slice(0, 200));
