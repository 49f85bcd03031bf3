import { CHECK_LEVELS, CHECK_STAGES, CHECKS } from '@peildatum/schema';
import { sourceLink } from './links.mjs';
import { code, list, page, table } from './markdown.mjs';
import { CONTROLENIVEAU, CONTROLESTAP, wordsOf } from './words.mjs';

/** Every check of a delivery, each under a heading of its own, so that a message can point at it: path and text. */
export function checkPage() {
  const text = page('Controles', 'packages/schema/src/checks/ en de regels van de bronnen', [
    `Op een levering worden ${CHECKS.length} controles gedaan. Elke controle heeft een code die niet verandert. Wat gevonden is, staat er nooit bij als persoonsgegeven: van een foute waarde wordt alleen de vorm genoemd, van een levering alleen aantallen en codes.`,
    table(
      ['Niveau', 'Controles', 'Wat er met de rij of het bestand gebeurt'],
      CHECK_LEVELS.map((level) => [
        level,
        String(CHECKS.filter((check) => check.level === level).length),
        wordsOf(CONTROLENIVEAU, level),
      ]),
    ),
    ...CHECK_STAGES.flatMap(stagePart),
  ]);
  return ['docs/controles.md', text];
}

function stagePart(stage) {
  const { title, words } = wordsOf(CONTROLESTAP, stage);
  const checks = CHECKS.filter((check) => check.stage === stage);
  return [`## ${title}`, words, ...checks.flatMap(checkPart)];
}

function checkPart({ id, level, explanation, action, kinds, norm, example }) {
  return [
    `### ${code(id)}`,
    explanation,
    list([
      `Niveau: ${level}`,
      `Wat te doen: ${action}`,
      `Bij: ${kinds.length === 0 ? 'alle soorten' : kinds.map((kind) => sourceLink(kind, '')).join(', ')}`,
      ...(norm === undefined ? [] : [`Norm: ${norm}`]),
      ...(example === undefined
        ? []
        : [
            `Voorbeeld: gemeld bij ${sayValues(example.wrong)}; goed bij ${sayValues(example.right)}`,
          ]),
    ]),
  ];
}

/** What is not named in an example is empty. */
function sayValues(values) {
  const said = Object.entries(values).map(([name, value]) => code(`${name} ${value}`));
  return said.length === 0 ? 'een rij waarin de kolommen leeg zijn' : said.join(', ');
}
