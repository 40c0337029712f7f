// Journeys 1 to 3 of petitions: the procedure is found by an interview, the petition set up as the law wants it, and
// signed on a telephone without an account; in French and in Arabic.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { LAPTOP, PHONE, filled, openHouse, textOf, today, words } from './house.mjs';
import { COMMITTEE, TEXTS, fillIn, inYears, letterTo, looked, named, receiptOf, sign, somebody } from './petitions.mjs';

const { house, visit } = await openHouse();

const JOURNEYS = [{ lang: 'fr', space: 'fmas', slug: 'lycee-vallee' }, { lang: 'ar', space: 'amsed', slug: 'thanawiya-alwadi' }];

/** What somebody answers, and the procedure that she is led to. */
const PATHS = [
  [['government', 'act', 'citizens'], 'national-petition'],
  [['parliament', 'bill', 'citizens'], 'legislative-motion'],
  [['council', 'agenda', 'region', 'citizens'], 'region-petition'],
  [['council', 'agenda', 'province', 'citizens'], 'province-petition'],
  [['council', 'agenda', 'commune', 'citizens'], 'commune-petition'],
  [['council', 'agenda', 'commune', 'association'], 'commune-association'],
  [['everybody'], 'open-appeal'],
];

/** How many stand, as everybody may read it. What is remembered for a second is asked for past it. */
async function counted(slug) {
  const answer = await fetch(`${house.address}/petitions/${slug}/count.json?at=${Math.random()}`);
  return (await answer.json()).standing;
}

/** A number as an Arabic keyboard writes it. */
const inArabicDigits = (number) => number.replace(/\d/g, (digit) => String.fromCodePoint(0x660 + Number(digit)));

/** Signs with a finger. */
async function draw(page) {
  await page.locator('canvas').scrollIntoViewIfNeeded();
  const { x, y, width, height } = await page.locator('canvas').boundingBox();
  await page.mouse.move(x + 20, y + height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 12; step += 1) await page.mouse.move(x + 20 + (step * (width - 40)) / 12, y + height * (step % 2 ? 0.3 : 0.7));
  await page.mouse.up();
}

