import { TextDecoder } from 'node:util';

/** Decodes stretches of bytes that are whole by themselves. */
export function createDecoder(encoding: string): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(encoding);
  // without `stream`, Node 20 reads windows-1252 as latin1: quotes and the euro sign become control characters
  const options = { stream: encoding === 'windows-1252' };
  return (bytes) => decoder.decode(bytes, options);
}
