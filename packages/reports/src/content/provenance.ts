import { formatDate, type Publication, type PublicationStatus } from '@peildatum/schema';
import type { Block } from './section.js';

/** So much of the hash tells two publications apart by eye. */
const SHORT_HASH = 12;

const STATUS_NOTES: Readonly<Record<PublicationStatus, string | undefined>> = {
  concept: 'Dit is een concept. De cijfers zijn nog niet vastgesteld.',
  vastgesteld: undefined,
  vervangen: 'Deze publicatie is vervangen door een nieuwere. Gebruik deze cijfers niet meer.',
  ingetrokken: 'Deze publicatie is ingetrokken. Gebruik deze cijfers niet.',
};

/** Which publication the figures are from, at the head of the chapter. */
export function provenanceBlocks(publication: Publication): Block[] {
  const note = STATUS_NOTES[publication.status];
  const blocks: Block[] = [
    { kind: 'paragraph', text: `Samenwerkingsverband ${publication.swv}` },
    {
      kind: 'definitions',
      items: [
        { term: 'Publicatie', text: publication.id },
        { term: 'Status', text: publication.status },
        { term: 'Gegevens', text: `tot en met ${formatDate(publication.tot)}` },
        { term: 'Gemaakt op', text: formatDate(publication.gemaaktOp) },
        { term: 'Controlegetal', text: publication.hash.slice(0, SHORT_HASH) },
      ],
    },
  ];
  return note === undefined ? blocks : [...blocks, { kind: 'note', text: note }];
}

/** What an accountant needs to find the publication back, at the end of the chapter. */
export function colophonBlocks(publication: Publication): Block[] {
  const { vastgesteldOp, vervangenDoor } = publication;
  return [
    { kind: 'heading', level: 2, text: 'Colofon' },
    {
      kind: 'paragraph',
      text: 'Alle cijfers in dit hoofdstuk komen uit één publicatie, die na het maken niet meer verandert. Een correctie is een nieuwe publicatie.',
    },
    {
      kind: 'definitions',
      items: [
        { term: 'Publicatie', text: `${publication.id}, versie ${publication.versie}` },
        { term: 'Status', text: publication.status },
        ...(vastgesteldOp === null
          ? []
          : [{ term: 'Vastgesteld op', text: formatDate(vastgesteldOp) }]),
        ...(vervangenDoor === null ? [] : [{ term: 'Vervangen door', text: vervangenDoor }]),
        { term: 'Gegevens', text: `tot en met ${formatDate(publication.tot)}` },
        { term: 'Gemaakt op', text: `${publication.gemaaktOp} (UTC)` },
        { term: 'Programma', text: `Peildatum ${publication.codeVersie}` },
        { term: 'Controlegetal (SHA-256)', text: publication.hash },
      ],
    },
  ];
}
