import {
  figureName,
  formatDate,
  formatPeriod,
  INDICATORS,
  isOfGoals,
  parameterOf,
  RULE_SETS,
  recipeName,
  SETTINGS,
  STATUS_WORDS,
  THEMES,
} from '@peildatum/schema';
import { examplesPart } from './example-part.mjs';
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
  const themes = Object.entries(THEMES).flatMap(([theme, name]) => {
    const rows = INDICATORS.filter((indicator) => indicator.theme === theme).map((indicator) => [
      indicatorLink(indicator.id, '../'),
      code(indicator.id),
      indicator.headline ? 'ja' : 'nee',
      indicator.period,
      [...new Set(indicator.figures.map(({ eenheid }) => wordsOf(EENHEID, eenheid)))].join(', '),
      indicator.heldBack === undefined
        ? wordsOf(BESCHERMING_KORT, indicator.disclosure)
        : 'alleen voor medewerkers',
    ]);
    return rows.length === 0
      ? []
      : [
          `## ${name}`,
          table(
            ['Indicator', 'Voor programma’s', 'Kerncijfer', 'Periode', 'Eenheid', 'Getoond'],
            rows,
          ),
        ];
  });
  const statuses = Object.entries(STATUS_WORDS).map(([status, { short, long }]) => [
    short,
    code(status),
    long,
  ]);
  return page('Indicatoren', 'packages/schema/src/indicators/', [
    'Wat Peildatum telt, en hoe. Elke publicatie bewaart de definities zoals zij waren toen zij werd gemaakt; deze bladzijden tonen ze zoals zij nu zijn.',
    ...themes,
    '## Wat er bij een cijfer kan staan',
    'Een ontbrekend cijfer is nooit 0.',
    table(['In het kort', 'Voor programma’s', 'Betekenis'], statuses),
    'Kan een uitsplitsing als geheel niet worden getoond, dan staat zij er als één regel met de waarde `*`.',
  ]);
}

function indicatorPage(indicator) {
  const recipe = recipeName(indicator);
  const declaration = `packages/schema/src/indicators/${recipe.replaceAll('_', '-')}.ts`;
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
    scales(indicator),
    '## Uitsplitsingen',
    dimensions(indicator),
    ...((indicator.parameters ?? []).length === 0
      ? []
      : ['## Normen en bedragen', parameters(indicator)]),
    '## Wat er geleverd moet zijn',
    deliveries(indicator),
    '## Wat wordt getoond',
    disclosure(indicator),
    '## Hoe het wordt geteld',
    `De telling zelf staat in [packages/etl/sql/marts/${recipe}.sql](../../packages/etl/sql/marts/${recipe}.sql), de definitie in [${declaration}](../../${declaration}).`,
    ...(indicator.examples.length === 0 ? [] : ['## Voorbeelden', examplesPart(indicator)]),
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
    ['Regelset', `${code(indicator.ruleSet)}: ${wordsOf(RULE_SETS, indicator.ruleSet)}`],
    ['Versie van de definitie', String(indicator.version)],
    ['Geldt vanaf', formatDate(indicator.validFrom)],
    ...(indicator.seriesBreaks ?? []).map(({ from, reason }) => [
      'Reeksbreuk',
      `${formatDate(from)}: ${reason}`,
    ]),
    ...(indicator.twelveMonths === true
      ? [['Voortschrijdend', 'ook als som over de laatste twaalf maanden']]
      : []),
  ];
}

function sayRecipe(recipe) {
  if (recipe.kind === 'som') {
    const by = recipe.divisor === undefined ? '' : `, gedeeld door ${recipe.divisor}`;
    return `som van ${code(recipe.of)}${by}`;
  }
  if (recipe.kind === 'verschil') return `${code(recipe.of)} min ${code(recipe.minus)}`;
  if (recipe.kind === 'percentiel') return sayPercentile(recipe);
  if (recipe.kind === 'prognose') {
    return `${code(recipe.of)} maal ${code(recipe.times)}, gedeeld door ${code(recipe.noemer)}`;
  }
  if (recipe.kind !== 'aandeel') return 'het cijfer van een andere indicator';
  const times = recipe.factor === 1 ? '' : `, maal ${recipe.factor}`;
  return `${code(recipe.teller)} gedeeld door ${code(recipe.noemer)}${times}`;
}

const PERCENTIELEN = {
  0.25: 'eerste kwartiel',
  0.5: 'mediaan',
  0.75: 'derde kwartiel',
  0.9: 'p90',
};

function sayPercentile({ scale, of, at, least }) {
  return `${PERCENTIELEN[at]} van ${code(scale)} over ${code(of)}, met interpolatie tussen twee waarnemingen; getoond vanaf ${least}`;
}

function sayRounding({ recipe, decimals }) {
  if (recipe.kind === 'doel') return 'die van het cijfer waar het doel over gaat';
  const isExact =
    recipe.kind === 'verschil' || (recipe.kind === 'som' && recipe.divisor === undefined);
  if (isExact) {
    return decimals === 0 ? 'geen: een geheel getal' : 'geen: exact, met hoogstens twee decimalen';
  }
  if (decimals === 0) return 'op een geheel getal; een half gaat van nul af';
  const places = decimals === 1 ? '1 decimaal' : `${decimals} decimalen`;
  return `${places}; één keer, aan het eind; een half gaat van nul af`;
}

