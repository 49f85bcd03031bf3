import { crc32, deflateRawSync } from 'node:zlib';

/** What a zip says of a part, where that differs from what is true. */
export interface Lie {
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly packedSize?: number;
  readonly size?: number;
  /** Only in the head before the part. */
  readonly localName?: string;
  readonly localMethod?: number;
  /** Where the list says that the part begins. */
  readonly offset?: number;
  /** Further field in the list. */
  readonly extra?: Buffer;
  /** Bytes that stand where the packed content should be. */
  readonly packed?: Buffer;
}

export interface Part {
  readonly name: string;
  readonly content: Buffer;
  readonly lie?: Lie;
}

/** Writes a zip of parts in their order; a part may stand in it twice. */
export function writeZip(parts: readonly Part[], comment = ''): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, content, lie = {} } of parts) {
    const packed = lie.packed ?? deflateRawSync(content);
    const fields = fieldsOf(name, content, packed, lie);
    const local = Buffer.from(fields);
    if (lie.localMethod !== undefined) local.writeUInt16LE(lie.localMethod, 4);
    const localName = Buffer.from(lie.localName ?? name);
    local.writeUInt16LE(localName.length, 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), local, localName, packed]);
    const extra = lie.extra ?? Buffer.alloc(0);
    fields.writeUInt16LE(extra.length, 24);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((lie.offset ?? at) >>> 0, 10);
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, tail, Buffer.from(name), extra);
    files.push(file);
    at += file.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...files, directory, end, Buffer.from(comment, 'latin1')]);
}

/** The fields that the head of a part and the list have in common, from the version on. */
function fieldsOf(name: string, content: Buffer, packed: Buffer, lie: Lie): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(lie.flags ?? 0, 2);
  fields.writeUInt16LE(lie.method ?? 8, 4);
  fields.writeUInt32LE(lie.crc ?? crc32(content), 10);
  fields.writeUInt32LE((lie.packedSize ?? packed.length) >>> 0, 14);
  fields.writeUInt32LE((lie.size ?? content.length) >>> 0, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return fields;
}

/** A zip64 field: sizes and a place of eight bytes each. */
export function largeSizes(...values: readonly bigint[]): Buffer {
  const field = Buffer.alloc(4 + values.length * 8);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(values.length * 8, 2);
  values.forEach((value, at) => void field.writeBigUInt64LE(value, 4 + at * 8));
  return field;
}
