// An experience, from a petition that Twiza knows to the public page: written by two at once, reviewed by two others,
// validated by a third, published, revised, compared; in French and Arabic, on a telephone, with and without scripts.
import test from 'node:test';
import assert from 'node:assert/strict';
import { LAPTOP, PHONE, assertAccessible, assertFits, openHouse, picture, textOf, until, words } from './house.mjs';

const { visit } = await openHouse();

/** Words as they are compared: all spaces alike. */
const plain = (text) => text.replace(/[\u00a0\u202f]/g, ' ').trim();

const save = (page) => page.click('main form button[value=yes]');
const said = (page) => textOf(page, '.said');

/** What a sheet must have before peers read it: a text for each section, and a result with its proof. */
const SECTIONS = ['context', 'actions', 'gender', 'lessons', 'replication'];

async function write(page, sheet, section, fr) {
  await page.goto(`${sheet}/sections/${section}`);
  await page.fill('[name="text.fr"]', fr);
  await save(page);
}

async function complete(page, sheet, title = 'La pétition des bus') {
  for (const section of SECTIONS) await write(page, sheet, section, `${title} : ${section}, en une phrase.`);
  await page.goto(`${sheet}/sections/results`);
  await page.fill('[name="claim-0-words.fr"]', 'Trois lignes rouvertes');
  await page.fill('[name="claim-0-proof"]', 'Procès-verbal du conseil, mai');
  await save(page);
  await page.goto(`${sheet}/head`);
  await page.fill('[name="summary.fr"]', 'Comment un quartier a retrouvé ses bus.');
  await page.fill('[name="lesson.fr"]', 'Comptez les voyageurs avant de demander des bus.');
  await page.fill('[name="lesson.ar"]', 'عدّوا الركاب قبل طلب الحافلات.');
  await save(page);
}

/** Asks the two of the demonstration who write nothing, and lets them say yes; the second with a remark. */
async function reviewByTwo(sheet) {
  const leader = await visit({ as: 'secretaire' });
  for (const name of ['Chargé de programme', 'Administratrice']) {
    await leader.goto(`${sheet}/reviewers`);
    await leader.locator('label.tick', { hasText: name }).click();
    await leader.click('main form:has([name=reviewer]) button');
    assert.equal(await said(leader), words('fr', 'library-experience-was-asked'));
  }
  await leader.context().close();
  for (const [login, remark] of [['charge', ''], ['admin', 'Combien de voyageurs ?']]) {
    const peer = await visit({ as: login });
    await peer.goto('/experiences/reviews');
    await peer.locator('main li:has(.wait) a', { hasText: 'bus' }).first().click();
    for (const criterion of ['clear', 'evidenced', 'replicable', 'gender', 'lessons']) await peer.selectOption(`[name=grade-${criterion}]`, 'well');
    await peer.selectOption('[name=verdict]', remark ? 'reserved' : 'favourable');
    await peer.fill('[name=words]', 'Clair et utile.');
    if (remark) {
      await peer.locator('#context summary').click();
      await peer.fill('[name=remark-context]', remark);
    }
    await peer.click('button[value=deliver]');
    assert.equal(await said(peer), words('fr', 'library-experience-delivered'));
    await peer.context().close();
  }
}

async function answerRemarks(page, sheet) {
  await page.goto(`${sheet}/reviews`);
  await page.locator('main .notes details summary').first().click();
  await page.locator('main .notes textarea').first().fill('Douze mille par jour.');
  await page.locator('main .notes form button').first().click();
  assert.equal(await said(page), words('fr', 'library-experience-answered'));
}

/** A sheet of the demonstration's second organisation, begun from nothing. */
async function begin(page, title) {
  await page.goto('/s/fmas/experiences/new');
  await page.fill('[name="title.fr"]', title);
  await save(page);
  return new URL(page.url()).pathname;
}

