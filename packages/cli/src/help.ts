import { SETTINGS } from '@peildatum/schema';
import type { Command } from './command.js';
import { layOut } from './terminal/table.js';

/** The help of the whole command. */
export function generalHelp(commands: readonly Command[]): string {
  return [
    'Peildatum: van leveringen naar cijfers waar een samenwerkingsverband voor kan staan.',
    '',
    'Gebruik: peildatum <opdracht> [opties]',
    '',
    ...layOut(
      ['Opdracht', ''],
      commands.map((command) => [`  ${command.name}`, command.summary]),
    ),
    '',
    'Hulp bij een opdracht: peildatum <opdracht> --help',
    '',
    'Instellingen (omgevingsvariabelen):',
    ...layOut(
      ['', ''],
      SETTINGS.map((setting) => [
        `  ${setting.name}`,
        `${setting.help}${setting.fallback === '' ? '' : ` Standaard: ${setting.fallback}.`}`,
      ]),
    ).slice(1),
    '',
    'Uitgangscodes: 0 goed, 1 onverwacht, 2 gebruik of instellingen, 3 geweigerd, 4 rijen in quarantaine, 5 sluit niet aan.',
  ].join('\n');
}

/** The help of one subcommand. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options);
  const positionals = command.positionals.map((name) => ` <${name}>`).join('');
  return [
    command.summary,
    '',
    `Gebruik: peildatum ${command.name}${positionals}${options.length === 0 ? '' : ' [opties]'}`,
    ...(options.length === 0
      ? []
      : [
          '',
          'Opties:',
          ...layOut(
            ['', ''],
            options.map(([name, option]) => [
              `  --${name}${option.type === 'string' ? ` <${option.value ?? 'waarde'}>` : ''}`,
              `${option.help}${option.required === true ? ' (verplicht)' : ''}`,
            ]),
          ).slice(1),
        ]),
    '',
    'Voorbeelden:',
    ...command.examples.map((example) => `  ${example}`),
  ].join('\n');
}
