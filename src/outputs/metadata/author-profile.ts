import type { Organization, Person } from 'schema-dts';
import { type AuthorRecord, isOrganization } from '../../archive/authors.ts';
import { authorPhotoPath, authorPhotoSizes } from '../../pictures/cuts.ts';
import { absoluteUrl, type SiteAddress } from '../../urls/absolute-url.ts';
import { authorPath } from '../../urls/page-paths.ts';
import { nameSlug } from '../../urls/slug.ts';

/** An author as a schema.org `Person`, or as an `Organization` where the name is that of a desk or an agency. */
export function authorProfile(site: SiteAddress, author: AuthorRecord): Person | Organization {
  const { name, role, about, email, photo } = author;
  const common = {
    name,
    url: absoluteUrl(site, authorPath(name)),
    ...(about ? { description: about } : {}),
    ...(email ? { email } : {}),
    ...(photo ? { image: absoluteUrl(site, photoAddress(name, photo)) } : {}),
  };
  if (isOrganization(name)) return { '@type': 'Organization', ...common };
  return { '@type': 'Person', ...common, ...(role ? { jobTitle: role } : {}) };
}

function photoAddress(name: string, photo: NonNullable<AuthorRecord['photo']>): string {
  const { width } = authorPhotoSizes(photo).at(-1)!;
  return authorPhotoPath(nameSlug(name), photo, 'jpeg', width);
}
