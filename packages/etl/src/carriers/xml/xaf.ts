import { Fault, sourceOf } from '@peildatum/schema';
import type { RecordReader } from '../../delivery/record-reader.js';
import { fileBytes } from '../file-bytes.js';
import { kindOf } from './detect-xml.js';
import { createElementPath } from './element-path.js';
import { createLeafText } from './leaf-text.js';
import { createLedger, LEDGER_READS } from './ledger.js';
import { createLineCounter } from './line-counter.js';
import { decodeXml } from './text-stream.js';
import { createXmlParser, feed } from './xml-parser.js';

const COLUMNS = Object.keys(sourceOf('grootboek')?.columns ?? {});

/**
 * Reads a ledger (XAF 3.2): one record for each line of the opening balance and of the transactions. It must meet its
 * own control totals and every transaction must balance; both are known at the end, so the refusal may come last.
 */
export const readXaf: RecordReader = async function* (path, limits, onRecord) {
  const where = createElementPath();
  const leaf = createLeafText(limits.lineLength);
  const lineOf = createLineCounter();
  onRecord(COLUMNS, lineOf(1));
  const ledger = createLedger((row, line) => {
    onRecord(
      COLUMNS.map((name) => row[name] ?? ''),
      lineOf(line),
    );
  });
  const parser = createXmlParser(limits.lineLength, {
    onOpen: (element) => {
      const at = where.enter(element);
      leaf.clear();
      if (where.above() === '' && kindOf(element) !== 'xaf') throw new Fault('xml_onbekend');
      if (LEDGER_READS.has(at)) ledger.begin(at, parser.line());
    },
    onText: leaf.add,
    onClose: ({ local }) => {
      const above = where.above();
      const at = where.leave();
      const text = leaf.take();
      if (LEDGER_READS.has(at)) ledger.end(at);
      // an element of another namespace has the local name, and not the path
      else if (LEDGER_READS.get(above)?.has(local) === true && at.endsWith(`/${local}`)) {
        ledger.value(above, local, text);
      }
    },
  });
  yield* feed(decodeXml(fileBytes(path)), parser);
};
