/**
 * Mozilla Observatory's grading of an answer, algorithm 5, as far as it can be read from the headers: what it takes off
 * and what it adds, each with its reason. That a site is asked for by HTTP and leads to HTTPS is its host's to do.
 */
export function gradeHeaders(headers: Record<string, string>): {
  score: number;
  findings: Record<string, number>;
} {
  const findings = Object.fromEntries(Object.entries(RULES).map(([name, rule]) => [name, rule(headers)]));
  const points = Object.values(findings);
  const kept = 100 + points.filter((point) => point < 0).reduce((sum, point) => sum + point, 0);
  // What is added counts only for a site from which little was taken.
  return {
    score: Math.max(
      0,
      kept < 90 ? kept : kept + points.filter((point) => point > 0).reduce((sum, point) => sum + point, 0),
    ),
    findings,
  };
}

/** What each part of an answer is worth. */
const RULES: Record<string, (headers: Record<string, string>) => number> = {
  policy: ({ 'Content-Security-Policy': policy }) =>
    policy === undefined ? -25 : gradePolicy(readPolicy(policy)),
  frames: (headers) =>
    readPolicy(headers['Content-Security-Policy'] ?? '')['frame-ancestors'] !== undefined
      ? 5
      : /^(?:DENY|SAMEORIGIN)$/.test(headers['X-Frame-Options'] ?? '')
        ? 0
        : -20,
  referrer: ({ 'Referrer-Policy': referrer = '' }) =>
    /^(?:no-referrer|same-origin|strict-origin|strict-origin-when-cross-origin)$/.test(referrer)
      ? 5
      : referrer === '' || /no-referrer-when-downgrade/.test(referrer)
        ? 0
        : -5,
  transport: ({ 'Strict-Transport-Security': transport = '' }) =>
    transport === '' ? -20 : Number(/max-age=(\d+)/.exec(transport)?.[1] ?? 0) >= 15_768_000 ? 0 : -10,
  types: ({ 'X-Content-Type-Options': types }) => (types === 'nosniff' ? 0 : -5),
  resources: ({ 'Cross-Origin-Resource-Policy': resources = '' }) =>
    /^same-(?:origin|site)$/.test(resources) ? 10 : 0,
  opener: ({ 'Cross-Origin-Opener-Policy': opener }) => (opener === 'same-origin' ? 10 : 0),
  embedder: ({ 'Cross-Origin-Embedder-Policy': embedder = '' }) =>
    /^(?:require-corp|credentialless)$/.test(embedder) ? 10 : 0,
  cookies: ({ 'Set-Cookie': cookies }) => (cookies === undefined ? 0 : -20),
  others: ({ 'Access-Control-Allow-Origin': others }) => (others === undefined ? 0 : -5),
};

function gradePolicy(policy: Record<string, string[]>): number {
  const of = (name: string) => policy[name] ?? policy['default-src'] ?? [`'unsafe-inline'`];
  const isOpen = (sources: string[]) =>
    sources.some((source) => /^(?:\*|https?:|data:|'unsafe-inline')$/.test(source));
  if (isOpen(of('script-src')) || isOpen(of('object-src'))) return -20;
  if (of('script-src').includes(`'unsafe-eval'`)) return -10;
  if (of('style-src').includes(`'unsafe-inline'`)) return 0;
  return policy['default-src']?.join() === `'none'` ? 10 : 5;
}

/** The directives of a policy with their sources. */
export function readPolicy(policy: string): Record<string, string[]> {
  return Object.fromEntries(
    policy
      .split(';')
      .map((directive) => directive.trim().split(/\s+/))
      .map(([name = '', ...sources]) => [name, sources]),
  );
}
