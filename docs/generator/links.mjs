import { indicatorOf, sourceOf } from '@peildatum/schema';

/** The page of an indicator or of a kind: its name in URLs has hyphens. */
export function pageFile(name) {
  return `${name.replaceAll(/[_@]/g, '-')}.md`;
}

/** A link to the page of an indicator; `docs` is the way to docs/ from the page that it stands on. */
export function indicatorLink(id, docs) {
  return `[${indicatorOf(id).name}](${docs}indicatoren/${pageFile(id)})`;
}

/** A link to the page of a kind, by its name or by other words. */
export function sourceLink(kind, docs, words = sourceOf(kind).name) {
  return `[${words}](${docs}bronnen/${pageFile(kind)})`;
}
