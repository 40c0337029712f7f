// Journey 4: one person, many hats. Two records that are one are merged, kept apart, and parted again.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PHONE, assertAccessible, assertFits, openHouse, picture, textOf, words } from './house.mjs';

const { visit } = await openHouse();
const page = await visit({ as: 'secretaire' });
const say = (id, lang = 'fr') => words(lang, id);
const said = (id) => page.locator('p.said', { hasText: say(id) }).waitFor();
const twins = page.locator('article.twin');

/** The links to the two records of a proposed pair. */
const recordsOf = (twin) => twin.locator('h2 a').evaluateAll((links) => links.map((a) => ({ path: a.getAttribute('href'), name: a.textContent })));

test('the records that could be one are proposed, with what speaks for it', async () => {
  for (const lang of ['ar', 'fr']) {
    const reader = await visit({ lang, as: 'secretaire' });
    await reader.goto('/people');
    await picture(reader, `people-${lang}-1280`);
    await reader.click('a[href="/people/duplicates"]');
    assert.equal(await textOf(reader, 'h1'), say('people-twins-title', lang));
    assert.equal(await reader.locator('article.twin').count(), 4, 'the demonstration has four twins');
    assert.ok(await reader.locator('article.twin .chip.ok').count() >= 4, 'each with a reason');
    await assertAccessible(reader);
    await picture(reader, `duplicates-${lang}-1280`);
    await reader.setViewportSize(PHONE);
    await assertFits(reader);
    await picture(reader, `duplicates-${lang}-360`);
    await reader.context().close();
  }
});

test('a merge keeps one record with the history of both, and the other address leads to it', async () => {
  await page.goto('/people/duplicates');
  const [kept, dropped] = await recordsOf(twins.first());
  await twins.first().locator('form[action="/people/merges"] button').first().click();
  await said('people-merged');
  assert.ok(page.url().endsWith(kept.path));
  assert.ok((await textOf(page, 'ul.timeline')).includes(dropped.name), 'the history tells it');
  await assertAccessible(page);
  await picture(page, 'person-merged-fr-1280');
  await page.goto(dropped.path);
  assert.ok(page.url().endsWith(kept.path), 'the other address still leads somewhere');
  await page.goto('/people/duplicates');
  assert.equal(await twins.count(), 3);
});

test('a merge is undone, and each record is as it was', async () => {
  await page.goto('/people/merges');
  await page.getByRole('button', { name: say('people-merge-undo') }).click();
  await said('people-unmerged');
  assert.ok((await textOf(page, 'ul.timeline')).includes(say('people-merge-undone')));
  await page.goto('/people/duplicates');
  assert.equal(await twins.count(), 4, 'they are proposed again');
  const [one, other] = await recordsOf(twins.first());
  for (const record of [one, other]) {
    await page.goto(record.path);
    assert.ok(page.url().endsWith(record.path));
    assert.equal(await textOf(page, 'h1'), record.name);
  }
});

test('what was said not to be the same is never proposed again', async () => {
  await page.goto('/people/duplicates');
  const [one] = await recordsOf(twins.first());
  await twins.first().getByRole('button', { name: say('people-not-the-same') }).click();
  await said('people-dismissed');
  assert.equal(await twins.count(), 3);
  await page.goto(one.path);
  assert.equal(await twins.count(), 0, 'nor on the record');
  const changed = page.locator('main form[action$="/edit"]');
  await page.getByRole('link', { name: say('web-edit'), exact: true }).click();
  await page.fill('[name=birth]', '1977');
  await changed.locator('button').first().click();
  await said('people-changed');
  await page.goto('/people/duplicates');
  assert.equal(await twins.count(), 3, 'a changed record does not bring it back');
});

test('whoever writes down a person who is there already is shown that record, and loses nothing', async () => {
  await page.goto('/people/new');
  await page.fill('[name="name.fr"]', 'personne generee FMAS 017');
  await page.getByText(say('web-other-languages')).click();
  await page.fill('[name="name.ar"]', 'شخص مولَّد FMAS 017');
  await page.click('main form[action="/people/new"] button');
  assert.ok((await textOf(page, 'main [role=alert]')).includes('Personne générée FMAS 017'));
  assert.equal(await page.inputValue('[name="name.fr"]'), 'personne generee FMAS 017');
  assert.equal(await page.inputValue('[name="name.ar"]'), 'شخص مولَّد FMAS 017');
  await assertAccessible(page);
  await page.check('[name=new]');
  await page.click('main form[action="/people/new"] button');
  await said('people-made');
});

test('a former name stays in the history, and still finds the person', async () => {
  await page.goto('/people/new');
  await page.fill('[name="name.fr"]', 'Zoubida Essayante (générée)');
  await page.click('main form[action="/people/new"] button');
  await said('people-made');
  await page.getByRole('link', { name: say('web-edit'), exact: true }).click();
  await page.fill('[name="name.fr"]', 'Zoubida Renommée (générée)');
  await page.click('main form button');
  await said('people-changed');
  assert.equal(await textOf(page, 'h1'), 'Zoubida Renommée (générée)');
  assert.ok((await textOf(page, 'ul.timeline')).includes('Zoubida Essayante'));
  await page.goto('/people?q=zoubida');
  assert.equal(await page.locator('main tbody tr').count(), 1);
});

test('the record of somebody tells what they hold in the bodies, to the members of that organisation', async () => {
  await page.goto('/s/fmas/bodies');
  await page.locator('main .card a[href*="/bodies/"]').first().click();
  await page.locator('main a[href*="/holders/"]').first().click();
  await page.locator('main a[href^="/people/"]').first().click();
  const hats = page.locator('section', { has: page.locator('h2', { hasText: say('people-hats') }) });
  assert.ok(await hats.locator('a[href*="/s/fmas/bodies/"]').count() >= 1, 'and leads to the body');
  await assertAccessible(page);
  await picture(page, 'record-fr-1280');
});
