// Journey 2: a strategy document becomes a living plan, in French and in Arabic, at a desk and on a telephone.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { PHONE, assertAccessible, assertFits, openHouse, picture, root, textOf, today, words } from './house.mjs';

const { visit } = await openHouse();
const seeds = path.join(root, '../shared/seeds');

/** The same journey, told twice. */
const JOURNEYS = [
  {
    lang: 'fr', space: 'fmas', paper: 'strategie.txt', unplaced: 'Document de travail',
    water: 'L’accès à l’eau', housing: 'Le logement digne', section: 'Domaines d’action',
    objectives: ['faire entendre les habitants', 'former des médiatrices', 'publier chaque année'],
    strategies: ['Le plaidoyer auprès', 'La mise en réseau'],
    newName: 'De l’eau pour chaque quartier', planName: 'Plan des passerelles', activity: 'Atelier des comités d’usagers',
  },
  {
    lang: 'ar', space: 'amsed', paper: 'strategie-ar.txt', unplaced: 'وثيقة عمل',
    water: 'الولوج إلى الماء', housing: 'السكن اللائق', section: 'المحاور الاستراتيجية',
    objectives: ['إسماع صوت السكان', 'تكوين وسيطات', 'نشر تقرير سنوي'],
    strategies: ['الترافع لدى', 'التشبيك بين'],
    newName: 'الماء لكل حي', planName: 'مخطط الجسور', activity: 'ورشة لجان المستعملين',
  },
];

/** The row of a node of the draft, found by the beginning of its title. */
const row = (page, title) => page.locator('.draft-row').filter({ has: page.locator('strong', { hasText: title }) });

/** How deep the node of each title stands in the draft. */
const depths = (page, titles) => page.evaluate((titles) => {
  const depth = (row) => { let deep = -1; for (let at = row; at; at = at.parentElement.closest('li[data-node]')) deep += 1; return deep; };
  const rows = [...document.querySelectorAll('.draft-row')];
  return titles.map((title) => depth(rows.find((row) => row.querySelector('strong').textContent.startsWith(title))?.closest('li')));
}, titles);

/** The titles of the draft in their order, of those that are asked for. */
async function order(page, titles) {
  const shown = await page.locator('.draft-row strong').allInnerTexts();
  return shown.map((words) => titles.findIndex((title) => words.startsWith(title))).filter((index) => index >= 0);
}

/** Opens the menu of a node and does what `act` says with it. */
async function correct(page, title, act) {
  await row(page, title).locator('summary').last().click();
  await Promise.all([page.waitForEvent('load'), act(row(page, title))]);
}

const button = (lang, id) => (menu) => menu.getByRole('button', { name: words(lang, id) }).click();

/** Drags a node by its handle onto another one: to its upper edge, which is the place before it. */
async function dragBefore(page, title, target) {
  const handle = row(page, title).locator('.handle');
  await handle.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const from = await handle.boundingBox();
  const to = await row(page, target).boundingBox();
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + 3, { steps: 4 });
  await Promise.all([page.waitForEvent('load'), page.mouse.up()]);
}

async function looked(page, name) {
  await assertFits(page);
  await assertAccessible(page);
  await picture(page, name);
}

