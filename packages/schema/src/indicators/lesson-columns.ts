/** The header of a delivery of verzuim, for worked examples. */
export const VERZUIM = 'leerling_id;vestiging;datum;lesuur;minuten;soort;reden;geoorloofd';

/** What people see for geoorloofd. */
export const GEOORLOOFD = { J: 'geoorloofd', N: 'ongeoorloofd' };
