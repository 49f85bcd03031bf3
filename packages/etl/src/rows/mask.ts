/**
 * What may be said of a faulty value: its shape, never its content. Letters become a, digits 9, so that `31-13-2024`
 * shows as `99-99-9999`; a name or a number that stands in the wrong column tells nothing.
 */
export function maskValue(value: string): string {
  const shape = value
    .slice(0, 24)
    .replace(/\p{L}/gu, 'a')
    .replace(/\p{N}/gu, '9')
    .replace(/[^a9 .,;:/_+'"()<>%-]/gu, '?');
  return value.length > 24 ? `${shape}… (${value.length} tekens)` : shape;
}
