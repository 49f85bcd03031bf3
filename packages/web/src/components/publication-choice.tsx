import { formatDate } from '@peildatum/schema';
import type { ReactElement } from 'react';
import type { Listed } from '../page-data.js';

/** A form that works everywhere: choose a publication, press the button. */
export function PublicationChoice({
  listed,
  chosen,
}: {
  readonly listed: readonly Listed[];
  readonly chosen: string;
}): ReactElement | null {
  if (listed.length < 2) return null;
  const swvs = [...new Set(listed.map(({ swv }) => swv))].sort();
  return (
    <form className="keuze" method="get" action="/">
      <label htmlFor="publicatie">Kies een samenwerkingsverband en een datum</label>
      <select id="publicatie" name="publicatie" defaultValue={chosen}>
        {swvs.map((swv) => (
          <optgroup key={swv} label={swv}>
            {listed
              .filter((one) => one.swv === swv)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {nameOf(one)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <button type="submit">Toon</button>
    </form>
  );
}

function nameOf({ swv, tot, versie, status }: Listed): string {
  const remark = status === 'vastgesteld' ? '' : ` (${status})`;
  return `${swv} t/m ${formatDate(tot)}, versie ${versie}${remark}`;
}
