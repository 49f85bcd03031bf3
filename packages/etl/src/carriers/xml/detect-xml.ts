import { Fault } from '@peildatum/schema';
import { fileBytes } from '../file-bytes.js';
import { decodeXml } from './text-stream.js';
import { createXmlParser, type XmlElement } from './xml-parser.js';

export type XmlKind = 'oso' | 'xaf';

const OSO = 'http://www.edustandaard.nl/oso_gegevensset/2019/dossier';
const XAF = 'http://www.auditfiles.nl/XAF/3.2';

/** More than any root element needs. */
const LONGEST = 100_000;
const PIECE = 10_000;

/** What kind of XML a file is, by its root element; a kind or version that we do not read is a fault. Reads no further. */
export async function detectXml(path: string): Promise<XmlKind> {
  let kind: XmlKind | undefined;
  const parser = createXmlParser(LONGEST, {
    onOpen: (element) => {
      kind ??= kindOf(element);
    },
    onText: () => undefined,
    onClose: () => undefined,
  });
  for await (const text of decodeXml(fileBytes(path))) {
    // in small pieces: what stands behind the root is none of our business
    for (let at = 0; at < text.length; at += PIECE) {
      parser.write(text.slice(at, at + PIECE));
      if (kind !== undefined) return kind;
    }
  }
  parser.end();
  throw new Fault('xml_onbekend');
}

/** The kind that a root element stands for, in the one version that we read. */
export function kindOf(root: Pick<XmlElement, 'local' | 'uri'>): XmlKind {
  if (root.local === 'auditfile') {
    if (root.uri === XAF) return 'xaf';
    throw new Fault('xaf_versie', sayVersion(root.uri, /XAF[/_](\d+\.\d+)$/));
  }
  if (root.local === 'dossier' && root.uri.includes('edustandaard.nl/oso_gegevensset')) {
    if (root.uri === OSO) return 'oso';
    throw new Fault('oso_versie', sayVersion(root.uri, /oso_gegevensset\/(\d{4})\//));
  }
  throw new Fault('xml_onbekend');
}

function sayVersion(uri: string, pattern: RegExp): string {
  const version = pattern.exec(uri)?.[1];
  return version === undefined ? '' : `Gevonden: ${version}.`;
}
