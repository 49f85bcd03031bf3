import type { Source } from '@peildatum/schema';

export function exampleDelivery(source: Source): {
  readonly fileName: string;
  readonly text: string;
};