test('a sheet goes from a petition to the public page through two writers, two peers and one who validates', async () => {
  const author = await visit({ as: 'animatrice' });
  await author.goto('/s/fmas/petitions');
  const petition = plain(await author.locator('main td a').first().innerText());
  await author.locator('main td a').first().click();
  await author.click(`main a:has-text("${words('fr', 'petition-setup-capitalise')}")`);
  await author.waitForURL(/experiences\/new/);
  // A house that was just opened takes a moment until it knows all its records.
  await until(async () => {
    await author.reload();
    return author.locator('main > p.said').count();
  });
  assert.match(await textOf(author, '.said'), new RegExp(petition.slice(0, 20)));
  assert.equal(plain(await author.inputValue('[name="title.fr"]')), petition);
  await author.fill('[name="title.fr"]', 'Nos bus : ce que la pétition nous a appris');
  await author.fill('[name="title.ar"]', 'حافلاتنا: ما تعلمناه من العريضة');
  await save(author);
  const sheet = new URL(author.url()).pathname;
  await author.goto(`${sheet}/sections/context`);
  assert.ok((await author.inputValue('[name="text.fr"]')).length > 20, 'the petition’s words are a first draft of the context');
  await author.goto(sheet);
  assert.ok((await textOf(author)).includes(petition), 'a link to the petition is kept');

  // Nothing can be submitted before what is needed is there.
  assert.equal(await author.locator('form[action$="/submission"]').count(), 0);
  await complete(author, sheet, 'Nos bus');
  await author.goto(sheet);
  await assertAccessible(author);
  await author.click('form[action$="/submission"] button');
  assert.equal(await said(author), words('fr', 'library-experience-was-submitted'));

  await reviewByTwo(sheet);
  const leader = await visit({ as: 'secretaire' });
  await leader.goto(sheet);
  assert.equal(await leader.locator('form[action$="/validation"]').count(), 0, 'a remark waits for its answer');
  await answerRemarks(author, sheet);
  await leader.goto(sheet);
  await leader.click('form[action$="/validation"] button');
  await leader.click('form[action$="/publication"] button');
  assert.equal(await said(leader), words('fr', 'library-experience-was-published'));

  const reader = await visit({ lang: 'ar', size: PHONE });
  await reader.goto('/experiences');
  await reader.locator('main .card h2 a', { hasText: 'حافلاتنا' }).click();
  assert.ok((await textOf(reader)).includes('عدّوا الركاب قبل طلب الحافلات.'));
  assert.ok((await textOf(reader)).includes('Trois lignes rouvertes'), 'what is not in Arabic is shown in French');
  await assertAccessible(reader);
  await assertFits(reader);
  await picture(reader, 'experience-phone-ar');
  const printed = await reader.request.get(`${new URL(reader.url()).pathname}/sheet.pdf?lang=ar`);
  assert.equal(printed.headers()['content-type'], 'application/pdf');
  assert.ok((await printed.body()).length > 10_000);

  // Revised: the first version stays readable, and what changed is told.
  await author.goto(sheet);
  const published = new URL(reader.url()).pathname;
  await author.locator('details:has(form[action$="/revision"]) summary').click();
  await author.fill('form[action$="/revision"] textarea', 'Un an a passé.');
  await author.click('form[action$="/revision"] button');
  await write(author, sheet, 'lessons', 'Nos bus : lessons, en deux phrases. La seconde compte.');
  await reader.goto(published);
  assert.ok(!(await textOf(reader)).includes('La seconde compte'), 'a revision is not public before it is published');
  await author.goto(sheet);
  await author.click('form[action$="/submission"] button');
  await reviewByTwo(sheet);
  await answerRemarks(author, sheet);
  await leader.goto(sheet);
  await leader.click('form[action$="/validation"] button');
  await leader.fill('form[action$="/publication"] textarea', 'Une leçon de plus, un an après.');
  await leader.click('form[action$="/publication"] button');
  await reader.goto(`${published}/versions/2`);
  assert.ok((await textOf(reader, 'ins')).includes('La seconde compte.'));
  await assertAccessible(reader);
  await assertFits(reader);
  await reader.goto(`${published}/versions/1`);
  assert.ok(!(await textOf(reader)).includes('La seconde compte'));
});

