import type { Drawings } from '../charts/drawings.js';
import {
  type Block,
  type Chart,
  type FigureText,
  type Heading,
  ROWS_TOGETHER,
  type Section,
  type Sentence,
  type Table,
  type Trace,
} from '../content/section.js';
import { HTML_STYLE } from './html-style.js';
import { escapeText, jsonAttribute } from './markup.js';

/** A section as one page that needs no network and no script. */
export function htmlOf(section: Section, drawings: Drawings): string {
  const [title, ...rest] = section.blocks;
  const start = rest.findIndex((block) => block.kind === 'heading');
  const render = (block: Block) => blockHtml(block, drawings);
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(section.footer)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
${[title, ...rest.slice(0, start)].flatMap((block) => (block ? [render(block)] : [])).join('\n')}
</header>
${contentsHtml(rest)}
<main>
${rest.slice(start).map(render).join('\n')}
</main>
</body>
</html>
`;
}

function contentsHtml(blocks: readonly Block[]): string {
  const items = blocks
    .filter((block): block is Heading => block.kind === 'heading' && block.level === 2)
    .map(({ text }) => `<li><a href="#${anchorOf(text)}">${escapeText(text)}</a></li>`);
  return `<nav aria-label="Inhoud">\n<ul>\n${items.join('\n')}\n</ul>\n</nav>`;
}

function blockHtml(block: Block, drawings: Drawings): string {
  switch (block.kind) {
    case 'heading': {
      const id = block.level === 2 ? ` id="${anchorOf(block.text)}"` : '';
      return `<h${block.level}${id}>${escapeText(block.text)}</h${block.level}>`;
    }
    case 'paragraph':
      return `<p>${escapeText(block.text)}</p>`;
    case 'sentence':
      return `<p class="cijferzin">${sentenceHtml(block.sentence)}</p>`;
    case 'note':
      return `<p class="opmerking" role="note">${escapeText(block.text)}</p>`;
    case 'definitions': {
      const items = block.items.map(
        ({ term, text }) => `<dt>${escapeText(term)}</dt><dd>${escapeText(text)}</dd>`,
      );
      return `<dl>\n${items.join('\n')}\n</dl>`;
    }
    case 'chart':
      return chartHtml(block, drawings.get(block) ?? '');
    case 'table':
      return tableHtml(block);
  }
}

function sentenceHtml(sentence: Sentence): string {
  return sentence
    .map((piece) =>
      typeof piece === 'string'
        ? escapeText(piece)
        : `<strong${classOf(piece)} ${dataOf(piece)}>${escapeText(piece.text)}</strong>`,
    )
    .join('');
}

function chartHtml(chart: Chart, svg: string): string {
  const label = escapeText(chart.alternative);
  const picture = svg
    .replace(/ (?:xmlns(?::\w+)?|version|baseProfile)="[^"]*"/g, '')
    .replace('<svg', `<svg role="img" aria-label="${label}"`);
  const caption = `Figuur ${chart.number}. ${chart.caption}`;
  return `<figure>\n${picture}\n<figcaption>${escapeText(caption)}</figcaption>\n</figure>`;
}

function tableHtml(table: Table): string {
  const id = `tabel-${table.number}`;
  const columns = table.columns.map((column) => `<th scope="col">${escapeText(column)}</th>`);
  const rows = table.rows.map(({ label, cells }) => {
    const data = cells.map(
      (cell) => `<td${classOf(cell)} ${dataOf(cell)}>${escapeText(cell.text)}</td>`,
    );
    return `<tr><th scope="row">${escapeText(label)}</th>${data.join('')}</tr>`;
  });
  const kind = table.rows.length <= ROWS_TOGETHER ? 'tabel kort' : 'tabel';
  return `<div class="${kind}" role="group" tabindex="0" aria-labelledby="${id}">
<table>
<caption id="${id}">Tabel ${table.number}. ${escapeText(table.caption)}</caption>
<thead><tr>${columns.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</div>`;
}

function classOf({ shown }: FigureText): string {
  return shown ? '' : ' class="niet"';
}

/** The value carries its whole trace; the teller and noemer beside it only say which they are. */
function dataOf({ part, trace }: FigureText): string {
  return part === 'waarde' ? traceData(trace) : `data-deel="${part}"`;
}

function traceData({ indicator, periode, dimensies, status }: Trace): string {
  return [
    `data-indicator="${escapeText(indicator)}"`,
    `data-periode="${escapeText(periode)}"`,
    jsonAttribute('data-dimensies', dimensies),
    `data-status="${status}"`,
  ].join(' ');
}

function anchorOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
}
