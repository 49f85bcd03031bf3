import { formatDate, type PublicationHead } from '@peildatum/schema';

/** How to name the source of a figure; the same words for as long as the publication exists. */
export function citationOf(head: Pick<PublicationHead, 'id' | 'swv' | 'tot' | 'versie'>): string {
  return `Samenwerkingsverband ${head.swv}, gegevens tot en met ${formatDate(head.tot)}, versie ${head.versie} (Peildatum, publicatie ${head.id}).`;
}

/** Where the figures of a publication can be downloaded, on the server that was asked. */
export function arrowPath(id: string): string {
  return `/publicaties/${encodeURIComponent(id)}/cijfers.arrow`;
}
