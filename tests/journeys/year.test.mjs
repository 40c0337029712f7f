// Planning the year: what associations need, which seats meet it, and what it costs. In French and in Arabic, on a telephone and on a
// large screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, openHouse, picture, textOf, today, words } from './house.mjs';

const { visit } = await openHouse();
const YEAR = today.slice(0, 4);
const year = (below = '') => `/s/amsed/training/years/${YEAR}${below}`;

/** Looks at a page as everybody does, and keeps a picture. */
async function looked(page, name) {
  await assertFits(page);
  await assertAccessible(page);
  await picture(page, `year-${name}`);
}

for (const lang of ['fr', 'ar']) {
  for (const size of [PHONE, LAPTOP]) {
    test(`${lang}: the pages of a year, at ${size.width} px`, async () => {
      const page = await visit({ lang, size, as: 'secretaire' });
      for (const below of ['', '/needs', '/needs/associations', '/seats', '/costs', '/target']) {
        await page.goto(year(below));
        await looked(page, `${below.slice(1).replace('/', '-') || 'target-reached'}-${lang}-${size.width}`);
      }
    });
  }

  test(`${lang}: needs lead to a cohort that is planned, with its budget and what is spent`, async () => {
    const page = await visit({ lang, size: LAPTOP, as: 'secretaire' });
    await page.goto(year('/needs'));
    assert.ok(await page.locator('tbody tr').count() > 7, 'every theme has its row');
    await page.goto(year('/seats?seats=10&least=1'));
    await page.locator('a', { hasText: words(lang, 'training-seats-plan') }).first().click();
    assert.notEqual(await page.locator('select[name=programme]').inputValue(), '', 'the programme is filled in');
    assert.notEqual(await page.locator('input[name=place]').inputValue(), '', 'and so is the place');
    await page.goto(year('/costs'));
    // A cohort for each language: the budget of one is adopted once.
    await page.locator('td a[href*="/cohorts/"]').nth(lang === 'fr' ? -1 : -2).click();
    await page.locator('button', { hasText: words(lang, 'training-budget-adopt') }).click();
    await page.locator('.said', { hasText: words(lang, 'training-said-adopted') }).waitFor();
    await looked(page, `cohort-costs-${lang}`);
    await page.locator('select[name=expense_heading]').selectOption('venue');
    await page.locator('input[name=amount]').fill('1 250,50');
    await page.locator('input[name=receipt]').fill('Facture générée 12');
    await page.locator('button', { hasText: words(lang, 'training-expense-note-button') }).click();
    await page.locator('.said', { hasText: words(lang, 'training-said-expense') }).waitFor();
    assert.ok((await textOf(page)).replace(/[\u00a0\u202f.]/g, ' ').includes('1 250,50'), 'the expense is there');
    await page.locator('tr', { hasText: 'Facture générée 12' }).locator('button').click();
    await page.locator('.said', { hasText: words(lang, 'training-said-reversed') }).waitFor();
  });
}
