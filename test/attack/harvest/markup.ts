import { type Figure } from './figure.js';
import { numberIn } from './number-text.js';

/** The figures on a page or in a report, by the marks that the texts carry. A number stands as it is printed. */
export function figuresInMarkup(html: string, where: string, version: string): readonly Figure[] {
  const found: Figure[] = [];
  for (const { attributes, text } of elements(html)) {
    const periode = attributes.get('data-periode');
    const indicator = attributes.get('data-indicator') ?? attributes.get('data-van');
    if (periode === undefined || indicator === undefined) continue;
    const dimensies = JSON.parse(attributes.get('data-dimensies') ?? '{}') as Record<
      string,
      string
    >;
    const part = attributes.get('data-deel');
    const number = numberIn(text);
    found.push({
      indicator,
      periode,
      dimensies,
      uitsplitsing: Object.keys(dimensies).join('+'),
      where: `${where}${part === undefined ? '' : ` ${part}`}`,
      version,
      // a part of a figure that is not shown has no status of its own
      status: attributes.get('data-status') ?? (number === null ? 'leeg' : 'ok'),
      waarde: part === undefined ? number : null,
      ...(part === 'teller' ? { teller: number } : {}),
      ...(part === 'noemer' ? { noemer: number } : {}),
    });
  }
  return found;
}

interface MarkedElement {
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

/** Elements with a mark; they hold text only, so the first closing tag of their name ends them. */
function elements(html: string): readonly MarkedElement[] {
  const pattern = /<(td|dd|span|strong)\b([^>]*\bdata-(?:indicator|van)="[^>]*)>([\s\S]*?)<\/\1>/g;
  return [...html.matchAll(pattern)].map(([, , tags = '', content = '']) => ({
    attributes: new Map(
      [...tags.matchAll(/([\w-]+)=(?:"([^"]*)"|'([^']*)')/g)].map(
        ([, name = '', double, single]) => [name, decoded(double ?? single ?? '')],
      ),
    ),
    text: textOf(content),
  }));
}

/** The words of markup, without its tags. */
export function textOf(html: string): string {
  return decoded(
    html
      .replace(/<style[\s\S]*?<\/style>/g, ' ')
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' '),
  ).trim();
}

function decoded(text: string): string {
  const names: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
  };
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return names[name] ?? all;
  });
}

/** A bar as it is drawn: its length in whatever unit the drawing has. */
export interface Drawing {
  readonly name: string;
  readonly lengths: readonly number[];
  /** The texts that stand in and around it. */
  readonly words: string;
}

/** The drawings of a page or a report with the lengths of their bars. */
export function drawingsIn(html: string): readonly Drawing[] {
  return [...html.matchAll(/<figure\b[^>]*>([\s\S]*?)<\/figure>/g)].map(([, content = '']) => {
    const name = textOf(/<figcaption>([\s\S]*?)<\/figcaption>/.exec(content)?.[1] ?? '');
    const label = decoded(/aria-label="([^"]*)"/.exec(content)?.[1] ?? '');
    const rects = [...content.matchAll(/<rect\b[^>]*\bwidth="([\d.]+)%"/g)].map(([, width = '']) =>
      Number(width),
    );
    return { name, lengths: rects.length > 0 ? rects : pathLengths(content), words: label };
  });
}

/** Lengths of closed paths that are filled and lie down: the bars of a report. */
function pathLengths(svg: string): readonly number[] {
  return [
    ...svg.matchAll(
      /<path d="M([\d.]+) ([\d.]+)l(-?[\d.]+) 0l0 (-?[\d.]+)l(-?[\d.]+) 0Z"([^>]*)>/g,
    ),
  ]
    .filter(([, , , , , , rest = '']) => /fill="#(?!fff)/i.test(rest))
    .map(([, , , width = '']) => Math.abs(Number(width)));
}
