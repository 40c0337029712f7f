// Journey: the network. It is asked who joins regions, where nobody is, who would be missed, who can introduce us; a list of
// organisations comes in with its mistakes; contacts are kept as a list that stays up to date. In French and Arabic.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, filled, openHouse, picture, textOf, words } from './house.mjs';

const { visit } = await openHouse();
const say = (id, lang = 'fr') => words(lang, id);
const QUESTIONS = ['', '/bridges', '/bridges?one=04&other=06', '/gaps', '/gaps?theme=education', '/gaps?region=08', '/missed', '/introductions', '/coalitions', '/apart', '/apart?region=06'];

for (const lang of ['fr', 'ar']) {
  test(`a visitor asks the network every question, on a telephone and on a laptop (${lang})`, async () => {
    for (const size of [PHONE, LAPTOP]) {
      const page = await visit({ lang, size });
      for (const question of QUESTIONS) {
        const answer = await page.goto(`/directory/graph${question}`);
        assert.equal(answer.status(), 200);
        await assertAccessible(page);
        await assertFits(page);
        await picture(page, `graph${question.replace(/\W+/g, '-')}-${lang}-${size.width}`);
      }
      await page.context().close();
    }
  });

  test(`whoever would be missed is looked at closer, and somebody is found who can introduce us (${lang})`, async () => {
    const page = await visit({ lang });
    await page.goto('/directory/graph/missed');
    await page.locator('main table a[href*="/around/"]').first().click();
    await page.waitForURL(/around/);
    const spots = await page.locator('svg.net-rings a').count();
    assert.ok(spots > 3, 'those around are drawn');
    const listed = await page.locator('main table tbody tr').count();
    assert.equal(listed, spots, 'and each stands in a table');
    await assertAccessible(page);
    await picture(page, `graph-around-${lang}-1280`);
    await page.setViewportSize(PHONE);
    await assertFits(page);
    await page.setViewportSize(LAPTOP);

    // Both are linked to the one in the middle: a chain leads from one to the other, through it or shorter.
    const [one, other] = await page.locator('main table').first().locator('a').evaluateAll((links) =>
      links.map((link) => ({ id: link.getAttribute('href').split('/').pop(), name: link.innerText })));
    await page.goto(`/directory/graph/introductions?from=${one.id}&to=${other.id}`);
    const told = await textOf(page, 'p.net-answer');
    assert.ok(told.includes(one.name) && told.includes(other.name), told);
    assert.notEqual(told, filled(lang, 'network-graph-chain-none', { from: one.name, to: other.name }));
    await assertAccessible(page);
    await picture(page, `graph-chain-${lang}-1280`);

    await page.goto('/directory/graph/introductions');
    await page.fill('input[name=from]', 'zzzzzz');
    await page.fill('input[name=to]', lang === 'ar' ? 'ائتلاف' : 'coalition');
    await page.click('form.net-ask button');
    assert.equal(await page.locator('p.fault').count(), 2, 'nobody of one name, several of the other');
    assert.equal(await page.inputValue('input[name=from]'), 'zzzzzz', 'what was typed stays');
    await page.locator('main ul li a').first().click();
    assert.equal(await page.locator('p.fault').count(), 1, 'one of the several was chosen');
    await page.context().close();
  });
}

test('who is not of the network is told so, and a member sees more', async () => {
  const [stranger, member] = [await visit(), await visit({ as: 'membre' })];
  const counts = [];
  for (const page of [stranger, member]) {
    await page.goto('/directory/graph');
    counts.push(Number((await textOf(page, 'p.net-answer')).match(/^[\d ]+/)[0].replace(/\D/g, '')));
  }
  assert.ok(counts[1] > counts[0], `${counts}`);
  assert.ok((await textOf(stranger)).includes(say('network-graph-public-only')));
  assert.ok(!(await textOf(member)).includes(say('network-graph-public-only')));
});

