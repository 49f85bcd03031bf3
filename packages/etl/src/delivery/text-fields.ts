import { addField, createFields, type Fields, hashOf } from './csv.js';

const UTF8 = new TextEncoder();

/** Brings the texts of a record (of a workbook, of XML) to bytes, so that one reader reads the records of every carrier. */
export function createTextFields(): (texts: readonly string[]) => Fields {
  const fields = createFields();
  let bytes = new Uint8Array(4096);
  return (texts) => {
    let needed = 0;
    for (const text of texts) needed += text.length * 3;
    if (needed > bytes.length) bytes = new Uint8Array(needed * 2);
    fields.bytes = bytes;
    fields.count = 0;
    let used = 0;
    for (const text of texts) {
      const { written } = UTF8.encodeInto(text, bytes.subarray(used));
      addField(fields, used, used + written, hashOf(bytes, used, used + written));
      used += written;
    }
    return fields;
  };
}
