// The ten exercises with the shipped rules and both codes: each draft is marked as it stands, and the way to say it that is shown is clear.
import { EXERCISES } from '../../../src/ui/practice/exercise-data.ts';
import { expect, test } from './pages.ts';

const OFFICES = ['west-midlands-opcc', 'warwickshire-opcc'] as const;

for (const office of OFFICES) {
  test(`all ten can be solved, and show the clause of ${office}`, async ({ opened }) => {
    test.setTimeout(180_000);
    const options = await opened.open('options.html');
    await options.getByRole('combobox', { name: 'Your office', exact: true }).selectOption(office);
    // What was chosen already is saved as well; the other choice says so.
    await expect(options.getByRole('combobox', { name: 'Your office', exact: true })).toHaveValue(office);
    const page = await opened.open('practice.html');
    const work = page.locator('.exercise-work');
    const code = page.getByRole('complementary', { name: 'What the code says' });
    for (const [at, { id, draft, better }] of EXERCISES.entries()) {
      await test.step(id, async () => {
        await expect(work.getByRole('textbox', { name: 'The draft' })).toHaveValue(draft);
        await expect(work.getByText(/thing(s)? to look at/)).toBeVisible({ timeout: 20_000 });
        await expect(code.getByRole('combobox')).toHaveValue(office);
        await expect(code.locator('.reference')).not.toBeEmpty();
        await work.getByRole('button', { name: 'Show one way to say it' }).click();
        await expect(work.getByRole('textbox', { name: 'The draft' })).toHaveValue(better);
        await expect(work.getByText('That can go.')).toBeVisible({ timeout: 20_000 });
        await expect(page.getByText(`${at + 1} of 10 done`)).toBeVisible();
        if (at < EXERCISES.length - 1) await work.getByRole('button', { name: 'Next exercise' }).click();
      });
    }
  });

  test(`whom to ask at ${office}: every route that people need, its steps, what to have ready, and a letter to nobody yet`, async ({
    opened,
  }) => {
    const options = await opened.open('options.html');
    await options.getByRole('combobox', { name: 'Your office', exact: true }).selectOption(office);
    await expect(options.getByRole('combobox', { name: 'Your office', exact: true })).toHaveValue(office);
    const popup = await opened.open('popup.html');
    await popup.getByRole('tab', { name: 'Who to ask' }).click();
    for (const route of [
      /permission/i,
      /declaring an interest/i,
      /journalist/i,
      /concern about (conduct|a colleague|somebody)|reporting a concern/i,
      /chief executive/i,
      /whistleblowing/i,
      /wrong person|data breach/i,
    ]) {
      const head = popup.getByRole('tabpanel').getByRole('button', { name: route }).first();
      await head.click();
      const item = head.locator('..');
      await expect(item.locator('.reference').first(), String(route)).not.toBeEmpty();
      await expect(item.locator('.numbered li').first(), String(route)).toBeVisible();
      await expect(item.getByRole('link', { name: 'Start a letter' }), String(route)).toHaveAttribute(
        'href',
        /^mailto:\?subject=[^&]+&body=.+/,
      );
      await head.click();
    }
  });
}
