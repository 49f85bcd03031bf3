import {
  figureName,
  formatDate,
  formatPeriod,
  INDICATORS,
  SETTINGS,
  STATUS_WORDS,
} from '@peildatum/schema';
import { indicatorLink, pageFile, sourceLink } from './links.mjs';
import { code, list, page, sentence, table } from './markdown.mjs';
import {
  BESCHERMING,
  BESCHERMING_KORT,
  EENHEID,
  HERKOMST,
  PERIODE,
  RICHTING,
  TELT_ALS_EEN,
  VOORBEELDPERIODE,
  WANNEER,
  wordsOf,
} from './words.mjs';

/** The list of indicators and a page of each: path and text. */
export function indicatorPages() {
  return [['docs/indicatoren/README.md', listPage()], ...INDICATORS.map(indicatorPage)];
}

function listPage() {
  const rows = INDICATORS.map((indicator) => [
    indicatorLink(indicator.id, '../'),
    code(indicator.id),
    indicator.headline ? 'ja' : 'nee',
    indicator.period,
    [...new Set(indicator.figures.map(({ eenheid }) => wordsOf(EENHEID, eenheid)))].join(', '),
    wordsOf(BESCHERMING_KORT, indicator.disclosure),
  ]);
  const statuses = Object.entries(STATUS_WORDS).map(([status, { short, long }]) => [
    short,
    code(status),
    long,
  ]);
  return page('Indicatoren', 'packages/schema/src/indicators/', [
    'Wat Peildatum telt, en hoe. Elke publicatie bewaart de definities zoals zij waren toen zij werd gemaakt; deze bladzijden tonen ze zoals zij nu zijn.',
    table(['Indicator', 'Voor programma’s', 'Kerncijfer', 'Periode', 'Eenheid', 'Getoond'], rows),
    '## Wat er bij een cijfer kan staan',
    'Een ontbrekend cijfer is nooit 0.',
    table(['In het kort', 'Voor programma’s', 'Betekenis'], statuses),
    'Kan een uitsplitsing als geheel niet worden getoond, dan staat zij er als één regel met de waarde `*`.',
  ]);
}

function indicatorPage(indicator) {
  const declaration = `packages/schema/src/indicators/${indicator.id.replaceAll('_', '-')}.ts`;
  const text = page(indicator.name, declaration, [
    indicator.explanation,
    `**Definitie.** ${indicator.definition}`,
    '## In het kort',
    table(['', ''], facts(indicator)),
    '## Cijfers',
    table(
      ['Cijfer', 'Voor programma’s', 'Eenheid', 'Berekening', 'Afronding'],
      indicator.figures.map((figure) => [
        figure.name,
        code(figureName(indicator, figure)),
        wordsOf(EENHEID, figure.eenheid),
        sayRecipe(figure.recipe),
        sayRounding(figure),
      ]),
    ),
    '## Teller en noemer',
    shares(indicator),
    '## Wat er geteld wordt',
    `Deze ${Object.keys(indicator.measures).length === 1 ? 'telling staat' : 'tellingen staan'} per ${indicator.period} en per combinatie van uitsplitsingen in de database; elk cijfer volgt eruit.`,
    table(
      ['Naam', 'Soort', 'Omschrijving'],
      Object.entries(indicator.measures).map(([name, measure]) => [
        code(name),
        measure.type,
        measure.description,
      ]),
    ),
    '## Uitsplitsingen',
    dimensions(indicator),
    '## Wat er geleverd moet zijn',
    deliveries(indicator),
    '## Wat wordt getoond',
    disclosure(indicator),
    '## Hoe het wordt geteld',
    `De telling zelf staat in [packages/etl/sql/marts/${indicator.id}.sql](../../packages/etl/sql/marts/${indicator.id}.sql), de definitie in [${declaration}](../../${declaration}).`,
  ]);
  return [`docs/indicatoren/${pageFile(indicator.id)}`, text];
}

function facts(indicator) {
  const example = wordsOf(VOORBEELDPERIODE, indicator.period);
  return [
    ['Voor programma’s', code(indicator.id)],
    ['Kerncijfer', indicator.headline ? 'ja' : 'nee'],
    ['Periode', `${wordsOf(PERIODE, indicator.period)} (${code(example)})`],
    ['Teldatum', indicator.countDate],
    ['Wat als één telt', wordsOf(TELT_ALS_EEN, indicator.countsAsOne)],
    ['Richting', wordsOf(RICHTING, indicator.direction)],
    ['Grond', indicator.ground],
    ['Regelset', indicator.ruleSet],
    ['Versie van de definitie', String(indicator.version)],
    ['Geldt vanaf', formatDate(indicator.validFrom)],
  ];
}

