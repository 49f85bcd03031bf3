import type { ColumnType, Source } from '../source.js';
import type { WholeCheck } from './check.js';

const anyKind = (): boolean => true;
const hasKey = ({ key }: Source): boolean => key.length > 0;
const hasVestiging = (source: Source): boolean => comparedColumns(source, PLACE_TYPES).length > 0;
const hasCode = (source: Source): boolean => comparedColumns(source, CODE_TYPES).length > 0;
const hasAmount = (source: Source): boolean => comparedColumns(source, AMOUNT_TYPES).length > 0;

const SHARE = 'instelling PEILDATUM_VERSCHUIVING, standaard 20 %';

/** What may be noted when a delivery is held beside the one before it; packages/etl/src/check/compare.ts finds them. */
export const COMPARISON_CHECKS = [
  {
    id: 'rijen_verschoven',
    level: 'waarschuwing',
    explanation: 'Het aantal rijen verschilt veel van de vorige levering.',
    action: 'Controleer of de export compleet is. Klopt het aantal, dan hoeft u niets te doen.',
    norm: SHARE,
    applies: anyKind,
  },
  {
    id: 'sleutels_verdwenen',
    level: 'melding',
    explanation: 'Rijen uit de levering die wordt vervangen, komen niet meer voor.',
    action: 'Controleer of deze rijen weg mogen. Na het laden tellen zij niet meer mee.',
    norm: 'elke sleutel die verdwijnt',
    applies: hasKey,
  },
  {
    id: 'veel_sleutels_verdwenen',
    level: 'waarschuwing',
    explanation: 'Een groot deel van de rijen uit de levering die wordt vervangen, is verdwenen.',
    action:
      'Controleer of dit de goede leverancier en periode is en of de nummers niet zijn veranderd.',
    norm: SHARE,
    applies: hasKey,
  },
  {
    id: 'sleutels_nieuw',
    level: 'melding',
    explanation: 'Er zijn rijen die niet in de levering staan die wordt vervangen.',
    action: 'Kijk of het aantal klopt met wat u verwacht.',
    norm: 'elke sleutel die erbij komt',
    applies: hasKey,
  },
  {
    id: 'vestiging_verdwenen',
    level: 'waarschuwing',
    explanation: 'Een vestiging die in de vorige levering stond, heeft nu geen rijen.',
    action: 'Controleer of de vestiging in de export zit.',
    norm: 'elke vestiging die verdwijnt',
    applies: hasVestiging,
  },
  {
    id: 'vestiging_nieuw',
    level: 'melding',
    explanation: 'Een vestiging heeft rijen en stond niet in de vorige levering.',
    action: 'Controleer of de vestiging goed is geschreven.',
    norm: 'elke vestiging die erbij komt',
    applies: hasVestiging,
  },
  {
    id: 'vestiging_verschoven',
    level: 'waarschuwing',
    explanation: 'Het aantal rijen van een vestiging verschilt veel van de vorige levering.',
    action: 'Controleer of de rijen van deze vestiging compleet zijn.',
    norm: SHARE,
    applies: hasVestiging,
  },
  {
    id: 'code_verdwenen',
    level: 'melding',
    explanation: 'Een code die in de vorige levering voorkwam, komt niet meer voor.',
    action: 'Controleer of de leverancier zijn codes heeft veranderd.',
    norm: 'elke code die verdwijnt',
    applies: hasCode,
  },
  {
    id: 'code_nieuw',
    level: 'melding',
    explanation: 'Een code komt voor die niet in de vorige levering stond.',
    action: 'Controleer of de leverancier zijn codes heeft veranderd.',
    norm: 'elke code die erbij komt',
    applies: hasCode,
  },
  {
    id: 'bedrag_verschoven',
    level: 'waarschuwing',
    explanation: 'De som van een kolom met bedragen verschilt veel van de vorige levering.',
    action: 'Controleer de bedragen, vooral de plaats van de komma.',
    norm: SHARE,
    applies: hasAmount,
  },
] as const satisfies readonly WholeCheck[];

export type ComparisonCheckId = (typeof COMPARISON_CHECKS)[number]['id'];

/** Columns by what is compared of them: rows per place, which codes occur, and sums. */
export const PLACE_TYPES: readonly ColumnType[] = ['vestiging'];
export const CODE_TYPES: readonly ColumnType[] = ['code', 'janee', 'gemeente', 'bevoegd_gezag'];
export const AMOUNT_TYPES: readonly ColumnType[] = ['bedrag'];

/** The names of the columns of a source that have one of these types. */
export function comparedColumns(source: Source, types: readonly ColumnType[]): readonly string[] {
  return Object.entries(source.columns)
    .filter(([, { type }]) => types.includes(type))
    .map(([name]) => name);
}
