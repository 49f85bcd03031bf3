/** The number that a Dutch text prints: `€ 1.234,50`, `12,5 %`, `-3`; null where it prints none, or several. */
export function numberIn(text: string): number | null {
  const found = numbersIn(text);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Every number in a Dutch text. */
export function numbersIn(text: string): readonly number[] {
  const plain = text.replace(/[\u00a0\u202f]/g, ' ').replace(/\u2212/g, '-');
  return [
    ...plain.matchAll(
      /(?<![\w.,])(?:-\s*(?=€)|-)?(?:€\s*)?(-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?)(?![\w])/g,
    ),
  ].map(([whole, digits = '']) => {
    const value = Number(digits.replaceAll('.', '').replace(',', '.'));
    return whole.startsWith('-') && value > 0 ? -value : value;
  });
}
