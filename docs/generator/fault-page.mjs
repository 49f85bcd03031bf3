import { checkOf, FILE_FAULTS, OTHER_FAULTS, ROW_FAULTS, SOURCES } from '@peildatum/schema';
import { sourceLink } from './links.mjs';
import { code, page, sentence, table } from './markdown.mjs';

/** Every fault that somebody can mend: path and text. */
export function faultPage() {
  const text = page('Fouten', 'packages/schema/src/faults.ts en packages/schema/src/sources/', [
    'Elke fout heeft een code. Programma’s kijken naar de code; de zin erbij kan veranderen. In geen enkele melding staat een persoonsgegeven: van een foute waarde wordt alleen de vorm genoemd.',
    '## Een heel bestand',
    'Het bestand is geweigerd en er is niets van bewaard.',
    declared(FILE_FAULTS),
    '## Eén rij',
    'De rij staat in quarantaine en de andere rijen zijn geladen. De leverancier herstelt de rij en levert het bestand opnieuw.',
    table(
      ['Code', 'Verwacht', 'Wat te doen'],
      Object.entries(ROW_FAULTS).map(([name, expected]) => [
        code(name),
        expected,
        checkOf(name).action,
      ]),
    ),
    'Deze regels horen bij één bron:',
    table(['Code', 'Bron', 'Kolom', 'Verwacht'], ofSources()),
    'Wat een rij nog meer kan hebben zonder fout te zijn, staat bij de [controles](controles.md).',
    '## Een vraag, een stap of een instelling',
    declared(OTHER_FAULTS),
  ]);
  return ['docs/fouten.md', text];
}

function declared(faults) {
  return table(
    ['Code', 'Wat er is', 'Wat te doen', 'Voor'],
    Object.entries(faults).map(([name, fault]) => [
      code(name),
      fault.what,
      fault.action,
      fault.for,
    ]),
  );
}

function ofSources() {
  return SOURCES.flatMap((source) =>
    [...source.rules, ...source.setRules].map((rule) => [
      code(rule.code),
      sourceLink(source.kind, ''),
      code(rule.column ?? rule.from ?? rule.where.column),
      sentence(rule.expected),
    ]),
  );
}
