/** The part of mjml that compiles the frame; the package has no types of its own. */
declare module 'mjml' {
  interface Options {
    readonly fonts: { readonly [name: string]: string };
    readonly validationLevel: 'strict' | 'soft' | 'skip';
    readonly keepComments: boolean;
  }
  interface Result {
    readonly html: string;
    readonly errors: readonly { readonly formattedMessage: string }[];
  }
  export default function mjml2html(mjml: string, options: Options): Promise<Result>;
}
