import { join } from 'node:path';
import type { Publication } from '@peildatum/schema';
import { drawCharts } from './charts/drawings.js';
import { kerncijfers } from './content/kerncijfers.js';
import { type Effects, REAL_EFFECTS } from './effects.js';
import { docxOf } from './formats/docx.js';
import { htmlOf } from './formats/html.js';

/** Writes one section of the jaarverslag with the headline figures, as DOCX and HTML. Returns the paths. */
export async function writeSection(
  publication: Publication,
  options: { readonly jaar: number; readonly folder: string },
  effects: Effects = REAL_EFFECTS,
): Promise<{ docx: string; html: string }> {
  const section = kerncijfers(publication, options.jaar);
  const drawings = drawCharts(section);
  const base = join(
    options.folder,
    `jaarverslag-${publication.swv}-${options.jaar}-${section.name}`,
  );
  const paths = { docx: `${base}.docx`, html: `${base}.html` };
  const html = htmlOf(section, drawings);
  const docx = await docxOf(section, drawings);
  await effects.writeFile(paths.html, html);
  await effects.writeFile(paths.docx, docx);
  return paths;
}
