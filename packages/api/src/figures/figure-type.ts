import type { CellStatus } from '@peildatum/schema';
import { Field, ID, ObjectType } from 'type-graphql';
import { CelStatus } from '../graphql/codes.js';
import { Definitie } from '../indicators/definition-type.js';
import { type Cel, CelUnion } from './cell-type.js';
import { Vergelijking } from './comparison-type.js';
import { Doelstand } from './goal-type.js';

@ObjectType('Dimensiewaarde', {
  description: 'Een waarde van een uitsplitsing, zoals één school of één gemeente.',
  simpleResolvers: true,
})
export class Dimensiewaarde {
  @Field(() => String, { description: 'Naam van de uitsplitsing, bijvoorbeeld vo_vestiging.' })
  readonly naam!: string;

  @Field(() => String, {
    description: 'De waarde als code. Een * betekent: de hele uitsplitsing wordt niet getoond.',
  })
  readonly waarde!: string;

  @Field(() => String, { description: 'De waarde zoals een lezer haar ziet.' })
  readonly label!: string;
}

@ObjectType('Cijfer', {
  description: 'Eén cijfer van één indicator in één periode: in totaal of voor één waarde.',
  simpleResolvers: true,
})
export class Cijfer {
  @Field(() => ID, { description: 'De publicatie waarin dit cijfer staat.' })
  readonly publicatie!: string;

  @Field(() => ID, {
    description: 'Naam van het cijfer, bijvoorbeeld thuiszitters of vergoedingen/bedrag.',
  })
  readonly indicator!: string;

  @Field(() => Definitie, {
    description: 'Wat er geteld is, zoals dat gold toen de publicatie werd gemaakt.',
  })
  readonly definitie!: Definitie;

  @Field(() => String, {
    description: 'De periode: 2023-2024, 2024, 2024-10-01 of 2024-K3.',
  })
  readonly periode!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Naar welke uitsplitsing dit cijfer is gegeven; leeg bij een totaal.',
  })
  readonly uitsplitsing!: string | null;

  @Field(() => [Dimensiewaarde], {
    description: 'Voor welke waarde dit cijfer is; leeg bij een totaal.',
  })
  readonly dimensies!: readonly Dimensiewaarde[];

  @Field(() => CelUnion, { description: 'Het cijfer zelf, of waarom er geen staat.' })
  readonly cel!: Cel;

  @Field(() => String, {
    description: 'Wat een lezer ziet: het cijfer met zijn eenheid, of de woorden van zijn status.',
  })
  readonly tekst!: string;

  @Field(() => CelStatus, { description: 'Wat er met het cijfer aan de hand is.' })
  readonly status!: CellStatus;

  @Field(() => Doelstand, {
    nullable: true,
    description:
      'Alleen bij doelen: de streefwaarde, het oordeel en het cijfer van een jaar eerder.',
  })
  readonly doel!: Doelstand | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Kenmerk waarmee een medewerker het cijfer herleidt tot zijn bronnen, als k7q29-xmd4t. In elke versie van een publicatie hetzelfde.',
  })
  readonly kenmerk!: string | null;

  @Field(() => Vergelijking, {
    nullable: true,
    description: 'Naast de periode daarvoor. Leeg als er geen periode daarvoor kan zijn.',
  })
  readonly vergelijking!: Vergelijking | null;
}
