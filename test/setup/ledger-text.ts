/** A cost in the ledger: its day, kostenplaats and amount in euro as text (negative: a correction); paid from the bank. */
export type Cost = readonly [date: string, kostenplaats: string, amount: string];

/** An auditfile (XAF 3.2) of one year with these costs, each a booking of its own on account 44000 and the bank. */
export function ledgerText(year: number, costs: readonly Cost[]): string {
  const cents = costs.map(([, , amount]) => Math.round(Number(amount) * 100));
  const sum = (cents.reduce((total, one) => total + one, 0) / 100).toFixed(2);
  const bookings = costs.map(([date, kostenplaats, amount], at) => {
    const place = kostenplaats === '' ? '' : `<costID>${kostenplaats}</costID>`;
    return `<transaction><nr>${at + 1}</nr><desc>Kosten</desc><periodNumber>1</periodNumber><trDt>${date}</trDt>
<trLine><nr>1</nr><accID>44000</accID><docRef>F</docRef><effDate>${date}</effDate><amnt>${amount}</amnt><amntTp>D</amntTp>${place}</trLine>
<trLine><nr>2</nr><accID>1000</accID><docRef>F</docRef><effDate>${date}</effDate><amnt>${amount}</amnt><amntTp>C</amntTp></trLine>
</transaction>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<auditfile xmlns="http://www.auditfiles.nl/XAF/3.2">
<header><fiscalYear>${year}</fiscalYear><startDate>${year}-01-01</startDate><endDate>${year}-12-31</endDate><curCode>EUR</curCode>
<dateCreated>${year + 1}-01-15</dateCreated><softwareDesc>Verzonnen boekhouding</softwareDesc></header>
<company><companyName>Samenwerkingsverband Verzonnen</companyName><taxRegistrationCountry>NL</taxRegistrationCountry>
<generalLedger>
<ledgerAccount><accID>1000</accID><accDesc>Bank</accDesc><accTp>B</accTp></ledgerAccount>
<ledgerAccount><accID>44000</accID><accDesc>Kosten</accDesc><accTp>P</accTp></ledgerAccount>
</generalLedger>
<transactions><linesCount>${costs.length * 2}</linesCount><totalDebit>${sum}</totalDebit><totalCredit>${sum}</totalCredit>
<journal><jrnID>BNK</jrnID><desc>Bank</desc><jrnTp>B</jrnTp>
${bookings.join('\n')}
</journal></transactions></company></auditfile>
`;
}
