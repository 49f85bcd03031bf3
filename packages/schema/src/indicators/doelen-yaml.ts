/** One goal of a plan as it stands in doelen.yaml. */
export function goal(id: string, indicator: string, richting: string, targets: string): string {
  return `      - id: ${id}
        tekst: Doel ${id} van het plan
        indicator: ${indicator}
        richting: ${richting}
        streefwaarden: { ${targets} }
        bronnen: [ "https://voorbeeld.invalid/plan" ]`;
}

/** The text of doelen.yaml. */
export function plan(years: string, ...goals: readonly string[]): string {
  return [
    `ondersteuningsplan: ${years}`,
    'programmas:',
    '  - id: middelen',
    '    naam: Geld waar het nodig is',
    '    doelen:',
    ...goals,
  ].join('\n');
}
