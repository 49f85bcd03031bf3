import { formatDate } from '@peildatum/schema';
import type { ReactElement } from 'react';
import { addressOf } from '../address.js';
import type { Publication } from '../model/topic.js';

/** Which publication this is, until when its data go, and whether it still holds. */
export function PublicationHeading({
  publication,
}: {
  readonly publication: Publication;
}): ReactElement {
  const { swv, tot, versie, status, vastgesteldOp, vervangenDoor } = publication;
  return (
    <>
      <h1>Kerncijfers van samenwerkingsverband {swv}</h1>
      <p className="stand">
        Gegevens tot en met <strong>{formatDate(tot)}</strong>. Versie {versie}
        {status === 'concept' ? ', nog niet vastgesteld' : ''}
        {vastgesteldOp === null ? '' : `, vastgesteld op ${formatDate(vastgesteldOp)}`}.
      </p>
      {status === 'vervangen' && (
        <p className="melding">
          Deze publicatie is <strong>vervangen</strong>. Er is een nieuwere versie:{' '}
          <a href={addressOf(vervangenDoor === null ? { swv } : { publicatie: vervangenDoor })}>
            ga naar de nieuwere versie
          </a>
          .
        </p>
      )}
    </>
  );
}
