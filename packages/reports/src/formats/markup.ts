const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that may stand between tags of HTML or XML and in an attribute between double quotes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** An attribute between single quotes, so that JSON in it stays readable. */
export function jsonAttribute(name: string, value: unknown): string {
  const json = JSON.stringify(value).replace(/[&<>']/g, (sign) => ENTITIES[sign] ?? sign);
  return `${name}='${json}'`;
}
