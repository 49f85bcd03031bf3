import { Fault } from '@peildatum/schema';
import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  Lexer,
  type SelectionSetNode,
  type Source,
  TokenKind,
  type ValidationContext,
} from 'graphql';

/** Text beyond this is not parsed: checking that fields can be merged grows with the square of their number. */
export const MOST_TOKENS = 3000;
const MOST_LEVELS = 10;
// the introspection that tools ask for goes 15 deep: a list of a list of a list is a type of a type of a type
const MOST_INTROSPECTION_LEVELS = 16;
const MOST_FIELDS = 1000;
const MOST_ALIASES = 50;

interface Size {
  readonly levels: number;
  readonly introspectionLevels: number;
  readonly fields: number;
  readonly aliases: number;
}

const NOTHING: Size = { levels: 0, introspectionLevels: 0, fields: 0, aliases: 0 };

/**
 * Refuses a question that is too deep or too wide, with fragments written out. It looks at the document alone:
 * the schema has no field whose cost a variable could raise (the cells of an answer are counted apart), so
 * Apollo may remember a document that passed.
 */
export function querySizeRule(context: ValidationContext): ASTVisitor {
  const measured = new Map<string, Size>();
  return {
    OperationDefinition(node) {
      const size = sizeOf(node.selectionSet, (name) => context.getFragment(name), measured);
      const fault = sizeFault(size);
      if (fault !== undefined) {
        context.reportError(new GraphQLError(fault.message, { nodes: node, originalError: fault }));
      }
    },
  };
}

/** Did the parser stop because there was too much to read? */
export function hasTooManyTokens(source: Source): boolean {
  const lexer = new Lexer(source);
  try {
    for (let count = 0; count <= MOST_TOKENS; count += 1) {
      if (lexer.advance().kind === TokenKind.EOF) return false;
    }
    return true;
  } catch {
    return false;
  }
}

function sizeFault({ levels, introspectionLevels, fields, aliases }: Size): Fault | undefined {
  const excess = [
    levels > MOST_LEVELS && `zij is meer dan ${MOST_LEVELS} lagen diep`,
    introspectionLevels > MOST_INTROSPECTION_LEVELS &&
      `zij vraagt het schema meer dan ${MOST_INTROSPECTION_LEVELS} lagen diep op`,
    fields > MOST_FIELDS && `zij heeft meer dan ${MOST_FIELDS} velden`,
    aliases > MOST_ALIASES && `zij heeft meer dan ${MOST_ALIASES} aliassen`,
  ].filter((text) => text !== false);
  if (excess.length === 0) return undefined;
  return new Fault('vraag_te_groot', `Wat er te veel is: ${excess.join('; ')}.`);
}

function sizeOf(
  { selections }: SelectionSetNode,
  fragmentOf: (name: string) => FragmentDefinitionNode | null | undefined,
  measured: Map<string, Size>,
): Size {
  let size = NOTHING;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const asksSchema = selection.name.value.startsWith('__');
      const below =
        selection.selectionSet === undefined
          ? NOTHING
          : sizeOf(selection.selectionSet, fragmentOf, measured);
      size = sum(size, {
        // what stands below __schema is counted apart, from there
        levels: asksSchema ? 1 : below.levels + 1,
        introspectionLevels: asksSchema ? below.levels + 1 : below.introspectionLevels,
        fields: below.fields + 1,
        aliases: below.aliases + (selection.alias === undefined ? 0 : 1),
      });
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      size = sum(size, sizeOf(selection.selectionSet, fragmentOf, measured));
    } else {
      const name = selection.name.value;
      if (!measured.has(name)) {
        // a fragment that holds itself counts as nothing here; another rule refuses it
        measured.set(name, NOTHING);
        const fragment = fragmentOf(name);
        if (fragment) measured.set(name, sizeOf(fragment.selectionSet, fragmentOf, measured));
      }
      size = sum(size, measured.get(name) ?? NOTHING);
    }
  }
  return size;
}

function sum(a: Size, b: Size): Size {
  return {
    levels: Math.max(a.levels, b.levels),
    introspectionLevels: Math.max(a.introspectionLevels, b.introspectionLevels),
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
  };
}