test('two who write the same section at once see both texts, on a telephone without scripts', async () => {
  const first = await visit({ as: 'animatrice' });
  const sheet = await begin(first, 'Écrire à deux');
  await first.goto(`${sheet}/authors`);
  await first.selectOption('[name=account]', { label: 'Membre (généré)' });
  await first.click('form:has([name=account]) button');

  const second = await visit({ as: 'membre', lang: 'ar', size: PHONE, scripts: false });
  const section = `${sheet}/sections/lessons`;
  await first.goto(section);
  await second.goto(section);
  await first.fill('[name="text.fr"]', 'Commencer petit.');
  await save(first);
  await second.fill('[name="text.fr"]', 'Commencer par une rue.');
  await second.fill('[name="text.ar"]', 'نبدأ بشارع واحد.');
  await save(second);
  assert.ok((await textOf(second, '[role=alert]')).includes(words('ar', 'library-experience-meanwhile').slice(0, 10)));
  assert.ok((await textOf(second)).includes('Commencer petit.'), 'the other text is shown');
  assert.equal(await second.inputValue('[name="text.fr"]'), 'Commencer par une rue.', 'her own is still in the form');
  await assertFits(second);
  await second.fill('[name="text.fr"]', 'Commencer petit : par une rue.');
  await save(second);
  await first.goto(`${section}/writings`);
  assert.ok((await textOf(first, 'ins')).length > 0);
  assert.equal(await first.locator('.timeline > li').count(), 2, 'each saving is kept');

  // In two languages at once nobody is disturbed.
  await first.goto(section);
  await second.goto(section);
  await first.fill('[name="text.fr"]', 'Commencer petit, par une seule rue.');
  await save(first);
  await second.fill('[name="text.ar"]', 'نبدأ بشارع واحد فقط.');
  await save(second);
  assert.equal(await said(second), words('ar', 'library-experience-merged'));
  await first.goto(section);
  assert.equal(await first.inputValue('[name="text.fr"]'), 'Commencer petit, par une seule rue.');
  assert.equal(await first.inputValue('[name="text.ar"]'), 'نبدأ بشارع واحد فقط.');
  await assertAccessible(first);
});

test('a photo is described, agreed to and undressed, and a document that is none is told', async () => {
  const author = await visit({ as: 'animatrice' });
  const sheet = await begin(author, 'Des photos');
  await author.goto(`${sheet}/sections/media`);
  const pixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await author.setInputFiles('[name=medium-0-upload]', { name: 'secret-de-fatima.png', mimeType: 'image/png', buffer: pixel });
  await save(author);
  assert.equal(await author.locator('.faults').count(), 1, 'without a description it is not taken');
  await author.fill('[name="medium-0-alt.fr"]', 'Un point bleu');
  await save(author);
  await author.goto(`${sheet}/preview`);
  const shown = author.locator('.media img');
  assert.equal(await shown.getAttribute('alt'), 'Un point bleu');
  await shown.scrollIntoViewIfNeeded(); // a picture far below is only fetched when it comes near
  await author.waitForFunction((image) => image.complete && image.naturalWidth > 0, await shown.elementHandle());
  assert.ok((await textOf(author, '.media')).includes(words('fr', 'library-experience-not-consented')));
  assert.ok(!(await author.content()).includes('fatima'), 'the name of the file is not kept');
  const address = await shown.getAttribute('src');
  await author.goto(`${sheet}/sections/media`);
  await author.locator('.erasing summary').click();
  await assertAccessible(author);
  await author.click('.erasing button');
  assert.equal(await said(author), words('fr', 'library-experience-was-erased'));
  assert.equal((await author.request.get(address)).status(), 404, 'an erased photo is gone at once');
  await author.goto(`${sheet}/preview`);
  assert.ok((await textOf(author, '.media')).includes(words('fr', 'library-experience-file-erased')));

  await author.goto(`${sheet}/sections/results`);
  await author.fill('[name="claim-0-words.fr"]', 'Un résultat');
  await author.setInputFiles('[name=claim-0-upload]', { name: 'preuve.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ not a PDF') });
  await save(author);
  assert.ok((await textOf(author, '.faults')).includes(words('fr', 'library-experience-file-kind')));
  assert.equal(await author.inputValue('[name="claim-0-words.fr"]'), 'Un résultat', 'what was typed is still there');
});

