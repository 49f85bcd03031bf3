import type { Eenheid, PublishedDefinition } from '@peildatum/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EenheidCode } from '../graphql/codes.js';

@ObjectType('Uitsplitsing', {
  description: 'Waarnaar een cijfer is uitgesplitst.',
  simpleResolvers: true,
})
export class Uitsplitsing {
  @Field(() => String, { description: 'Naam, zoals het argument uitsplitsing haar verwacht.' })
  readonly naam!: string;

  @Field(() => String, { description: 'Wat het is, in woorden.' })
  readonly omschrijving!: string;
}

@ObjectType('Parameter', {
  description: 'Een norm of bedrag van het samenwerkingsverband waarmee is geteld.',
  simpleResolvers: true,
})
export class Parameter {
  @Field(() => ID, { description: 'Naam van de parameter.' })
  readonly naam!: string;

  @Field(() => String, { description: 'Wat het is.' })
  readonly omschrijving!: string;

  @Field(() => String, { description: 'De waarde.' })
  readonly waarde!: string;

  @Field(() => String, { description: 'De eerste dag waarop zij geldt, als JJJJ-MM-DD.' })
  readonly van!: string;

  @Field(() => String, { nullable: true, description: 'De laatste dag; leeg zolang zij geldt.' })
  readonly tot!: string | null;
}

@ObjectType('Definitie', {
  description: 'Wat een cijfer betekent, zoals dat gold toen de publicatie werd gemaakt.',
  simpleResolvers: true,
})
export class Definitie implements PublishedDefinition {
  @Field(() => ID, { description: 'Naam van het cijfer, bijvoorbeeld vergoedingen/bedrag.' })
  readonly figuur!: string;

  @Field(() => ID, { description: 'De indicator waar het cijfer bij hoort.' })
  readonly indicator!: string;

  @Field(() => String, {
    description: 'Welk cijfer van de indicator; leeg als de indicator één cijfer heeft.',
  })
  readonly maat!: string;

  @Field(() => String, { description: 'Hoe het cijfer heet.' })
  readonly naam!: string;

  @Field(() => String, { description: 'Hoe de indicator heet.' })
  readonly indicatorNaam!: string;

  @Field(() => String, { description: 'Wat er geteld is, in één zin.' })
  readonly definitie!: string;

  @Field(() => String, { description: 'Hetzelfde in eenvoudige woorden.' })
  readonly toelichting!: string;

  @Field(() => EenheidCode, { description: 'Waarin het cijfer is uitgedrukt.' })
  readonly eenheid!: Eenheid;

  @Field(() => Int, { description: 'Op hoeveel decimalen het cijfer is afgerond.' })
  readonly decimalen!: number;

  @Field(() => String, {
    description: 'schooljaar, kalenderjaar, peildatum, kwartaal, of eigen: zoals de bron ze noemt.',
  })
  readonly periodesoort!: string;

  @Field(() => String, { description: 'Wanneer er geteld is.' })
  readonly teldatum!: string;

  @Field(() => String, { description: 'hoger_is_beter, lager_is_beter of neutraal.' })
  readonly richting!: string;

  @Field(() => String, { description: 'Waar de definitie op berust.' })
  readonly grond!: string;

  @Field(() => String, { description: 'Volgens welke regels geteld is.' })
  readonly regelset!: string;

  @Field(() => Int, { description: 'Versie van de definitie; een andere betekenis is een andere.' })
  readonly versie!: number;

  @Field(() => Boolean, { description: 'Is het een van de kerncijfers?' })
  readonly kerncijfer!: boolean;

  @Field(() => [Uitsplitsing], { description: 'Waarnaar het cijfer is uitgesplitst.' })
  readonly uitsplitsingen!: readonly Uitsplitsing[];

  @Field(() => String, { nullable: true, description: 'Het thema waar de indicator bij hoort.' })
  readonly thema?: string;

  @Field(() => [Parameter], {
    nullable: true,
    description: 'Normen en bedragen waarmee is geteld, met de dagen waarop zij gelden.',
  })
  readonly parameters?: readonly Parameter[];
}
