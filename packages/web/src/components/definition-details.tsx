import type { ReactElement } from 'react';
import type { Topic } from '../model/topic.js';

const DIRECTIONS: Readonly<Record<string, string>> = {
  hoger_is_beter: 'Hoger is beter.',
  lager_is_beter: 'Lager is beter.',
  neutraal: 'Hoger of lager is op zichzelf niet beter.',
};

/** What exactly was counted; opens without a script. */
export function DefinitionDetails({ topic }: { readonly topic: Topic }): ReactElement | null {
  const [first] = topic.figures;
  if (first === undefined) return null;
  return (
    <details>
      <summary>Wat is er precies geteld?</summary>
      <p>{first.definitie}</p>
      <dl className="gegevens">
        <dt>Wanneer geteld</dt>
        <dd>{first.teldatum}</dd>
        <dt>Hoe te lezen</dt>
        <dd>{DIRECTIONS[first.richting] ?? first.richting}</dd>
        <dt>Grond</dt>
        <dd>{first.grond}</dd>
        <dt>Regels</dt>
        <dd>
          {first.regelset}, versie {first.versie} van de definitie
        </dd>
        <dt>Naam voor vragen</dt>
        <dd>
          <code>{topic.figures.map(({ figuur }) => figuur).join(', ')}</code>
        </dd>
      </dl>
    </details>
  );
}