test('sheets are compared side by side, stacked on a telephone, in both directions', async () => {
  const reader = await visit({ size: LAPTOP });
  await reader.goto('/experiences');
  for (const box of (await reader.locator('main [name=with]').all()).slice(0, 3)) await box.check();
  await reader.click('form[action="/experiences/compare"] button');
  const tops = await reader.locator('.compare').first().locator('article').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  assert.equal(tops.length, 3);
  assert.equal(new Set(tops).size, 1, 'side by side on a wide screen');
  await assertAccessible(reader);
  await assertFits(reader);
  await picture(reader, 'experiences-compared');
  const phone = await visit({ lang: 'ar', size: PHONE });
  await phone.goto(new URL(reader.url()).pathname + new URL(reader.url()).search);
  const stacked = await phone.locator('.compare').first().locator('article').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  assert.deepEqual(stacked, [...new Set(stacked)].sort((a, b) => a - b), 'one below the other on a telephone');
  await assertAccessible(phone);
  await assertFits(phone);
  const printed = await phone.request.get(`/experiences/compare.pdf${new URL(reader.url()).search}`);
  assert.equal(printed.headers()['content-type'], 'application/pdf');
  assert.equal((await phone.request.get('/experiences/compare.pdf?with=regie-eau-villageoise')).status(), 422);
});

test('the public list is narrowed by theme, place, right, public, year and words in the other language', async () => {
  const reader = await visit({});
  await reader.goto('/experiences');
  const titles = () => reader.locator('main .card h2').allInnerTexts();
  await reader.selectOption('[name=theme]', 'water');
  await reader.selectOption('[name=place]', '09');
  await reader.selectOption('[name=public]', 'women');
  await reader.selectOption('[name=right]', 'ICESCR-11');
  await reader.selectOption('[name=year]', '2023');
  await reader.click('form.sheet-filters button');
  assert.deepEqual(await titles(), ['Une régie villageoise de l’eau tenue par ses usagères']);
  await reader.goto('/experiences?year=2001');
  assert.ok((await textOf(reader)).includes(words('fr', 'library-experience-list-none-so')));
  await reader.goto('/experiences?q=السقاية');
  assert.ok((await titles()).some((title) => title.startsWith('Une régie villageoise')), 'an Arabic word finds a sheet that is in both');
});

