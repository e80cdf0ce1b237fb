import { expect, test } from 'vitest';
import { SEED } from '../page-types.ts';
import { openSite } from '../site-in-browser.ts';

// The content policy lets the page's own inline script run, and no other.

const site = openSite();
const INTO_THE_PAGE = '<script>document.documentElement.dataset.injected = "yes"</script>';

test('a script that someone got into the page does not run, nor does a handler or a style', async () => {
  const device = await site.device();
  await device.route(`**/${SEED}`, async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      '</main>',
      `${INTO_THE_PAGE}<img src="/none.png" onerror="document.documentElement.dataset.injected = 'yes'"><style>h1 { color: rgb(1, 2, 3) }</style></main>`,
    );
    expect(body).toContain(INTO_THE_PAGE);
    await route.fulfill({ response: answer, body });
  });
  const page = await device.newPage();
  await page.goto(SEED, { waitUntil: 'load' });
  const root = page.locator('html');
  expect(await root.getAttribute('data-script')).toBe('');
  expect(await root.getAttribute('data-injected')).toBeNull();
  expect(await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)).not.toBe(
    'rgb(1, 2, 3)',
  );
});
