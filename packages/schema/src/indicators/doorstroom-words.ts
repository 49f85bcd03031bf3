/** What the moments of instroom are called. */
export const INSTROOM = {
  kerst: 'na de kerstvakantie',
  zomer: 'na de zomervakantie',
  afwijkend: 'op een ander moment',
};
