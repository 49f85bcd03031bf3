// Made by bin/generate-documents.mjs; change the questions, not this file.
/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Wat er met een cijfer aan de hand is. */
export type CelStatus =
  /** Over deze periode is niet alles geleverd, of het cijfer is nog niet te meten. */
  | 'geen_gegevens'
  /** Dit cijfer wordt niet getoond, zodat niemand herkend kan worden. */
  | 'niet_getoond'
  /** Er is niets om door te delen. */
  | 'niet_van_toepassing'
  /** Het cijfer wordt getoond. */
  | 'ok'
  /** Er zijn minder dan tien waarnemingen. */
  | 'te_weinig';

/** Waarin een cijfer is uitgedrukt. */
export type Eenheid =
  /** Een aantal van iets anders dan leerlingen. */
  | 'aantal'
  /** Een aantal kalenderdagen. */
  | 'dagen'
  /** Een bedrag in euro. */
  | 'euro'
  /** Voltijdbanen. */
  | 'fte'
  /** Een aantal leerlingen. */
  | 'leerlingen'
  /** Een aantal op elke duizend leerlingen. */
  | 'per_1000'
  /** Een percentage. */
  | 'procent'
  /** Een aantal uren. */
  | 'uren'
  /** Een getal dat twee bedragen vergelijkt. */
  | 'verhouding'
  /** Verschilt per doel: de eenheid van het cijfer waar het doel over gaat. */
  | 'wisselend';

/** Hoe het met een publicatie staat. */
export type PublicatieStatus =
  /** Nog niet vastgesteld; alleen zichtbaar voor wie erover gaat. */
  | 'concept'
  /** Ingetrokken; de cijfers zijn niet meer op te vragen. */
  | 'ingetrokken'
  /** Vastgesteld: dit zijn de cijfers die gelden. */
  | 'vastgesteld'
  /** Vervangen door een nieuwere versie; de cijfers zijn niet meer op te vragen. */
  | 'vervangen';

export type IndicatorQueryVariables = Exact<{
  publicatie: string | number;
  indicator: string | number;
  uitsplitsing?: string | null | undefined;
  uitgesplitst: boolean;
}>;


export type IndicatorQuery = { readonly totalen: ReadonlyArray<{ readonly indicator: string, readonly periode: string, readonly status: CelStatus, readonly dimensies: ReadonlyArray<{ readonly naam: string, readonly waarde: string, readonly label: string }>, readonly cel:
      | { readonly tekst: string, readonly uitleg: string }
      | { readonly waarde: number, readonly tekst: string, readonly tellerTekst: string | null, readonly noemerTekst: string | null }
      | { readonly tekst: string, readonly uitleg: string }
      | { readonly tekst: string, readonly uitleg: string, readonly tellerTekst: string | null, readonly noemerTekst: string | null }
      | { readonly tekst: string, readonly uitleg: string }
     }>, readonly delen?: ReadonlyArray<{ readonly indicator: string, readonly periode: string, readonly status: CelStatus, readonly dimensies: ReadonlyArray<{ readonly naam: string, readonly waarde: string, readonly label: string }>, readonly cel:
      | { readonly tekst: string, readonly uitleg: string }
      | { readonly waarde: number, readonly tekst: string, readonly tellerTekst: string | null, readonly noemerTekst: string | null }
      | { readonly tekst: string, readonly uitleg: string }
      | { readonly tekst: string, readonly uitleg: string, readonly tellerTekst: string | null, readonly noemerTekst: string | null }
      | { readonly tekst: string, readonly uitleg: string }
     }> };

export type CijferveldenFragment = { readonly indicator: string, readonly periode: string, readonly status: CelStatus, readonly dimensies: ReadonlyArray<{ readonly naam: string, readonly waarde: string, readonly label: string }>, readonly cel:
    | { readonly tekst: string, readonly uitleg: string }
    | { readonly waarde: number, readonly tekst: string, readonly tellerTekst: string | null, readonly noemerTekst: string | null }
    | { readonly tekst: string, readonly uitleg: string }
    | { readonly tekst: string, readonly uitleg: string, readonly tellerTekst: string | null, readonly noemerTekst: string | null }
    | { readonly tekst: string, readonly uitleg: string }
   };

