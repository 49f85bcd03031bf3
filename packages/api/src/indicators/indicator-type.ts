import type { Eenheid } from '@peildatum/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EenheidCode } from '../graphql/codes.js';
import { Uitsplitsing } from './definition-type.js';

@ObjectType('Figuur', {
  description: 'Eén van de cijfers van een indicator.',
  simpleResolvers: true,
})
export class Figuur {
  @Field(() => ID, { description: 'Naam van het cijfer, bijvoorbeeld vergoedingen/bedrag.' })
  readonly id!: string;

  @Field(() => String, { description: 'Wat achter de schuine streep staat; anders leeg.' })
  readonly maat!: string;

  @Field(() => String, { description: 'Hoe het cijfer heet.' })
  readonly naam!: string;

  @Field(() => EenheidCode, { description: 'Waarin het cijfer is uitgedrukt.' })
  readonly eenheid!: Eenheid;

  @Field(() => Int, { description: 'Op hoeveel decimalen het wordt afgerond.' })
  readonly decimalen!: number;

  @Field(() => [String], { description: 'Namen van de uitsplitsingen van dit cijfer.' })
  readonly uitsplitsingen!: readonly string[];
}

@ObjectType('Indicator', {
  description: 'Wat geteld wordt, en hoe: de definitie die nu geldt.',
  simpleResolvers: true,
})
export class IndicatorVeld {
  @Field(() => ID, { description: 'Naam, zoals het argument indicator haar verwacht.' })
  readonly id!: string;

  @Field(() => String, { description: 'Hoe de indicator heet.' })
  readonly naam!: string;

  @Field(() => Boolean, { description: 'Is het een van de kerncijfers?' })
  readonly kerncijfer!: boolean;

  @Field(() => String, { description: 'Wat er geteld wordt, in één zin.' })
  readonly definitie!: string;

  @Field(() => String, { description: 'Hetzelfde in eenvoudige woorden.' })
  readonly toelichting!: string;

  @Field(() => String, { description: 'Wat als één telt: persoon, geval, bedrag of plaats.' })
  readonly teltAlsEen!: string;

  @Field(() => String, {
    description: 'schooljaar, kalenderjaar, peildatum, kwartaal, of eigen: zoals de bron ze noemt.',
  })
  readonly periodesoort!: string;

  @Field(() => String, { description: 'Wanneer er geteld wordt.' })
  readonly teldatum!: string;

  @Field(() => String, { description: 'hoger_is_beter, lager_is_beter of neutraal.' })
  readonly richting!: string;

  @Field(() => String, {
    description:
      'Hoe het beschermd wordt: persoon en bijzonder worden beschermd, organisatie en open niet.',
  })
  readonly bescherming!: string;

  @Field(() => String, { description: 'Waar de definitie op berust.' })
  readonly grond!: string;

  @Field(() => String, { description: 'Volgens welke regels geteld wordt.' })
  readonly regelset!: string;

  @Field(() => Int, { description: 'Versie van de definitie.' })
  readonly versie!: number;

  @Field(() => String, { description: 'Vanaf welke dag de definitie geldt, als JJJJ-MM-DD.' })
  readonly geldigVanaf!: string;

  @Field(() => [Figuur], { description: 'De cijfers van de indicator.' })
  readonly figuren!: readonly Figuur[];

  @Field(() => [Uitsplitsing], { description: 'Waarnaar de indicator wordt uitgesplitst.' })
  readonly uitsplitsingen!: readonly Uitsplitsing[];
}
