/** Text as code: names that programs know, file names, values. */
export function code(text) {
  return `\`${text}\``;
}

/** A table of Markdown with its columns in line, as the formatter wants it; a cell is one line, and a bar in it no border. */
export function table(header, rows) {
  const all = [header, ...rows].map((row) => row.map(cell));
  const widths = header.map((_, at) => Math.max(3, ...all.map((row) => row[at].length)));
  const line = (cells) => `| ${cells.map((text, at) => text.padEnd(widths[at])).join(' | ')} |`;
  const [head, ...body] = all.map(line);
  return [head, line(widths.map((width) => '-'.repeat(width))), ...body].join('\n');
}

function cell(text) {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}

export function list(items) {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A sentence of a phrase: a capital before it and a full stop behind it. */
export function sentence(phrase) {
  const text = `${phrase.slice(0, 1).toUpperCase()}${phrase.slice(1)}`;
  return /[.?!]$/.test(text) ? text : `${text}.`;
}

/** A whole page. `origin` is where the declarations stand; empty parts are left out. */
export function page(title, origin, parts) {
  const mark = `<!-- Gemaakt uit ${origin} door docs/generator. Wijzig de bron, niet deze bladzijde: pnpm run docs -->`;
  return `${[mark, `# ${title}`, ...parts.filter((part) => part !== '')].join('\n\n')}\n`;
}
