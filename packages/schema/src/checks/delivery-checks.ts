import type { Source } from '../source.js';
import type { WholeCheck } from './check.js';

const anyKind = (): boolean => true;
const hasColumn = (source: Source, type: string): boolean =>
  Object.values(source.columns).some((column) => column.type === type);

/**
 * Checks of a delivery as a whole. They are questions to the database: packages/etl/src/check/delivery-checks.ts must
 * have a query for each, and does not compile without it.
 */
export const DELIVERY_CHECKS = [
  {
    id: 'levering_zonder_rijen',
    level: 'waarschuwing',
    explanation: 'Het bestand heeft een kopregel en geen enkele goede rij.',
    action: 'Controleer de export. Is er echt niets te melden, dan hoeft u niets te doen.',
    norm: 'eigen grens: 0 rijen',
    applies: anyKind,
  },
  {
    id: 'kolom_nooit_gevuld',
    level: 'melding',
    explanation: 'Een kolom die niet verplicht is, is in geen enkele rij gevuld.',
    action:
      'Kijk of de export deze kolom meeneemt. Heeft u de gegevens niet, dan hoeft u niets te doen.',
    norm: 'eigen grens: 100 % leeg in minstens 10 rijen',
    applies: ({ columns }) => Object.values(columns).some(({ required }) => required !== true),
  },
  {
    id: 'kolom_een_waarde',
    level: 'melding',
    explanation:
      'In alle rijen staat dezelfde code. Vaak is dat een standaardwaarde van de export.',
    action: 'Controleer of deze code echt voor alle rijen geldt.',
    norm: 'eigen grens: één code in minstens 50 rijen, in een lijst van drie of meer',
    applies: ({ columns }) =>
      Object.values(columns).some(({ codes }) => codes !== undefined && codes.length > 2),
  },
  {
    id: 'rijen_herhaald',
    level: 'melding',
    explanation:
      'Rijen zijn precies gelijk aan een eerdere rij. Deze soort heeft geen sleutel, dus ze tellen allemaal mee.',
    action: 'Verwijder de rijen die dubbel zijn uitgevoerd.',
    norm: 'eigen grens: elke herhaling',
    applies: ({ key }) => key.length === 0,
  },
  {
    id: 'leerling_te_vaak',
    level: 'waarschuwing',
    explanation:
      'Een groot deel van de rijen heeft hetzelfde leerlingnummer. Vaak is dat een nummer dat niets betekent, zoals 999999999.',
    action: 'Controleer of elke rij het nummer van de eigen leerling heeft.',
    norm: 'eigen grens: meer dan 20 rijen, meer dan 5 % van alle rijen en meer dan vijf keer zoveel als de volgende leerling',
    applies: (source) => hasColumn(source, 'leerling'),
  },
  {
    id: 'buiten_periode',
    level: 'waarschuwing',
    explanation: 'Rijen gaan over een andere periode dan die van de levering.',
    action: 'Controleer de periode in de bestandsnaam, of lever de rijen met hun eigen periode.',
    norm: 'de periode van de levering',
    applies: ({ touches }) => touches.length > 0,
  },
  {
    id: 'maand_zonder_rijen',
    level: 'waarschuwing',
    explanation:
      'Er is een schoolmaand zonder rijen, terwijl de maanden ervoor en erna er wel hebben. Vaak ontbreekt er een deel van de export.',
    action: 'Controleer of de export de hele periode bevat.',
    norm: 'eigen grens: een maand met 0 rijen tussen maanden van gemiddeld 20 of meer; juli en augustus tellen niet',
    applies: ({ kind }) => kind === 'verzuim' || kind === 'verzuimmeldingen',
  },
  {
    id: 'vestiging_met_een_rij',
    level: 'melding',
    explanation: 'Een vestiging heeft maar één rij, terwijl de andere er veel hebben.',
    action: 'Controleer of de vestiging goed is geschreven en of haar rijen compleet zijn.',
    norm: 'eigen grens: 1 rij bij gemiddeld 20 of meer per vestiging',
    applies: (source) => hasColumn(source, 'vestiging'),
  },
  {
    id: 'bedrag_uitschieter',
    level: 'waarschuwing',
    explanation:
      'Een bedrag is meer dan honderd keer zo groot als het middelste bedrag. Vaak staat de komma verkeerd.',
    action: 'Controleer de genoemde regels.',
    norm: 'eigen grens: honderd keer de mediaan van minstens 10 bedragen',
    applies: (source) => hasColumn(source, 'bedrag'),
  },
] as const satisfies readonly WholeCheck[];

export type DeliveryCheckId = (typeof DELIVERY_CHECKS)[number]['id'];
