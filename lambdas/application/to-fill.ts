/** Which one-tap answers have to be completed before they are sent: those that end open, and corrections, which come with what is to be corrected. */
export const isToFill = (says: string): boolean => /\s$|^(?:company|role|start|end|where)\s*:/iu.test(says);
