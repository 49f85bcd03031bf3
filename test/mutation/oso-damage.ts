import type { Damage } from './byte-damage.js';
import { ODD_TEXTS } from './odd-texts.js';
import { escaped } from './xml-damage.js';

/** Changes the text of an element, wherever it stands. */
function text(name: string, texts: readonly string[]): Damage<string> {
  return (content, dice) =>
    content.replace(
      new RegExp(`(<${name}>)[^<]*`),
      (_, tag: string) => tag + escaped(dice.pick([...texts, ...ODD_TEXTS])),
    );
}

function without(name: string): Damage<string> {
  return (content) => content.replace(new RegExp(`<${name}>[\\s\\S]*?</${name}>`), '');
}

/** What a program of a school may write wrong in a dossier. */
export const OSO_DAMAGE: Readonly<Record<string, Damage<string>>> = {
  'another version of the standard': text('standaardversie', ['2018', '2020.1', ' 2019.1 ']),
  'a dossier of another sort': text('overdrachtsoort', ['overstapdossier', 'SWV-DOSSIER']),
  'no consent': text('toestemming', ['Nee', 'ja', 'JA', 'Ja ', 'n.v.t.']),
  'a provisional dossier': text('voorlopigdossier', ['true', '1', '0', 'False']),
  'no consent at all': without('inzage'),
  'no pupil': without('leerling'),
  'no number': without('bsn'),
  'two pupils': (content) => content.replace(/<leerling>[\s\S]*<\/leerling>/, (one) => one + one),
  'a category that may not be read': (content, dice) =>
    content.replace(/VERPLICHT/g, (one) =>
      dice.chance(0.7) ? one : dice.pick(['VERBODEN', 'OPT_UIT', 'OPTIONEEL', '', 'misschien']),
    ),
  'a category is missing': (content, dice) =>
    without(`cat_${dice.pick(['school', 'leerling', 'schoolloopbaan', 'verzuim'])}`)(content, dice),
  'an odd school': text('brincode', ['99', '99aa', '99AA00', 'Verzonnenaar']),
  'an odd place': text('vestigingscode', ['1', '001', 'A']),
  'an odd date of the dossier': text('datum', ['2024-02-03Z', '03-02-2024', 'Quirijn']),
  'an odd date of birth': text('geboortedatum', ['2008-05-06Z', '1908-05-06', '20080506']),
  'an odd number of the pupil': text('bsn', ['123', '99000001', 'L-77', 'Verzonnenaar']),
  'an odd number of the decision': text('tlvbeschikkingsnummer', ['990700001', 'van Quirijn 1']),
  'an odd day': text('tlvingangdatum', ['2022-08-01T00:00:00', '2026-08-01']),
  'an odd number of hours': text('urengeoorloofd', ['3,5', '-3', '1e3', '3.555']),
  'very many parts': (content, dice) =>
    content.replace(/<opp>.*?<\/opp>/, (one) => one.repeat(dice.pick([10, 995, 1001, 3000]))),
  'a left out element that never ends': (content) => content.replace('</achternaam>', ''),
  'left out elements in each other': (content) =>
    content.replace('<roepnaam>', '<roepnaam><achternaam><gba>x</gba></achternaam>'),
  'a left out element that hides others': (content) =>
    content
      .replace('<roepnaam>', '<achternaam>')
      .replace('</leerling>', '</achternaam></leerling>'),
  'a large attachment': (content, dice) =>
    content.replace('QUFBQUFBQUE=', 'QUFB\n'.repeat(dice.pick([1000, 400_000]))),
};
