import type { Choice } from './address.js';
import { codeOf, type Execute, type Gone, goneOf } from './execute.js';
import {
  IndicatorDocument,
  PublicatieDocument,
  PublicatiesDocument,
  type PublicatiesQuery,
} from './generated/graphql.js';
import { breakdownsOf, headlines, type Publication, type Topic, topicOf } from './model/topic.js';

export type Listed = PublicatiesQuery['publicaties'][number];

/** What the page of figures is made from. */
export interface PageData {
  readonly publication: Publication;
  /** Every publication that can be chosen, newest first. */
  readonly listed: readonly Listed[];
  readonly topics: readonly Topic[];
  readonly uitsplitsing: string | undefined;
}

/** A page that cannot be made: there is nothing yet, or what was asked for is not there. */
export interface Missing {
  readonly missing: 'everything' | 'publication' | 'swv' | 'breakdown';
  readonly wanted: string;
}

/** A page of a publication that was replaced or withdrawn. */
export interface GonePage {
  readonly gone: Gone;
  readonly choice: Choice;
  /** Is there nothing else to read of its swv? */
  readonly isAlone: boolean;
}

/** Asks the api for all that the page of this choice shows. */
export async function readPageData(
  choice: Choice,
  execute: Execute,
): Promise<PageData | Missing | GonePage> {
  const { publicaties: listed } = await execute(PublicatiesDocument, {});
  const id = choice.publicatie ?? newest(listed, choice.swv)?.id;
  const publication = id === undefined ? undefined : await readPublication(id, execute);
  if (publication !== undefined && 'why' in publication) {
    const isAlone = newest(listed, publication.swv) === undefined;
    return { gone: publication, choice, isAlone };
  }
  if (publication === undefined) {
    if (listed.length === 0) return { missing: 'everything', wanted: '' };
    return choice.publicatie === undefined
      ? { missing: 'swv', wanted: choice.swv ?? '' }
      : { missing: 'publication', wanted: choice.publicatie };
  }
  const { uitsplitsing } = choice;
  const figures = [...headlines(publication).values()];
  const known = figures.flatMap(breakdownsOf).map(({ naam }) => naam);
  if (uitsplitsing !== undefined && !known.includes(uitsplitsing)) {
    return { missing: 'breakdown', wanted: uitsplitsing };
  }
  const topics = await Promise.all(
    figures.map(async (definitions) => {
      const uitgesplitst = breakdownsOf(definitions).some(({ naam }) => naam === uitsplitsing);
      const { totalen, delen } = await execute(IndicatorDocument, {
        publicatie: publication.id,
        indicator: definitions[0]?.indicator ?? '',
        uitsplitsing: uitgesplitst ? uitsplitsing : null,
        uitgesplitst,
      });
      return topicOf(definitions, totalen, delen, { uitsplitsing, tot: publication.tot });
    }),
  );
  return { publication, listed, topics, uitsplitsing };
}

/** The publication that readers want when they name none: the newest that counts. */
function newest(listed: readonly Listed[], swv: string | undefined): Listed | undefined {
  const own = listed.filter((one) => swv === undefined || one.swv === swv.toUpperCase());
  return own.find(({ status }) => status === 'vastgesteld') ?? own[0];
}

async function readPublication(
  id: string,
  execute: Execute,
): Promise<Publication | Gone | undefined> {
  try {
    return (await execute(PublicatieDocument, { id })).publicatie ?? undefined;
  } catch (error) {
    if (codeOf(error) === 'PUBLICATIE_ONBEKEND') return undefined;
    const gone = goneOf(error);
    if (gone === undefined) throw error;
    return gone;
  }
}
