import type { RequestHandler } from 'express';

const NOTHING_ELSE = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** The page may use its own style and its own form, and nothing from elsewhere; it has no script. */
export function pagePolicy(styleHashes: readonly string[]): string {
  const styles = styleHashes.length === 0 ? "'none'" : styleHashes.join(' ');
  return `${NOTHING_ELSE}; style-src ${styles}; img-src data:; form-action 'self'`;
}

export const securityHeaders: RequestHandler = (_request, response, next) => {
  response.set({
    'Content-Security-Policy': `${NOTHING_ELSE}; form-action 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
  });
  next();
};
