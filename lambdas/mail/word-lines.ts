/** Collects the words of an HTML mail into lines. */
import { MAIL } from '../application/limits.ts';

export class WordLines {
  readonly done: string[] = [];
  private line = '';
  private size = 0;

  get full(): boolean {
    return this.size > MAIL.text;
  }
  words(text: string, kept: boolean): void {
    if (this.line.length > MAIL.line * 4) this.end();
    if (kept) {
      const [first = '', ...rest] = text.split('\n');
      this.line += first;
      for (const one of rest) {
        this.end();
        this.line = one;
      }
      return;
    }
    const flat = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (flat === ' ' && this.line === '') return;
    this.line +=
      this.line === '' || this.line.endsWith(' ') || this.line.endsWith('\t') ? flat.replace(/^ /, '') : flat;
  }
  cell(): void {
    if (this.line !== '') this.line = `${this.line.trimEnd()}\t`;
  }
  /** Ends the line if it has text. */
  breakIf(): void {
    if (this.line.trim() !== '') this.end();
    else this.line = '';
  }
  /** Ends the line, empty or not. */
  end(): void {
    const line = this.line.replace(/[\t ]+$/, '');
    this.done.push(line);
    this.size += line.length + 1;
    this.line = '';
  }
  /** Adds an empty line, but never two in a row. */
  gap(): void {
    this.breakIf();
    if (this.done.length > 0 && this.done.at(-1) !== '') this.done.push('');
  }
  mark(line: string): void {
    this.breakIf();
    this.done.push(line);
  }
}
