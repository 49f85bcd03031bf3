import { pupilNumber } from '../setup/made-up.js';
import type { Base } from './base-csv.js';

const OSO = 'http://www.edustandaard.nl/oso_gegevensset/2019/dossier';
const CATEGORIES = ['school', 'leerling', 'schoolloopbaan', 'onderwijsondersteuning', 'verzuim'];
const PUPIL = pupilNumber(7000);

const dossier = `<?xml version="1.0" encoding="UTF-8"?>
<dossier xmlns="${OSO}">
  <metadata>
    <datum>2024-02-03</datum>
    <standaardversie>2019.1</standaardversie>
    <categorie_uitlevering>
${CATEGORIES.map((name) => `      <cat_${name}>VERPLICHT</cat_${name}>`).join('\n')}
    </categorie_uitlevering>
  </metadata>
  <overdrachtsoort>swv-dossier</overdrachtsoort>
  <inzage><voorlopigdossier>false</voorlopigdossier><akkoord>Nee</akkoord><toestemming>Ja</toestemming></inzage>
  <huidigeschool>
    <naam>Verzonnen College</naam><brincode>99AA</brincode><vestigingscode>00</vestigingscode>
    <soort>VO</soort><type>LWOO</type>
    <leerling>
      <achternaam>Verzonnenaar</achternaam>
      <roepnaam>Quirijn</roepnaam>
      <voorvoegsel>van der</voorvoegsel>
      <geboortedatum>2008-05-06+01:00</geboortedatum>
      <bsn>${PUPIL}</bsn>
      <adreslijst><adres><straat>Droomkampsteeg</straat><postcode>6700AA</postcode></adres></adreslijst>
      <verzorger><achternaam>Bedenksma</achternaam><roepnaam>Zarah</roepnaam></verzorger>
      <datuminschrijving>2022-08-01</datuminschrijving>
      <schoolloopbaanlijst>
        <schoolloopbaan><schooljaar>2021-2022</schooljaar><jaargroep>8</jaargroep><begindatum>2021-08-01</begindatum><einddatum>2022-07-31</einddatum><brincode>99BB</brincode><vestigingscode>01</vestigingscode><schoolsoort>BAO</schoolsoort></schoolloopbaan>
        <schoolloopbaan><schooljaar>2022-2023</schooljaar><jaargroep>1</jaargroep><begindatum>2022-08-01</begindatum><brincode>99AA</brincode><vestigingscode>00</vestigingscode><schoolsoort>VO</schoolsoort><voelementcode>0041</voelementcode></schoolloopbaan>
      </schoolloopbaanlijst>
      <onderwijsondersteuning>
        <document><bestandsnaam>Verzonnenaar.pdf</bestandsnaam><bestandsinhoud>QUFBQUFBQUE=</bestandsinhoud></document>
        <opp><opp_ingangdatum>2022-09-01</opp_ingangdatum><opp_einddatum>2023-07-31</opp_einddatum></opp>
        <tlv><tlvingangdatum>2022-08-01</tlvingangdatum><tlveinddatum>2025-07-31</tlveinddatum><tlvswvnummer>VO9901</tlvswvnummer><tlvcategorie>M</tlvcategorie><tlvbeschikkingsnummer>B-12</tlvbeschikkingsnummer></tlv>
        <diagnose>Wat een arts van Quirijn vond</diagnose>
      </onderwijsondersteuning>
      <verzuim><urengeoorloofd>3.5</urengeoorloofd><urenongeoorloofd>0</urenongeoorloofd><meerdan25percent>false</meerdan25percent><contactleerplicht>true</contactleerplicht></verzuim>
    </leerling>
  </huidigeschool>
</dossier>
`;

/** A dossier with everything in it that may never be said. */
export const OSO_BASE: Base = {
  file: 'dossier.xml',
  content: Buffer.from(dossier),
  secrets: [
    ...[PUPIL, '2008-05-06', '06-05-2008', 'Verzonnenaar', 'Quirijn', 'Bedenksma', 'Zarah'],
    ...['Droomkampsteeg', 'Wat een arts', 'QUFBQUFBQUE'],
  ],
};

const BOOKINGS = 25;
const money = (cents: number): string =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
const amounts = Array.from({ length: BOOKINGS }, (_, at) => 1250 + at * 333);
const total = money(amounts.reduce((sum, amount) => sum + amount, 0));

const line = (nr: number, account: string, cents: number, side: 'D' | 'C'): string =>
  `<trLine><nr>${nr}</nr><accID>${account}</accID><docRef>F${nr}</docRef><effDate>2023-03-04</effDate><desc>aan J. Verzonnenaar</desc><amnt>${money(cents)}</amnt><amntTp>${side}</amntTp><costID>K${nr}</costID></trLine>`;

const ledger = `<?xml version="1.0" encoding="UTF-8"?>
<auditfile xmlns="http://www.auditfiles.nl/XAF/3.2">
<header><fiscalYear>2023</fiscalYear><startDate>2023-01-01</startDate><endDate>2023-12-31</endDate><curCode>EUR</curCode><dateCreated>2024-01-02</dateCreated></header>
<company><companyIdent>${pupilNumber(7100)}</companyIdent><companyName>Swv Verzonnen</companyName>
<customersSuppliers><customerSupplier><custSupID>${pupilNumber(7101)}</custSupID><custSupName>Bedenksma</custSupName></customerSupplier></customersSuppliers>
<generalLedger>
<ledgerAccount><accID>1000</accID><accDesc>Bank</accDesc><accTp>B</accTp><leadCode>10</leadCode><leadReference>BLimBanRba</leadReference></ledgerAccount>
<ledgerAccount><accID>4100</accID><accDesc>R/c Bedenksma</accDesc><accTp>P</accTp><taxonomy><taxoRef>rgs</taxoRef><entryPoint><conceptRef>rgs:WPerLesLon</conceptRef></entryPoint></taxonomy></ledgerAccount>
</generalLedger>
<openingBalance><opBalDate>2023-01-01</opBalDate><linesCount>2</linesCount><totalDebit>500.00</totalDebit><totalCredit>500.00</totalCredit>
<obLine><nr>1</nr><accID>1000</accID><amnt>500.00</amnt><amntTp>D</amntTp></obLine>
<obLine><nr>2</nr><accID>4100</accID><amnt>500.00</amnt><amntTp>C</amntTp></obLine></openingBalance>
<transactions><linesCount>${BOOKINGS * 2}</linesCount><totalDebit>${total}</totalDebit><totalCredit>${total}</totalCredit>
<journal><jrnID>MEM</jrnID><desc>memoriaal</desc><jrnTp>M</jrnTp>
${amounts
  .map(
    (cents, at) =>
      `<transaction><nr>${at + 1}</nr><desc>salaris Verzonnenaar</desc><periodNumber>3</periodNumber><trDt>2023-03-04</trDt>${line(1, '4100', cents, 'D')}
${line(2, '1000', cents, 'C')}</transaction>`,
  )
  .join('\n')}
</journal></transactions></company></auditfile>
`;

export const XAF_BASE: Base = {
  file: 'grootboek.xaf',
  content: Buffer.from(ledger),
  secrets: [pupilNumber(7100), pupilNumber(7101), 'Verzonnenaar', 'Bedenksma'],
};
