import { VERDICT_WORDS } from '@peildatum/schema';
import { code, list, table } from './markdown.mjs';

const EXAMPLE = `ondersteuningsplan: 2024-2027
programmas:
  - id: doorstroom
    naam: Doorstroom vso naar vo
    doelen:
      - id: d1
        tekst: Meer leerlingen stromen door naar regulier vo
        indicator: doorstroompercentage
        richting: hoger
        streefwaarden:
          "2024-2025": 4.5
          "2025-2026": 5.0
          "2026-2027": 5.5
        bronnen: ["https://voorbeeld.invalid/plan"]
`;

const KEYS = [
  ['ondersteuningsplan', 'de jaren van het plan, als 2024-2027; hoogstens elf jaren'],
  ['programmas', 'een lijst; elk programma heeft een eigen id, een naam en een lijst doelen'],
  ['id', 'korte naam van het doel, één keer in het plan'],
  ['tekst', 'het doel in een zin'],
  ['indicator', 'het cijfer dat telt: de naam van een indicator, of indicator/maat'],
  ['richting', 'hoger of lager'],
  ['streefwaarden', 'per periode een getal; elke streefwaarde wordt een rij'],
  ['bronnen', 'webadressen waar het doel beschreven staat; mag ontbreken'],
];

/** How a plan is written, for the page of its source. */
export function goalsFormat() {
  return [
    '## Hoe het bestand eruitziet',
    'Een plan is een YAML-bestand met deze naam. Alles hierin is verzonnen:',
    `\`\`\`yaml\n${EXAMPLE}\`\`\``,
    table(
      ['Sleutel', 'Wat erin staat'],
      KEYS.map(([key, says]) => [code(key), says]),
    ),
    list([
      'Schrijf een periode zoals de indicator haar heeft: 2023-2024 voor een schooljaar, 2024 voor een jaar, 2024-10-01 voor een peildatum, 2024-K3 voor een kwartaal.',
      'Schrijf elke streefwaarde op een eigen regel: een bevinding noemt de regel van haar streefwaarde. Staan er meer op één regel, dan telt zij door: de tweede heet de regel erna.',
      `Een onbekende sleutel, een id die twee keer voorkomt of een doel zonder streefwaarden weigert het bestand (${code('doelen_onjuist')}). De andere fouten gelden alleen voor hun rij.`,
      'Een bestand over hetzelfde plan van dezelfde leverancier vervangt het vorige. Van een ander plan staat het ernaast: een periode hoort bij het nieuwste plan waar zij helemaal in valt, en anders bij het nieuwste dat is begonnen.',
    ]),
    '## Oordeel',
    table(
      ['Oordeel', 'Wanneer'],
      Object.values(VERDICT_WORDS).map(({ short, long }) => [short, long]),
    ),
  ];
}
