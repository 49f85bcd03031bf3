import {
  type Dimension,
  dimensionsOf,
  figureName,
  INDICATORS,
  type Indicator,
  type PublishedDefinition,
  type PublishedParameter,
  parameterOf,
} from '@peildatum/schema';
import { type ParameterValue, parameterOn } from '../marts/parameters.js';

/** The definitions of all figures as they stand now, with the norms of the swv; a publication keeps its own copy. */
export function publishedDefinitions(
  parameters: readonly ParameterValue[],
  cut: string,
): readonly PublishedDefinition[] {
  return INDICATORS.filter(({ heldBack }) => heldBack === undefined).flatMap((indicator) =>
    indicator.figures.map((figure) => ({
      figuur: figureName(indicator, figure),
      indicator: indicator.id,
      maat: figure.maat,
      naam: figure.name,
      indicatorNaam: indicator.name,
      thema: indicator.theme,
      definitie: indicator.definition,
      toelichting: indicator.explanation,
      eenheid: figure.eenheid,
      decimalen: figure.decimals,
      periodesoort: indicator.period,
      teldatum: indicator.countDate,
      richting: indicator.direction,
      grond: indicator.ground,
      regelset: indicator.ruleSet,
      versie: indicator.version,
      kerncijfer: indicator.headline,
      uitsplitsingen: figure.dimensions.map((breakdown) => ({
        naam: breakdown,
        omschrijving: sayBreakdown(indicator.dimensions, breakdown),
      })),
      parameters: publishedParameters(indicator, parameters, cut),
    })),
  );
}

function sayBreakdown(dimensions: readonly Dimension[], breakdown: string): string {
  const words = dimensionsOf(breakdown).map(
    (name) => dimensions.find((dimension) => dimension.name === name)?.description ?? name,
  );
  return words.join(' en ');
}

/** What the swv says of the norms of an indicator, and else the value that holds at the cut. */
function publishedParameters(
  { parameters: names = [], ruleSet }: Indicator,
  own: readonly ParameterValue[],
  cut: string,
): readonly PublishedParameter[] {
  return names.flatMap((name) => {
    const said = own.filter(({ parameter }) => parameter === name);
    // what the swv says goes before the value of the product, which holds on all other days
    const values = [...said, parameterOn([], ruleSet, name, cut)];
    return values.map(({ value, from, until }) => ({
      naam: name,
      omschrijving: parameterOf(name).description,
      waarde: value,
      van: from,
      tot: until === 'infinity' ? null : until,
    }));
  });
}
