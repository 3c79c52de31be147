// "Where" in the options: a site that Probity does not know is added with the browser's leave, and goes again. (The popup's tests switch known ones.)
import { expect, test } from './pages.ts';

test('a site of one’s own is added when the browser has asked, kept, and taken off again', async ({ opened }) => {
  // What the browser would ask in a window of its own is answered with yes.
  const page = await opened.open('options.html', {}, { url: 'https://forum.example.org/' });
  const box = page.getByRole('textbox', { name: 'Site to add' });
  await box.fill('https://Forum.Example.org/topic/4');
  await box.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove forum.example.org' })).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { asked: unknown[] }).asked)).toContainEqual({
    permission: { origins: ['https://forum.example.org/*'] },
  });
  await page.reload();
  await page.getByRole('button', { name: 'Remove forum.example.org' }).click();
  await expect(page.getByRole('button', { name: 'Remove forum.example.org' })).toHaveCount(0);
});
