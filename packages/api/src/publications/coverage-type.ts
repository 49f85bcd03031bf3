import { Field, Float, ID, Int, ObjectType } from 'type-graphql';

@ObjectType('Dekking', {
  description: 'Hoeveel er van een soort levering in de cijfers van een periode zit.',
  simpleResolvers: true,
})
export class Dekking {
  @Field(() => ID, { description: 'De indicator waar het om gaat.' })
  readonly indicator!: string;

  @Field(() => String, { description: 'De periode.' })
  readonly periode!: string;

  @Field(() => String, { description: 'De soort levering, bijvoorbeeld inschrijvingen.' })
  readonly soort!: string;

  @Field(() => String, {
    description: 'In woorden: 27 van 31 scholen, 92,4 % van de leerlingen.',
  })
  readonly tekst!: string;

  @Field(() => Int, { description: 'Van hoeveel leveranciers er iets in zit.' })
  readonly leveranciers!: number;

  @Field(() => Int, { description: 'Van hoeveel leveranciers iets wordt verwacht.' })
  readonly leveranciersVerwacht!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Van hoeveel scholen er iets in zit; leeg als niet elke school deze soort levert.',
  })
  readonly scholen!: number | null;

  @Field(() => Int, { nullable: true, description: 'Hoeveel scholen er zijn.' })
  readonly scholenVerwacht!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Het deel van de leerlingen dat op die scholen zit, in procent; leeg als DUO een aantal van een school afschermt.',
  })
  readonly leerlingenProcent!: number | null;
}
