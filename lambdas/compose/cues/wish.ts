/** What the candidate wishes, as it was typed. */
export const WISH =
  /^I(?:'d| would) (?:really |very much )?(?:love|like|be glad|be happy|be delighted) to (?!work|join|be |have|get|do this|know|hear|find out|go home|say|tell|add|mention|stay|earn)/;