function scales({ scales: declared = {} }) {
  const names = Object.entries(declared);
  if (names.length === 0) return '';
  return [
    'Een mediaan, kwartiel of p90 wordt genomen over:',
    table(
      ['Naam', 'Omschrijving'],
      names.map(([name, description]) => [code(name), description]),
    ),
  ].join('\n\n');
}

function parameters({ parameters: names, ruleSet }) {
  return [
    'Een samenwerkingsverband dat andere heeft, levert die als [parameters](../bronnen/parameters.md).',
    table(
      ['Naam', 'Omschrijving', 'Waarde', 'Bron'],
      names.map((name) => {
        const { description, values, ruleSets, source } = parameterOf(name);
        const value = ruleSets?.[ruleSet] ?? values.map((one) => one.value).join(', ');
        return [code(name), description, value === '' ? 'geen' : value.replace('.', ','), source];
      }),
    ),
  ].join('\n\n');
}

function shares(indicator) {
  if (isOfGoals(indicator)) {
    return 'Teller en noemer zijn die van het cijfer waar het doel over gaat. Bij elk cijfer van een doel staan ook de streefwaarde, het oordeel en het cijfer van een jaar eerder.';
  }
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
    sayBreakdowns(indicator),
    table(['Naam', 'Omschrijving', 'Waarden', 'Bij'], rows),
    ...(outcome.length === 0
      ? []
      : [
          `Naar ${names} wordt de uitkomst verdeeld: elk deel is een deel van de hele noemer, en samen zijn de delen het totaal.`,
        ]),
  ].join('\n\n');
}

function sayBreakdowns({ figures }) {
  const joined = [...new Set(figures.flatMap(({ dimensions: by }) => by))].filter((by) =>
    by.includes('+'),
  );
  const single = figures.some(({ dimensions: by }) => by.some((name) => !name.includes('+')));
  const without = figures.filter(({ total }) => total === false).map(({ name }) => name);
  const parts = [
    single ? 'Elk cijfer is er in totaal en naar één uitsplitsing tegelijk.' : '',
    joined.length === 0 ? '' : `Samen: ${joined.map(code).join(', ')}.`,
    without.length === 0 ? '' : `Zonder totaal: ${without.join(', ')}.`,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function sayValues({ labels, words }) {
  const named = Object.entries(words ?? {}).map(([value, word]) =>
    value === word ? code(value) : `${code(value)} ${word}`,
  );
  if (named.length > 0) return named.join(', ');
  return labels === undefined ? 'de waarde zelf' : wordsOf(HERKOMST, labels);
}

function figuresBy({ figures }, { name }) {
  const by = figures.filter((figure) =>
    figure.dimensions.some((breakdown) => breakdown.split('+').includes(name)),
  );
  return by.length === figures.length ? 'elk cijfer' : by.map((figure) => figure.name).join(', ');
}

/** What must be delivered for an indicator, or for one of its figures alone. */
function missing(figure, requires) {
  const which = requires.length === 1 ? 'deze levering' : 'een van deze leveringen';
  const where = figure === '' ? 'staat er' : `staat bij ${figure}`;
  return [
    `Ontbreekt ${which}, dan ${where} “${STATUS_WORDS.geen_gegevens.short}”.`,
    list(requires.map(({ kind, when }) => `${sourceLink(kind, '../')}: ${wordsOf(WANNEER, when)}`)),
  ];
}

function deliveries(indicator) {
  const { figures, requires, looksInto, observedOn } = indicator;
  const parts = requires.length === 0 ? [] : missing('', requires);
  for (const figure of figures) {
    if (figure.requires !== undefined) parts.push(...missing(figure.name, figure.requires));
  }
  const ofFigures = figures.flatMap((figure) => (figure.requires ?? []).map(({ kind }) => kind));
  const consulted = looksInto.filter((kind) => !ofFigures.includes(kind));
  if (consulted.length > 0) {
    parts.push(
      `Daarnaast wordt gekeken in ${consulted.map((kind) => sourceLink(kind, '../')).join(', ')}, maar daar hoeft niets in te staan.`,
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
  if (indicator.heldBack !== undefined) {
    return `Alleen voor medewerkers: dit cijfer staat niet in publicaties. ${indicator.heldBack}`;
  }
  const threshold = SETTINGS.find(({ name }) => name === 'PEILDATUM_DREMPEL')?.fallback;
  const text = wordsOf(BESCHERMING, indicator.disclosure)(Number(threshold));
  const counted = ['persoon', 'bijzonder'].includes(indicator.disclosure)
    ? indicator.figures
        .filter(({ countEquivalent }) => countEquivalent != null)
        .map(
          ({ name, countEquivalent }) =>
            `${name} geeft ${code(countEquivalent)} prijs en wordt beschermd zoals dat aantal`,
        )
    : [];
  return counted.length === 0 ? text : `${text}\n\n${list(counted.map(sentence))}`;
}
