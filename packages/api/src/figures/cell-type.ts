import type { CellStatus } from '@peildatum/schema';
import { createUnionType, Field, Float, ObjectType } from 'type-graphql';

const TEKST = 'Wat een lezer ziet.';
const UITLEG = 'Waarom er geen cijfer staat, in een zin.';

@ObjectType('GetoondCijfer', {
  description: 'Een cijfer dat getoond mag worden.',
  simpleResolvers: true,
})
export class GetoondCijfer {
  readonly status!: CellStatus;

  @Field(() => Float, { description: 'De waarde, zo afgerond als zij is gepubliceerd.' })
  readonly waarde!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Het aantal of bedrag zelf, of bij een aandeel: wat van de noemer meetelt.',
  })
  readonly teller!: number | null;

  @Field(() => Float, { nullable: true, description: 'Bij een aandeel: waarvan.' })
  readonly noemer!: number | null;

  @Field(() => String, { description: TEKST })
  readonly tekst!: string;

  @Field(() => String, { nullable: true, description: 'De teller zoals een lezer hem ziet.' })
  readonly tellerTekst!: string | null;

  @Field(() => String, { nullable: true, description: 'De noemer zoals een lezer hem ziet.' })
  readonly noemerTekst!: string | null;
}

@ObjectType('NietGetoond', {
  description:
    'Een cijfer dat niet getoond wordt, zodat niemand herkend kan worden. Het is niet nul: er staat geen getal.',
  simpleResolvers: true,
})
export class NietGetoond {
  readonly status!: CellStatus;

  @Field(() => String, { description: TEKST })
  readonly tekst!: string;

  @Field(() => String, { description: UITLEG })
  readonly uitleg!: string;
}

@ObjectType('GeenGegevens', {
  description:
    'Over deze periode is niet alles geleverd, of het cijfer is nog niet te meten. Het is niet nul.',
  simpleResolvers: true,
})
export class GeenGegevens {
  readonly status!: CellStatus;

  @Field(() => String, { description: TEKST })
  readonly tekst!: string;

  @Field(() => String, { description: UITLEG })
  readonly uitleg!: string;
}

@ObjectType('NietVanToepassing', {
  description: 'Er is niets om door te delen, dus het cijfer bestaat niet.',
  simpleResolvers: true,
})
export class NietVanToepassing {
  readonly status!: CellStatus;

  @Field(() => Float, { nullable: true, description: 'De teller, als die bekend is.' })
  readonly teller!: number | null;

  @Field(() => Float, { nullable: true, description: 'De noemer, als die bekend is.' })
  readonly noemer!: number | null;

  @Field(() => String, { description: TEKST })
  readonly tekst!: string;

  @Field(() => String, { description: UITLEG })
  readonly uitleg!: string;

  @Field(() => String, { nullable: true, description: 'De teller zoals een lezer hem ziet.' })
  readonly tellerTekst!: string | null;

  @Field(() => String, { nullable: true, description: 'De noemer zoals een lezer hem ziet.' })
  readonly noemerTekst!: string | null;
}

@ObjectType('TeWeinig', {
  description: 'Er zijn te weinig waarnemingen voor dit cijfer.',
  simpleResolvers: true,
})
export class TeWeinig {
  readonly status!: CellStatus;

  @Field(() => String, { description: TEKST })
  readonly tekst!: string;

  @Field(() => String, { description: UITLEG })
  readonly uitleg!: string;
}

const MEMBERS = {
  ok: 'GetoondCijfer',
  niet_getoond: 'NietGetoond',
  geen_gegevens: 'GeenGegevens',
  niet_van_toepassing: 'NietVanToepassing',
  te_weinig: 'TeWeinig',
} as const satisfies Record<CellStatus, string>;

export type Cel = GetoondCijfer | NietGetoond | GeenGegevens | NietVanToepassing | TeWeinig;

/** The name of the member of the union that a cell is. */
export function memberOf({ status }: Cel): string {
  return MEMBERS[status];
}

/** A union, so that no client can read a hidden cell as 0: only one of its members has a value. */
export const CelUnion = createUnionType({
  name: 'Cel',
  description:
    'Een cijfer, of de reden waarom er geen staat. Alleen een GetoondCijfer heeft een waarde.',
  types: () => [GetoondCijfer, NietGetoond, GeenGegevens, NietVanToepassing, TeWeinig] as const,
  resolveType: memberOf,
});
