import { ArgsType, Field, ID, InputType } from 'type-graphql';
import type { CellSelection, DimensionFilter } from './figure-selection.js';

@InputType('CelFilter', {
  description: 'Kiest cijfers uit een uitsplitsing. Een filter telt nooit op.',
})
export class CelFilter implements DimensionFilter {
  @Field(() => String, { description: 'Naam van de uitsplitsing, bijvoorbeeld gemeente.' })
  readonly dimensie!: string;

  @Field(() => [String], { description: 'De codes van de waarden die gevraagd worden.' })
  readonly waarden!: string[];
}

@ArgsType()
export class CellArgs implements CellSelection {
  @Field(() => String, {
    nullable: true,
    description: 'Alleen deze periode: 2023-2024, 2024, 2024-10-01 of 2024-K3.',
  })
  readonly periode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Naar welke uitsplitsing; zonder dit argument alleen de totalen.',
  })
  readonly uitsplitsing?: string | null;

  @Field(() => [CelFilter], {
    nullable: true,
    description: 'Alleen deze waarden van de gevraagde uitsplitsing.',
  })
  readonly filter?: CelFilter[] | null;
}

@ArgsType()
export class FigureArgs extends CellArgs {
  @Field(() => ID, {
    nullable: true,
    description: 'Uit welke publicatie; zonder dit argument de nieuwste die is vastgesteld.',
  })
  readonly publicatie?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Van welk samenwerkingsverband, bijvoorbeeld VO2708.',
  })
  readonly swv?: string | null;
}

const INDICATOR =
  'Een indicator (vergoedingen) of één cijfer daarvan (vergoedingen/bedrag); zie indicatoren.';

@ArgsType()
export class IndicatorFigureArgs extends FigureArgs {
  @Field(() => ID, { description: INDICATOR })
  readonly indicator!: string;
}

@ArgsType()
export class IndicatorCellArgs extends CellArgs {
  @Field(() => ID, { description: INDICATOR })
  readonly indicator!: string;
}