export type PublicatieQueryVariables = Exact<{
  id: string | number;
}>;


export type PublicatieQuery = { readonly publicatie: { readonly id: string, readonly swv: string, readonly tot: string, readonly versie: number, readonly status: PublicatieStatus, readonly vastgesteldOp: string | null, readonly hash: string, readonly codeVersie: string, readonly vervangenDoor: string | null, readonly bronvermelding: string, readonly downloads: { readonly arrow: string }, readonly definities: ReadonlyArray<{ readonly figuur: string, readonly indicator: string, readonly maat: string, readonly naam: string, readonly indicatorNaam: string, readonly definitie: string, readonly toelichting: string, readonly eenheid: Eenheid, readonly periodesoort: string, readonly teldatum: string, readonly richting: string, readonly grond: string, readonly regelset: string, readonly versie: number, readonly kerncijfer: boolean, readonly uitsplitsingen: ReadonlyArray<{ readonly naam: string, readonly omschrijving: string }> }> } | null };

export type PublicatiesQueryVariables = Exact<{ [key: string]: never; }>;


export type PublicatiesQuery = { readonly publicaties: ReadonlyArray<{ readonly id: string, readonly swv: string, readonly tot: string, readonly versie: number, readonly status: PublicatieStatus }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CijferveldenFragmentDoc = new TypedDocumentString(`
    fragment Cijfervelden on Cijfer {
  indicator
  periode
  status
  dimensies {
    naam
    waarde
    label
  }
  cel {
    ... on GetoondCijfer {
      waarde
      tekst
      tellerTekst
      noemerTekst
    }
    ... on NietGetoond {
      tekst
      uitleg
    }
    ... on GeenGegevens {
      tekst
      uitleg
    }
    ... on NietVanToepassing {
      tekst
      uitleg
      tellerTekst
      noemerTekst
    }
    ... on TeWeinig {
      tekst
      uitleg
    }
  }
}
    `, {"fragmentName":"Cijfervelden"}) as unknown as TypedDocumentString<CijferveldenFragment, unknown>;
export const IndicatorDocument = new TypedDocumentString(`
    query Indicator($publicatie: ID!, $indicator: ID!, $uitsplitsing: String, $uitgesplitst: Boolean!) {
  totalen: cijfers(publicatie: $publicatie, indicator: $indicator) {
    ...Cijfervelden
  }
  delen: cijfers(
    publicatie: $publicatie
    indicator: $indicator
    uitsplitsing: $uitsplitsing
  ) @include(if: $uitgesplitst) {
    ...Cijfervelden
  }
}
    fragment Cijfervelden on Cijfer {
  indicator
  periode
  status
  dimensies {
    naam
    waarde
    label
  }
  cel {
    ... on GetoondCijfer {
      waarde
      tekst
      tellerTekst
      noemerTekst
    }
    ... on NietGetoond {
      tekst
      uitleg
    }
    ... on GeenGegevens {
      tekst
      uitleg
    }
    ... on NietVanToepassing {
      tekst
      uitleg
      tellerTekst
      noemerTekst
    }
    ... on TeWeinig {
      tekst
      uitleg
    }
  }
}`) as unknown as TypedDocumentString<IndicatorQuery, IndicatorQueryVariables>;
export const PublicatieDocument = new TypedDocumentString(`
    query Publicatie($id: ID!) {
  publicatie(id: $id) {
    id
    swv
    tot
    versie
    status
    vastgesteldOp
    hash
    codeVersie
    vervangenDoor
    bronvermelding
    downloads {
      arrow
    }
    definities {
      figuur
      indicator
      maat
      naam
      indicatorNaam
      definitie
      toelichting
      eenheid
      periodesoort
      teldatum
      richting
      grond
      regelset
      versie
      kerncijfer
      uitsplitsingen {
        naam
        omschrijving
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PublicatieQuery, PublicatieQueryVariables>;
export const PublicatiesDocument = new TypedDocumentString(`
    query Publicaties {
  publicaties(first: 200) {
    id
    swv
    tot
    versie
    status
  }
}
    `) as unknown as TypedDocumentString<PublicatiesQuery, PublicatiesQueryVariables>;