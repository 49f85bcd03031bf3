import type { ComparisonStatus } from '@peildatum/schema';
import { Field, Float, ObjectType } from 'type-graphql';
import { VergelijkingStatus } from '../graphql/codes.js';

@ObjectType('Vergelijking', {
  description: 'Een cijfer naast hetzelfde cijfer van de periode daarvoor.',
  simpleResolvers: true,
})
export class Vergelijking {
  @Field(() => String, { nullable: true, description: 'De periode waarmee is vergeleken.' })
  readonly periode!: string | null;

  @Field(() => Float, { nullable: true, description: 'Het cijfer van die periode.' })
  readonly waarde!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Dit cijfer min dat cijfer, in de eenheid van het cijfer.',
  })
  readonly verschil!: number | null;

  @Field(() => String, { nullable: true, description: 'Het verschil zoals een lezer het ziet.' })
  readonly verschilTekst!: string | null;

  @Field(() => VergelijkingStatus, { description: 'Hoe de vergelijking uitviel.' })
  readonly status!: ComparisonStatus;

  @Field(() => String, { nullable: true, description: 'Waarom er geen verschil is.' })
  readonly reden!: string | null;
}
