import type { ReactElement } from 'react';
import { addressOf } from '../address.js';
import type { Publication } from '../model/topic.js';

/** Where the same figures are for who wants to go on with them, and how to name them. */
export function Reuse({ publication }: { readonly publication: Publication }): ReactElement {
  const { id, downloads, bronvermelding, hash, codeVersie } = publication;
  return (
    <section className="kaart" aria-labelledby="verder-titel">
      <h2 id="verder-titel">Zelf verder met deze cijfers</h2>
      <ul className="keuzes">
        <li>
          <a href={downloads.arrow}>Download alle cijfers (Arrow)</a>
        </li>
        <li>
          <a href="/graphql">Stel een vraag met GraphQL</a>
        </li>
        <li>
          <a href="/schema.graphql">Lees het schema</a>
        </li>
        <li>
          <a href={addressOf({ publicatie: id })}>Vaste link naar deze publicatie</a>
        </li>
      </ul>
      <dl className="gegevens">
        <dt>Bron</dt>
        <dd>{bronvermelding}</dd>
        <dt>Controlegetal</dt>
        <dd>
          <code>{hash}</code>
        </dd>
        <dt>Gemaakt met</dt>
        <dd>Peildatum {codeVersie}</dd>
      </dl>
    </section>
  );
}
