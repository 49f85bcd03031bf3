import { formatDate } from '@peildatum/schema';
import { addressOf } from './address.js';
import type { Message } from './components/message-page.js';
import { codeOf } from './execute.js';
import type { GonePage, Missing } from './page-data.js';

const HOME = { href: '/', text: 'Naar de nieuwste cijfers' };

export const NOT_HERE: Message = {
  title: 'Deze pagina bestaat niet',
  sentences: ['Op dit adres staat niets. Misschien is de link niet helemaal overgenomen.'],
  way: HOME,
};

/** What to tell when the page of a choice cannot be made. */
export function missingMessage({ missing, wanted }: Missing): Message {
  if (missing === 'everything') {
    return {
      title: 'Er is nog geen publicatie',
      sentences: [
        'Hier komen de kerncijfers van het samenwerkingsverband te staan, zodra er een publicatie is vastgesteld.',
        'Beheert u Peildatum? Lees dan eerst de leveringen in en maak daarna een publicatie met peildatum publiceren. Met peildatum --help ziet u alle opdrachten.',
      ],
    };
  }
  if (missing === 'breakdown') {
    return {
      title: 'Deze uitsplitsing bestaat niet',
      sentences: [`De kerncijfers zijn niet uitgesplitst naar “${wanted}”.`],
      way: HOME,
    };
  }
  if (missing === 'swv') {
    return {
      title: 'Van dit samenwerkingsverband zijn er geen cijfers',
      sentences: [`Er is geen vastgestelde publicatie van “${wanted}”.`],
      way: HOME,
    };
  }
  return {
    title: 'Deze publicatie bestaat niet',
    sentences: [`Er is geen vastgestelde publicatie “${wanted}”.`],
    way: HOME,
  };
}

/** What to tell who kept the link to a publication that is gone. */
export function goneMessage({ gone, choice, isAlone }: GonePage): Message {
  const { why, swv, sinds, opvolger } = gone;
  const when = sinds === undefined ? '' : ` op ${formatDate(sinds)}`;
  const message = {
    title: `Deze publicatie is ${why}`,
    sentences: [
      why === 'vervangen'
        ? `Publicatie ${choice.publicatie} is${when} vervangen door een verbeterde versie.`
        : `Samenwerkingsverband ${swv} heeft publicatie ${choice.publicatie}${when} ingetrokken.`,
      'De cijfers erin zijn niet meer te bekijken of te downloaden.',
    ],
  };
  if (isAlone) return message;
  return {
    ...message,
    way:
      opvolger === undefined
        ? { href: addressOf({ swv }), text: `Naar de nieuwste cijfers van ${swv}` }
        : {
            href: addressOf({ ...choice, publicatie: opvolger }),
            text: 'Naar de cijfers die nu gelden',
          },
  };
}

/** What to tell when the api did not answer; with the status that goes with it. */
export function failureMessage(error: unknown): {
  readonly status: number;
  readonly message: Message;
} {
  if (codeOf(error) === 'DATABASE_ONBEREIKBAAR') {
    return {
      status: 503,
      message: {
        title: 'De cijfers zijn even niet bereikbaar',
        sentences: ['Er is niets verloren. Probeer het over een paar minuten opnieuw.'],
      },
    };
  }
  return {
    status: 500,
    message: {
      title: 'Er ging iets mis',
      sentences: [
        'De pagina kon niet worden gemaakt. Probeer het over een paar minuten opnieuw.',
        // an error of the api comes with its reference, and nothing else
        ...(codeOf(error) === undefined ? [] : [(error as Error).message]),
      ],
      way: HOME,
    },
  };
}