test('what others learned stands beside plan nodes and petitions', async () => {
  const reader = await visit({});
  await reader.goto('/petitions/eau-potable-ecoles');
  assert.ok((await textOf(reader)).includes(words('fr', 'library-experience-beside')));
  await assertAccessible(reader);
  const member = await visit({ as: 'membre' });
  await member.goto('/s/fmas/plan');
  const nodes = await member.locator('main a[href*="/plan/nodes/"]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
  let found = 0;
  for (const node of nodes.slice(0, 12)) {
    await member.goto(node);
    found += await member.locator('.beside').count();
  }
  assert.ok(found > 0, 'some node of the plan is near to an experience');
  await member.goto(nodes.at(-1));
  await member.click(`main a:has-text("${words('fr', 'plan-capitalise')}")`);
  assert.match(await textOf(member, '.said'), new RegExp(words('fr', 'library-experience-from')));
});

test('bad input is told, and nobody reads, writes or judges what is not hers', async () => {
  const author = await visit({ as: 'animatrice' });
  const sheet = await begin(author, 'Une fiche <script>alert(1)</script>');
  assert.equal(await textOf(author, 'h1'), 'Une fiche <script>alert(1)</script>');
  const post = (as, path, form) => as.request.post(path, { form, maxRedirects: 0 });

  const long = await post(author, `${sheet}/sections/context`, { based_on: 0, 'text.fr': 'a'.repeat(20_001) });
  assert.equal(long.status(), 422);
  assert.ok((await long.text()).includes('a'.repeat(20_001)), 'what was typed is still there');
  assert.equal((await post(author, `${sheet}/head`, { based_on: 1, 'title.fr': 'é'.repeat(100_000) })).status(), 413);
  for (const section of ['head', 'nothing', '..%2f..', 'CONTEXT']) {
    assert.equal((await author.request.get(`${sheet}/sections/${section}`)).status(), 404, section);
    assert.equal((await post(author, `${sheet}/sections/${section}`, { based_on: 0 })).status(), 404, section);
  }
  assert.equal((await post(author, `${sheet}/sections/context`, { based_on: 'x', 'text.fr': 'mot' })).status(), 422);
  const forged = await post(author, `${sheet}/sections/results`, { based_on: 0, 'claim-0-words.fr': 'x', 'claim-0-file': '0'.repeat(26) });
  assert.equal(forged.status(), 422, 'a file of somebody else');
  const address = await post(author, `${sheet}/sections/results`, { based_on: 0, 'claim-0-words.fr': 'x', 'claim-0-address': 'javascript:alert(1)' });
  assert.equal(address.status(), 422);

  // A member who is no author reads and comments, and does not write.
  const member = await visit({ as: 'membre' });
  await member.goto(`${sheet}/sections/context`);
  assert.equal(await member.locator('[name="text.fr"]').count(), 0);
  assert.equal((await post(member, `${sheet}/sections/context`, { based_on: 0, 'text.fr': 'mot' })).status(), 422);
  await member.fill('[name=words]', '<img src=x onerror=alert(1)>');
  await member.click('#notes form button');
  assert.ok((await textOf(member, '#notes')).includes('<img src=x onerror=alert(1)>'));
  assert.equal((await post(member, `${sheet}/validation`, {})).status(), 403);
  assert.equal((await post(author, `${sheet}/submission`, {})).status(), 422, 'what is missing is said');

  // Drafts and reviews of others are as if they were not.
  const stranger = await visit({});
  assert.equal((await stranger.request.get('/experiences/observer-un-tribunal')).status(), 404);
  assert.equal((await stranger.request.get('/experiences/observer-un-tribunal/sheet.pdf')).status(), 404);
  assert.equal((await stranger.request.get('/experiences/nothing-at-all')).status(), 404);
  const gone = await stranger.goto('/experiences/radio-de-quartier');
  assert.equal(gone.status(), 410);
  assert.ok(!(await textOf(stranger)).includes('radio'), 'nothing of it is told');
  assert.equal((await stranger.request.get('/experiences/radio-de-quartier/versions/1')).status(), 404);
  const admin = await visit({ as: 'admin' });
  await admin.goto('/experiences/reviews');
  const review = await admin.locator('main a[href^="/experiences/reviews/"]').first().getAttribute('href');
  assert.equal((await author.request.get(review)).status(), 404);
  assert.equal((await post(author, review, { act: 'deliver' })).status(), 404);
});

test('every page of the room is accessible, fits a telephone and speaks Arabic', async () => {
  const page = await visit({ as: 'secretaire', lang: 'ar', size: PHONE });
  await page.goto('/s/fmas/experiences');
  const sheet = await page.locator('td a').nth(1).getAttribute('href');
  const pages = ['/s/fmas/experiences', '/s/fmas/experiences/new', sheet, `${sheet}/head`, `${sheet}/sections/results`, `${sheet}/sections/media`,
    `${sheet}/authors`, `${sheet}/reviewers`, `${sheet}/reviews`, `${sheet}/history`, `${sheet}/preview`, '/experiences', '/experiences/reviews',
    '/experiences/regie-eau-villageoise', '/experiences/regie-eau-villageoise/versions', '/experiences/compare'];
  for (const path of pages) {
    const answer = await page.goto(path);
    assert.equal(answer.status(), 200, path);
    await assertAccessible(page);
    await assertFits(page);
    assert.doesNotMatch(await textOf(page, 'body'), /library-experience-/, path);
  }
  const french = await visit({ as: 'animatrice', size: PHONE });
  await french.goto('/s/fmas/experiences');
  await french.locator('td a', { hasText: 'tribunal' }).click();
  const draft = new URL(french.url()).pathname;
  for (const path of ['', '/head', '/sections/results', '/sections/media']) {
    await french.goto(draft + path);
    await assertAccessible(french);
    await assertFits(french);
  }
});
