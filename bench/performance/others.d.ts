/** What is used of two libraries that bring no types. */
declare module 'mailparser' {
  interface Attachment {
    readonly contentType: string;
    readonly content: Uint8Array;
  }
  interface ParsedMail {
    readonly text?: string;
    readonly attachments: readonly Attachment[];
  }
  export function simpleParser(source: Uint8Array): Promise<ParsedMail>;
}

declare module 'planer' {
  const planer: { readonly extractFrom: (body: string, contentType: 'text/plain') => string };
  export default planer;
}
