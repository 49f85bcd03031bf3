import type { TiesOut } from '@peildatum/schema';
import { Field, ObjectType } from 'type-graphql';
import { AansluitingUitkomst } from '../graphql/codes.js';

@ObjectType('Aansluiting', {
  description: 'Of de vergoedingen en verplichtingen van een jaar aansluiten op het grootboek.',
  simpleResolvers: true,
})
export class Aansluiting {
  @Field(() => String, { description: 'Het kalenderjaar.' })
  readonly jaar!: string;

  @Field(() => AansluitingUitkomst, { description: 'De uitkomst.' })
  readonly uitkomst!: TiesOut;

  @Field(() => String, { description: 'De uitkomst in woorden.' })
  readonly tekst!: string;
}
