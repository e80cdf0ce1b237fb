import type { APIRoute, GetStaticPaths } from 'astro';
import { VFile } from 'vfile';
import { site } from '../../archive/site.ts';
import { addWarning } from '../../diagnostics/message.ts';
import { formatDiagnostics } from '../../diagnostics/report.ts';
import { securityTxt, trustTxt } from '../../outputs/site-files/well-known.ts';
import { SITE_FILE } from '../../settings/read-site.ts';

// Each of the two files exists only if site.yaml has its settings.
export const getStaticPaths = (() => {
  const { security, trust } = site;
  if (security && Date.parse(security.expires) < Date.now()) {
    const file = new VFile({ path: SITE_FILE });
    const day = `\`security.expires\` (${security.expires})`;
    addWarning(
      file,
      'expired',
      undefined,
      `${day} is in the past, so security.txt is not valid any more. Write a future date.`,
    );
    console.warn(formatDiagnostics(file.messages));
  }
  return [
    ...(security ? [{ params: { file: 'security' }, props: { text: securityTxt(site, security) } }] : []),
    ...(trust ? [{ params: { file: 'trust' }, props: { text: trustTxt(trust) } }] : []),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