const FILES = {
  empty: '',
  'no-name': 'Ville;Taille\nRabat;3\n',
  'only-headings': 'Nom;Ville\n',
  'too-many': `Nom;Province\n${'Association générée;Tata\n'.repeat(50_001)}`,
  'no-sheet': '\u0001\u0002\u0003\u0000\u0004'.repeat(400),
};
// A title, a row of merged groups, then the headings; a Windows encoding; dates in three ways; one row twice.
const LIST = [
  'Liste des associations partenaires;;;;;;',
  ';;;;;;',
  'Identité;;Lieu;;Contacts;;Divers',
  "Nom de l'association;Type;Région;Province;E-mail;Tél.;Date de création",
  'Association générée Journal Un;association;Drâa-Tafilalet;Zagora;un@example.org;0661000001;26/07/2003',
  'Association générée Journal Deux;bizarre;;Atlantide;pas une adresse;abc;31/02/2024',
  ';association;;Tata;;;',
  'ASSOCIATION GÉNÉRÉE JOURNAL UNN;;;Zagora;;;2003',
  'Association générée Journal Un;association;Drâa-Tafilalet;Zagora;un@example.org;0661000001;26/07/2003',
  'Réseau généré Journal;réseau;;;;;26 juillet 2003',
].join('\n');
const asFile = (name, text, encoding = 'utf8') => ({ name: `${name}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text, encoding) });

async function handIn(page, file) {
  await page.goto('/s/amsed/directory/import');
  await page.setInputFiles('input[type=file]', file);
  await Promise.all([page.waitForNavigation(), page.locator('main form button').first().click()]);
}

test('a list that cannot be read says why and what to do, in both languages', async () => {
  for (const lang of ['fr', 'ar']) {
    const page = await visit({ lang, as: 'secretaire' });
    const told = new Set();
    for (const [name, text] of Object.entries(FILES)) {
      await handIn(page, asFile(name, text));
      assert.ok(page.url().endsWith('/directory/import'), name);
      told.add((await page.locator('p.fault').innerText()).trim());
      await assertAccessible(page);
    }
    assert.equal(told.size, Object.keys(FILES).length, 'each has its own message');
    await picture(page, `import-refused-${lang}-1280`);
    await page.setViewportSize(PHONE);
    await assertFits(page);
    await page.context().close();
  }
});

test('a list with mistakes is shown before anything is written, comes in, and the same list again adds nothing', async () => {
  const page = await visit({ as: 'secretaire' });
  await handIn(page, asFile('liste', LIST, 'latin1'));
  const preview = page.url();
  assert.ok((await textOf(page)).includes('4'), 'the headings were found in row 4');
  assert.equal(await page.locator('main select').count(), 1, 'one row is in doubt');
  for (const lang of ['ar', 'fr']) {
    const reader = await visit({ lang, as: 'secretaire' });
    for (const view of ['perhaps', 'faults', 'new', 'same']) {
      await reader.goto(`${preview}?show=${view}`);
      await assertAccessible(reader);
      await picture(reader, `import-${view}-${lang}-1280`);
      await reader.setViewportSize(PHONE);
      await assertFits(reader);
      await picture(reader, `import-${view}-${lang}-360`);
      await reader.setViewportSize(LAPTOP);
    }
    await reader.context().close();
  }
  await page.goto(`${preview}?show=faults`);
  const faults = await textOf(page, 'main table');
  for (const cell of ['B6', 'D6', 'E6', 'F6', 'G6', 'A7']) assert.ok(faults.includes(cell), `${cell} is named`);
  await page.goto('/directory?q=Journal');
  assert.equal(await page.locator('ol.directory > li').count(), 0, 'nothing is written yet');

  await page.goto(`${preview}?show=perhaps`);
  await page.selectOption('main select', 'skip');
  await page.locator('form[action$="/choices"] button').click();
  await page.locator('p.said', { hasText: say('network-import-saved') }).waitFor();
  await page.goto(`${preview}?show=perhaps`);
  assert.equal(await page.inputValue('main select'), 'skip', 'what was decided stays');
  await page.locator('form[action$="/confirm"] button').click();
  await page.waitForURL(preview);
  assert.equal(await page.locator('main table tbody tr').count(), 3);
  await assertAccessible(page);
  await picture(page, 'import-done-fr-1280');
  await page.locator('main table a').first().click();
  assert.equal(await textOf(page, 'h1'), 'Association générée Journal Un');

  await handIn(page, asFile('liste', LIST, 'latin1'));
  await page.goto(`${page.url()}?show=new`);
  assert.equal(await page.locator('main table').count(), 0, 'nothing is new');
});

test('contacts are kept as a list that stays up to date, and leave as a file that the journal tells of', async () => {
  for (const lang of ['fr', 'ar']) {
    const page = await visit({ lang, as: 'secretaire' });
    await page.goto('/s/amsed/segments');
    await assertAccessible(page);
    await page.click('a[href$="/segments/new"]');
    await page.fill('input[name=name]', `Zagora ${lang}`);
    await page.locator('main form button').first().click();
    assert.equal(await page.locator('p.fault').count(), 1, 'a list of everybody is no list');
    assert.equal(await page.inputValue('input[name=name]'), `Zagora ${lang}`);
    await assertAccessible(page);
    await page.selectOption('select[name=place]', '08.587');
    await page.check('input[name=email]');
    await picture(page, `segment-form-${lang}-1280`);
    await page.locator('main form button').first().click();
    await page.locator('p.said', { hasText: say('network-segment-saved', lang) }).waitFor();
    assert.ok((await textOf(page, 'p.figure')).startsWith('1'), 'the one whose e-mail address came with the list');
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('button[value=csv]')]);
    assert.ok((await (await file.createReadStream()).toArray()).join('').includes('un@example.org'));
    await page.locator('form[action$="/looks"] button').click();
    await page.locator('p.said', { hasText: say('network-segment-looked', lang) }).waitFor();
    await assertAccessible(page);
    await picture(page, `segment-${lang}-1280`);
    await page.setViewportSize(PHONE);
    await assertFits(page);
    await picture(page, `segment-${lang}-360`);
    await page.goto('/s/amsed/segments');
    await assertFits(page);
    await page.context().close();
  }
  const member = await visit({ as: 'membre' });
  await member.goto('/s/amsed/segments');
  await member.locator('main table a').first().click();
  assert.equal(await member.locator('form[action$="/exports"]').count(), 0, 'a member carries nothing out');
  const address = new URL(member.url()).pathname;
  const refused = await member.context().request.post(`${address}/exports`, { form: { form: 'csv' }, headers: { 'sec-fetch-site': 'same-origin' } });
  assert.equal(refused.status(), 403);
});
