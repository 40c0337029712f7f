// What is around a session: a participant's own page with her tests and her evaluation, what is handed out, photos and what those in
// them allow, results that show nobody, questions, and those who teach. In French and in Arabic, with scripts and without.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LAPTOP, PHONE, assertAccessible, assertFits, openHouse, picture, textOf, words } from './house.mjs';

const { house, visit } = await openHouse();

async function looked(page, name) {
  await assertFits(page);
  await assertAccessible(page);
  await picture(page, `learning-${name}`);
}

/** The cohorts of the front page, the latest first. */
async function cohorts(page) {
  await page.goto('/s/amsed/training');
  const all = await page.locator('a[href*="/training/cohorts/"]').evaluateAll((found) => found.map((a) => a.getAttribute('href')));
  return all.filter((href) => /\/cohorts\/[a-z0-9]{26}$/.test(href));
}

/** The cohorts that can still be asked what they think. */
async function asked(page) {
  const open = [];
  for (const href of await cohorts(page)) {
    await page.goto(`${href}/results`);
    if (await page.locator('form[action$="/evaluation/end"]').count()) open.push(href);
  }
  return open;
}

/** The page of somebody of a cohort who has not answered after the training. */
async function silent(officer, cohort, page) {
  await officer.goto(`${cohort}/people`);
  const links = await officer.locator('td a[href^="/training/participants/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  for (const link of links) {
    await page.goto(link);
    if (await page.locator('a[href$="/answers/after"]').count()) return link;
  }
  return assert.fail('everybody has answered');
}

/** The page of somebody whose training is not over. */
async function awaited(officer, page) {
  for (const cohort of await cohorts(officer)) {
    await officer.goto(`${cohort}/people`);
    const links = officer.locator('td a[href^="/training/participants/"]');
    if (!(await links.count())) continue;
    await page.goto(await links.first().getAttribute('href'));
    if (await page.locator('.door').count()) return;
  }
  assert.fail('no training is still to come');
}

const save = (page) => page.locator('main form button').first().click();

