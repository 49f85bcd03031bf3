import { CELL_STATUS, STATUS_WORDS } from '@peildatum/schema';
import type { ReactElement } from 'react';

/** What it means when there is no number. */
export function Legend(): ReactElement {
  return (
    <section id="niet-getoond" className="kaart" aria-labelledby="niet-getoond-titel">
      <h2 id="niet-getoond-titel">Wat betekent “niet getoond”?</h2>
      <p>
        Soms gaat een cijfer over zo weinig leerlingen dat iemand herkend zou kunnen worden. Dan
        staat er geen getal. Soms is ook een ander cijfer weggelaten, omdat het eerste er anders uit
        te berekenen is. Aan een weggelaten cijfer is dus niet te zien of het groot of klein is, en
        het is iets anders dan nul.
      </p>
      <dl className="gegevens">
        {CELL_STATUS.filter((status) => status !== 'ok').map((status) => (
          <div key={status}>
            <dt>{STATUS_WORDS[status].short}</dt>
            <dd>{STATUS_WORDS[status].long}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
