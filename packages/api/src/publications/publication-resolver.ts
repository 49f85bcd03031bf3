import { Fault, type PublicationHead, type PublicationStatus, TIES_OUT } from '@peildatum/schema';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { IndicatorCellArgs } from '../figures/figure-args.js';
import { Cijfer } from '../figures/figure-type.js';
import { figuresOf } from '../figures/figures.js';
import { PublicatieStatus } from '../graphql/codes.js';
import type { RequestContext } from '../graphql/context.js';
import { Definitie } from '../indicators/definition-type.js';
import { headWithId, swvCode } from './chosen-head.js';
import { arrowPath, citationOf } from './citation.js';
import { Dekking } from './coverage-type.js';
import { coverageView } from './coverage-view.js';
import { listHeads } from './heads.js';
import { Downloads, Publicatie } from './publication-type.js';
import { Aansluiting } from './reconciliation-type.js';

const MOST_PUBLICATIONS = 200;

@Resolver(() => Publicatie)
export class PublicationResolver {
  @Query(() => [Publicatie], { description: 'De publicaties, de nieuwste eerst.' })
  async publicaties(
    @Ctx() context: RequestContext,
    @Arg('swv', () => String, {
      nullable: true,
      description: 'Alleen van dit samenwerkingsverband, bijvoorbeeld VO2708.',
    })
    swv: string | null | undefined,
    @Arg('status', () => [PublicatieStatus], {
      nullable: true,
      description: 'Alleen met een van deze statussen.',
    })
    statuses: PublicationStatus[] | null | undefined,
    @Arg('first', () => Int, {
      defaultValue: 50,
      description: `Hoeveel hoogstens, van 1 tot en met ${MOST_PUBLICATIONS}.`,
    })
    first: number,
    @Arg('after', () => ID, {
      nullable: true,
      description: 'Ga verder na de publicatie met dit kenmerk.',
    })
    after: string | null | undefined,
  ): Promise<PublicationHead[]> {
    if (first < 1 || first > MOST_PUBLICATIONS) {
      throw new Fault('vraag_onjuist', `Kies first van 1 tot en met ${MOST_PUBLICATIONS}.`);
    }
    if (after != null) await headWithId(context, after);
    const heads = await listHeads(context.pool, {
      swv: swv == null ? null : swvCode(swv),
      statuses,
      after,
      first,
    });
    for (const head of heads) context.heads.prime(head.id, head);
    return heads;
  }

  @Query(() => Publicatie, { nullable: true, description: 'Eén publicatie.' })
  publicatie(
    @Ctx() context: RequestContext,
    @Arg('id', () => ID, { description: 'Kenmerk van de publicatie.' }) id: string,
  ): Promise<PublicationHead> {
    return headWithId(context, id);
  }

  @FieldResolver(() => [Definitie], {
    description: 'De definities van de cijfers in deze publicatie, de kerncijfers eerst.',
  })
  async definities(
    @Root() { id }: PublicationHead,
    @Ctx() context: RequestContext,
  ): Promise<readonly Definitie[]> {
    return (await context.contents.load(id)).definities;
  }

  @FieldResolver(() => [Cijfer], {
    description: 'Cijfers van één indicator. Zonder uitsplitsing alleen de totalen per periode.',
  })
  cijfers(
    @Root() head: PublicationHead,
    @Args(() => IndicatorCellArgs) args: IndicatorCellArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly Cijfer[]> {
    return figuresOf(context, head, args.indicator, args);
  }

  @FieldResolver(() => [Aansluiting], {
    description: 'Per kalenderjaar: sluiten vergoedingen en verplichtingen aan op het grootboek?',
  })
  aansluiting(@Root() head: PublicationHead): readonly Aansluiting[] {
    return Object.entries(head.aansluiting)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([jaar, uitkomst]) => ({ jaar, uitkomst, tekst: TIES_OUT[uitkomst] }));
  }

  @FieldResolver(() => [Dekking], {
    description: 'Hoeveel van wat een indicator nodig heeft erin zit.',
  })
  async dekking(
    @Root() { id }: PublicationHead,
    @Ctx() context: RequestContext,
    @Arg('indicator', () => ID, { nullable: true, description: 'Alleen van deze indicator.' })
    indicator: string | null | undefined,
  ): Promise<readonly Dekking[]> {
    const { dekking, definities } = await context.contents.load(id);
    if (indicator != null && !definities.some((one) => one.indicator === indicator)) {
      throw new Fault('indicator_onbekend', `${indicator} staat niet in deze publicatie.`);
    }
    return dekking
      .filter((one) => indicator == null || one.indicator === indicator)
      .map(coverageView);
  }

  @FieldResolver(() => Downloads, { description: 'Alle cijfers als bestand.' })
  downloads(@Root() { id }: PublicationHead): Downloads {
    return { arrow: arrowPath(id) };
  }

  @FieldResolver(() => String, { description: 'Hoe u de publicatie als bron noemt.' })
  bronvermelding(@Root() head: PublicationHead): string {
    return citationOf(head);
  }
}
