import { createReadStream } from 'node:fs';
import { Fault } from '@peildatum/schema';

/** The bytes of a file, or of a stretch of it, in order; the file is closed when the caller stops early. */
export async function* fileBytes(
  path: string,
  stretch?: { readonly start: number; readonly length: number },
): AsyncGenerator<Buffer> {
  if (stretch?.length === 0) return;
  const file = createReadStream(path, {
    highWaterMark: 1 << 16,
    ...(stretch && { start: stretch.start, end: stretch.start + stretch.length - 1 }),
  });
  try {
    for await (const chunk of file) yield chunk as Buffer;
  } catch (error) {
    throw unreadable(error) ?? error;
  } finally {
    file.destroy();
  }
}

/** The fault of a file that is not there or may not be read, or undefined when the error is another one. */
export function unreadable(error: unknown): Fault | undefined {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  return ['ENOENT', 'EACCES', 'EISDIR', 'EPERM', 'ENOTDIR'].includes(code)
    ? new Fault('bestand_ontbreekt', '', error)
    : undefined;
}
