/** Three trajecten for the worked examples: T1 and T2 ended well, T3 went back to the vso. */
export const DRIE_TRAJECTEN = `
traject_id;leerling_id;vso_vestiging;vo_vestiging;start_voorbereiding;einde;uitkomst
T1;L1;99VA00;99AA00;2022-09-01;2023-10-01;geslaagd
T2;L2;99VA00;99AB00;2023-01-10;2023-10-01;geslaagd
T3;L3;99VB00;99AA00;2023-01-10;2023-09-01;terug_vso`;
