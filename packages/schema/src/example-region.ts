/**
 * The made-up region of the worked examples, as deliveries: by file name. {swv} stands for the swv of the example.
 *
 * vo in the area: 99AA00 (6700, gemeente 9801, bestuur 99001), 99AB00 (6701, 9802, 99001), 99AC00 (pro, 6700, 9801, 99002),
 * 99AD00 (tussenvoorziening, 6700, 9801, 99002). vo outside the area: 99BU00 (6999, 9809, 99009).
 * vso in the area: 99VA00 (6700, 9801, 99003), 99VB00 (6701, 9802, 99003). vso outside the area: 99VU00 (6999, 9809, 99009).
 * PC4 6700 is Verzonnenstad, 6701 Bedachtdorp; 6999 is Elders and belongs to VO9999.
 */
export const EXAMPLE_REGION: Readonly<Record<string, string>> = {
  'alle-vestigingen-vo.csv': [
    'BEVOEGD GEZAG NUMMER;BRIN NUMMER;VESTIGINGSNUMMER;VESTIGINGSNAAM;POSTCODE;GEMEENTENUMMER;GEMEENTENAAM;ONDERWIJSSTRUCTUUR',
    '99001;99AA;99AA00;Verzonnen College;6700 AA;9801;VERZONNENSTAD;VBO/MAVO/HAVO/VWO',
    '99001;99AB;99AB00;Bedacht Lyceum;6701 AB;9802;BEDACHTDORP;HAVO/VWO',
    '99002;99AC;99AC00;Praktijkschool De Verzinner;6700 AC;9801;VERZONNENSTAD;PRO',
    '99002;99AD;99AD00;Tussenvoorziening Het Hersenspinsel;6700 AD;9801;VERZONNENSTAD;VBO/MAVO',
    '99009;99BU;99BU00;College Elders;6999 BU;9809;ELDERS;HAVO/VWO',
    '',
  ].join('\n'),
  'gemiddelde-afstand-verzonnen.csv': [
    'PEILDATUM;BRIN_NUMMER;VESTIGINGSNUMMER;INSTELLINGSNAAM_VESTIGING;POSTCODE_VESTIGING;GEMEENTENUMMER;GEMEENTENAAM;SOORT_PO;BEVOEGD_GEZAG_NUMMER;AFSTAND;LEERLINGEN',
    '20231001;99VA;00;Vso De Fantasie;6700AV;9801;Verzonnenstad;Vso;99003;8000,5;120',
    '20231001;99VB;00;Vso Het Droombeeld;6701AV;9802;Bedachtdorp;Vso;99003;7000,25;60',
    '20231001;99VU;00;Vso Elders;6999AV;9809;Elders;Vso;99009;7000,25;60',
    '',
  ].join('\n'),
  'regio_indeling_swv_pc4.csv': [
    'POSTCODE4;GEMEENTENAAM;SWV_PO;SWV_VO',
    '6700;Verzonnenstad;PO9901;{swv}',
    '6701;Bedachtdorp;PO9901;{swv}',
    '6999;Elders;PO9902;VO9999',
    '',
  ].join('\n'),
  'vestiging_kenmerken.csv': [
    'vestiging;swv;tussenvoorziening;van;tot',
    '99AD00;;J;2015-08-01;',
    '',
  ].join('\n'),
};
