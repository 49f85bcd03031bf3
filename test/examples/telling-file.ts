const COLUMNS = [1, 2, 3, 4, 5, 6].flatMap((leerjaar) =>
  (['M', 'V'] as const).map((geslacht) => ({ leerjaar: String(leerjaar), geslacht })),
);

const HEADER = [
  'BRIN NUMMER',
  'VESTIGINGSNUMMER',
  'INSTELLINGSNAAM VESTIGING',
  'ONDERWIJSTYPE VO EN LEER- OF VERBLIJFSJAAR',
  'ELEMENTCODE',
  ...COLUMNS.map(
    ({ leerjaar, geslacht }) =>
      `LEER- OF VERBLIJFSJAAR ${leerjaar} - ${geslacht === 'M' ? 'MAN' : 'VROUW'}`,
  ),
].join(';');

/** DUO's file of pupils from lines `vestiging;onderwijstype;leerjaar;geslacht;aantal`; what no line says is 0. */
export function tellingFile(lines: string): string {
  const counted = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [vestiging = '', type = '', leerjaar = '', geslacht = '', aantal = ''] = line
        .trim()
        .split(';');
      return { vestiging, type, leerjaar, geslacht, aantal };
    });
  const places = new Set(counted.map(({ vestiging, type }) => `${vestiging};${type}`));
  const rows = [...places].map((place) => {
    const [vestiging = '', type = ''] = place.split(';');
    const own = counted.filter((one) => one.vestiging === vestiging && one.type === type);
    const counts = COLUMNS.map(
      ({ leerjaar, geslacht }) =>
        own.find((one) => one.leerjaar === leerjaar && one.geslacht === geslacht)?.aantal ?? '0',
    );
    const head = [vestiging.slice(0, 4), vestiging, `School ${vestiging}`, type, '0024'];
    return [...head, ...counts].join(';');
  });
  return `${[HEADER, ...rows].join('\n')}\n`;
}
