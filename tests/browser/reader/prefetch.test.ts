import { expect, test } from 'vitest';
import { openSite } from '../site-in-browser.ts';

const site = openSite();

test('a page whose link is about to be followed is fetched ahead, and the content policy allows it', async () => {
  await using opened = await site.visit('');
  const protocol = await opened.page.context().newCDPSession(opened.page);
  const updates: string[] = [];
  protocol.on('Preload.prefetchStatusUpdated', ({ status, prefetchUrl }) => {
    updates.push(`${status} ${new URL(prefetchUrl).pathname}`);
  });
  await protocol.send('Preload.enable');
  await opened.page
    .getByRole('navigation', { name: 'Sections' })
    .getByRole('link', { name: 'World' })
    .hover();
  await expect.poll(() => updates, { timeout: 5000 }).toContain('Ready /world/');
  expect(opened.faults).toEqual([]);
});

test('nothing is fetched ahead for who saves data', async () => {
  const device = await site.device();
  await device.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const page = await device.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('', { waitUntil: 'networkidle' });
  // The other features run all the same.
  await page.getByRole('button', { name: 'Appearance' }).click();
  expect(await page.getByRole('dialog').count()).toBe(1);
  expect(await page.locator('script[type=speculationrules]').count()).toBe(0);
  expect(asked.filter((path) => path.endsWith('.woff2'))).toEqual([]);
});
