import { SETTINGS } from '@peildatum/schema';
import { code, page, sentence, table } from './markdown.mjs';

/** The settings: path and text. */
export function settingPage() {
  const rows = SETTINGS.map((setting) => [
    code(setting.name),
    setting.help,
    setting.fallback === '' ? 'leeg' : code(setting.fallback),
    allowed(setting),
  ]);
  const text = page('Instellingen', 'packages/schema/src/settings.ts', [
    'Instellingen zijn omgevingsvariabelen. Een lege waarde is de standaard. Kloppen er een of meer niet, dan begint de opdracht niet en worden ze allemaal genoemd; een onbekende naam die met `PEILDATUM_` begint, is ook een fout.',
    table(['Naam', 'Wat', 'Standaard', 'Toegestaan'], rows),
  ]);
  return ['docs/instellingen.md', text];
}

/** What a setting says of a value that no setting takes. */
function allowed({ fault }) {
  return sentence(fault('\0') ?? 'elke waarde');
}