for (const lang of ['fr', 'ar']) {
  const say = (id) => words(lang, id);
  const turn = lang === 'fr' ? 0 : 1;

  test(`${lang}: the rooms of a cohort are seen on a telephone and on a large screen`, async () => {
    for (const size of [PHONE, LAPTOP]) {
      const officer = await visit({ lang, size, as: 'charge' });
      const all = await cohorts(officer);
      const cohort = (await asked(officer))[0] ?? all.at(-1);
      for (const room of ['people', 'test', 'results', 'materials', 'photos', 'consents']) {
        await officer.goto(`${cohort}/${room}`);
        await looked(officer, `${room}-${lang}-${size.width}`);
      }
      await officer.goto('/s/amsed/training/trainers');
      await looked(officer, `trainers-${lang}-${size.width}`);
      await officer.locator('td a').first().click();
      await looked(officer, `trainer-${lang}-${size.width}`);
    }
  });

  test(`${lang}: a participant answers, and the team learns what was learned and from nobody`, async () => {
    const officer = await visit({ lang, as: 'charge', size: LAPTOP });
    const cohort = (await asked(officer))[0];
    assert.ok(cohort, 'a cohort can still answer');
    // In Arabic she answers with scripts off, and another screen judges what she sees.
    const her = await visit({ lang, size: PHONE, scripts: lang === 'fr' });
    const eye = lang === 'fr' ? her : await visit({ lang, size: PHONE });
    const seen = async (name) => {
      if (eye !== her) await eye.goto(her.url());
      await looked(eye, name);
    };
    await awaited(officer, her);
    assert.ok(await her.locator('.door svg').count(), 'her code is drawn');
    await seen(`door-${lang}-360`);
    const link = await silent(officer, cohort, her);
    await seen(`own-${lang}-360`);

    // The test after: what is missing is named, then she is told what she got right, this once.
    await her.locator('a[href$="/answers/after"]').click();
    await seen(`test-after-${lang}-360`);
    const questions = await her.locator('fieldset.asked').count();
    await save(her);
    assert.equal(await her.locator('.faults li').count(), questions, 'each question is asked for');
    for (const question of await her.locator('fieldset.asked').all()) await question.locator('input').first().check();
    await save(her);
    assert.ok((await textOf(her)).includes(say('training-mine-once')), await textOf(her));
    if (eye === her) await looked(her, `told-${lang}-360`); // told once: no other screen sees it
    await her.locator('.actions a').last().click();

    // The evaluation, with words of her own.
    const remark = lang === 'fr' ? 'Une remarque du parcours' : 'ملاحظة من المسار';
    await her.locator('a[href$="/answers/evaluation"]').click();
    await seen(`evaluation-${lang}-360`);
    for (const aspect of await her.locator('fieldset.asked').all()) await aspect.locator('input').first().check();
    await her.fill('[name=words]', remark);
    await save(her);
    assert.equal(await her.locator('a[href*="/answers/"]').count(), 0, 'nothing is left to answer');
    await her.goto(`${link}/answers/after`);
    assert.ok((await textOf(her, 'body')).includes(say('training-mine-answered')), 'once only');

    // The team sees nothing until it has closed the answers, and then what was written, without who wrote it.
    await officer.goto(`${cohort}/results`);
    assert.ok(!(await textOf(officer)).includes(remark), 'nothing is shown that still grows');
    for (const moment of ['before', 'after', 'evaluation']) {
      const end = officer.locator(`form[action$="/${moment}/end"] button`);
      if (await end.count()) await end.click();
    }
    const shown = await textOf(officer);
    assert.ok(shown.includes(remark) && shown.includes(say('training-results-learned')), shown);
    await looked(officer, `shown-${lang}-1280`);
    const sheet = await officer.context().request.get(`${cohort}/results.xlsx`);
    assert.equal(sheet.status(), 200);
    const slips = await officer.context().request.get(`${cohort}/people/slips.pdf`);
    const paper = await slips.body();
    assert.ok(slips.status() === 200 && paper.subarray(0, 5).toString() === '%PDF-', 'cards to hand over');
    // Who teaches prints the codes for the door, and not the links by which one answers in somebody's place.
    const trainer = await visit({ lang, as: 'animatrice', size: LAPTOP });
    const doors = await (await trainer.context().request.get(`${cohort}/people/slips.pdf`)).body();
    assert.ok(doors.subarray(0, 5).toString() === '%PDF-' && doors.length < paper.length * 0.9, `${doors.length} of ${paper.length}`);
    await trainer.context().close();
  });

  test(`${lang}: what is handed out arrives, and a photo is hidden as soon as she says so`, async () => {
    const officer = await visit({ lang, as: 'animatrice', size: LAPTOP });
    const keeper = await visit({ lang, as: 'charge', size: LAPTOP });
    const past = (await cohorts(keeper)).at(-1 - turn);
    await keeper.goto(`${past}/people`);
    const link = await keeper.locator('td a[href^="/training/participants/"]').nth(20).getAttribute('href');
    const her = await visit({ lang, size: PHONE });
    await her.goto(link);
    const name = (await her.locator('main strong bdi').first().innerText()).trim();

    // A trainer hands out a document; one thing is forgotten first.
    await officer.goto(`${past}/materials`);
    const title = lang === 'fr' ? 'Guide du parcours' : 'دليل المسار';
    const form = officer.locator('form[enctype]');
    await officer.fill(`[name="title.${lang}"]`, title);
    await form.locator('button').click();
    assert.ok(await officer.locator('.faults li').count(), 'neither file nor address');
    assert.equal(await officer.inputValue(`[name="title.${lang}"]`), title, 'what was typed is still there');
    await officer.setInputFiles('[name=file]', { name: 'guide.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n% guide\n%%EOF\n') });
    await form.locator('button').click();
    await officer.getByText(say('training-materials-added')).waitFor();
    await her.goto(link);
    const address = await her.locator('a', { hasText: title }).first().getAttribute('href');
    const got = await her.context().request.get(address);
    assert.ok(got.status() === 200 && (await got.text()).startsWith('%PDF-'), 'she has the document');

    // She allows photos to be seen by everybody; the trainer brings one that shows her.
    await her.locator('[name=photos][value=public]').check();
    await her.locator('form[action$="/photos"] button').click();
    await her.getByText(say('training-mine-consent-said')).waitFor();
    await officer.goto(`${past}/photos`);
    await officer.setInputFiles('[name=file]', { name: 'photo.png', mimeType: 'image/png', buffer: await her.screenshot() });
    await officer.fill(`[name="alt.${lang}"]`, title);
    await officer.selectOption('[name=circle]', 'public');
    await officer.locator('label.tick').filter({ has: officer.getByText(name, { exact: true }) }).locator('input').check();
    await officer.locator('form[enctype] button').click();
    await officer.getByText(say('training-photos-added')).waitFor();
    const card = officer.locator('.grid .card').first();
    assert.ok((await textOf(officer, '.grid .card')).includes(say('training-photo-circle-public')));
    const photo = (await card.locator('a[href*="/photos/"]').getAttribute('href')).split('/').at(-1);
    await officer.goto(`${past}/photos/${photo}`);
    await looked(officer, `photo-${lang}-1280`);
    const everybody = async () => (await fetch(`${house.address}/media/${photo}/card.jpg`)).status;
    assert.equal(await everybody(), 200);
    await her.goto(link);
    await looked(her, `own-photo-${lang}-360`);

    // She takes her word back.
    await her.locator('[name=photos][value=no]').check();
    await her.locator('form[action$="/photos"] button').click();
    await her.getByText(say('training-mine-consent-said')).waitFor();
    assert.equal(await everybody(), 404, 'nobody sees it any more');
    await officer.goto(`${past}/photos`);
    assert.ok((await textOf(officer, '.grid .card')).includes(say('training-photos-narrower')));
  });

  test(`${lang}: questions are written, a trainer is named, and her name can go`, async () => {
    const officer = await visit({ lang, as: 'charge', size: LAPTOP });
    const all = await cohorts(officer);
    const coming = all[turn];
    await officer.goto(`${coming}/test/questions/new`);
    await officer.fill(`[name="words.${lang}"]`, lang === 'fr' ? 'À quoi sert un budget ?' : 'ما فائدة الميزانية؟');
    await officer.fill(`[name="choice1.${lang}"]`, lang === 'fr' ? 'À prévoir' : 'للتوقع');
    await officer.fill(`[name="choice2.${lang}"]`, lang === 'fr' ? 'À décorer' : 'للزينة');
    await save(officer);
    assert.ok(await officer.locator('.faults li').count(), 'which is right is not said');
    await looked(officer, `question-${lang}-1280`);
    await officer.locator('[name=right][value=choice1]').check();
    await save(officer);
    await officer.getByText(say('training-test-saved')).waitFor();
    assert.ok((await textOf(officer, '.questions')).includes(say('training-test-right')));

    // A trainer enters the pool, with a telephone number that is none at first.
    await officer.goto('/s/amsed/training/trainers/new');
    const name = lang === 'fr' ? 'Formatrice du parcours' : 'مكوّنة المسار';
    await officer.fill('[name=name]', name);
    await officer.fill('[name=contact]', '12');
    await save(officer);
    assert.equal(await officer.inputValue('[name=name]'), name);
    await officer.fill('[name=contact]', 'formatrice@example.org');
    await officer.locator('[name=theme]').first().check();
    await save(officer);
    await officer.getByText(say('training-trainer-saved')).waitFor();
    const own = new URL(officer.url()).pathname;

    // She is named for a half-day of a session that was held, and it is her history.
    await officer.goto(`${all.at(-1 - turn)}/sessions`);
    const session = await officer.locator('.calls a').first().getAttribute('href');
    await officer.goto(`${session}/trainers`);
    await officer.locator('main form select').first().selectOption({ label: name });
    await looked(officer, `teaching-${lang}-1280`);
    await save(officer);
    await officer.getByText(say('training-teaching-saved')).waitFor();
    await officer.goto(own);
    assert.ok(await officer.locator(`main a[href="${session}"]`).count(), 'her history has it');
    await officer.locator('button.danger').click();
    await officer.goto(own);
    assert.ok(!(await textOf(officer)).includes(name) && (await officer.locator(`main a[href="${session}"]`).count()), 'it stays without her name');
  });
}