for (const { lang, space, slug } of JOURNEYS) {
  const here = `/s/${space}/petitions`;
  const say = (id) => words(lang, id);
  let carried; // the address of the petition for those who carry it
  let withoutScripts; // a form that a reader has open while others sign
  let receipt;
  const [her, plain] = [somebody(lang), somebody(lang)];

  test(`${lang}: an interview on a telephone leads to each procedure, and says why the others do not fit`, async () => {
    const page = await visit({ lang, as: 'secretaire', size: PHONE });
    await page.goto(here);
    await named(page, 'link', lang, 'petition-setup-new').click();
    await looked(page, `petition-interview-${lang}-360`);
    for (const [answers, procedure] of PATHS) {
      await page.goto(`${here}/new`);
      for (const answer of answers) await page.locator('a.card', { hasText: say(`petition-law-choice-${answer}`) }).first().click();
      const begin = named(page, 'link', lang, 'petition-setup-begin');
      assert.deepEqual(await begin.evaluateAll((links) => links.map((link) => link.getAttribute('href'))), [`${here}/new/${procedure}`]);
    }
    await page.goto(`${here}/new`);
    for (const answer of ['council', 'bill']) await page.locator('a.card', { hasText: say(`petition-law-choice-${answer}`) }).first().click();
    await page.locator('main details summary').click();
    assert.ok((await textOf(page, 'main details')).includes('113'), 'with the law');
    await looked(page, `petition-interview-others-${lang}-360`);
    await named(page, 'link', lang, 'petition-setup-answer-again').last().click();
    assert.equal(await page.locator('a.card').count(), 4, 'an answer can be taken back');
    await page.context().close();
  });

  test(`${lang}: a petition is begun, told what it lacks, written in two languages and given its committee`, async () => {
    const page = await visit({ lang, as: 'secretaire', size: PHONE });
    await page.goto(`${here}/new/national-petition`);
    await page.fill(`[name="title.${lang}"]`, TEXTS.title[lang]);
    await page.fill('[name=slug]', slug);
    await named(page, 'button', lang, 'petition-setup-begin').click();
    assert.equal(await page.locator('#f-authority .fault').count(), 1, 'whom it asks has to be said');
    assert.equal(await page.inputValue('[name=slug]'), slug, 'and what was typed is kept');
    await looked(page, `petition-new-${lang}-360`);
    await page.locator('label.tick', { has: page.locator('[value=head-of-government]') }).click();
    await named(page, 'button', lang, 'petition-setup-begin').click();
    await page.waitForURL((address) => /petitions\/[0-9a-z]{26}$/.test(address.pathname));
    carried = new URL(page.url()).pathname;
    await looked(page, `petition-draft-${lang}-360`);

    await named(page, 'link', lang, 'petition-setup-open').click();
    for (const id of ['title', 'members', 'mandatary', 'deputy', 'checklist']) {
      assert.equal((await textOf(page)).includes(say(`petition-setup-task-${id}`)), id !== 'title' || lang !== 'ar', id);
    }
    assert.equal(await page.locator('main form').count(), 0, 'it cannot be opened yet');
    await looked(page, `petition-lacks-${lang}-360`);

    await page.goto(`${carried}/texts`);
    for (const [name, told] of Object.entries(TEXTS)) for (const code of ['fr', 'ar']) await page.fill(`[name="${name}.${code}"]`, told[code]);
    await looked(page, `petition-texts-${lang}-360`);
    await named(page, 'button', lang, 'web-save').click();
    assert.ok((await textOf(page, 'p.said')).includes(say('petition-setup-texts-written')));

    for (const [part, given, family] of COMMITTEE) {
      await page.goto(`${carried}/committee/new`);
      if (part !== 'member') assert.equal(await page.inputValue('[name=part]'), part, 'proposed in the order of the official form');
      const fields = { given, family, number: `JT ${given.length}0${family.length}`, address: 'Tata', phone: '0612345678' };
      for (const [name, value] of Object.entries(fields)) await page.fill(`[name=${name}]`, value);
      await page.fill('[name=expires]', `${inYears(3)[2]}-06-30`);
      if (part === 'mandatary') await page.check('[name=named]');
      await named(page, 'button', lang, 'web-save').click();
      await page.waitForURL(/committee$/);
    }
    assert.equal(await page.locator('tbody tr').count(), 5);
    await looked(page, `petition-committee-${lang}-360`);
    await page.context().close();
  });

  test(`${lang}: minutes, checklist and preview are done, the risk is read, and the collection opens`, async () => {
    const page = await visit({ lang, as: 'secretaire', size: PHONE });
    await page.goto(`${carried}/minutes`);
    assert.equal(await page.locator('[name=present]:checked').count(), 5);
    await page.fill('[name=held]', today);
    await page.fill('[name=place]', 'Tata');
    await named(page, 'button', lang, 'web-save').click();
    assert.ok((await textOf(page, 'p.said')).includes(say('petition-setup-minutes-written')));
    await looked(page, `petition-minutes-${lang}-360`);
    for (const printed of ['fr', 'ar']) {
      const pdf = await page.context().request.get(`${carried}/minutes.pdf?lang=${printed}`);
      const text = execFileSync('pdftotext', ['-', '-'], { input: await pdf.body() }).toString().normalize('NFKC');
      for (const [, given] of COMMITTEE) assert.ok(text.includes(given.normalize('NFKC')), `${given} stands in the minutes`);
    }

    await page.goto(`${carried}/checklist`);
    for (const good of await page.locator('input[value=good]').all()) await good.check();
    const doubt = page.locator('fieldset', { has: page.locator('input[value=unsure]') }).last();
    await doubt.locator('input[value=unsure]').check();
    await doubt.locator('summary').click();
    await doubt.locator('textarea').fill('Karim vérifie.');
    await looked(page, `petition-checklist-${lang}-360`);
    await named(page, 'button', lang, 'web-save').click();
    assert.ok((await textOf(page)).includes('Karim vérifie.'), 'the doubt stays in sight');
    await looked(page, `petition-dashboard-${lang}-360`);

    assert.equal((await page.context().request.get(`/petitions/${slug}`)).status(), 404, 'nobody outside sees a draft');
    await named(page, 'link', lang, 'petition-setup-preview').first().click();
    assert.ok((await textOf(page)).includes(TEXTS.demand[lang].split('\n')[0]));
    await looked(page, `petition-preview-${lang}-360`);

    await page.goto(`${carried}/opening`);
    await named(page, 'button', lang, 'petition-setup-open').click();
    assert.equal(await page.locator('[name=risks]:invalid').count(), 1, 'the risk has to be read');
    assert.equal((await page.context().request.post(`${carried}/opening`, { form: {} })).status(), 422, 'the server says so too');
    await page.check('[name=risks]');
    await looked(page, `petition-opening-${lang}-360`);
    await named(page, 'button', lang, 'petition-setup-open').click();
    assert.ok((await textOf(page, 'p.said')).includes(say('petition-setup-opened')));
    await page.setViewportSize(LAPTOP);
    await looked(page, `petition-dashboard-${lang}-1280`);
    await page.context().close();
  });

  test(`${lang}: with scripts off, a form that comes faster than anybody types is given back as it was typed`, async () => {
    withoutScripts = await visit({ lang, size: PHONE, scripts: false });
    await withoutScripts.goto(`/petitions/${slug}`);
    await fillIn(withoutScripts, plain, { scripts: false });
    await withoutScripts.locator('.sign-button').click();
    if (await withoutScripts.locator('.offered label').count()) await withoutScripts.locator('.offered input').first().check();
    await withoutScripts.locator('.sign-button').click();
    assert.ok((await textOf(withoutScripts, '#f-work')).includes(say('petition-signing-work-hasty')));
    assert.equal(await withoutScripts.inputValue('[name=number]'), plain.number);
    assert.equal(await counted(slug), 0);
  });

  test(`${lang}: on a telephone, without an account, what is wrong is told beside its field, and the receipt comes`, async () => {
    const page = await visit({ lang, size: PHONE });
    await page.goto(`/petitions/${slug}`);
    await looked(page, `petition-${lang}-360`);
    await fillIn(page, { ...her, number: '12', expires: inYears(-1), mark: '', refuses: true });
    await page.locator('.sign-button').click();
    assert.equal(await page.locator('[name=consent]:invalid').count(), 1, 'nobody signs without consent');
    await page.check('[name=consent]');
    await page.locator('.sign-button').click();
    for (const [field, id] of [['number', 'number'], ['expires_on', 'expired'], ['mark', 'mark']]) {
      assert.ok((await textOf(page, `#f-${field}-fault`)).includes(say(`petition-signing-fault-${id}`)), field);
    }
    assert.equal(await page.inputValue('[name=address]'), her.address, 'nothing of it has to be typed again');
    await looked(page, `petition-faults-${lang}-360`);

    const [day, month, year] = her.expires;
    for (const [part, value] of Object.entries({ day, month, year })) await page.fill(`[name="expires_on.${part}"]`, value);
    await page.fill('[name=number]', inArabicDigits(her.number.toLowerCase()));
    await draw(page);
    receipt = await sign(page);
    assert.equal(await counted(slug), 1);
    const told = await textOf(page);
    for (const words of [say('petition-signing-receipt-thanks'), her.family, her.number.slice(-3)]) assert.ok(told.includes(words), words);
    assert.ok(!told.includes(her.number), 'receipts are printed: the number is not on them');
    await looked(page, `petition-receipt-${lang}-360`);
    await page.context().close();
  });

  test(`${lang}: the same number in another spelling is the same person, and is counted once`, async () => {
    const page = await visit({ lang, size: PHONE });
    for (const number of [her.number.replace('JT', 'jt-00'), `${her.number.slice(0, 5)} ${her.number.slice(5)}`]) {
      await page.goto(`/petitions/${slug}`);
      await fillIn(page, { ...her, number });
      await page.locator('.sign-button').click();
      assert.ok((await textOf(page, '#f-number-fault')).includes(say('petition-refused-signed-already')), number);
    }
    assert.equal(await counted(slug), 1);
    await page.context().close();
  });

  test(`${lang}: where a confirmation is asked for, the signature counts when its letter was followed, and only once`, async () => {
    const officer = await visit({ lang, as: 'secretaire' });
    await officer.goto(`${carried}/terms`);
    await officer.selectOption('[name=confirmation]', 'required');
    await named(officer, 'button', lang, 'web-save').click();
    assert.ok((await textOf(officer, 'p.said')).includes(say('petition-setup-terms-set')));

    const page = await visit({ lang, size: PHONE });
    const person = { ...somebody(lang), contact: `fatima.${lang}@exemple.ma` };
    await page.goto(`/petitions/${slug}`);
    await fillIn(page, person);
    await page.locator('.sign-button').click();
    await page.waitForURL(({ pathname }) => pathname.endsWith('/waiting'));
    await looked(page, `petition-waiting-${lang}-360`);
    assert.equal(await counted(slug), 1, 'it does not count yet');

    const letter = await letterTo(house, person.contact);
    const [link] = letter.match(/http:\/\/\S+\/confirm\/\w+/);
    await page.goto(link);
    await looked(page, `petition-confirm-${lang}-360`);
    assert.equal(await counted(slug), 1, 'a program that opens links confirms nothing');
    await named(page, 'button', lang, 'petition-signing-confirm-button').click();
    const first = await receiptOf(page);
    assert.equal(await counted(slug), 2);

    await page.goto(link);
    await named(page, 'button', lang, 'petition-signing-confirm-button').click();
    assert.equal(await receiptOf(page), first);
    assert.equal(await counted(slug), 2, 'a link that is followed again counts nothing');
    assert.equal((await page.goto(link.replace(/\w+$/, 'x'.repeat(26)))).status(), 410);
    assert.ok((await textOf(page)).includes(say('petition-signing-link-gone')));

    await officer.goto(`${carried}/terms`);
    await officer.selectOption('[name=confirmation]', 'offered');
    await named(officer, 'button', lang, 'web-save').click();
    for (const one of [officer, page]) await one.context().close();
  });

  test(`${lang}: with her receipt she withdraws by one click, and everything that she wrote is gone`, async () => {
    const page = await visit({ lang, size: PHONE });
    await page.goto(receipt);
    await named(page, 'button', lang, 'petition-signing-withdraw-button').click();
    assert.ok((await textOf(page, 'p.said')).includes(say('petition-signing-withdrawn')));
    assert.equal(await counted(slug), 1);
    assert.equal((await page.goto(receipt)).status(), 410);
    const told = await textOf(page);
    assert.ok(told.includes(say('petition-signing-receipt-gone')) && !told.includes(her.given));
    await looked(page, `petition-withdrawn-${lang}-360`);

    await page.goto(`/petitions/${slug}`);
    await fillIn(page, her);
    assert.notEqual(await sign(page), receipt, 'who withdrew may sign again');
    await page.context().close();
  });

  test(`${lang}: with scripts off, the form is taken once there was time to read`, async () => {
    const taken = async () => {
      await withoutScripts.locator('.sign-button').click();
      return withoutScripts.url().includes('/receipts/');
    };
    for (let turn = 0; !await taken(); turn += 1) {
      assert.ok(turn < 40, await textOf(withoutScripts, '.sign-form'));
      await withoutScripts.waitForTimeout(500); // the page cannot tell by itself
    }
    assert.ok((await textOf(withoutScripts)).includes(plain.family));
    assert.equal(await counted(slug), 3);
    await withoutScripts.context().close();
  });
}