for (const { lang, space, paper, ...told } of JOURNEYS) {
  const here = `/s/${space}`;
  const say = (id) => words(lang, id);
  let water; // the address of the node that is measured

  test(`${lang}: a pasted strategy is read into an outline, and what has no place is shown`, async () => {
    const page = await visit({ lang, as: 'secretaire' });
    await page.goto(`${here}/plan/documents/new`);
    await looked(page, `plan-document-${lang}-1280`);
    await page.fill('[name=text]', await readFile(new URL(`fixtures/${paper}`, import.meta.url), 'utf8'));
    await page.click('main form button');
    assert.ok((await textOf(page, 'p.said')).includes(say('plan-document-was-read')));
    const [section, ...parts] = await depths(page, [told.section, told.water, told.housing]);
    assert.deepEqual(parts, [section + 1, section + 1]);
    assert.ok((await textOf(page, '#unplaced')).includes(told.unplaced), 'nothing is lost');
    assert.match(await textOf(page, '.draft-facts'), /2009[^]*80[^]*15/);
    await looked(page, `plan-draft-${lang}-1280`);
    await page.setViewportSize(PHONE);
    await looked(page, `plan-draft-${lang}-360`);
    await page.context().close();
  });

  test(`${lang}: the outline is corrected by name, indent, merge, mouse and undo, and becomes the plan`, async () => {
    const page = await visit({ lang, as: 'secretaire' });
    await page.goto(`${here}/plan/drafts`);
    await page.locator('ul.drafts h2 a').first().click();

    await correct(page, told.water, async (menu) => {
      await menu.locator('[name=title]').fill(told.newName);
      await button(lang, 'plan-draft-rename')(menu);
    });
    await row(page, told.newName).waitFor();

    const [advocacy, network] = told.strategies;
    assert.deepEqual(await depths(page, told.strategies), [1, 1]);
    await correct(page, network, button(lang, 'plan-draft-indent'));
    assert.deepEqual(await depths(page, told.strategies), [1, 2]);
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: say('plan-draft-undo') }).click()]);
    assert.deepEqual(await depths(page, told.strategies), [1, 1], 'undone');
    await correct(page, network, button(lang, 'plan-draft-merge'));
    assert.deepEqual(await order(page, told.strategies), [0], 'two strategies are one');
    await row(page, advocacy).locator('details summary').first().click();
    assert.ok((await row(page, advocacy).innerText()).includes(network), 'with the words of both');

    const last = told.objectives[2];
    assert.deepEqual(await order(page, told.objectives), [0, 1, 2]);
    await dragBefore(page, last, told.objectives[0]);
    assert.deepEqual(await order(page, told.objectives), [2, 0, 1], 'dragged before the first');

    await page.locator('#unplaced').getByRole('button', { name: say('plan-place-last') }).click();
    await row(page, told.unplaced).waitFor();
    assert.equal(await page.locator('#unplaced li').count(), 0);

    await page.getByRole('link', { name: say('plan-draft-confirm') }).click();
    await looked(page, `plan-confirmation-${lang}-1280`);
    await page.fill(`[name="title.${lang}"]`, told.planName);
    assert.equal(await page.inputValue('[name=visibility]'), 'space', 'nothing is published unasked');
    await page.selectOption('[name=visibility]', 'public');
    await page.locator('main form button').click();
    assert.ok((await textOf(page, 'p.said')).includes(say('plan-confirmed')));
    assert.equal(await textOf(page, 'h1'), told.planName);
    assert.equal(await page.getByRole('link', { name: told.newName }).count(), 1);
    await page.context().close();
  });

  test(`${lang}: a measure is added, an officer records what happened, and only that moves the progress`, async () => {
    const page = await visit({ lang, as: 'secretaire' });
    await page.goto(`${here}/plan`);
    await page.getByText(told.section, { exact: true }).locator('xpath=ancestor::li[1]').locator('details').first()
      .evaluate((details) => { details.open = true; });
    await page.getByRole('link', { name: told.newName }).click();
    water = page.url();
    for (const end of await page.getByRole('button', { name: say('plan-measure-end') }).all()) await end.click();
    await page.getByRole('link', { name: say('plan-measure-new') }).click();
    await page.selectOption('[name=source]', 'plan.participants');
    await page.fill('[name=amount]', '80');
    await page.selectOption('[name=pace]', 'whole');
    await page.click('main form button');
    assert.ok((await textOf(page, 'p.said')).includes(say('plan-measure-added')));
    assert.match(await textOf(page, '.plan-whole'), /^\s*0/);
    await page.context().close();

    const officer = await visit({ lang, as: 'charge', size: PHONE });
    await officer.goto(`${here}/activities/new`);
    await officer.fill(`[name="title.${lang}"]`, told.activity);
    await officer.fill('[name=first_day]', today);
    await officer.fill('[name=women]', '12');
    await officer.fill('[name=men]', '8');
    await officer.locator('fieldset.nodes summary', { hasText: told.section }).click();
    await officer.locator('fieldset.nodes label', { hasText: told.newName }).locator('input').check();
    await looked(officer, `plan-activity-${lang}-360`);
    await officer.click('main form button[name=save]');
    assert.ok((await textOf(officer, 'p.said')).includes(say('plan-activity-recorded')));
    await officer.goto(water);
    assert.match(await textOf(officer, '.plan-whole'), /25/, '20 of 80');
    await looked(officer, `plan-node-${lang}-360`);
    await officer.context().close();
  });

  test(`${lang}: the plan is shown to the public, and leaves as PDF and as XLSX`, async () => {
    const page = await visit({ lang });
    await page.goto(`${here}/plan`);
    await looked(page, `plan-${lang}-1280`);
    await page.setViewportSize(PHONE);
    await looked(page, `plan-${lang}-360`);
    for (const printed of ['fr', 'ar']) {
      const pdf = await page.context().request.get(`${here}/plan.pdf?lang=${printed}`);
      assert.equal(pdf.headers()['content-type'], 'application/pdf');
      const text = execFileSync('pdftotext', ['-', '-'], { input: await pdf.body() }).toString().normalize('NFKC');
      for (const title of [told.planName, told.newName]) assert.ok(text.includes(title), `${title} can be found in:\n${text.slice(0, 600)}`);
    }
    const sheet = unzipSync(await (await page.context().request.get(`${here}/plan.xlsx`)).body());
    assert.ok(strFromU8(sheet['xl/worksheets/sheet1.xml']).includes(told.newName));
    await page.goto(`${here}/plan`);
    assert.equal(await page.getAttribute('html', 'lang'), lang, 'a PDF in another language leaves the house in this one');
    await page.context().close();
  });
}

test('the two seed documents are read as they are: nothing is lost, and their facts are found', async (t) => {
  if (!existsSync(seeds)) return t.skip('skipped: ../shared is absent');
  const page = await visit({ as: 'secretaire' });
  const read = {};
  for (const name of (await readdir(seeds)).sort()) {
    await page.goto('/s/fmas/plan/documents/new');
    await page.setInputFiles('[name=file]', path.join(seeds, name));
    await page.click('main form button');
    const organisation = (await textOf(page, 'main')).includes('AMSED') ? 'amsed' : 'fmas';
    read[organisation] = { facts: await textOf(page, '.draft-facts'), outline: await textOf(page, '.draft-tree') };
    assert.equal(await page.locator('#unplaced li').count(), 0, `${name}: every line has a place`);
    await looked(page, `plan-seed-${organisation}-1280`);
  }
  assert.match(read.amsed.facts, /300 associations/);
  assert.match(read.fmas.facts, /26 juillet 2003[^]*110[^]*50[^]*12/);
  for (const title of ['E-JOUSSOUR', 'Action Jeunesse', 'La veille et le monitoring']) assert.ok(read.fmas.outline.includes(title), title);
});
