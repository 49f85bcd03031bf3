import type { DeliveryHead, FindingGroup, Lateness, Withdrawn } from '@peildatum/etl';
import { formatNumber } from '@peildatum/schema';
import { layOut } from '../terminal/table.js';
import { sayPeriods } from './lateness-lines.js';

const count = (value: number) => formatNumber(value, 0);

/** A line for each delivery; with what its kind and supplier are late with, where a calendar says so. */
export function deliveryLines(
  heads: readonly DeliveryHead[],
  lateness: Lateness | undefined,
): readonly string[] {
  if (heads.length === 0) return ['Er zijn geen leveringen.'];
  const header = [
    ...['nr', 'soort', 'leverancier', 'periode', 'staat', 'ontvangen'],
    ...['rijen', 'geladen', 'quarantaine', 'wacht'],
    ...(lateness === undefined ? [] : ['te laat']),
    'bijzonderheden',
  ];
  const rows = heads.map((head) => [
    ...[String(head.levering), head.soort ?? '-', head.leverancier ?? '-', head.periode ?? '-'],
    ...[head.staat, sayMoment(head.ontvangenOp)],
    ...[head.rijen, head.geladen, head.quarantaine, head.wachtend].map(count),
    ...(lateness === undefined ? [] : [sayPeriods(missedBy(head, lateness))]),
    sayStanding(head),
  ]);
  return layOut(header, rows, [0, 6, 7, 8, 9]);
}

/** Periods that the kind and supplier of a delivery that counts are late with. */
export function missedBy(
  { soort, leverancier, staat }: DeliveryHead,
  { teLaat }: Lateness,
): readonly string[] {
  if (staat !== 'geladen') return [];
  return teLaat
    .filter(
      (one) => one.soort === soort && one.leverancier?.toLowerCase() === leverancier?.toLowerCase(),
    )
    .map(({ periode }) => periode);
}

/** One delivery, with its findings by sort. */
export function deliveryDetails(
  head: DeliveryHead,
  groups: readonly FindingGroup[],
): readonly string[] {
  const facts: [string, string][] = [
    ['Soort', head.soort ?? 'niet herkend'],
    ['Leverancier', head.leverancier ?? '-'],
    ['Periode', head.periode ?? '-'],
    ['Bestand', head.bestand],
    ['Staat', head.staat],
    ['Ontvangen', sayMoment(head.ontvangenOp)],
    ...(head.geladenOp === null
      ? []
      : [['Geladen', sayMoment(head.geladenOp)] satisfies [string, string]]),
    ['Rijen', `${count(head.rijen)} gelezen, ${count(head.geladen)} geladen`],
    ['Quarantaine', sayQuarantine(head)],
  ];
  const standing = sayStanding(head);
  const lines = [
    `Levering ${head.levering} van ${head.swv}`,
    ...layOut(['', ''], facts).slice(1),
    ...(standing === '' ? [] : [`Let op: ${standing}`]),
    '',
  ];
  if (groups.length === 0) return [...lines, 'Er zijn geen bevindingen.'];
  const rows = groups.map((group) => [
    group.level,
    group.code,
    group.column ?? '',
    count(group.count),
    `${group.lines.join(', ')}${group.count > group.lines.length ? ', …' : ''}`,
    `${group.expected}${group.found === null ? '' : `; gevonden in de vorm ${group.found}`}`,
  ]);
  const header = ['niveau', 'code', 'kolom', 'rijen', 'regels', 'verwacht'];
  return [...lines, ...layOut(header, rows, [3]), 'Alle bevindingen staan in --json.'];
}

/** What became of a delivery that was withdrawn, and what to do next. */
export function withdrawnLines(swv: string, withdrawn: Withdrawn): readonly string[] {
  const { delivery, rows, orphans, followed, replaced } = withdrawn;
  return [
    `Levering ${delivery} van ${swv} is ingetrokken. Wat niet meer meetelt, blijft bewaard (${sayRows(rows)}); publicaties blijven zoals zij zijn.`,
    ...orphans.map(
      (one) =>
        `Levering ${one.delivery}: ${sayRows(one.rows)} weer in de wacht, door een verwijzing naar deze levering.`,
    ),
    ...followed.map(
      (one) => `Levering ${one.id}: ${sayRows(one.newlyLoaded)} uit de wacht geladen.`,
    ),
    ...replaced.map(
      (one) =>
        `Levering ${one.delivery}, die hierdoor was vervangen, komt niet vanzelf terug. Lees haar bestand (${one.file}) opnieuw in: peildatum inlezen ${one.file} --swv ${swv} --opnieuw`,
    ),
  ];
}

function sayQuarantine({ quarantaine, wachtend }: DeliveryHead): string {
  if (wachtend === 0) return sayRows(quarantaine);
  return `${sayRows(quarantaine)}; ${wachtend === 1 ? '1 daarvan wacht' : `${count(wachtend)} daarvan wachten`} op een verwijzing`;
}

function sayRows(rows: number): string {
  return rows === 1 ? '1 rij' : `${count(rows)} rijen`;
}

function sayStanding(head: DeliveryHead): string {
  const { staat, vervangenDoor, vervangenOp, vervangt, ingetrokkenOp, reden } = head;
  const parts = [
    ...(vervangt.length === 0 ? [] : [`vervangt levering ${vervangt.join(', ')}`]),
    ...(staat === 'vervangen'
      ? [`vervangen door levering ${vervangenDoor} op ${sayMoment(vervangenOp)}`]
      : []),
    ...(staat === 'ingetrokken' ? [`ingetrokken op ${sayMoment(ingetrokkenOp)}: ${reden}`] : []),
    ...(staat === 'geweigerd' ? [`${head.redenCode}: ${reden}`] : []),
  ];
  return parts.join('; ');
}

/** A moment in Dutch time, to the minute. */
function sayMoment(moment: string | null): string {
  if (moment === null) return '-';
  return new Date(moment).toLocaleString('sv-SE', { timeZone: 'Europe/Amsterdam' }).slice(0, 16);
}