function sayRecipe(recipe) {
  if (recipe.kind === 'som') return `som van ${code(recipe.of)}`;
  if (recipe.kind === 'verschil') return `${code(recipe.of)} min ${code(recipe.minus)}`;
  const times = recipe.factor === 1 ? '' : `, maal ${recipe.factor}`;
  return `${code(recipe.teller)} gedeeld door ${code(recipe.noemer)}${times}`;
}

function sayRounding({ recipe, decimals }) {
  if (recipe.kind !== 'aandeel') {
    return decimals === 0 ? 'geen: een geheel getal' : 'geen: exact tot op de cent';
  }
  const places = decimals === 1 ? '1 decimaal' : `${decimals} decimalen`;
  return `${places}; één keer, aan het eind; een half gaat van nul af`;
}

function shares(indicator) {
  const lines = indicator.figures
    .filter(({ recipe }) => recipe.kind === 'aandeel')
    .map(({ name, recipe }) => {
      const say = (measure) => `${indicator.measures[measure].description} (${code(measure)})`;
      return `**${name}.** Teller: ${say(recipe.teller)}. Noemer: ${say(recipe.noemer)}. Is de noemer 0, dan staat er “${STATUS_WORDS.niet_van_toepassing.short}”.`;
    });
  const others = indicator.figures.length - lines.length;
  if (others > 0) {
    lines.push(
      `${lines.length === 0 ? 'Dit is geen aandeel' : 'De andere cijfers zijn geen aandeel'}: de teller is de waarde zelf en een noemer is er niet.`,
    );
  }
  return lines.join('\n\n');
}

function dimensions(indicator) {
  if (indicator.dimensions.length === 0) {
    return 'Geen: het cijfer is er alleen voor het hele samenwerkingsverband.';
  }
  const rows = indicator.dimensions.map((dimension) => [
    code(dimension.name),
    dimension.description,
    sayValues(dimension),
    figuresBy(indicator, dimension),
  ]);
  const outcome = indicator.dimensions.filter(({ ofOutcome }) => ofOutcome === true);
  const names = outcome.map(({ name }) => code(name)).join(' en ');
  return [
    'Elk cijfer is er in totaal en naar één uitsplitsing tegelijk.',
    table(['Naam', 'Omschrijving', 'Waarden', 'Bij'], rows),
    ...(outcome.length === 0
      ? []
      : [
          `Naar ${names} wordt de uitkomst verdeeld: elk deel is een deel van de hele noemer, en samen zijn de delen het totaal.`,
        ]),
  ].join('\n\n');
}

function sayValues({ labels, words }) {
  const named = Object.entries(words ?? {}).map(([value, word]) =>
    value === word ? code(value) : `${code(value)} ${word}`,
  );
  if (named.length > 0) return named.join(', ');
  return labels === undefined ? 'de waarde zelf' : wordsOf(HERKOMST, labels);
}

function figuresBy({ figures }, { name }) {
  const by = figures.filter((figure) => figure.dimensions.includes(name));
  return by.length === figures.length ? 'elk cijfer' : by.map((figure) => figure.name).join(', ');
}

function deliveries(indicator) {
  const { requires, looksInto, observedOn } = indicator;
  const needed = requires.map(
    ({ kind, when }) => `${sourceLink(kind, '../')}: ${wordsOf(WANNEER, when)}`,
  );
  const parts = [
    `Ontbreekt ${requires.length === 1 ? 'deze levering' : 'een van deze leveringen'}, dan staat er “${STATUS_WORDS.geen_gegevens.short}”.`,
    list(needed),
  ];
  if (looksInto.length > 0) {
    parts.push(
      `Daarnaast wordt gekeken in ${looksInto.map((kind) => sourceLink(kind, '../')).join(', ')}, maar daar hoeft niets in te staan.`,
    );
  }
  if (observedOn !== undefined) {
    const period = wordsOf(VOORBEELDPERIODE, indicator.period);
    parts.push(
      `Het cijfer over ${formatPeriod(period)} is er pas in een publicatie tot en met ${formatDate(observedOn(period))} of later.`,
    );
  }
  return parts.join('\n\n');
}

function disclosure(indicator) {
  const threshold = SETTINGS.find(({ name }) => name === 'PEILDATUM_DREMPEL')?.fallback;
  const text = wordsOf(BESCHERMING, indicator.disclosure)(Number(threshold));
  const counted = ['persoon', 'bijzonder'].includes(indicator.disclosure)
    ? indicator.figures
        .filter(({ countEquivalent }) => countEquivalent !== undefined)
        .map(
          ({ name, countEquivalent }) =>
            `${name} geeft ${code(countEquivalent)} prijs en wordt beschermd zoals dat aantal`,
        )
    : [];
  return counted.length === 0 ? text : `${text}\n\n${list(counted.map(sentence))}`;
}
