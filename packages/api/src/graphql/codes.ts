import {
  CELL_STATUS,
  type CellStatus,
  type ComparisonStatus,
  type Eenheid,
  GOAL_VERDICTS,
  type GoalVerdict,
  PUBLICATION_STATUS,
  type PublicationStatus,
  STATUS_WORDS,
  TIES_OUT,
  type TiesOut,
  UNITS,
  VERDICT_WORDS,
} from '@peildatum/schema';
import { registerEnumType } from 'type-graphql';

type Codes<Code extends string> = { readonly [C in Code]: C };

function codesOf<Code extends string>(codes: readonly Code[]): Codes<Code> {
  return Object.fromEntries(codes.map((code) => [code, code])) as Codes<Code>;
}

function described<Code extends string>(
  words: Readonly<Record<Code, string>>,
): Record<Code, { description: string }> {
  return Object.fromEntries(
    Object.entries<string>(words).map(([code, description]) => [code, { description }]),
  ) as Record<Code, { description: string }>;
}

export const CelStatus = codesOf(CELL_STATUS);
registerEnumType(CelStatus, {
  name: 'CelStatus',
  description: 'Wat er met een cijfer aan de hand is.',
  valuesConfig: described<CellStatus>(
    Object.fromEntries(CELL_STATUS.map((status) => [status, STATUS_WORDS[status].long])) as Record<
      CellStatus,
      string
    >,
  ),
});

export const PublicatieStatus = codesOf(PUBLICATION_STATUS);
registerEnumType(PublicatieStatus, {
  name: 'PublicatieStatus',
  description: 'Hoe het met een publicatie staat.',
  valuesConfig: described<PublicationStatus>({
    concept: 'Nog niet vastgesteld; alleen zichtbaar voor wie erover gaat.',
    vastgesteld: 'Vastgesteld: dit zijn de cijfers die gelden.',
    vervangen: 'Vervangen door een nieuwere versie; de cijfers zijn niet meer op te vragen.',
    ingetrokken: 'Ingetrokken; de cijfers zijn niet meer op te vragen.',
  }),
});

const EENHEID_WORDS = Object.fromEntries(
  Object.entries(UNITS).map(([unit, { says }]) => [unit, says]),
) as Readonly<Record<Eenheid, string>>;
export const EenheidCode = codesOf(Object.keys(EENHEID_WORDS) as Eenheid[]);
registerEnumType(EenheidCode, {
  name: 'Eenheid',
  description: 'Waarin een cijfer is uitgedrukt.',
  valuesConfig: described(EENHEID_WORDS),
});

export const DoelOordeel = codesOf(GOAL_VERDICTS);
registerEnumType(DoelOordeel, {
  name: 'DoelOordeel',
  description: 'Wat er van een doel te zeggen is.',
  valuesConfig: described<GoalVerdict>(
    Object.fromEntries(
      GOAL_VERDICTS.map((verdict) => [verdict, VERDICT_WORDS[verdict].long]),
    ) as Record<GoalVerdict, string>,
  ),
});

const COMPARISON_STATUS_WORDS: Readonly<Record<ComparisonStatus, string>> = {
  ...(Object.fromEntries(
    CELL_STATUS.map((status) => [status, STATUS_WORDS[status].long]),
  ) as Record<CellStatus, string>),
  ok: 'Beide cijfers worden getoond.',
  reeksbreuk: 'De cijfers zijn volgens andere regels geteld en worden niet vergeleken.',
  loopt_nog: 'De periode loopt nog; een deel wordt niet naast een hele periode gelegd.',
  geen_eerdere: 'Er is geen cijfer om mee te vergelijken.',
};
export const VergelijkingStatus = codesOf(
  Object.keys(COMPARISON_STATUS_WORDS) as ComparisonStatus[],
);
registerEnumType(VergelijkingStatus, {
  name: 'VergelijkingStatus',
  description: 'Hoe een vergelijking uitviel.',
  valuesConfig: described(COMPARISON_STATUS_WORDS),
});

export const AansluitingUitkomst = codesOf(Object.keys(TIES_OUT) as TiesOut[]);
registerEnumType(AansluitingUitkomst, {
  name: 'AansluitingUitkomst',
  description: 'Of bedragen aansluiten op het grootboek.',
  valuesConfig: described(TIES_OUT),
});
