import { Fault } from '@peildatum/schema';

/** The text of the element that was opened last, for as long as nothing else opens or closes. */
export function createLeafText(longest: number): {
  readonly clear: () => void;
  readonly add: (text: string) => void;
  readonly take: () => string;
} {
  let text = '';
  return {
    clear: () => {
      text = '';
    },
    add: (more) => {
      text += more;
      if (text.length > longest) {
        throw new Fault('regel_te_lang', `Een element heeft meer dan ${longest} tekens.`);
      }
    },
    take: () => {
      const taken = text.trim();
      text = '';
      return taken;
    },
  };
}

/** An xs:date without its time zone, which says nothing about a day in a register. */
export function dayOf(text: string): string {
  return text.replace(/(?<=^\d{4}-\d{2}-\d{2})(Z|[+-]\d{2}:\d{2})$/, '');
}
