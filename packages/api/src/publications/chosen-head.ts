import { Fault, type PublicationHead } from '@peildatum/schema';
import type { RequestContext } from '../graphql/context.js';
import { absenceOf } from './gone-publication.js';

const SWV = /^[A-Z]{2}\d{4}$/;

/** An swv as it is stored; refuses what cannot be one. */
export function swvCode(swv: string): string {
  const code = swv.trim().toUpperCase();
  if (SWV.test(code)) return code;
  throw new Fault('vraag_onjuist', `Schrijf een samenwerkingsverband als VO2708.`);
}

/** The publication with this id, for as long as it may be seen. */
export async function headWithId(context: RequestContext, id: string): Promise<PublicationHead> {
  const head = await context.heads.load(id);
  if (head === undefined) throw await absenceOf(context.pool, id);
  return head;
}

/** The publication that is asked for, or the newest that is vastgesteld (of the swv). */
export async function chosenHead(
  context: RequestContext,
  args: { readonly publicatie?: string | null; readonly swv?: string | null },
): Promise<PublicationHead> {
  const swv = args.swv == null ? undefined : swvCode(args.swv);
  const { publicatie } = args;
  if (publicatie == null) {
    const newest = await context.newest.load(swv ?? '');
    if (newest !== undefined) return newest;
    const whose = swv === undefined ? '' : ` van ${swv}`;
    throw new Fault('publicatie_onbekend', `Er is nog geen vastgestelde publicatie${whose}.`);
  }
  const head = await headWithId(context, publicatie);
  if (swv === undefined || head.swv === swv) return head;
  throw new Fault('publicatie_onbekend', `${head.id} is niet van ${swv}.`);
}
