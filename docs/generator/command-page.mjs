import { COMMANDS, EXIT } from '@peildatum/cli';
import { code, page, table } from './markdown.mjs';
import { UITGANG, wordsOf } from './words.mjs';

/** The command with its subcommands: path and text. */
export function commandPage() {
  const text = page('De opdracht peildatum', 'packages/cli/src/commands/', [
    'Instellingen komen uit de omgeving: zie [instellingen](instellingen.md). Wat er fout kan gaan, staat in [fouten](fouten.md).',
    table(
      ['Opdracht', 'Wat'],
      COMMANDS.map(({ name, summary }) => [`[${name}](#${name})`, summary]),
    ),
    ...COMMANDS.flatMap(section),
    '## Uitgangscodes',
    table(
      ['Code', 'Betekenis'],
      Object.entries(EXIT).map(([name, number]) => [String(number), wordsOf(UITGANG, name)]),
    ),
  ]);
  return ['docs/opdracht.md', text];
}

function section({ name, summary, positionals, options, examples }) {
  const words = positionals.map((one) => ` <${one}>`).join('');
  const rows = Object.entries(options).map(([option, { type, value, required, help }]) => [
    code(`--${option}${type === 'string' ? ` <${value ?? 'waarde'}>` : ''}`),
    required === true ? 'ja' : 'nee',
    help,
  ]);
  return [
    `## ${name}`,
    summary,
    block(`peildatum ${name}${words}${rows.length === 0 ? '' : ' [opties]'}`),
    rows.length === 0 ? '' : table(['Optie', 'Verplicht', 'Wat'], rows),
    'Voorbeelden:',
    block(examples.join('\n')),
  ];
}

function block(text) {
  return `\`\`\`sh\n${text}\n\`\`\``;
}
