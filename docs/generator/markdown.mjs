/** Text as code: names that programs know, file names, values. */
export function code(text) {
  return `\`${text}\``;
}

/** A table of Markdown; a cell is one line, and a bar in it is not a border. */
export function table(header, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text) {
  return String(text).replaceAll('|', '\\|').replaceAll('\n', ' ');
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
