import { figureName, INDICATORS, type PublishedDefinition } from '@peildatum/schema';

/** The definitions of all figures as they stand now; a publication keeps its own copy. */
export function publishedDefinitions(): readonly PublishedDefinition[] {
  return INDICATORS.filter(({ heldBack }) => heldBack === undefined).flatMap((indicator) =>
    indicator.figures.map((figure) => ({
      figuur: figureName(indicator, figure),
      indicator: indicator.id,
      maat: figure.maat,
      naam: figure.name,
      indicatorNaam: indicator.name,
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
      uitsplitsingen: indicator.dimensions
        .filter((dimension) => figure.dimensions.includes(dimension.name))
        .map((dimension) => ({ naam: dimension.name, omschrijving: dimension.description })),
    })),
  );
}
