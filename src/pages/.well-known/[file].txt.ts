import type { APIRoute, GetStaticPaths } from 'astro';
import { site } from '../../archive/site.ts';
import { formatDiagnostics } from '../../diagnostics/report.ts';
import { securityTxt, trustTxt } from '../../outputs/site-files/well-known.ts';
import { warnOfExpiredSecurity } from '../../settings/security-expiry.ts';

// Each of the two files exists only if site.yaml has its settings.
export const getStaticPaths = (() => {
  const { security, trust } = site;
  const expired = warnOfExpiredSecurity(process.cwd(), site, Date.now());
  if (expired.length) console.warn(formatDiagnostics(expired));
  return [
    ...(security ? [{ params: { file: 'security' }, props: { text: securityTxt(site, security) } }] : []),
    ...(trust ? [{ params: { file: 'trust' }, props: { text: trustTxt(trust) } }] : []),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
