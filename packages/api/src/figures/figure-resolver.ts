import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.js';
import { chosenHead } from '../publications/chosen-head.js';
import { FigureArgs, IndicatorFigureArgs } from './figure-args.js';
import { Cijfer } from './figure-type.js';
import { figuresOf } from './figures.js';

@Resolver()
export class FigureResolver {
  @Query(() => [Cijfer], {
    description:
      'Cijfers van één indicator, in de volgorde van de publicatie. Zonder uitsplitsing alleen de totalen per periode.',
  })
  cijfers(
    @Args(() => IndicatorFigureArgs) args: IndicatorFigureArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly Cijfer[]> {
    return choose(context, args.indicator, args);
  }

  @Query(() => [Cijfer], {
    description: 'Kerncijfer: welk deel van de vso-leerlingen een jaar later in het vo zit.',
  })
  doorstroompercentages(
    @Args(() => FigureArgs) args: FigureArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly Cijfer[]> {
    return choose(context, 'doorstroompercentage', args);
  }

  @Query(() => [Cijfer], {
    description: 'Kerncijfer: het aantal leerlingen dat in een schooljaar thuiszat.',
  })
  thuiszitters(
    @Args(() => FigureArgs) args: FigureArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly Cijfer[]> {
    return choose(context, 'thuiszitters', args);
  }

  @Query(() => [Cijfer], {
    description:
      'Kerncijfer: de vergoedingen die vo-scholen in een jaar zijn toegekend, in aantal en in bedrag.',
  })
  vergoedingen(
    @Args(() => FigureArgs) args: FigureArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly Cijfer[]> {
    return choose(context, 'vergoedingen', args);
  }

  @Query(() => [Cijfer], {
    description:
      'Kerncijfer: wat het samenwerkingsverband moet herbesteden, wat daarvan is gerealiseerd en wat overblijft.',
  })
  herbestedingsverplichtingen(
    @Args(() => FigureArgs) args: FigureArgs,
    @Ctx() context: RequestContext,
  ): Promise<readonly Cijfer[]> {
    return choose(context, 'herbestedingsverplichting', args);
  }
}

async function choose(
  context: RequestContext,
  indicator: string,
  args: FigureArgs,
): Promise<readonly Cijfer[]> {
  return figuresOf(context, await chosenHead(context, args), indicator, args);
}
