import { figureName, INDICATORS, type Indicator } from '@peildatum/schema';
import { Arg, Query, Resolver } from 'type-graphql';
import { IndicatorVeld } from './indicator-type.js';

@Resolver()
export class IndicatorResolver {
  @Query(() => [IndicatorVeld], {
    description: 'De catalogus: alle indicatoren met hun definitie, de kerncijfers eerst.',
  })
  indicatoren(
    @Arg('kerncijfer', () => Boolean, {
      nullable: true,
      description: 'Alleen de kerncijfers (true), of alleen de andere (false).',
    })
    kerncijfer?: boolean | null,
  ): IndicatorVeld[] {
    return INDICATORS.filter(({ headline }) => kerncijfer == null || headline === kerncijfer).map(
      indicatorView,
    );
  }
}

function indicatorView(indicator: Indicator): IndicatorVeld {
  return {
    id: indicator.id,
    naam: indicator.name,
    kerncijfer: indicator.headline,
    definitie: indicator.definition,
    toelichting: indicator.explanation,
    teltAlsEen: indicator.countsAsOne,
    periodesoort: indicator.period,
    teldatum: indicator.countDate,
    richting: indicator.direction,
    bescherming: indicator.disclosure,
    grond: indicator.ground,
    regelset: indicator.ruleSet,
    versie: indicator.version,
    geldigVanaf: indicator.validFrom,
    figuren: indicator.figures.map((figure) => ({
      id: figureName(indicator, figure),
      maat: figure.maat,
      naam: figure.name,
      eenheid: figure.eenheid,
      decimalen: figure.decimals,
      uitsplitsingen: figure.dimensions,
    })),
    uitsplitsingen: indicator.dimensions.map(({ name, description }) => ({
      naam: name,
      omschrijving: description,
    })),
  };
}
