import type { GoalVerdict } from '@peildatum/schema';
import { Field, Float, ID, ObjectType } from 'type-graphql';
import { DoelOordeel } from '../graphql/codes.js';

@ObjectType('Doelstand', {
  description: 'Hoe het met een doel van het ondersteuningsplan staat.',
  simpleResolvers: true,
})
export class Doelstand {
  @Field(() => ID, { description: 'Het cijfer waar het doel over gaat.' })
  readonly over!: string;

  @Field(() => Float, { description: 'De streefwaarde voor deze periode.' })
  readonly streefwaarde!: number;

  @Field(() => String, { description: 'De streefwaarde zoals een lezer haar ziet.' })
  readonly streefwaardeTekst!: string;

  @Field(() => DoelOordeel, { description: 'Wat ervan te zeggen is.' })
  readonly oordeel!: GoalVerdict;

  @Field(() => String, { description: 'Het oordeel in woorden.' })
  readonly oordeelTekst!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'Hetzelfde cijfer een jaar eerder; leeg als dat er niet is of niet getoond wordt.',
  })
  readonly vorige!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Het cijfer van een jaar eerder zoals een lezer het ziet.',
  })
  readonly vorigeTekst!: string | null;
}
