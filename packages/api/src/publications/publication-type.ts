import type { PublicationHead, PublicationStatus, PublishedProtection } from '@peildatum/schema';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PublicatieStatus } from '../graphql/codes.js';

@ObjectType('Downloads', {
  description: 'Bestanden met alle cijfers van een publicatie.',
  simpleResolvers: true,
})
export class Downloads {
  @Field(() => String, {
    description: 'Adres van het Arrow-bestand (IPC, bestandsvorm), op deze server.',
  })
  readonly arrow!: string;
}

@ObjectType('Bescherming', {
  description:
    'Hoe de cijfers van een publicatie zijn beschermd, en wat daarvan is bewezen. Welke aantallen klein zijn staat er niet in.',
  simpleResolvers: true,
})
export class Bescherming implements PublishedProtection {
  @Field(() => Int, {
    description:
      'Aantallen onder deze drempel worden niet getoond, behalve als een eerdere publicatie ze al gaf.',
  })
  readonly drempel!: number;

  @Field(() => Int, {
    description:
      'Op hoeveel gehele getallen een klein aantal dat niet getoond is ten minste kan uitkomen, voor ieder die meerekent.',
  })
  readonly breedte!: number;

  @Field(() => [String], {
    description: 'Met wie is gerekend, als iemand die alles optelt en aftrekt.',
  })
  readonly aanvallers!: readonly string[];

  @Field(() => Int, {
    description: 'Cellen van cijfers die over leerlingen gaan, met of zonder waarde.',
  })
  readonly cijfers!: number;

  @Field(() => Int, { description: 'Hoeveel daarvan getoond worden.' })
  readonly getoond!: number;

  @Field(() => Int, {
    description:
      'Het kleinste bereik, in gehele getallen, dat bewezen is voor elk klein aantal dat niet getoond is.',
  })
  readonly smalste!: number;

  @Field(() => String, { description: 'Kenmerk van wat bewezen is.' })
  readonly rooster!: string;

  @Field(() => Int, { description: 'Versie van de controle van het bewijs.' })
  readonly controleversie!: number;
}

@ObjectType('Publicatie', {
  description:
    'De cijfers van één samenwerkingsverband tot en met één dag. Een publicatie verandert nooit; een verbetering is een nieuwe versie.',
  simpleResolvers: true,
})
export class Publicatie implements Omit<PublicationHead, 'aansluiting'> {
  @Field(() => ID, { description: 'Vast kenmerk, bijvoorbeeld VO2708-2024-12-31-1.' })
  readonly id!: string;

  @Field(() => String, { description: 'Het samenwerkingsverband, bijvoorbeeld VO2708.' })
  readonly swv!: string;

  @Field(() => String, {
    description: 'De laatste dag waarover gegevens zijn verwerkt, als JJJJ-MM-DD.',
  })
  readonly tot!: string;

  @Field(() => Int, { description: 'De hoeveelste versie voor deze dag.' })
  readonly versie!: number;

  @Field(() => PublicatieStatus, { description: 'Hoe het nu met de publicatie staat.' })
  readonly status!: PublicationStatus;

  @Field(() => String, { description: 'Wanneer zij is gemaakt, in UTC volgens ISO 8601.' })
  readonly gemaaktOp!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Wanneer zij is vastgesteld, in UTC volgens ISO 8601.',
  })
  readonly vastgesteldOp!: string | null;

  @Field(() => String, { description: 'SHA-256 van alles wat een lezer van de publicatie ziet.' })
  readonly hash!: string;

  @Field(() => String, { description: 'Met welke versie van Peildatum zij is gemaakt.' })
  readonly codeVersie!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'De publicatie die voor deze in de plaats is gekomen.',
  })
  readonly vervangenDoor!: string | null;

  @Field(() => Bescherming, {
    nullable: true,
    description:
      'Hoe de cijfers zijn beschermd; leeg bij een publicatie van een oudere versie van Peildatum.',
  })
  readonly bescherming!: PublishedProtection | null;
}
